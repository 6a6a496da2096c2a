// News pages in other layouts than the fixture's: every kind of clutter, the fields, and what looks like clutter but
// is none.

import { describe, expect, test } from "vitest";
import { labelOf } from "../../../renderer/engine/document/labels.ts";
import {
	bylineOf,
	bylineWithDate,
	creditOf,
	isDateLine,
	isPersonName,
	sourceOf,
} from "../../../renderer/engine/document/shapes.ts";
import { blocksOf, documentOf, removedOf, textsOf } from "./support.ts";

const page = `Trang chủ
Thời sự
Thế giới
Kinh doanh
Đăng nhập
Thứ Hai, 12/5/2025 | 08:30 GMT+7
Làng gốm bên sông mở cửa lò nung kiểu cũ
Sau mười năm nằm im, chiếc lò nung củi dài 20 m ở làng Phù Lưu đỏ lửa trở lại, phục vụ khách tham quan và thợ trẻ.
Thu Hà - 12/05/2025
Chia sẻ
0 bình luận
Sáng 11/5, hàng trăm người dân và du khách đã đứng quanh sân đình để xem mẻ gốm đầu tiên ra lò, giữa tiếng trống hội.
Khách xem mẻ gốm đầu tiên. Ảnh: Hoàng Lam
Lò cũ, thợ mới
Nhóm thợ trẻ gồm chín người, phần lớn là con cháu trong làng. Họ học từ nhào đất đến canh lửa suốt ba đêm liền.
Xem thêm: Chợ phiên vùng cao đông khách trở lại
"Lửa mà non thì gốm hỏng cả", ông Tư nói.
Thu Hà (theo Báo Sông Lam)
Từ khóa: làng nghề, gốm, du lịch
Tin liên quan
Làng chiếu cói tìm thợ trẻ
Nghề đan lát hồi sinh nhờ khách nước ngoài
Bản quyền thuộc Báo Sông Lam. Giấy phép số 12/GP.
Tổng biên tập: Nguyễn Văn Bình
Phiên bản di động`;

describe("a page without blank lines", () => {
	const document = documentOf(page);

	test("gives title, byline, date and source", () => {
		const { title, byline, date, source } = document;
		expect({ title, byline, date, source }).toEqual({
			title: "Làng gốm bên sông mở cửa lò nung kiểu cũ",
			byline: "Thu Hà",
			date: "Thứ Hai, 12/5/2025 | 08:30 GMT+7",
			source: "Báo Sông Lam",
		});
	});

	test("keeps the article, each block of its kind", () => {
		expect(document.blocks.map(({ kind }) => kind)).toEqual([
			"title",
			"lead",
			"paragraph",
			"caption",
			"subheading",
			"paragraph",
			"paragraph",
		]);
		expect(textsOf(document, "subheading")).toEqual(["Lò cũ, thợ mới"]);
	});

	test("sets the rest aside with its reasons", () => {
		expect(removedOf(document)).toEqual([
			"menu: Trang chủ",
			"menu: Thời sự",
			"menu: Thế giới",
			"menu: Kinh doanh",
			"menu: Đăng nhập",
			"shareLine: Chia sẻ",
			"shareLine: 0 bình luận",
			"relatedHeadline: Xem thêm: Chợ phiên vùng cao đông khách trở lại",
			"topic: Từ khóa: làng nghề, gốm, du lịch",
			"relatedLabel: Tin liên quan",
			"relatedHeadline: Làng chiếu cói tìm thợ trẻ",
			"relatedHeadline: Nghề đan lát hồi sinh nhờ khách nước ngoài",
			"footer: Bản quyền thuộc Báo Sông Lam. Giấy phép số 12/GP.",
			"footer: Tổng biên tập: Nguyễn Văn Bình",
			"footer: Phiên bản di động",
		]);
	});

	test("tells what stood before the first block", () => {
		expect(document.removed.filter(({ afterBlock }) => afterBlock === -1).map(({ reason }) => reason)).toEqual(
			Array(5).fill("menu"),
		);
	});
});

