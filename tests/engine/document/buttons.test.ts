// What a page draws to be pressed, counted or followed is set aside by its form; the same words in a text stay.

import { describe, expect, test } from "vitest";
import { cleanArticle } from "../../../renderer/engine/document/clean.ts";
import type { CleanDocument } from "../../../renderer/engine/document/types.ts";

function cleaned(text: string, name = "a.txt"): CleanDocument {
	const result = cleanArticle({ name, mediaType: "", bytes: new TextEncoder().encode(text) });
	if (!result.ok) throw new Error(result.error.kind);
	return result.value.document;
}

const first =
	"Chợ nổi họp từ ba giờ sáng, khi mặt sông còn mù sương và tiếng máy nổ vang lên từ khắp các nhánh rạch quanh vùng.";
const second =
	"Đến tám giờ thì ghe xuồng đã tản đi hết, chỉ còn vài chiếc bán cà phê neo lại bên cầu chờ những người khách cuối.";
const head = "Trang chủ\nĐăng nhập\nMột buổi sáng ở chợ nổi\nNguyễn Thị Hà\n12/05/2024 08:30\n";

describe("buttons and counts of a page", () => {
	test.each([
		"15.882 lượt xem",
		"4,6 ★ (87 đánh giá)",
		"(0/0 lượt đánh giá)",
		"1x 2x 3x",
		"A- A A+",
		"Mã tin: 551200",
		"⚠ Báo lỗi",
		"＋ Thêm vào danh sách",
		"Tự động cuộn",
		"Quảng cáo - Đọc tiếp bên dưới",
		"Bạn thấy bài viết sai? Gửi góp ý cho chúng tôi",
	])("%s between two paragraphs is set aside", (line) => {
		const { text, removed } = cleaned(`${head}${first}\n${line}\n${second}\n`);
		expect(removed.map((piece) => piece.text)).toContain(line);
		expect(text).toContain(first);
		expect(text).toContain(second);
	});

	test.each([
		"★ ★ ★",
		"♥ Thương cả nhà",
		"Nhạc sĩ Trịnh Công Sơn",
		"Quảng cáo: nghề nói lời hay",
		"Sách nên đọc",
		"Bạn có thấy lạ không? Tôi thì thấy lạ lắm.",
	])("%s in a text without a page around it stays", (line) => {
		const { text, removed } = cleaned(`${first}\n\n${line}\n\n${second}\n`);
		expect(removed).toEqual([]);
		expect(text).toContain(line);
	});
});

describe("the head of a page", () => {
	test("a headline that asks is the title, not the first sentence", () => {
		const title = "Vì sao chợ nổi cứ vắng dần đi mà không ai tìm cách giữ lại?";
		const page = cleaned(`Trang chủ\nĐời sống\nMiệt vườn\n${title}\n12/05/2024 08:30\n${first}\n${second}\n`);
		expect(page.title).toBe(title);
		expect(page.date).toBe("12/05/2024 08:30");
	});

	test("a row of sections some of which no table knows is a menu", () => {
		const row = "CHÍNH TRỊ THẾ GIỚI GIÁO DỤC THỂ THAO VĂN HÓA NHÀ VƯỜN";
		const page = cleaned(`${row}\n${head}${first}\n${second}\n`);
		expect(page.title).toBe("Một buổi sáng ở chợ nổi");
		expect(page.removed).toContainEqual({ reason: "menu", text: row, afterBlock: -1 });
	});
});

describe("songs", () => {
	test("lines of the page over and under the stanzas are no verse", () => {
		const verse =
			"Sông dài con nước chia đôi\nBên này em đợi bên bồi phù sa\nAnh về nhớ ghé qua nhà\nĐèn chong em thức vườn cà trổ bông.";
		const page = cleaned(
			`Trang chủ\nĐăng nhập\nLời bài hát Con nước chia đôi\nSáng tác: Lê Văn Sông\nTone: Am\n1.204 lượt xem\n${verse}\n\n` +
				`ĐK:\n${verse}\n\n＋ Thêm vào danh sách\nBài hát cùng tác giả\nMưa chiều bến cũ\nÁo bà ba\n`,
		);
		const kinds = page.blocks.map(({ kind }) => kind);
		expect(page.byline).toBe("Lê Văn Sông");
		expect(kinds.filter((kind) => kind === "verse")).toHaveLength(2);
		expect(page.text).not.toContain("Thêm vào danh sách");
		expect(page.text).not.toContain("Mưa chiều bến cũ");
	});
});

describe("sources", () => {
	test("a source in brackets between a text and its notes is the source", () => {
		const page = cleaned(
			`Chợ nổi\n\n${first}\n\n${second}\n\n(Theo Lê Văn Sông)\n\nCâu hỏi\n1. Chợ họp lúc mấy giờ?\n2. Ai ở lại?\n`,
		);
		expect(page.source).toBe("Lê Văn Sông");
		expect(page.text).toContain("Chợ họp lúc mấy giờ?");
	});

	test("two sources in brackets are text of a digest", () => {
		const page = cleaned(`${first}\n\n(Theo Lê Văn Sông)\n\n${second}\n\n(Theo Trần Thị Rạch)\n\n${first}\n`);
		expect(page.text).toContain("(Theo Lê Văn Sông)");
	});
});

describe("Markdown that a reader service stored", () => {
	const markdown =
		"Title: Một buổi sáng ở chợ nổi\n\nURL Source: https://bao.example/cho-noi.html\n\nPublished Time: 2024-05-12T08:30:00+07:00\n\n" +
		"Markdown Content:\n*   [Đời sống](https://bao.example/1)\n\n# Một buổi sáng ở chợ nổi\n\n" +
		`${first}\n\n[Người giữ lửa lò gốm cuối cùng của làng](https://bao.example/2)\n\n${second}\n\n` +
		"[chợ nổi](https://bao.example/3) [miền Tây](https://bao.example/4)\n";

	test("gives its head as fields, and lines of links are set aside", () => {
		const page = cleaned(markdown, "a.md");
		expect(page.title).toBe("Một buổi sáng ở chợ nổi");
		expect(page.date).toBe("2024-05-12T08:30:00+07:00");
		expect(page.text).toBe(`Một buổi sáng ở chợ nổi\n\n${first}\n\n${second}`);
		expect(page.removed.map(({ reason }) => reason)).toEqual(
			expect.arrayContaining(["menu", "relatedHeadline", "topic"]),
		);
	});

	test("links of a list under the title stay", () => {
		const page = cleaned(
			`# Sách về sông nước\n\n${first}\n\n* [Chợ nổi và những người giữ bến](https://x.example/1)\n`,
			"a.md",
		);
		expect(page.text).toContain("Chợ nổi và những người giữ bến");
	});
});
