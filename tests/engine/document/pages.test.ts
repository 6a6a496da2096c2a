// Copied pages of other kinds than news: posts, forums, encyclopedias, notices; where an article begins and where it ends.

import { describe, expect, test } from "vitest";
import { bylineIn, dateIn, fieldsIn, sourceIn } from "../../../renderer/engine/document/fieldLines.ts";
import { labelOf } from "../../../renderer/engine/document/labels.ts";
import { blocksOf, documentOf, removedOf, textsOf } from "./support.ts";

const first = "Mưa lớn kéo dài suốt ba ngày đã làm nước sông dâng cao, nhiều tuyến đường trong thị xã phải đóng lại.";
const second =
	"Chính quyền đã đưa hơn hai trăm người dân ven sông đến trường học và nhà văn hóa ở nơi cao hơn từ đêm qua.";
const third = "Đến trưa nay, nước bắt đầu rút, các đội xung kích dọn bùn trên những con phố thấp nhất bên bờ sông.";
const fields = (text: string) => {
	const { title, byline, date, source } = documentOf(text);
	return { title, byline, date, source };
};

describe("the head of a copied page", () => {
	test("the title stands over the text, not at the top; author and day keep their places", () => {
		const page = `Báo Sông Lam\nNhịp sống\nTrang chủ > Thời sự\nChủ nhật, 25/6/2023 08:10 (GMT+7)\nNước sông dâng cao sau ba ngày mưa\nKhôi Vĩ\n${first}\n${second}`;
		expect(fields(page)).toEqual({
			title: "Nước sông dâng cao sau ba ngày mưa",
			byline: "Khôi Vĩ",
			date: "Chủ nhật, 25/6/2023 08:10 (GMT+7)",
			source: null,
		});
		expect(removedOf(documentOf(page))).toEqual(["menu: Báo Sông Lam", "menu: Nhịp sống", "menu: Trang chủ > Thời sự"]);
	});

	test("a text that is broken in lines keeps what stands before a line like a title", () => {
		const page = `Chia sẻ bài viết\nMưa lớn kéo dài suốt ba ngày đã làm nước sông dâng cao, nhiều\ntuyến đường trong thị xã phải đóng lại\ncả tuần\n${second}`;
		expect(documentOf(page).text).toContain("nước sông dâng cao, nhiều");
	});

	test("alt texts made of the headline are set aside, with or without their marks", () => {
		const page = `Trang chủ\nNgười làm đèn lồng phố cũ\n${first}\nNguoi lam den long pho cu anh 1\nNgười làm đèn lồng phố cũ - Ảnh 2.\n${second}`;
		expect(removedOf(documentOf(page)).filter((line) => line.startsWith("repeated"))).toHaveLength(2);
	});
});

describe("the tail of a copied page", () => {
	const article = (...after: readonly string[]) =>
		["Trang chủ", "Nước sông dâng cao sau ba ngày mưa", first, second, third, ...after].join("\n");

	test("comments take all that follows them, up to the next certain label", () => {
		const document = documentOf(
			article("Thu Hà", "Ý kiến (2)", "lan88", "Thương bà con quá.", "Thích 4 Trả lời 2 giờ trước", "© Báo Sông Lam"),
		);
		expect(document.byline).toBe("Thu Hà");
		expect(removedOf(document).slice(1)).toEqual([
			"comment: Ý kiến (2)",
			"comment: lan88",
			"comment: Thương bà con quá.",
			"comment: Thích 4 Trả lời 2 giờ trước",
			"footer: © Báo Sông Lam",
		]);
	});

	test("a label in the middle of an article takes no paragraph along", () => {
		const document = documentOf(
			["Trang chủ", "Nước dâng", first, "Tin liên quan", "Đường đèo sạt lở sau mưa", second, third, "Thu Hà"].join(
				"\n",
			),
		);
		expect(document.text).toContain(second);
		expect(document.text).toContain(third);
		expect(document.byline).toBe("Thu Hà");
	});

	test("after the author's line a second article is a teaser", () => {
		const document = documentOf(
			article("Thu Hà", "Nguồn: Tin Sông Lam", "Đọc thêm", "Chợ nổi vắng ghe", second, "Xem chi tiết"),
		);
		expect(document.source).toBe("Tin Sông Lam");
		expect(document.text.split(second)).toHaveLength(2);
	});

	test("lists of prices, lottery numbers and weather are listings", () => {
		const document = documentOf(article("Thu Hà", "TỶ GIÁ", "USD 23.260 23.620", "DỰ BÁO THỜI TIẾT", "Sa Pa 1°C"));
		expect(removedOf(document).slice(1)).toEqual([
			"listing: TỶ GIÁ",
			"listing: USD 23.260 23.620",
			"listing: DỰ BÁO THỜI TIẾT",
			"listing: Sa Pa 1°C",
		]);
	});
});