describe("what stands around an article", () => {
	const prose = "Mưa lớn kéo dài suốt ba ngày đã làm nước sông dâng cao, nhiều tuyến đường trong thị xã phải đóng lại.";
	const more =
		"Chính quyền đã đưa hơn hai trăm người dân ven sông đến trường học và nhà văn hóa ở nơi cao hơn từ đêm hôm trước.";
	const article = (...between: readonly string[]) =>
		["Nước sông dâng cao sau ba ngày mưa", "", prose, "", ...between, "", more].join("\n");

	test("a box of related headlines ends where prose begins", () => {
		const document = documentOf(
			article("Tin liên quan", "Đường đèo sạt lở nhiều điểm", "Tàu khách dừng chạy vì mưa lớn"),
		);
		expect(document.removed.map(({ reason }) => reason)).toEqual([
			"relatedLabel",
			"relatedHeadline",
			"relatedHeadline",
		]);
		expect(blocksOf(document).at(-1)).toBe(`paragraph: ${more}`);
	});

	test("a subheading after a related box stays", () => {
		const document = documentOf(
			article("Tin liên quan", "", "Đường đèo sạt lở nhiều điểm sau mưa lớn", "", "Sơ tán trong đêm"),
		);
		expect(textsOf(document, "subheading")).toEqual(["Sơ tán trong đêm"]);
	});

	test("a headline said twice with a cut-off sentence goes only near another sign", () => {
		const twice = [
			"Đường đèo sạt lở nhiều điểm",
			"",
			"Đường đèo sạt lở nhiều điểm",
			"",
			"Từ sáng sớm, đất đá đã tràn xuống mặt đường ở ba ...",
		];
		expect(removedOf(documentOf(article(...twice)))).toEqual([]);
		expect(documentOf(article("Theo dõi Baosonglam.vn trên", ...twice)).removed.map(({ reason }) => reason)).toEqual([
			"shareLine",
			"relatedHeadline",
			"relatedHeadline",
			"teaser",
		]);
	});

	test("three different headlines said twice with cut-off sentences prove themselves", () => {
		const teaser = (headline: string) => [
			headline,
			headline,
			"Từ sáng sớm hôm nay, nhiều người đã có mặt ở hiện trường để ...",
		];
		const document = documentOf(
			article(
				...teaser("Đường đèo sạt lở"),
				...teaser("Tàu khách phải dừng chạy"),
				...teaser("Chợ nổi vắng người mua"),
			),
		);
		expect(document.removed).toHaveLength(9);
	});

	test("a read-more label before more of the article takes only its headline along", () => {
		const document = documentOf(
			article("Theo dõi Baosonglam.vn trên", "Đọc thêm", "Đường đèo sạt lở nhiều điểm sau mưa"),
		);
		expect(removedOf(document)).toEqual([
			"shareLine: Theo dõi Baosonglam.vn trên",
			"relatedLabel: Đọc thêm",
			"relatedHeadline: Đường đèo sạt lở nhiều điểm sau mưa",
		]);
		expect(document.text).toContain(more);
	});

	test("of two captions in a row that say the same, the fuller one stays", () => {
		const short = "Người dân dọn đồ lên cao. (Ảnh: Thu Hà)";
		const full = "Người dân dọn đồ lên cao, chuẩn bị rời nhà trong đêm. (Ảnh: Thu Hà)";
		for (const captions of [
			[short, full],
			[full, short],
		]) {
			const document = documentOf(article(...captions));
			expect(textsOf(document, "caption")).toEqual([full]);
			expect(removedOf(document)).toEqual([`repeated: ${short}`]);
		}
	});

	test("captions of different pictures both stay", () => {
		const document = documentOf(
			article("Người dân dọn đồ lên cao. (Ảnh: Thu Hà)", "Xe cứu hộ vượt ngầm tràn. (Ảnh: Thu Hà)"),
		);
		expect(textsOf(document, "caption")).toHaveLength(2);
	});

	test("a page of nothing but clutter is kept", () => {
		const document = documentOf("Chia sẻ bài viết\nPhiên bản di động\nTin liên quan\n");
		expect(document.removed).toEqual([]);
		expect(document.blocks).toHaveLength(3);
	});
});

