// HTML to lines with hints, by parse5: headings, captions, lists, quotes; scripts, styles, menus and what is hidden
// stay out. Pure. The tree is walked without recursion, so that no depth of nesting can overflow the stack.

import type { DefaultTreeAdapterTypes } from "parse5";
import { readPage } from "./html/page.ts";
import { type Line, type LineHint, plainLine } from "./lines.ts";
import { plainMarked } from "./markedText.ts";
import { normalizeText } from "./normalizeText.ts";
import { parseHtml, parseHtmlFragment } from "./parseHtml.ts";
import type { ArticleSource, RemovalReason } from "./types.ts";

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

function names(list: string): ReadonlySet<string> {
	return new Set(list.split(" "));
}

const blockElements = names(
	"address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure " +
		"footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre search section summary table " +
		"tbody td tfoot th thead tr ul",
);
const silentElements = names(
	"head script style noscript template iframe object embed svg math canvas audio video select option button input " +
		"textarea datalist map rp rt",
);
const clutterOf: Readonly<Record<string, RemovalReason>> = {
	nav: "menu",
	navigation: "menu",
	search: "menu",
	footer: "footer",
	contentinfo: "footer",
	aside: "relatedHeadline",
	complementary: "relatedHeadline",
};
const hintOf: Readonly<Record<string, LineHint>> = {
	h1: "title",
	h2: "subheading",
	h3: "subheading",
	h4: "subheading",
	h5: "subheading",
	h6: "subheading",
	figcaption: "caption",
	li: "list",
	blockquote: "quote",
};

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

/** A chapter of a book, or any document whose markup can be believed. */
export interface Chapter {
	/** Headings begin parts of their level; notes stay, only menus and page numbers are clutter. */
	readonly lines: readonly Line[];
	/** For each wanted `id` that the chapter has: the index in `lines` of the first line at or after it. */
	readonly anchors: ReadonlyMap<string, number>;
}

/** Lines of one chapter, with the places of the ids in `wanted`. No title is chosen: `h1` lines keep their hint. */
export function chapterLines(html: string, wanted: ReadonlySet<string>): Chapter {
	const walk = new Walk(wanted);
	return { lines: walk.lines(parseHtml(html)), anchors: walk.anchors };
}

/** Text of a fragment without its markup. */
export function textOfHtml(html: string): string {
	return new Walk()
		.lines(parseHtmlFragment(html))
		.map((line) => line.marked.text)
		.join(" ");
}

interface Step {
	readonly node: Node;
	readonly leaving: boolean;
}

class Walk {
	readonly anchors = new Map<string, number>();
	/** The ids to find in a chapter; `null` for a page, of which less is believed. */
	private readonly wanted: ReadonlySet<string> | null;
	private readonly found: Line[] = [];
	private buffer: string[] = [];
	private readonly hints: LineHint[] = [];
	private readonly clutter: RemovalReason[] = [];
	private preformatted = 0;
	private headings = 0;
	private headingLevel = 0;
	/** Rows of tables that are open, by number, and the row that the last line stands in; 0 is none. */
	private readonly rows: number[] = [];
	private rowCount = 0;
	private lastRow = 0;
	private blankBefore = false;

	constructor(wanted: ReadonlySet<string> | null = null) {
		this.wanted = wanted;
	}

