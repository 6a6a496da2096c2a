// Sentence ends: hard cases of Vietnamese print, one line each. `¦` stands where a sentence ends and another begins.

import { describe, expect, test } from "vitest";
import { splitSentences, splitText } from "../../../renderer/engine/document/sentences.ts";
import type { BlockKind } from "../../../renderer/engine/document/types.ts";
import { span } from "../../../renderer/engine/text/span.ts";
import { fc } from "../../property.ts";

function sentencesOf(text: string): readonly string[] {
	return splitText(text).map(({ start, end }) => text.slice(start, end));
}

const cases: readonly (readonly [rule: string, marked: string])[] = [
	["ends at a full stop before a capital", "Trời mưa to. ¦ Đường ngập."],
	["ends at a question mark", "Anh đi đâu đấy? ¦ Tôi chờ mãi."],
	["ends at an exclamation mark", "Đẹp quá! ¦ Ai vẽ vậy?"],
	["takes several marks as one", "Thật không?! ¦ Tôi chẳng tin."],
	["keeps a headline without a stop whole", "Giá lúa tăng, nông dân vẫn dè dặt"],
	["keeps a comma, a colon and a semicolon inside", "Chợ có đủ thứ: rau, cá; lại có cả vải."],

	["TP.HCM", "Anh sống ở TP.HCM từ nhỏ."],
	["TP.HCM. at the end", "Anh sống ở TP.HCM. ¦ Chị ở Huế."],
	["TP. before a name", "Tàu dừng ở TP. Hồ Chí Minh lúc bảy giờ."],
	["Tp. before a name", "Xe về Tp. Nha Trang."],
	["TP. at the end of a sentence", "Mưa lớn trên địa bàn TP. ¦ Theo đài khí tượng, mưa còn kéo dài."],
	["Q. and P. with numbers", "Nhà ở P.5, Q.1, gần chợ."],
	["Q. before a number after a space", "Nhà ở Q. 1, gần chợ."],
	["P. before a name", "Cháy lớn ở P. Bến Nghé sáng nay."],
	["Q. before a name", "Cô dọn về Q. Bình Thạnh."],
	["H. before a name", "Xã ấy thuộc H. Củ Chi."],
	["GS. before a name", "GS. Nguyễn Văn Tài phát biểu."],
	["GS.TS. before a name", "GS.TS. Trần Thị Hoa chủ trì."],
	["GS.TS without a last stop", "GS.TS Trần Thị Hoa chủ trì."],
	["PGS.TS.BS. before a name", "PGS.TS.BS. Lê Nam mổ ca này."],
	["ThS. before a name", "Theo ThS. Phạm Minh, đất đã khô."],
	["BS. before a name", "Ca mổ do BS. Lan thực hiện."],
	["KTS. and NSND.", "KTS. Võ Trọng gặp NSND. Kim Cúc."],
	["Mr. and Mrs.", "Mr. Brown và Mrs. Green đến sớm."],
	["Dr. before a name", "Chúng tôi gặp Dr. House ở sân bay."],
	["St. before a name", "Anh học ở St. Petersburg hai năm."],
	["v.v. before lower case", "Rau, cá, thịt, v.v. đều tăng giá."],
	["v.v. before a capital", "Có rau, cá, v.v. ¦ Giá đều tăng."],
	["v.v... before a capital", "Có rau, cá, v.v... ¦ Giá đều tăng."],
	["tr. before a page number", "Xem thêm tr. 15 và tr. 20."],
	["No. before a number", "Bản giao hưởng No. 5 rất nổi tiếng."],
	["no. as the word for full", "Nó ăn đã no. ¦ Anh dọn mâm."],
	["Nxb. before a name", "Sách của Nxb. Trẻ in lại."],
	["Inc. before lower case", "Apple Inc. công bố lợi nhuận."],
	["vs. between names", "Trận Arsenal vs. Chelsea hòa."],
	["U.S. before a name", "Tàu của U.S. Navy cập cảng."],

	["initials before a surname", "J. K. Rowling viết bộ truyện ấy."],
	["one initial inside a name", "Tổng thống George W. Bush đến thăm."],
	["an initial after a role", "Nhà văn T. Capote sinh ở đó."],
	["a vitamin at the end", "Cam giàu vitamin C. ¦ Chúng tốt cho da."],
	["a class at the end", "Em học lớp 5A. ¦ Chị học lớp 7B."],
	["a letter for a place at the end", "Họ chạy về xã Y. ¦ Dừng chân ở quán nước, họ hỏi đường."],
	["a letter for a person before lower case", "Ông Trần Văn B. khai đã nhận tiền."],
	["roman numerals at the end", "Bà mất dưới thời Elizabeth II. ¦ Con bà nối nghiệp."],

	["thousands", "Giá là 1.700 đồng. ¦ Hôm qua 1.500."],
	["decimals", "Cây cao 3,5 m. ¦ Rễ sâu 1.2 m."],
	["dates", "Hội mở ngày 22/12. ¦ Khách đến từ sáng."],
	["dates with stops", "Sinh ngày 1.5.1975 ở Huế. ¦ Lớn lên ở Vinh."],
	["a year at the end", "Nhà xây năm 1954. ¦ Năm 1960 thì sửa."],
	["times", "Tàu chạy lúc 19h30. ¦ Ga mở từ 18:00."],
	["a number opens the next sentence", "Đội thắng đậm. ¦ 15 người được thưởng."],
	["per cent", "Giá tăng 2,5%. ¦ Lương đứng yên."],

	["list numbers at the start", "1. Rửa sạch rau. ¦ 2. Đun nước sôi."],
	["list letters at the start", "a. Phần mở đầu rất ngắn."],
	["roman list numbers", "IV. Kết luận của tác giả."],
	["numbers inside an enumeration", "Cần ba thứ: 1. Đất; 2. Nước; 3. Phân."],
	["articles of law", "Điều 5. Phạm vi áp dụng của luật này."],
	["chapters", "Chương 2. Đêm trên sông."],
	["numbered parts", "2.1. Cách làm nước chấm."],
	["a numeral after an ordinary word ends", "Đội về thứ 5. ¦ Khán giả vẫn vui."],

	["ellipsis before lower case", "Tôi định... thôi, để mai."],
	["ellipsis sign before lower case", "Tôi định… thôi, để mai."],
	["ellipsis before a capital", "Anh im lặng… ¦ Ngoài kia mưa rơi."],
	["ellipsis before a number", "Có lẽ khoảng... 15 người đến."],
	["ellipsis at the start", "...Rồi anh đi thật."],
	["ellipsis after a dash at the start", "– … Rồi anh đi thật."],

	["closing quote after the stop", "“Tôi về đây.” ¦ Cửa khép lại."],
	["stop after the closing quote", "Ông nói “tôi về”. ¦ Cửa khép lại."],
	["straight quotes", 'Ông nói: "Tôi về." ¦ Cửa khép lại.'],
	["closing bracket after the stop", "(Ảnh chụp hôm qua.) ¦ Hôm nay trời nắng."],
	["a stop in brackets inside a sentence", "Anh Nam (quê Huế. Sinh năm 1990) là thợ mộc."],
	["note numbers", "Ông mất năm 1945.[1] ¦ Con ông kể lại."],
	["speech, then its verb in lower case", "“Anh đi đâu?” anh hỏi."],
	["speech, then speaker and verb", "“Anh đi đâu?” Lan hỏi."],
	["speech, then a long speaker", "“Ai đó!” Bà cụ hàng xóm kêu lên."],
	["speech with a full stop, then speaker and verb alone", "“Tôi không biết.” Lan nói."],
	["speech with a full stop, then a sentence of its own", "“Tôi không biết.” ¦ Ông nói thêm, chuyện đã lâu rồi."],
	["speech, then something else happens", "“Anh đi đâu?” ¦ Ngoài sân chó sủa."],
	["two speeches", "“Đi không?” ¦ “Có!”"],
	["two sentences in one speech", "“Tôi mệt. ¦ Anh đi đi”, Lan nói."],
	["speech after a colon", "Bà bảo: “Ăn đi con.” ¦ Thằng bé lắc đầu."],

	["dialogue dash at the start", "– Dì ơi, bao nhiêu một ký?"],
	["dialogue dash, then the narrator", "– Anh đi đâu đấy? – Tôi hỏi."],
	["dialogue dash, then the narrator in lower case", "- Trời ơi! - bà kêu lên."],
	["two speakers on one line", "– Đi không? ¦ – Có."],

	["web addresses", "Xem ở www.thuvien.vn/sach.html nhé. ¦ Có đủ cả."],
	["a web address opens a sentence", "Thư viện đã mở. ¦ https://thuvien.vn là địa chỉ mới."],
	["mail addresses", "Viết cho lan.pham@thu.vn trước thứ Hai. ¦ Cảm ơn."],
	["file names", "Mở tệp bao.cao.docx rồi in."],
	["a lower-case brand opens a sentence", "Giá giảm mạnh. ¦ iPhone cũng rẻ đi."],

	["v. v. with a space", "Có rau, cá, v. v. ¦ Giá đều tăng."],
	["Co. before Ltd.", "Hãng Sao Mai Co. Ltd. tuyển thợ hàn."],
	["a title before a pronoun that cannot be a name", "Dạ thưa TS. ¦ Em đọc xong rồi."],
	["a title before a given name that is a pronoun too", "TS. Anh chủ trì cuộc họp."],
	["a title cut to its consonants", "Theo Kts. Vượng, nhà còn chắc."],
	["a hospital before its name", "Anh nằm ở BV. Bạch Mai ba tuần."],
	["a hospital at the end", "Nó khỏi bệnh, ra khỏi BV. ¦ Biết tin, cả nhà mừng."],
	["years before our era", "Vua mất năm 111 trước CN. ¦ Nước mất theo."],
	["a roman century", "Chùa dựng từ TK. XVII, nay vẫn còn."],
	["hours and minutes", "Tàu rời ga lúc 5 g. 45 sáng nay."],
	["an initial before a given name", "Nhạc của N. Hương, lời của T. Dũng."],
	["a name that ends in an initial", "Công an bắt Đào Văn L. ¦ Khám nhà, họ thấy súng."],
	["a person who is but an initial", "Mọi người gọi ông S. ¦ Nghe tiếng, ông dậy ngay."],
	["initials with onsets, and an age", "Em Ng.T.L. (12 tuổi) đi lạc."],
	["a street with a name that opens sentences too", "Quán ở Đ. Đồng Khởi rất đông."],
	["a span of time after a letter", "Xe dừng trước nhà bà V. ¦ 10 phút sau, cửa mở."],

	["items with small letters", "a. Đúng. ¦ b. Sai. ¦ c. Không rõ."],
	["items with small letters and brackets", "a) Rửa tay. ¦ b) Lau khô."],
	["items with small letters throughout", "- rửa rau. ¦ - thái thịt. ¦ - nấu canh."],
	["items without marks between", "Gồm: 1. Lá dong 2. Gạo nếp 3. Đậu xanh"],
	["headings of two words", "Ví dụ 3. Tìm x trong bài sau."],
	["floors", "Tầng 2. Phòng họp và thư viện."],
	["an answer that is a number", "– Con mấy tuổi? ¦ – 15. ¦ – Lớn quá rồi."],
	["a list of deeds after dashes", "- Chủ tịch trả lời câu hỏi. ¦ - Đại biểu phát biểu."],

	["a pause before a name", "Người ấy chính là... Huy, bạn tôi."],
	["an ellipsis before a span of time", "Chờ mãi... ¦ 10 phút sau, tàu mới tới."],
	["an omission inside a sentence", "Ông viết [...] Huế là quê hương thứ hai."],
	["a doubting mark in brackets", "Bà gọi nó là (?) Tí Hon."],
	["a raised note number", "Vua mất năm 1820.¹ ¦ Con vua nối ngôi."],
	["a space before the closing quote", "« Tôi đến rồi. » ¦ Anh ngồi xuống."],

	["speech that a colon introduced", "Mẹ hỏi: “Ai đấy?” ¦ Con nói tên mình."],
	["speech, then what leads to the next", "“Đi chưa?” ¦ Tôi đáp: “Chưa.”"],
	["speech, then no answer", "“Ai đấy?” ¦ Không người nào trả lời."],
	["speech, then a noun of saying", "“Cứu với!” ¦ Tiếng kêu vọng tới."],
	["speech, then a guard (bảo vệ), who says nothing", "“Có trộm!” ¦ Chú bảo vệ lao ra."],
	["speech with a full stop, then a longer deed", "“Con đi đây.” ¦ Nó nói rồi mở cửa."],
	["dialogue dash, then manner", "– Bác ngồi đi ạ! – Cô bé lễ phép."],
	["dialogue dash, then a playing word", "– Mời bác xơi nước! – Chị chủ quán đon đả."],
	["dialogue dash, then an answer that repeats the verb", "– Ai gọi đấy? ¦ – Mẹ gọi con."],
	["dialogue dash, then a particle of speech", "– Ông hỏi ai? ¦ – Tôi hỏi anh đấy."],

	["lower case throughout", "hôm nay trời mưa. ¦ tôi ở nhà."],
	["a question before lower case goes on", "Sao thế nhỉ? anh tự nhủ."],
	["unaccented text", "Troi mua to. ¦ Duong ngap het."],
	["no space after the stop is no end", "Giá 1.Vé đã hết."],
];