describe("labels", () => {
	test.each([
		["Theo dõi Baosonglam.vn trên", "share"],
		["Theo dõi Báo Sông Lam trên Google News", "share"],
		["TIN LIÊN QUAN", "related"],
		["Có thể bạn quan tâm:", "related"],
		["Bài viết cùng chủ đề", "topic"],
		["Tags: gốm, sông", "topic"],
		["»Đọc thêm", "readMore"],
		["© 2024 Báo Sông Lam", "footer"],
		["Trang chủ › Thời sự › Xã hội", "menu"],
	])("%s is one of kind %s", (text, kind) => {
		expect(labelOf(text)?.kind).toBe(kind);
	});

	test.each([
		["Theo dõi bóng chim bay mãi tít trên"],
		["Theo dõi sức khỏe trên từng bước chân là việc nên làm."],
		["Đọc thêm sách là cách tốt nhất để viết hay"],
		["Chia sẻ với bạn vài dòng như vậy."],
		["Chủ đề của bài văn: quê hương và tuổi thơ của em"],
		["12 hành khách"],
	])("%s is none", (text) => {
		expect(labelOf(text)).toBeNull();
	});
});

describe("shapes of short lines", () => {
	test.each([
		["Minh Quân", "Minh Quân", null],
		["Bài và ảnh: Thu Hà", "Thu Hà", null],
		["Minh Quân - Thu Hà", "Minh Quân - Thu Hà", null],
		["Minh Quân (theo Reuters)", "Minh Quân", "Reuters"],
		["Đ.TRANG", "Đ.TRANG", null],
		["Nhóm phóng viên", "Nhóm phóng viên", null],
	])("%s is a byline", (text, author, source) => {
		expect(bylineOf(text)).toEqual({ author, source });
	});

	test.each([["Hà Nội"], ["Báo Sông Lam"], ["Chương Một"], ["Mưa rơi"], ["TP.HCM"], ["Người đi qua chợ"], ["Minh"]])(
		"%s is none",
		(text) => {
			expect(bylineOf(text)).toBeNull();
		},
	);

	test.each([
		["Thứ Hai, 12/5/2025 | 08:30 GMT+7"],
		["Ngày 22 tháng 12 năm 2023"],
		["Cập nhật lúc 14h05, 22/12/2023"],
		["2024-05-12 08:00"],
	])("%s is a date line", (text) => {
		expect(isDateLine(text)).toBe(true);
	});

	test.each([
		["Ngày 22/12, trả lời tại họp báo"],
		["Tháng Ba năm ấy"],
		["12"],
		["1/1/2020 1111111111111111111111111111111111111111x"],
	])("%s is none", (text) => {
		expect(isDateLine(text)).toBe(false);
	});

	test("author and date on one line come apart, in either order", () => {
		expect(bylineWithDate("Thu Hà - 14/03/2026 08:15")).toEqual({
			byline: { author: "Thu Hà", source: null },
			date: "14/03/2026 08:15",
		});
		expect(bylineWithDate("14/03/2026 08:15 | Thu Hà")?.byline.author).toBe("Thu Hà");
		expect(bylineWithDate("Thu Hà - Minh Quân")).toBeNull();
	});

	test.each([
		["(theo Tân hoa xã)", "Tân hoa xã"],
		["(Nguồn: Báo Sông Lam)", "Báo Sông Lam"],
		["Theo AFP", "AFP"],
		["Theo người dân ở đây", null],
		["Theo Lan, trời sẽ mưa", null],
	])("%s names the source %s", (text, source) => {
		expect(sourceOf(text)).toBe(source);
	});

	test.each([
		["Khách xem gốm. Ảnh: Hoàng Lam", "Ảnh: Hoàng Lam"],
		["Khách xem gốm (Nguồn: Báo Sông Lam)", "(Nguồn: Báo Sông Lam)"],
		["Ảnh minh họa", "Ảnh minh họa"],
		["Bà có một bức ảnh: đẹp và cũ", null],
		["Trong ảnh có ba người.", null],
	])("%s has the credit %s", (text, credit) => {
		expect(creditOf(text)).toBe(credit);
	});

	test("a name needs a Vietnamese syllable and capitals throughout", () => {
		expect([isPersonName("Lê Thu An"), isPersonName("Lê thu An"), isPersonName("John Smith")]).toEqual([
			true,
			false,
			false,
		]);
	});
});
