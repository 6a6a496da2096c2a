// XHTML for a reader of HTML: what the two read differently is rewritten. Linear.

import { withoutDoctype } from "./xml.ts";

/** Elements whose content HTML takes as raw text: closed at once in XHTML, they would swallow the rest of the page. */
const closedAtOnce =
	/<(title|script|style|textarea|iframe|noframes|noembed|xmp|plaintext|noscript|template|select)\b([^<>]*)\/>/gi;

/** XHTML as HTML: no document type of its own, raw elements closed, marked sections as text. */
export function forHtmlParser(xhtml: string): string {
	return sectionsAsText(withoutDoctype(xhtml)).replace(closedAtOnce, "<$1$2></$1>");
}

function sectionsAsText(xhtml: string): string {
	const open = "<![CDATA[";
	const pieces: string[] = [];
	let at = 0;
	for (let start = xhtml.indexOf(open); start >= 0; start = xhtml.indexOf(open, at)) {
		const end = xhtml.indexOf("]]>", start);
		if (end < 0) break;
		const text = xhtml.slice(start + open.length, end);
		pieces.push(xhtml.slice(at, start), text.replaceAll("&", "&amp;").replaceAll("<", "&lt;"));
		at = end + 3;
	}
	return pieces.length === 0 ? xhtml : pieces.join("") + xhtml.slice(at);
}