describe("other pages", () => {
	test("a post of a social network has an author and a day, and no title", () => {
		const post = `Quán Cơm Chị Bảy\n3 tháng 8 lúc 19:26 · 🌐\n${first}\n${second}\n1,2K\n41 bình luận · 8 lượt chia sẻ\nThích\nBình luận\nChia sẻ`;
		expect(fields(post)).toEqual({
			title: null,
			byline: "Quán Cơm Chị Bảy",
			date: "3 tháng 8 lúc 19:26",
			source: null,
		});
		expect(textsOf(documentOf(post), "paragraph")).toEqual([first, second]);
	});

	test("Wikipedia's marks are taken out and recorded, its contents and notes set aside", () => {
		const page = `Hồ Bình An\nHồ Bình An là một hồ nước ngọt nằm ở phía tây thị xã, rộng chừng bốn mươi hecta.[1][2]\nMục lục\n1 Tên gọi\n2 Lịch sử\n3 Chú thích\nTên gọi[sửa | sửa mã nguồn]\n${first}\nLịch sử[sửa | sửa mã nguồn]\n${second}[cần dẫn nguồn]\nChú thích[sửa | sửa mã nguồn]\n^ Sách cũ, tr. 5.\nThể loại: Hồ`;
		const document = documentOf(page);
		expect(document.title).toBe("Hồ Bình An");
		expect(document.text).not.toContain("[");
		expect(document.repairs.length).toBeGreaterThanOrEqual(3);
		expect(textsOf(document, "subheading")).toEqual(["Tên gọi", "Lịch sử"]);
	});

	test("a notice keeps its letterhead; kind and subject are its title", () => {
		const notice = `ỦY BAN NHÂN DÂN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nBình An, ngày 12 tháng 5 năm 2023\nTHÔNG BÁO\nVề việc cắt nước để sửa đường ống\n${second}\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nCHỦ TỊCH\n(Đã ký)\nTrần Văn Bình`;
		const document = documentOf(notice);
		expect(document.title).toBe("THÔNG BÁO Về việc cắt nước để sửa đường ống");
		expect(document.date).toBe("Bình An, ngày 12 tháng 5 năm 2023");
		expect(document.text).toContain("CỘNG HÒA");
		expect(removedOf(document)).toEqual(["footer: Nơi nhận:", "footer: - Như trên;", "footer: - Lưu: VT."]);
	});

	test("a page that lost its line ends is parted at its labels", () => {
		const page = `Báo Mây - Quốc tế Làng chài dựng lại cầu tre sau bão Hà Vy | 06/12/2022 20:05 Chia sẻ ${first} ${second} Theo Mây Tím Tin liên quan Chợ nổi vắng ghe`;
		expect(fields(page)).toEqual({
			title: "Làng chài dựng lại cầu tre sau bão",
			byline: "Hà Vy",
			date: "06/12/2022 20:05",
			source: "Mây Tím",
		});
	});

	test("one sentence a line and blank lines between paragraphs: the paragraphs come back", () => {
		const text = `Lời chào\n\nMột năm nữa lại qua đi rồi.\nChúng ta gặp nhau ở đây.\n\nTôi xin kể một chuyện nhỏ.\nChuyện về một cây cầu gỗ.\nCây cầu ấy nay đã cũ lắm.\n\nXin cảm ơn tất cả mọi người.\nHẹn gặp lại vào mùa xuân tới.\nChúc các bạn luôn bình an.`;
		expect(blocksOf(documentOf(text))).toHaveLength(4);
	});

	test("alt text and caption on one line come apart", () => {
		const twice = "Xe tải chờ qua cầu phao Xe tải chờ qua cầu phao. (Ảnh: TTXVN)";
		const document = documentOf(`Trang chủ\nNước dâng cao\n${first}\n${twice}\n${second}`);
		expect(textsOf(document, "caption")).toEqual(["Xe tải chờ qua cầu phao. (Ảnh: TTXVN)"]);
	});
});

