// Texts of other shapes than a news page lose nothing, whatever they look like.

import { describe, expect, test } from "vitest";
import { fc } from "../../property.ts";
import { blocksOf, documentOf, keptText, removedOf, visible } from "./support.ts";

const poem = `Bến đò chiều

Con đò gác mái trên sông
Nghe chiều rụng xuống mênh mông bến bờ
Ai về gõ nhịp câu thơ
Để con nước lớn ngẩn ngơ đứng chờ

Mẹ ngồi vá áo bên hiên
Vá luôn nắng cũ nghiêng nghiêng mái đầu

Lê Thu An`;

const refrain = `Ơi con sông quê con sông quê
Ơi con sông quê con sông quê
Nước vẫn trôi về phía biển xa xôi còn tôi đứng lại bên này nhìn theo mãi...
Ơi con sông quê con sông quê
Ơi con sông quê con sông quê
Nước vẫn trôi về phía biển xa xôi còn tôi đứng lại bên này nhìn theo mãi...`;

const dialogue = `- Cháu chào bà ạ!
- Chào cháu, cháu mua gì?
- Dạ, cho cháu hai cân cam.
- Không!
- Không!
- Thế thì thôi...`;

const essay = `Đi bộ trong thành phố

Mỗi sáng tôi đi bộ từ nhà ra bờ sông, qua ba con phố và một cái chợ nhỏ. Con đường ấy không dài.

Tôi không đếm bước chân. Tôi đếm những cánh cửa mở, tiếng chổi quét sân, mùi cà phê và bánh mì...

Đọc thêm

Người đi bộ của một nhà văn già là cuốn sách mỏng mà tôi thường mang theo bên mình suốt mấy năm trời nay.

Chia sẻ

Trên giá sách của tôi còn vài cuốn nữa về những thành phố xa lạ, tôi sẽ cho mượn nếu ai hỏi đến chúng.`;

const list = `Những thứ cần mua cho chuyến đi

- gạo nếp
- đèn pin
- hai chai nước
1. Kiểm tra xe
2. Đổ xăng`;

const diary = `Ngày 3 tháng 5

Hôm nay trời nóng quá, cả nhà ra bờ đê hóng gió đến khuya mới về.

Ngày 4 tháng 5

Mưa suốt ngày. Tôi ở nhà chép lại mấy bài hát cũ cho em gái.`;

const letter = `Hà Nội, ngày 12 tháng 3 năm 2024

Bạn thân mến,

Đã lâu lắm rồi tôi mới viết thư cho bạn. Ở đây mọi người vẫn khỏe, chỉ có cây bưởi sau nhà là không ra quả nữa.

Chia sẻ với bạn vài dòng như vậy. Hẹn gặp lại!

Trần Minh Khuê`;

const shapes: readonly (readonly [name: string, text: string])[] = [
	["a poem with its author", poem],
	["a song that repeats whole lines", refrain],
	["a dialogue", dialogue],
	["an essay with subheadings that are labels elsewhere", essay],
	["a list", list],
	["a list of names", "Hà Nội\nHải Phòng\nĐà Nẵng\nCần Thơ"],
	["a diary", diary],
	["a letter", letter],
	["one sentence", "Trời hôm nay đẹp."],
	["two words", "Cảm ơn"],
	["one word that is a label elsewhere", "Đọc thêm"],
	["unaccented lines", "Troi hom nay rat dep\nNhung troi lai mua\nToi doc sach va uong tra\n\nChia se"],
	["English", "Read more\n\nA short note about a long day, with nothing else in it.\n\nShare"],
	["a text of marks and numbers", "1 + 1 = 2\n* * *\n10 – 3 = 7"],
	["emoji", "Vui quá 👨‍👩‍👧 :)\n😀"],
];

describe("texts of other shapes", () => {
	test.each(shapes)("%s loses nothing", (_name, text) => {
		const document = documentOf(text);
		expect(removedOf(document)).toEqual([]);
		expect(visible(keptText(document))).toBe(visible(text));
	});

	test("lines of random words, repeated or cut off at will, lose nothing", () => {
		const word = fc.constantFrom(
			..."trời mưa gió Lan sông nhớ mẹ ngồi bên hiên nghe Huế chiều nay con đò về muộn không ai chờ".split(" "),
		);
		const line = (ends: readonly string[]) =>
			fc
				.tuple(
					fc.array(word, { minLength: 1, maxLength: 30 }),
					fc.constantFrom(...ends),
					fc.constantFrom("", "- ", "1. ", "“"),
				)
				.map(([words, end, start]) => `${start}${words.join(" ")}${end}`);
		const gap = fc.constantFrom("\n", "\n\n");
		const repeated = fc.tuple(line(["", ".", "!", "?", ","]), fc.integer({ min: 1, max: 3 }), gap);
		const cutOff = fc.tuple(line(["", ".", "...", "…", ":"]), fc.constant(1), gap);
		const text = fc
			.oneof(fc.array(repeated, { minLength: 1, maxLength: 20 }), fc.array(cutOff, { minLength: 1, maxLength: 20 }))
			.map((paragraphs) => paragraphs.map(([said, times, after]) => `${said}${after}`.repeat(times)).join(""));
		fc.assert(
			fc.property(text, (raw) => {
				const document = documentOf(raw);
				expect(removedOf(document)).toEqual([]);
				expect(visible(keptText(document))).toBe(visible(raw));
			}),
			{ numRuns: 300 },
		);
	});
});

