// Which letters of the page are which letters of the text: walks through the text nodes of a row beside the text
// itself. White space differs between the two; every other character stands in both, in the same order. Reads no
// layout.

import type { Span } from "../../../engine/text/span.ts";
import article from "../article.module.css";

/** A row in the page, and the stretch of the text that it draws. */
export interface DrawnRow {
	readonly element: HTMLElement;
	readonly span: Span;
	/** Whether it draws the title of the text: else a heading in it is not of the text. */
	readonly title: boolean;
}

/** Told of every character that both have: its place on the page, and its offset in the text. `false` ends the walk. */
type OnCharacter = (node: Text, index: number, at: number) => boolean;

function walk({ element, span, title }: DrawnRow, text: string, tell: OnCharacter): void {
	const nodes = document.createTreeWalker(element, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
		if (!(node instanceof Element)) return NodeFilter.FILTER_ACCEPT;
		return isBeside(node, title) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
	});
	let at: number = span.start;
	for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode()) {
		if (!(node instanceof Text)) continue;
		const { data } = node;
		for (let index = 0; index < data.length; index += 1) {
			if (isSpace(data.charCodeAt(index))) continue;
			while (at < span.end && isSpace(text.charCodeAt(at))) at += 1;
			// What is drawn here is not this text: better no mark than a wrong one.
			if (at >= span.end || text.charCodeAt(at) !== data.charCodeAt(index)) return;
			if (!tell(node, index, at)) return;
			at += 1;
		}
	}
}

/** Selects the lines of English: the byline is English too where the interface is. */
export const englishLine = `p.${article.english ?? "english"}`;

/**
 * What stands in a row but not in the text: glosses, English, numbers of sentences, byline, a title given by the app.
 */
function isBeside(element: Element, title: boolean): boolean {
	if (element.localName === "rt" || element.getAttribute("lang") === "en") return true;
	if (element.localName === "h1") return !title;
	return isOfClass(element, article.ordinal) || isOfClass(element, article.byline);
}

function isOfClass(element: Element, name: string | undefined): boolean {
	return name !== undefined && element.classList.contains(name);
}

function isSpace(unit: number): boolean {
	return unit === 0x20 || unit === 0x0a || unit === 0xa0 || unit === 0x09 || unit === 0x0d;
}

/**
 * The places on the page of stretches of the text, as far as the row draws them.
 * @param spans ascending, without overlap
 */
export function rangesIn(row: DrawnRow, text: string, spans: readonly Span[]): readonly Range[] {
	const ranges: Range[] = [];
	let next = 0;
	let range: Range | null = null;
	walk(row, text, (node, index, at) => {
		let wanted = spans[next];
		while (wanted !== undefined && at >= wanted.end) {
			next += 1;
			range = null;
			wanted = spans[next];
		}
		if (wanted === undefined) return false;
		if (at < wanted.start) return true;
		if (range === null) {
			range = document.createRange();
			range.setStart(node, index);
			ranges.push(range);
		}
		range.setEnd(node, index + 1);
		return true;
	});
	return ranges;
}

/**
 * Offset in the text of the first character of the row that stands at a point of the page or after it; its end where
 * none does.
 */
export function offsetFrom(row: DrawnRow, text: string, container: Node, offset: number): number {
	const point = document.createRange();
	point.setStart(container, offset);
	let found: number = row.span.end;
	// Asked of every node once: a paragraph has far more characters, and each answer counts its words.
	let asked: Text | null = null;
	let isBefore = false;
	walk(row, text, (node, index, at) => {
		if (node !== asked) isBefore = node !== container && point.comparePoint(node, 0) < 0;
		asked = node;
		if (isBefore || (node === container && index < offset)) return true;
		found = at;
		return false;
	});
	return found;
}