describe("lines of fields", () => {
	test.each([
		["MINH ANH - QUỐC BẢO | 08/03/2023 09:00", "MINH ANH - QUỐC BẢO", "08/03/2023 09:00", null],
		["Đăng bởi Nhím Xù vào 27 tháng 9, 2018 trong Tây Bắc | 4 bình luận", "Nhím Xù", "27 tháng 9, 2018", null],
		["Báo Đồng Xanh 3 giờ trước 28 liên quan Gốc", null, "3 giờ trước", "Báo Đồng Xanh"],
		["Bống, Theo Nhịp Sống Trẻ 11:30 15/08/2023", "Bống", "11:30 15/08/2023", "Nhịp Sống Trẻ"],
		["14:37' - 02/06/2023", null, "14:37' - 02/06/2023", null],
		["05-10-2020, 21:47 #1", null, "05-10-2020, 21:47", null],
	])("%s", (text, byline, date, source) => {
		expect(fieldsIn(text)).toEqual({ byline, date, source });
	});

	test.each([
		["Tác giả: Lê Thị Mây", "Lê Thị Mây"],
		["Thanh Hà/Đài Sông Lam", "Thanh Hà"],
		["Bài, ảnh: NDONG BRỪM", "NDONG BRỪM"],
		["Nguyên Thảo (thực hiện)", "Nguyên Thảo"],
		["Ảnh: Thu Hà", undefined],
		["Bình Định", undefined],
	])("%s names the author %s", (text, author) => {
		expect(bylineIn(text)?.author).toBe(author);
	});

	test("values stand without their labels", () => {
		expect(dateIn("Ngày đăng: 07/10/2025")).toBe("07/10/2025");
		expect(dateIn("8 Tháng Mười Hai, 2024")).toBe("8 Tháng Mười Hai, 2024");
		expect(sourceIn("(TTXVN/Vietnam+)")).toBe("TTXVN/Vietnam+");
		expect(sourceIn("Nguồn Đồng Xanh: https://a.example/b.html")).toBe("Đồng Xanh");
	});

	test("a sentence with a day in it is no field", () => {
		expect(fieldsIn("Ngày 22/12/2023, ông Nam trả lời tại họp báo")).toBeNull();
		expect(fieldsIn("Trận đấu diễn ra lúc 18h ngày 29/6/2024 tại Huế")).toBeNull();
	});
});

describe("labels by their form", () => {
	test.each([
		["Một số bài cùng tác giả", "related"],
		["Các tin đã đưa", "related"],
		["Twitter Facebook", "share"],
		["Trang chủ Về tôi Lưu trữ Liên hệ", "menu"],
		["Thời sự Thế giới Kinh tế Giáo dục Thể thao", "menu"],
		["Bình luận (12)", "comment"],
		["Giá vàng hôm nay", "listing"],
		["Đăng ký nhận bản tin", "advertisement"],
		["#honhac #songlam", "topic"],
		[">> Xem thêm: Chợ nổi vắng ghe", "readMore"],
	])("%s is one of kind %s", (text, kind) => {
		expect(labelOf(text)?.kind).toBe(kind);
	});

	test.each([
		["Chia sẻ yêu thương"],
		["Giáo dục gia đình"],
		["Thời tiết hôm ấy đẹp lạ lùng."],
		["Tin vào điều tốt đẹp"],
	])("%s is none", (text) => {
		expect(labelOf(text)).toBeNull();
	});
});

test("a page that goes on and on is read in one pass: a quadratic one would end at the limit of a test", () => {
	const page = `${first}\nTin liên quan\nChợ nổi vắng ghe\nThu Hà | 08/03/2023 09:00\nBình luận (3)\nTrả lời\n${second}\nẢnh: Thu Hà\n`;
	expect(documentOf(page.repeat(1500)).text).toContain(first);
});