describe("kinds of blocks", () => {
	test("stanzas become verse, line ends kept; the title and the author stand apart", () => {
		const document = documentOf(poem);
		expect(document.title).toBe("Bến đò chiều");
		expect(document.byline).toBe("Lê Thu An");
		expect(blocksOf(document).map((block) => block.split(":")[0])).toEqual(["title", "verse", "verse"]);
		expect(blocksOf(document)[1]?.split("\n")).toHaveLength(4);
	});

	test("a title and an author over verse need no blank line", () => {
		const document = documentOf(
			"Mưa\nNguyễn Lam\nMưa về trên phố nhỏ\nƯớt vai người bán hoa\nChiếc ô màu lá mạ\nĐi ngang qua hiên nhà",
		);
		expect([document.title, document.byline]).toEqual(["Mưa", "Nguyễn Lam"]);
	});

	test("items of a list are blocks of their own; speech after a dash is no item", () => {
		expect(
			blocksOf(documentOf(list))
				.slice(1)
				.every((block) => block.startsWith("list: ")),
		).toBe(true);
		expect(blocksOf(documentOf(dialogue)).every((block) => block.startsWith("paragraph: "))).toBe(true);
	});

	test("a short line over prose is a subheading", () => {
		expect(blocksOf(documentOf(essay))).toContain("subheading: Đọc thêm");
	});

	test("the days of a diary are no date of the article", () => {
		const document = documentOf(diary);
		expect(document.date).toBeNull();
		expect(blocksOf(document)[0]).toBe("subheading: Ngày 3 tháng 5");
	});

	test("lines wrapped at a column are joined; paragraphs, indents and speech stay apart", () => {
		const wrapped = `Ông lão và cây gạo

   Ngày xưa ở một làng nhỏ ven sông có một ông lão sống một mình với cây
gạo già trước sân. Năm nào cây cũng nở hoa đỏ rực, và trẻ con trong làng
kéo đến nhặt hoa rụng kết thành vòng.
   Một năm nọ trời hạn, cây không ra hoa. Ông lão gánh nước từ sông về tưới,
mỗi ngày hai mươi gánh, không nghỉ ngày nào. Người làng cười ông, nhưng ông
chỉ lắc đầu.

   - Cây cũng như người, - ông nói, - có ai hỏi han thì mới sống được.
   Đến mùa sau, cây gạo nở nhiều hoa hơn mọi năm.`;
		expect(blocksOf(documentOf(wrapped))).toEqual([
			"title: Ông lão và cây gạo",
			"paragraph: Ngày xưa ở một làng nhỏ ven sông có một ông lão sống một mình với cây gạo già trước sân. " +
				"Năm nào cây cũng nở hoa đỏ rực, và trẻ con trong làng kéo đến nhặt hoa rụng kết thành vòng.",
			"paragraph: Một năm nọ trời hạn, cây không ra hoa. Ông lão gánh nước từ sông về tưới, mỗi ngày hai mươi gánh, " +
				"không nghỉ ngày nào. Người làng cười ông, nhưng ông chỉ lắc đầu.",
			"paragraph: - Cây cũng như người, - ông nói, - có ai hỏi han thì mới sống được.",
			"paragraph: Đến mùa sau, cây gạo nở nhiều hoa hơn mọi năm.",
		]);
	});

	test("a book without a line end is parted at sentence ends, a long paragraph is not", () => {
		const sentence = "Chiều nay gió từ sông thổi về mát rượi cả khu phố nhỏ, ai cũng mở cửa ngồi hóng gió. ";
		expect(documentOf(sentence.repeat(30)).blocks).toHaveLength(1);
		const book = documentOf(sentence.repeat(100));
		expect(book.blocks.length).toBeGreaterThan(15);
		expect(blocksOf(book).every((block) => block.endsWith("hóng gió."))).toBe(true);
		expect(book.text.replaceAll("\n\n", " ")).toBe(sentence.repeat(100).trim());
	});
});
