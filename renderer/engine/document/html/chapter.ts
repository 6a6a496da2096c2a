// A chapter of a book, or of another document whose markup can be believed, as lines with the places of its ids. Pure.

import { type Line, type LineHint, plainLine } from "../lines.ts";
import { plainMarked } from "../markedText.ts";
import { normalizeText } from "../normalizeText.ts";
import { parseHtml } from "../parseHtml.ts";
import type { RemovalReason } from "../types.ts";
import {
	attribute,
	blockElements,
	childrenOf,
	type Element,
	hintOf,
	isElement,
	isHeading,
	isSilent,
	type Node,
	visit,
} from "./tree.ts";

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

class Walk {
	readonly anchors = new Map<string, number>();
	private readonly wanted: ReadonlySet<string>;
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

	constructor(wanted: ReadonlySet<string>) {
		this.wanted = wanted;
	}

	lines(root: Node): readonly Line[] {
		visit(root, {
			text: (value) => this.addText(value),
			enter: (element) => this.enter(element),
			leave: (element) => this.leave(element),
		});
		this.flush(true);
		return this.found;
	}

	private enter(element: Element): boolean {
		this.openAnchor(element);
		if (isSilent(element)) return false;
		this.open(element);
		return true;
	}

	private openAnchor(element: Element): void {
		const id = attribute(element, "id") ?? (element.tagName === "a" ? attribute(element, "name") : null);
		if (id === null || !this.wanted.has(id) || this.anchors.has(id)) return;
		if (blockElements.has(element.tagName)) this.flush(true);
		this.anchors.set(id, this.found.length);
	}

	private open(element: Element): void {
		const { tagName } = element;
		if (tagName === "br") this.breakLine();
		else if (blockElements.has(tagName)) this.flush(true);
		const hint = hintOf.get(tagName);
		if (hint !== undefined) this.hints.push(hint);
		const reason = clutterReason(element);
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
		if (isNoteMark(element)) this.buffer.push("[");
	}

	private leave(element: Element): void {
		const { tagName } = element;
		if (isNoteMark(element)) this.closeNoteMark();
		if (blockElements.has(tagName)) this.flush(true);
		if (hintOf.has(tagName)) this.hints.pop();
		if (clutterReason(element) !== null) this.clutter.pop();
		if (tagName === "pre") this.preformatted -= 1;
		if (tagName === "tr") this.rows.pop();
		if (isHeading(tagName)) this.headings -= 1;
	}

	/** Before the text of a note its number stands apart. */
	private closeNoteMark(): void {
		const opens = /^\s*\[[^\]]*$/.test(this.buffer.join(""));
		this.buffer.push(opens ? "] " : "]");
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
		if (text !== "") this.add(text.replace(backlink, ""));
		if (blank) this.blankBefore = true;
	}

	private add(text: string): void {
		if (text === "") return;
		const clutter = this.clutter[0] ?? null;
		const hint = this.hints.at(-1) ?? null;
		const row = this.rows.at(-1) ?? 0;
		const last = this.found.at(-1);
		const cells = row !== 0 && row === this.lastRow && last !== undefined && isCell(text) && isCell(last.marked.text);
		if (cells && last.hint === null && hint === null && last.part === null)
			this.found[this.found.length - 1] = { ...last, marked: plainMarked(`${last.marked.text} | ${text}`) };
		else {
			const heads = this.headings > 0 && clutter === null;
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

/** The kind of a part of an e-book: `epub:type`, or the role that took its place. */
function kindOfPart(element: Element): string {
	return `${attribute(element, "epub:type") ?? ""} ${attribute(element, "role") ?? ""}`;
}

function clutterReason(element: Element): RemovalReason | null {
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
	for (let depth = 0; node !== undefined && "childNodes" in node && depth < 4; depth += 1) node = childrenOf(node)[0];
	return node !== undefined && "value" in node && /^\s*(?:\d{1,4}|[*†‡]{1,3})\s*$/.test(node.value);
}

function isRaised(...around: readonly (Node | null | undefined)[]): boolean {
	return around.some((node) => node != null && isElement(node) && node.tagName === "sup");
}
