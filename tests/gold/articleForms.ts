// The gold pages in other clothes: what a copy, a scraper or another system makes of the same page. The gold stays, so
// that rules are tested on shapes that nobody wrote them for. Some loss is in the clothes: a copied page has no tables.

import { type DefaultTreeAdapterTypes, parse } from "parse5";
import type { GoldPage } from "./articleScore.ts";

type Node = DefaultTreeAdapterTypes.Node;

export interface Form {
	readonly name: string;
	/** File name and text of the page in this form; `null` for pages that have none. */
	readonly dress: (page: GoldPage, raw: string) => { readonly file: string; readonly text: string } | null;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));
const paragraphs = words("p h1 h2 h3 h4 h5 h6 blockquote pre figure ul ol table dl");
const blocks = words(
	"div li tr section article header footer nav aside main form center figcaption caption dd dt hr body html address",
);
const silent = words("head script style noscript template iframe object svg video select option button input textarea");

/** The text of a page as a browser copies it: a line a block, blank lines around paragraphs. */
function copied(html: string): string {
	const lines: string[] = [];
	let buffer = "";
	let blank = false;
	const flush = (parts: boolean) => {
		const text = buffer.replace(/\s+/g, " ").trim();
		buffer = "";
		if (text !== "") {
			if (blank && lines.length > 0) lines.push("");
			lines.push(text);
			blank = false;
		}
		if (parts) blank = true;
	};
	const walk = (node: Node): void => {
		if ("value" in node) buffer += node.value;
		const tagName = "tagName" in node ? node.tagName : "";
		if (silent.has(tagName) || isHidden(node)) return;
		const paragraph = paragraphs.has(tagName);
		const parts = paragraph || blocks.has(tagName) || tagName === "br";
		if (parts) flush(paragraph);
		if ("childNodes" in node) for (const child of node.childNodes) if (child.nodeName !== "#comment") walk(child);
		if (tagName === "td" || tagName === "th") buffer += " ";
		if (parts) flush(paragraph);
	};
	walk(parse(html));
	flush(false);
	return lines.join("\n");
}

function isHidden(node: Node): boolean {
	if (!("attrs" in node)) return false;
	return node.attrs.some(
		({ name, value }) =>
			name === "hidden" ||
			(name === "aria-hidden" && value === "true") ||
			(name === "style" && /display\s*:\s*none|mso-list:\s*ignore/i.test(value)),
	);
}

const filled = (raw: string) => raw.split("\n").filter((line) => line.trim() !== "");
const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const names = /\s(?:class|id|data-[\w-]+|type|role|itemprop)=("[^"]*"|'[^']*'|[^\s>]+)/g;

export const forms: readonly Form[] = [
	{
		name: "HTML, names taken out",
		dress: ({ extension }, raw) => (extension === "html" ? { file: "a.html", text: raw.replace(names, "") } : null),
	},
	{
		name: "HTML, copied as text",
		dress: ({ extension }, raw) => (extension === "html" ? { file: "a.txt", text: copied(raw) } : null),
	},
	{
		name: "HTML, copied without blank lines",
		dress: ({ extension }, raw) =>
			extension === "html" ? { file: "a.txt", text: filled(copied(raw)).join("\n") } : null,
	},
	{
		name: "text without blank lines",
		dress: ({ extension }, raw) => (extension === "txt" ? { file: "a.txt", text: filled(raw).join("\n") } : null),
	},
	{
		name: "text with a blank line after each line",
		dress: ({ extension }, raw) => (extension === "txt" ? { file: "a.txt", text: filled(raw).join("\n\n") } : null),
	},
	{
		name: "text, each line an element",
		dress: ({ extension }, raw) => {
			const lines = filled(raw).map((line) => `<p>${escaped(line)}</p>`);
			return extension === "txt"
				? { file: "a.html", text: `<html><body><div>${lines.join("\n")}</div></body></html>` }
				: null;
		},
	},
];