	lines(root: Node): readonly Line[] {
		const steps: Step[] = [{ node: root, leaving: false }];
		for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
			if (step.leaving) this.leave(step.node as Element);
			else this.enter(step.node, steps);
		}
		this.flush(true);
		return this.found;
	}

	private enter(node: Node, steps: Step[]): void {
		if (node.nodeName === "#text" && "value" in node) {
			this.addText(node.value);
			return;
		}
		if ("tagName" in node) {
			if (this.wanted !== null) this.openAnchor(node, this.wanted);
			if (isSilent(node)) return;
			this.open(node);
			steps.push({ node, leaving: true });
		}
		if (!("childNodes" in node)) return;
		for (let index = node.childNodes.length - 1; index >= 0; index -= 1) {
			const child = node.childNodes[index];
			if (child !== undefined) steps.push({ node: child, leaving: false });
		}
	}

	private openAnchor(element: Element, wanted: ReadonlySet<string>): void {
		const id = attribute(element, "id") ?? (element.tagName === "a" ? attribute(element, "name") : null);
		if (id === null || !wanted.has(id) || this.anchors.has(id)) return;
		if (blockElements.has(element.tagName)) this.flush(true);
		this.anchors.set(id, this.found.length);
	}

	private open(element: Element): void {
		const { tagName } = element;
		if (tagName === "br") this.breakLine();
		else if (blockElements.has(tagName)) this.flush(true);
		const hint = hintOf[tagName];
		if (hint !== undefined) this.hints.push(hint);
		const reason = this.reasonOf(element);
		if (reason !== null) this.clutter.push(reason);
		if (tagName === "pre") this.preformatted += 1;
		if (tagName === "tr") {
			this.rowCount += 1;
			this.rows.push(this.rowCount);
		}
		if (isHeading(tagName)) {
			this.headings += 1;
			this.headingLevel = Number(tagName[1]);
		}
		if (this.wanted !== null && isNoteMark(element)) this.buffer.push("[");
	}

	private leave(element: Element): void {
		const { tagName } = element;
		if (this.wanted !== null && isNoteMark(element)) this.closeNoteMark();
		if (blockElements.has(tagName)) this.flush(true);
		if (hintOf[tagName] !== undefined) this.hints.pop();
		if (this.reasonOf(element) !== null) this.clutter.pop();
		if (tagName === "pre") this.preformatted -= 1;
		if (tagName === "tr") this.rows.pop();
		if (isHeading(tagName)) this.headings -= 1;
	}

	/** Before the text of a note its number stands apart. */
	private closeNoteMark(): void {
		const opens = /^\s*\[[^\]]*$/.test(this.buffer.join(""));
		this.buffer.push(opens ? "] " : "]");
	}

	private reasonOf(element: Element): RemovalReason | null {
		return this.wanted === null ? clutterReason(element) : chapterClutterReason(element);
	}

	private addText(value: string): void {
		if (this.preformatted === 0) {
			this.buffer.push(value.replace(/\s+/g, " "));
			return;
		}
		for (const [index, line] of value.split("\n").entries()) {
			if (index > 0) this.breakLine();
			this.buffer.push(line);
		}
	}

	/** A line break inside a paragraph; a second one in a row parts paragraphs, and a heading stays one line. */
	private breakLine(): void {
		if (this.headings > 0) this.buffer.push(" ");
		else this.flush(this.buffer.join("").trim() === "");
	}

	private flush(blank: boolean): void {
		const text = normalizeText(this.buffer.join("")).replaceAll("\n", " ").trim();
		this.buffer = [];
		if (text !== "") this.add(this.wanted === null ? text : text.replace(backlink, ""));
		if (blank) this.blankBefore = true;
	}

	private add(text: string): void {
		if (text === "") return;
		const clutter = this.clutter[0] ?? null;
		const hint = this.hints.at(-1) ?? null;
		const row = this.wanted === null ? 0 : (this.rows.at(-1) ?? 0);
		const last = this.found.at(-1);
		const cells = row !== 0 && row === this.lastRow && last !== undefined && isCell(text) && isCell(last.marked.text);
		if (cells && last.hint === null && hint === null && last.part === null)
			this.found[this.found.length - 1] = { ...last, marked: plainMarked(`${last.marked.text} | ${text}`) };
		else {
			const heads = this.wanted !== null && this.headings > 0 && clutter === null;
			const part = heads ? { title: text, level: this.headingLevel } : null;
			this.found.push(plainLine(text, { hint, clutter, blankBefore: this.blankBefore, part }));
		}
		this.lastRow = row;
		this.blankBefore = false;
	}
}

/** The arrow that leads from a note back to its mark. */
const backlink = /\s*[↩↑]\ufe0e?$/u;
const longestCell = 160;

/** Short cells of one row of a table read as one line; long ones are paragraphs of a layout. */
function isCell(text: string): boolean {
	return text.length <= longestCell;
}

function attribute(element: Element, name: string): string | null {
	return element.attrs.find((candidate) => candidate.name === name)?.value ?? null;
}

function isSilent(element: Element): boolean {
	if (silentElements.has(element.tagName)) return true;
	if (attribute(element, "hidden") !== null || attribute(element, "aria-hidden") === "true") return true;
	return /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attribute(element, "style") ?? "");
}

function clutterReason(element: Element): RemovalReason | null {
	const byRole = clutterOf[attribute(element, "role") ?? ""];
	return byRole ?? clutterOf[element.tagName] ?? null;
}

function isHeading(tagName: string): boolean {
	return /^h[1-6]$/.test(tagName);
}

/** The kind of a part of an e-book: `epub:type`, or the role that took its place. */
function kindOfPart(element: Element): string {
	return `${attribute(element, "epub:type") ?? ""} ${attribute(element, "role") ?? ""}`;
}

function chapterClutterReason(element: Element): RemovalReason | null {
	if (element.tagName === "nav") return "menu";
	return /\bpagebreak\b/.test(kindOfPart(element)) ? "pageFurniture" : null;
}

/** The number of a footnote inside a sentence: without brackets it would grow together with the word before. */
function isNoteMark(element: Element): boolean {
	if (element.tagName !== "a" || !(attribute(element, "href") ?? "").includes("#")) return false;
	const called = `${kindOfPart(element)} ${attribute(element, "class") ?? ""}`;
	if (!/noteref|note-?ref|footnote|endnote/i.test(called) && !isRaised(element.parentNode, element.childNodes[0]))
		return false;
	let node: Node | undefined = element;
	for (let depth = 0; node !== undefined && "childNodes" in node && depth < 4; depth += 1) node = node.childNodes[0];
	return node !== undefined && "value" in node && /^\s*(?:\d{1,4}|[*†‡]{1,3})\s*$/.test(node.value);
}

function isRaised(...around: readonly (Node | null | undefined)[]): boolean {
	return around.some((node) => node != null && "tagName" in node && node.tagName === "sup");
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