describe("splitText", () => {
	test.each(cases)("%s", (_rule, marked) => {
		const expected = marked.split(" ¦ ");
		expect(sentencesOf(expected.join(" "))).toEqual(expected);
	});

	test("has at least a hundred and twenty hard cases", () => {
		expect(cases.length).toBeGreaterThanOrEqual(120);
	});

	test.each([[""], [" "], ["\n \n"]])("finds no sentence in %j", (text) => {
		expect(splitText(text)).toEqual([]);
	});

	test("leaves no white space at the ends and loses no other character", () => {
		const piece = fc.constantFrom(
			"Ông",
			"đi",
			"TP.",
			"HCM",
			"...",
			"“",
			"”",
			"?",
			"!",
			".",
			"(",
			")",
			"- ",
			"1.",
			" ",
			"\n",
			"v.v.",
			"a",
			"…",
			'"',
			"»",
			"[",
			"¹",
			"Lan hỏi",
			"đon đả",
			"b.",
			"BS.",
			"N.",
		);
		fc.assert(
			fc.property(
				fc.oneof(
					fc.array(piece).map((parts) => parts.join("")),
					fc.string({ unit: "binary" }),
				),
				(text) => {
					const found = splitText(text);
					let at = 0;
					for (const { start, end } of found) {
						expect(text.slice(at, start).trim()).toBe("");
						expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
						expect(end).toBeGreaterThan(start);
						at = end;
					}
					expect(text.slice(at).trim()).toBe("");
				},
			),
		);
	});
});

