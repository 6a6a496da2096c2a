// HTML and Markdown: what markup says is believed, what it hides stays out, and both end in the same clean document.

import { describe, expect, test } from "vitest";
import { htmlLines, looksLikeHtml } from "../../../renderer/engine/document/html.ts";
import { inlineText } from "../../../renderer/engine/document/markdown.ts";
import { fc } from "../../property.ts";
import { blocksOf, documentOf, removedOf } from "./support.ts";

const html = { name: "bai.html", mediaType: "text/html" };
const markdown = { name: "bai.md", mediaType: "text/markdown" };

describe("HTML", () => {
	const page = `<!doctype html><html><head><title>Chợ nổi | Báo Sông Lam</title><style>p { color: red }</style>
		<script>document.write("<p>chèn vào</p>")</script></head>
		<body><header><a href="/">Báo Sông Lam</a></header><nav><ul><li>Trang chủ</li><li>Thời sự</li></ul></nav>
		<main><h1>Chợ nổi <em>vắng</em> ghe</h1><p class="author">Thu Hà</p><time>12/05/2025 08:00</time>
		<p>Chợ nổi trên sông Hậu chỉ còn vài chục ghe, người bán lo phải lên bờ tìm việc khác.</p>
		<p>Theo dõi Baosonglam.vn trên</p>
		<figure><img src="x" onerror="alert(1)"><figcaption>Ghe hàng cuối cùng. (Ảnh: Thu Hà)</figcaption></figure>
		<p>Từ năm giờ sáng,&nbsp;bà Mận đã chèo ghe ra giữa sông.
		Bà bán bún riêu, mỗi tô <b>mười lăm</b> nghìn đồng.</p>
		<h2>Bán gì bây giờ</h2><p hidden>ẩn một</p><p style="display: none">ẩn hai</p><p aria-hidden="true">ẩn ba</p>
		<p>Khách quen của bà nay đi chợ trên bờ.
		<a href="javascript:alert(1)">Bà vẫn chèo</a>, vì không biết làm gì khác cả.</p>
		<blockquote><p>Còn nước còn chèo.</p></blockquote><ul><li>Bún riêu</li><li>Cà phê &amp; bánh</li></ul>
		<p>Chiều về trên bến vắng<br>Ghe ai neo một mình<br>Sông dài không tiếng hát<br>Nước chảy về lặng thinh</p>
		<aside><h3>Tin liên quan</h3><p>Chợ phiên đông khách</p></aside><p>(theo Báo Sông Lam)</p></main>
		<footer>Bản quyền thuộc Báo Sông Lam</footer></body></html>`;
	const document = documentOf(page, html);

	test("gives its fields", () => {
		const { title, byline, date, source } = document;
		expect({ title, byline, date, source }).toEqual({
			title: "Chợ nổi vắng ghe",
			byline: "Thu Hà",
			date: "12/05/2025 08:00",
			source: "Báo Sông Lam",
		});
	});

	test("keeps headings, captions, quotes, lists and verse as what they are", () => {
		expect(blocksOf(document)).toEqual([
			"title: Chợ nổi vắng ghe",
			"lead: Chợ nổi trên sông Hậu chỉ còn vài chục ghe, người bán lo phải lên bờ tìm việc khác.",
			"caption: Ghe hàng cuối cùng. (Ảnh: Thu Hà)",
			"paragraph: Từ năm giờ sáng, bà Mận đã chèo ghe ra giữa sông. Bà bán bún riêu, mỗi tô mười lăm nghìn đồng.",
			"subheading: Bán gì bây giờ",
			"paragraph: Khách quen của bà nay đi chợ trên bờ. Bà vẫn chèo, vì không biết làm gì khác cả.",
			"quote: Còn nước còn chèo.",
			"list: Bún riêu",
			"list: Cà phê & bánh",
			"verse: Chiều về trên bến vắng\nGhe ai neo một mình\nSông dài không tiếng hát\nNước chảy về lặng thinh",
		]);
	});

	test("sets aside what markup marks as the page's own", () => {
		expect(removedOf(document)).toEqual([
			"menu: Báo Sông Lam",
			"menu: Trang chủ",
			"menu: Thời sự",
			"shareLine: Theo dõi Baosonglam.vn trên",
			"relatedLabel: Tin liên quan",
			"relatedHeadline: Chợ phiên đông khách",
			"footer: Bản quyền thuộc Báo Sông Lam",
		]);
	});

	test("lets nothing of scripts, styles and hidden parts through", () => {
		const all = JSON.stringify(document);
		for (const text of ["color", "alert", "chèn vào", "ẩn"]) expect(all).not.toContain(text);
	});

	test.each([
		["takes a fragment", "<p>Một.</p><p>Hai.</p>", ["paragraph: Một.", "paragraph: Hai."]],
		[
			"parts paragraphs at two line breaks",
			"<p>Một câu dài.<br><br>Hai câu dài.</p>",
			["paragraph: Một câu dài.", "paragraph: Hai câu dài."],
		],
		[
			"keeps a heading with a line break on one line",
			"<h1>Chợ nổi<br>vắng ghe</h1><p>Một câu.</p>",
			["title: Chợ nổi vắng ghe", "paragraph: Một câu."],
		],
		[
			"has one title: the first real one",
			"<h1>Báo</h1><h1>Chợ nổi vắng ghe</h1><p>Một câu.</p>",
			["title: Chợ nổi vắng ghe", "paragraph: Một câu."],
		],
		[
			"takes a heading that opens the text as title",
			"<h2>Chợ nổi</h2><p>Một câu.</p>",
			["title: Chợ nổi", "paragraph: Một câu."],
		],
		[
			"keeps the lines of preformatted text",
			"<pre>Một dòng\nHai dòng</pre>",
			["paragraph: Một dòng", "paragraph: Hai dòng"],
		],
		["closes what was left open", "<div><p>Một.<p>Hai <b>ba", ["paragraph: Một.", "paragraph: Hai ba"]],
	])("%s", (_rule, source, blocks) => {
		const kept = documentOf(source, html);
		expect(blocksOf(kept)).toEqual(blocks);
	});

	test("is not upset by a hundred thousand open elements", () => {
		expect(htmlLines(`${"<div>".repeat(100_000)}sâu`).map((line) => line.marked.text)).toEqual(["sâu"]);
	});

	test("keeps, of text between elements, every character", () => {
		const element = fc.constantFrom(
			"<p>",
			"</p>",
			"<div>",
			"<b>",
			"</b>",
			"<br>",
			"<li>",
			"<h2>",
			"</h2>",
			"<table>",
			"<td>",
			"<blockquote>",
			"<!-- x -->",
		);
		const words = fc.constantFrom("trời", "mưa", "gió", "Huế", " ", "\n");
		fc.assert(
			fc.property(fc.array(fc.oneof(element, words)), (parts) => {
				const text = parts
					.filter((part) => !part.startsWith("<"))
					.join("")
					.replace(/\s/g, "");
				const found = htmlLines(parts.join(""))
					.map((line) => line.marked.text)
					.join("")
					.replace(/\s/g, "");
				expect([...found].sort().join("")).toBe([...text].sort().join(""));
			}),
		);
	});
});

