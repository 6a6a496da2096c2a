// Saved pages: the element that holds the article, what names tell, rows and tables, what only the page's head knows.

import { describe, expect, test } from "vitest";
import { cleanArticle } from "../../../renderer/engine/document/clean.ts";
import { blocksOf, documentOf, removedOf, sourceOfText, textsOf } from "./support.ts";

const html = { name: "bai.html", mediaType: "text/html" };
const first = "Mưa lớn kéo dài suốt ba ngày đã làm nước sông dâng cao, nhiều tuyến đường trong thị xã phải đóng lại.";
const second =
	"Chính quyền đã đưa hơn hai trăm người dân ven sông đến trường học và nhà văn hóa ở nơi cao hơn từ đêm qua.";
const third = "Đến trưa nay, nước bắt đầu rút, các đội xung kích dọn bùn trên những con phố thấp nhất bên bờ sông.";
const page = (body: string, head = "") => `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
const article = (...inside: readonly string[]) =>
	`<div class="content"><p>${first}</p>${inside.join("")}<p>${second}</p><p>${third}</p></div>`;

describe("the element that holds the article", () => {
	test("what stands around it goes, without any name that says so", () => {
		const document = documentOf(
			page(
				`<div><div>Báo Sông Lam</div><a href="/">Trang nhất</a></div><h1>Nước sông dâng cao</h1>${article()}<div><div>Gọi 0900 111 222</div></div>`,
			),
			html,
		);
		expect(
			blocksOf(document)
				.slice(1)
				.map((block) => block.replace(/^\w+: /, "")),
		).toEqual([first, second, third]);
		expect(document.title).toBe("Nước sông dâng cao");
	});

	test("a paragraph outside of it stays, unless it stands among other articles", () => {
		const far =
			"Sáng mai, thị xã sẽ mở lại chợ và trường học, còn bến đò phải đợi nước xuống dưới mức báo động số một.";
		const outside = `<section><p>${far}</p></section>`;
		const ad = `<div class="ads">Quảng cáo</div>`;
		expect(documentOf(page(`<h1>Nước dâng</h1>${article()}${ad}${outside}`), html).text).toContain(far);
		const related = `<div class="box-related"><h3>Tin liên quan</h3><a>Chợ nổi vắng ghe</a></div>`;
		expect(documentOf(page(`<h1>Nước dâng</h1>${article()}${related}${outside}`), html).text).not.toContain(far);
	});

	test("names of an element that holds the article say nothing", () => {
		const document = documentOf(
			page(`<div class="has-sidebar comments-open related"><h1>Nước dâng</h1>${article()}</div>`),
			html,
		);
		expect(textsOf(document, "paragraph").concat(textsOf(document, "lead"))).toHaveLength(3);
	});
});

describe("names", () => {
	test("give boxes inside the article their reasons", () => {
		const document = documentOf(
			page(
				`<h1>Nước dâng</h1>${article(
					`<div class="RelatedNewsBox"><a>Chợ nổi vắng ghe sau Tết</a></div>`,
					`<div class="banner-ads"><span>Mua một tặng một</span></div>`,
					`<div class="PhotoCMS_Caption"><p>Xe chờ qua ngầm tràn</p></div>`,
				)}<div class="tags"><a>sông</a></div><div class="cookie-consent">Trang này có dùng cookie.</div>`,
			),
			html,
		);
		expect(removedOf(document)).toEqual([
			"relatedHeadline: Chợ nổi vắng ghe sau Tết",
			"advertisement: Mua một tặng một",
			"topic: sông",
			"footer: Trang này có dùng cookie.",
		]);
		expect(textsOf(document, "caption")).toEqual(["Xe chờ qua ngầm tràn"]);
	});

	test("tell author, day and lead", () => {
		const document = documentOf(
			page(
				`<h1>Nước dâng</h1><div class="meta"><span class="author-name">lualua</span> <span class="time">08/03/2023 09:00</span></div><h2 class="sapo">Cả thị xã thức trắng một đêm.</h2>${article()}`,
			),
			html,
		);
		expect([document.byline, document.date]).toEqual(["lualua", "08/03/2023 09:00"]);
		expect(textsOf(document, "lead")).toEqual(["Cả thị xã thức trắng một đêm."]);
	});

	test("of an inline element never take the sentence along that it stands in", () => {
		const linked = `<p><a class="tag keyword">Sông Lam</a> đêm qua lên thêm nửa mét, cao hơn mọi năm vào mùa này.</p>`;
		expect(documentOf(page(`<h1>Nước dâng</h1>${article(linked)}`), html).text).toContain("Sông Lam đêm qua lên");
	});
});

describe("rows and tables", () => {
	test("items of a row come apart", () => {
		const row = `<div class="share-row"><a>Chia sẻ</a> | <a>Lưu bài</a> <span class="t">08/03/2023</span></div>`;
		expect(
			removedOf(documentOf(page(`<h1>Nước dâng</h1>${article(row)}`), html)).map((line) => line.split(": ")[1]),
		).toEqual(["Chia sẻ", "Lưu bài", "08/03/2023"]);
	});

	test("a table of data gives a line a row, a table for layout its paragraphs", () => {
		const data = `<table><tr><th>Giờ</th><th>Mực nước</th></tr><tr><td>6h</td><td>2,1 m</td></tr></table>`;
		expect(textsOf(documentOf(page(`<h1>Nước dâng</h1>${article(data)}`), html), "list")).toEqual([
			"Giờ · Mực nước",
			"6h · 2,1 m",
		]);
		const layout = `<table><tr><td>${first}</td><td>${second}</td></tr><tr><td>${third}</td><td>Hết.</td></tr></table>`;
		expect(documentOf(page(layout), html).blocks.length).toBeGreaterThanOrEqual(4);
	});

	test("text in a table's cells keeps its spaces", () => {
		const data = `<table><tr><td><p>Bến</p><p>Thượng</p></td><td>1</td></tr><tr><td>Bến Hạ</td><td>2</td></tr></table>`;
		expect(textsOf(documentOf(page(`<h1>Nước dâng</h1>${article(data)}`), html), "list")[0]).toBe("Bến Thượng · 1");
	});
});

describe("headings of a page", () => {
	const headed = (...headings: readonly string[]) =>
		documentOf(page(`<h1>Nước dâng</h1>${article(...headings.map((heading) => `${heading}<p>${first}</p>`))}`), html);

	test("of several ranks begin parts, from the highest rank that there is", () => {
		const document = headed("<h2>Bến Thượng</h2>", "<h4>Đêm</h4>", "<p><b>Quá nửa đêm</b></p>", "<h2>Bến Hạ</h2>");
		expect(document.parts.map(({ level, title }) => [level, title])).toEqual([
			[1, "Bến Thượng"],
			[3, "Đêm"],
			[6, "Quá nửa đêm"],
			[1, "Bến Hạ"],
		]);
		expect(textsOf(document, "subheading")).toEqual(document.parts.map(({ title }) => title));
		const blocks = document.parts.map(({ block }) => document.blocks[block]?.kind);
		expect(new Set(blocks)).toEqual(new Set(["subheading"]));
	});

	test("of one rank begin none", () => {
		expect(headed("<h3>Bến Thượng</h3>", "<p><b>Đêm</b></p>", "<h3>Bến Hạ</h3>").parts).toEqual([]);
	});
});

describe("the head of a page", () => {
	test("gives author and day where the page shows none", () => {
		const head = `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Nước sông dâng","author":{"name":"Lê Thu An"},"datePublished":"2024-04-29T05:00:00+07:00"}</script>`;
		const document = documentOf(page(`<div class="x">Nước sông dâng</div>${article()}`, head), html);
		expect([document.title, document.byline, document.date]).toEqual([
			"Nước sông dâng",
			"Lê Thu An",
			"2024-04-29T05:00:00+07:00",
		]);
	});

	test("tells the title from the name of the site", () => {
		const head = "<title>Gió chướng: Nồi cơm của má</title>";
		const document = documentOf(
			page(`<h1><a href="/">Gió chướng</a></h1><h3>Nồi cơm của má</h3>${article()}`, head),
			html,
		);
		expect(document.title).toBe("Nồi cơm của má");
	});

	test.each([
		["broken JSON-LD", `<script type="application/ld+json">{"@type":</script>`],
		["JSON-LD of other things", `<script type="application/ld+json">[1,null,{"@type":5,"author":[[]]}]</script>`],
	])("%s does no harm", (_what, head) => {
		expect(documentOf(page(`<h1>Nước dâng</h1>${article()}`, head), html).title).toBe("Nước dâng");
	});
});

test("a page that goes on and on is read in one pass: a quadratic one would end at the limit of a test", () => {
	const part = `<div class="related author-share"><table><tr><td>a<td>b<tr><td>c<td>d</table><p><a class="x">một</a> <b>hai</b><sup class="reference">[1]</sup></p>`;
	expect(cleanArticle(sourceOfText(page(part.repeat(2500)), html)).ok).toBe(true);
});