describe("splitSentences", () => {
	const blocksOf = (...parts: readonly (readonly [BlockKind, string])[]) => {
		let start = 0;
		const blocks = parts.map(([kind, text]) => {
			const block = { kind, span: span(start, start + text.length) };
			start += text.length + 2;
			return block;
		});
		return { text: parts.map(([, text]) => text).join("\n\n"), blocks };
	};

	test("counts sentences over all blocks and tells the block of each", () => {
		const document = blocksOf(
			["title", "Đêm ở ga nhỏ"],
			["paragraph", "Tàu đến. Không ai xuống."],
			["caption", "Ga lúc rạng sáng."],
		);
		expect(splitSentences(document).map(({ index, block }) => [index, block])).toEqual([
			[0, 0],
			[1, 1],
			[2, 1],
			[3, 2],
		]);
	});

	test("gives spans into the text of the document", () => {
		const document = blocksOf(["title", "Đêm ở ga nhỏ"], ["paragraph", "Tàu đến. Không ai xuống."]);
		const texts = splitSentences(document).map((sentence) =>
			document.text.slice(sentence.span.start, sentence.span.end),
		);
		expect(texts).toEqual(["Đêm ở ga nhỏ", "Tàu đến.", "Không ai xuống."]);
	});

	test("takes each line of verse as a sentence, whatever its marks", () => {
		const document = blocksOf(["verse", "Gió đưa cành liễu la đà.\nAi về. Ai ở\ncho qua một mùa"]);
		const texts = splitSentences(document).map((sentence) =>
			document.text.slice(sentence.span.start, sentence.span.end),
		);
		expect(texts).toEqual(["Gió đưa cành liễu la đà.", "Ai về. Ai ở", "cho qua một mùa"]);
	});
});
