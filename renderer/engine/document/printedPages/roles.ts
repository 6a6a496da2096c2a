// What paragraphs are: the title and the subheadings by their type, captions, lists, rows of tables. Pure.

import { countWords, featuresOf, type LineHint, plainLine } from "../lines.ts";
import type { Measures } from "./measures.ts";
import type { Paragraph } from "./paragraphs.ts";

/** A paragraph with its text and what its type says of it; `null` leaves it to what its words say. */
export interface Printed {
	readonly paragraph: Paragraph;
	readonly text: string;
	readonly hint: LineHint | null;
}

const longestHeading = 30;
const longestBold = 20;
const longestCaption = 60;
const largerSize = 1.12;
const titleSize = 1.2;
/** The title stands on one of the first pages. */
const titlePages = 3;
/** Words of other text that may stand over it: the name of a paper, a date, an author. */
const mostBefore = 40;

const captionLabel =
	/^(?:ảnh|hình|bảng|biểu đồ|biểu|sơ đồ|bản đồ|figure|table)\s*(?:minh họa|minh hoạ)?\s*\d{0,3}(?:\.\d{1,3})*\s*[.:–-]/iu;
const bullet = /^[•●▪■□◦‣❖➢✓]\s*/;

/** The hint of a paragraph before the title is known; a heading is a `subheading`. */
export function hintOf(paragraph: Paragraph, text: string, measures: Measures): LineHint | null {
	const [first] = paragraph.lines;
	if (first === undefined) return null;
	if (first.cells !== null) return "list";
	if (paragraph.note) return "paragraph";
	if (bullet.test(text)) return "list";
	const words = countWords(text);
	if (isHeading(paragraph, text, words, measures)) return "subheading";
	const small = first.size < measures.size * 0.95;
	const italic = paragraph.lines.every((line) => line.italic);
	if (captionLabel.test(text) && words <= longestCaption && (small || italic || words <= 30)) return "caption";
	return small && italic && words <= longestCaption && words > 1 ? "caption" : null;
}

function isHeading({ lines, aside }: Paragraph, text: string, words: number, measures: Measures): boolean {
	const [first] = lines;
	if (first === undefined || aside || words === 0 || words > longestHeading) return false;
	if (first.size >= measures.size * largerSize) return true;
	if (!lines.every((line) => line.bold) || words > longestBold || first.size < measures.size * 0.97) return false;
	return !/[.,;:…]$/.test(text) || /^(?:\d|[IVX]+\.|chương|phần|bài|mục|điều)/iu.test(text);
}

/** The same paragraphs with one title among them, if the type of some heading on the first pages tells of one. */
export function withTitle(printed: readonly Printed[], measures: Measures): readonly Printed[] {
	const at = findTitle(printed, measures);
	if (at === null) return printed;
	return printed.map((one, index) => (index === at ? { ...one, hint: "title" } : one));
}

function findTitle(printed: readonly Printed[], measures: Measures): number | null {
	let best: number | null = null;
	let bestSize = measures.size * titleSize;
	const firstPage = printed[0]?.paragraph.lines[0]?.page ?? 0;
	let before = 0;
	for (const [index, { paragraph, text, hint }] of printed.entries()) {
		const [line] = paragraph.lines;
		if (hint !== "subheading") before += countWords(text);
		if (before > mostBefore || line === undefined || line.page >= firstPage + titlePages) break;
		// What stands after a page of text is a heading inside it.
		if (best !== null && line.page > (printed[best]?.paragraph.lines[0]?.page ?? 0)) break;
		if (hint !== "subheading" || countWords(text) < 2) continue;
		if (line.size > bestSize * 1.02) [best, bestSize] = [index, line.size];
	}
	if (best !== null && isOneOfMany(printed, best)) return null;
	return best ?? boldTitle(printed);
}

/** Later headings look the same: the first chapter's is no title of the whole. */
function isOneOfMany(printed: readonly Printed[], at: number): boolean {
	const size = printed[at]?.paragraph.lines[0]?.size ?? 0;
	const same = printed.slice(at + 2).filter(({ paragraph, hint }) => {
		return hint === "subheading" && Math.abs((paragraph.lines[0]?.size ?? 0) - size) < size * 0.02;
	});
	return same.length >= 2;
}

/** Without larger type: a bold line over all the text. */
function boldTitle(printed: readonly Printed[]): number | null {
	const first = printed.findIndex(({ text }) => countWords(text) > 0);
	const one = printed[first];
	if (one?.hint !== "subheading" || countWords(one.text) < 3) return null;
	const next = printed[first + 1];
	return next !== undefined && featuresOf(plainLine(next.text)).words >= 8 ? first : null;
}
