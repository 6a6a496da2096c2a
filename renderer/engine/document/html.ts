// What is HTML, its lines and its title, by parse5: how a page is read stands in html/. Pure.

import { readPage } from "./html/page.ts";
import { blockElements, isSilent, names, visit } from "./html/tree.ts";
import type { Line } from "./lines.ts";
import { normalizeText } from "./normalizeText.ts";
import { parseHtml, parseHtmlFragment } from "./parseHtml.ts";
import type { ArticleSource } from "./types.ts";

/** Elements that a page or a fragment opens with. */
const openingElements = names(
	"html head title meta body header main article section div span p h1 h2 h3 h4 h5 h6 ul ol table figure blockquote " +
		"pre",
);
const page = /^<(?:!doctype\s+html|html)\b/i;
const someElement = /<(?:\/(?:p|div|h[1-6]|li|article|section|span|a|b|i|em|strong|td|pre)|br ?\/?|p)>/i;
const sample = 20_000;

/** Whether a text is HTML: it opens with an element, or it is called HTML and has elements in it. */
export function looksLikeHtml(text: string, source: Pick<ArticleSource, "name" | "mediaType">): boolean {
	const start = afterPrologue(text.slice(0, sample));
	if (/\.(?:md|markdown)$/i.test(source.name) || source.mediaType === "text/markdown") return page.test(start);
	if (page.test(start) || openingElements.has(/^<([a-z][a-z0-9]*)[\s/>]/i.exec(start)?.[1]?.toLowerCase() ?? ""))
		return true;
	const called = /html/.test(source.mediaType) || /\.x?html?$/i.test(source.name);
	return called && someElement.test(start);
}

/** What stands after white space, an XML declaration and comments. */
function afterPrologue(text: string): string {
	let rest = text.trimStart();
	for (;;) {
		const closing = rest.startsWith("<?xml") ? "?>" : rest.startsWith("<!--") ? "-->" : null;
		const end = closing === null ? -1 : rest.indexOf(closing);
		if (closing === null || end < 0) return rest;
		rest = rest.slice(end + closing.length).trimStart();
	}
}

/** Lines of a page or fragment in the order of the source; the first real `h1` is the title. */
export function htmlLines(html: string): readonly Line[] {
	return readPage(parseHtml(html));
}

/** Text of a fragment without its markup, in one line. */
export function textOfHtml(html: string): string {
	const found: string[] = [];
	const part = (tagName: string) => {
		if (tagName === "br" || blockElements.has(tagName)) found.push(" ");
	};
	visit(parseHtmlFragment(html), {
		text: (value) => void found.push(value),
		enter: (element) => {
			if (isSilent(element)) return false;
			part(element.tagName);
			return true;
		},
		leave: ({ tagName }) => part(tagName),
	});
	return normalizeText(found.join("").replace(/\s+/g, " ")).trim();
}

const shortestTitle = 3;

/** Leaves one title: the first `h1` of three words or more, else the longest, else a heading that opens the text. */
export function withTitle(lines: readonly Line[]): readonly Line[] {
	const wordsOf = (line: Line) => line.marked.text.split(" ").length;
	const kept = lines.filter((line) => line.clutter === null);
	const headings = kept.filter((line) => line.hint === "title");
	const [longest] = [...headings].sort((a, b) => wordsOf(b) - wordsOf(a));
	const opening = kept[0]?.hint === "subheading" ? kept[0] : undefined;
	const title = headings.find((line) => wordsOf(line) >= shortestTitle) ?? longest ?? opening;
	const at = title === undefined ? -1 : lines.indexOf(title);
	return lines.map((line, index) => {
		if (index === at) return { ...line, hint: "title" };
		return line.hint === "title" ? { ...line, hint: index < at ? null : "subheading" } : line;
	});
}