describe("looksLikeHtml", () => {
	test.each([
		["a page under a wrong name", "<!DOCTYPE html><html>", "bai.txt", "text/plain", true],
		["a page after a comment", "<!-- lưu -->\n<html>", "bai.txt", "", true],
		["a fragment", "<p>Một</p>", "", "", true],
		["elements in the middle of what is called HTML", "Một <b>hai</b>", "bai.htm", "", true],
		["text that is called HTML", "Một hai ba", "bai.html", "text/html", false],
		["text with a smaller-than", "a < b và <3", "", "text/plain", false],
		["Markdown with an element", "<div>Một</div>", "bai.md", "", false],
		["many comments and no element", `${"<!-- -->".repeat(2000)}x`, "", "", false],
	])("%s: %#", (_what, text, name, mediaType, expected) => {
		expect(looksLikeHtml(text, { name, mediaType })).toBe(expected);
	});
});

describe("Markdown", () => {
	test("gives fields from its head and blocks from its marks", () => {
		const document = documentOf(
			`---
title: "Con đường làng"
author: Thu Hà
date: 2024-05-12
tags: [a, b]
---

Con đường làng chạy **dọc** theo
bờ sông, dài chừng *hai* cây số. Xem [bản đồ](https://a.vn/x_y).

## Mùa lũ

- thuyền
- đèn_pin
  cầm tay

1. Một
2. Hai

> Nước lên thì đi thuyền,
> nước xuống thì đi bộ.

Gió đưa cành trúc la đà  
Tiếng chuông trên núi canh gà bên sông

***

<div>Một khối <b>chữ</b></div>`,
			markdown,
		);
		expect([document.title, document.byline, document.date]).toEqual(["Con đường làng", "Thu Hà", "2024-05-12"]);
		expect(blocksOf(document)).toEqual([
			"title: Con đường làng",
			"paragraph: Con đường làng chạy dọc theo bờ sông, dài chừng hai cây số. Xem bản đồ.",
			"subheading: Mùa lũ",
			"list: thuyền",
			"list: đèn_pin cầm tay",
			"list: 1. Một",
			"list: 2. Hai",
			"quote: Nước lên thì đi thuyền, nước xuống thì đi bộ.",
			"verse: Gió đưa cành trúc la đà\nTiếng chuông trên núi canh gà bên sông",
			"paragraph: Một khối chữ",
		]);
	});

	test("reads tables row by row, pictures by their captions, and no comments", () => {
		const document = documentOf(
			"# Vườn cam\n\n![Vườn cam](a.jpg)\n*Vườn cam đầu vụ*\n\nMột đoạn văn.\n\n| Loại | Giá |\n|---|:--:|\n| Cam | 28 |\n\n<!-- nhắc: thêm ảnh -->\n\n> Gió lên thì đá cũng lên  \n> Em lên thì biết gọi tên ai cùng\n",
			markdown,
		);
		expect(blocksOf(document)).toEqual([
			"title: Vườn cam",
			"caption: Vườn cam đầu vụ",
			"paragraph: Một đoạn văn.",
			"list: Loại · Giá",
			"list: Cam · 28",
			"verse: Gió lên thì đá cũng lên\nEm lên thì biết gọi tên ai cùng",
		]);
		expect(removedOf(document)).toEqual(["repeated: Vườn cam"]);
	});

	test("knows headings by their underlines", () => {
		const document = documentOf("Con đường làng\n===\n\nMột đoạn văn.\n\nMùa lũ\n---\n\nMột đoạn nữa.", markdown);
		expect(blocksOf(document)).toEqual([
			"title: Con đường làng",
			"paragraph: Một đoạn văn.",
			"subheading: Mùa lũ",
			"paragraph: Một đoạn nữa.",
		]);
		expect(document.parts).toEqual([]);
	});

	test("headings of several ranks begin parts", () => {
		const text = ["# Con đường làng", "## Mùa *lũ*", "Một.", "### Nước lên", "Hai.", "Mùa khô\n---", "Ba."].join(
			"\n\n",
		);
		expect(documentOf(text, markdown).parts).toEqual([
			{ title: "Mùa lũ", level: 1, block: 1 },
			{ title: "Nước lên", level: 2, block: 3 },
			{ title: "Mùa khô", level: 1, block: 5 },
		]);
	});

	test.each([
		["**đậm** và __đậm__", "đậm và đậm"],
		["*nghiêng* và _nghiêng_", "nghiêng và nghiêng"],
		["ma_túy và snake_case_name", "ma_túy và snake_case_name"],
		["2 * 3 * 4", "2 * 3 * 4"],
		["`mã` và ~~bỏ~~", "mã và bỏ"],
		["[chữ](https://a.vn/b_c) và <https://a.vn>", "chữ và https://a.vn"],
		["![ảnh](a.jpg)", "ảnh"],
		["\\*không\\* nghiêng", "*không* nghiêng"],
		["a < b và c > d", "a < b và c > d"],
		["chữ <b>đậm</b>", "chữ đậm"],
	])("%s reads %s", (marked, text) => {
		expect(inlineText(marked)).toBe(text);
	});
});
