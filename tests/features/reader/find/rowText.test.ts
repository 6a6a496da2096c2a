// @vitest-environment jsdom
// Which letters of the page are which letters of the text.

import { expect, test } from "vitest";
import { span, textOf } from "../../../../renderer/engine/text/span.ts";
import { type DrawnRow, offsetFrom, rangesIn } from "../../../../renderer/features/reader/find/rowText.ts";

const text = "Tên bài\n\n“Mèo ngủ”, tôi nói.\nTrời mưa.";
const start = text.indexOf("“");
const html =
	'<span class="ordinal">1</span><p>' +
	'<ruby data-at="10">“<span>Mèo</span><rt lang="en">cat</rt></ruby> ' +
	'<ruby data-at="14"><span>ngủ</span>”,<rt lang="en">to sleep</rt></ruby> ' +
	'<ruby data-at="20"><span>tôi</span><rt lang="en">I</rt></ruby> nói.<br>Trời mưa.</p>' +
	'<p lang="en">“The cat sleeps”, I said.</p>';

function rowOf(inner: string): DrawnRow {
	const element = document.createElement("div");
	element.innerHTML = inner;
	return { element, span: span(start, text.length), title: false };
}

function textsOf(row: DrawnRow, ...wanted: readonly string[]): readonly string[] {
	const spans = wanted.map((part) => {
		const at = text.indexOf(part, start);
		return span(at, at + part.length);
	});
	return rangesIn(row, text, spans).map((range) => {
		const copy = range.cloneContents();
		for (const gloss of copy.querySelectorAll("rt")) gloss.remove();
		return copy.textContent ?? "";
	});
}

test("a stretch of the text is found across words, glosses, marks and line ends", () => {
	const row = rowOf(html);
	expect(textsOf(row, "Mèo")).toEqual(["Mèo"]);
	expect(textsOf(row, "Mèo ngủ”, tôi")).toEqual(["Mèo ngủ”, tôi"]);
	expect(textsOf(row, "ngủ", "nói.\nTrời")).toEqual(["ngủ", "nói.Trời"]);
	expect(textsOf(row, "mưa.")).toEqual(["mưa."]);
});

test("a heading of the app's own is no text, one of the article is", () => {
	expect(textsOf(rowOf(`<h1>“Mèo</h1>${html}`), "Mèo")).toEqual(["Mèo"]);
	expect(textsOf({ ...rowOf(`<h1>${html}</h1>`), title: true }, "Mèo")).toEqual(["Mèo"]);
});

test("where the page draws another text nothing is found", () => {
	expect(textsOf(rowOf("<p>Chó sủa.</p>"), "Mèo")).toEqual([]);
});

test("every point of the page has its place in the text", () => {
	const row = rowOf(html);
	const places: string[] = [];
	const nodes = document.createTreeWalker(row.element, NodeFilter.SHOW_TEXT);
	for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode()) {
		const at = offsetFrom(row, text, node, 0);
		places.push(`${node.textContent}:${textOf(text, span(at, Math.min(at + 3, text.length)))}`);
	}
	expect(places).toEqual([
		"1:“Mè",
		"“:“Mè",
		"Mèo:Mèo",
		"cat:ngủ",
		" :ngủ",
		"ngủ:ngủ",
		"”,:”, ",
		"to sleep:tôi",
		" :tôi",
		"tôi:tôi",
		"I:nói",
		" nói.:nói",
		"Trời mưa.:Trờ",
		"“The cat sleeps”, I said.:",
	]);
});
