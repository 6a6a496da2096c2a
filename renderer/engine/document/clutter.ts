// What on a scraped page is no part of the article, and why: one rule a kind of clutter. Pure. Single signs prove
// little: a refrain repeats a line, an essay may end with "Đọc thêm". A line is set aside only where a strong sign
// stands on it, or where signs of different kinds stand together.

import { contents } from "./contentsList.ts";
import type { Line } from "./lines.ts";
import { Page, proseWords } from "./page.ts";
import { readPageHead } from "./pageHead.ts";
import { readPageTail } from "./pageTail.ts";
import { mark, numbers, type Reasons } from "./reasons.ts";
import { pictureTexts, pulledQuotes, repeatedCaptions, titleUnderText } from "./repeats.ts";
import { isDateLine } from "./shapes.ts";
import type { RemovalReason } from "./types.ts";

export interface Clutter {
	/** For each line the reason to set it aside, or `null` to keep it. */
	readonly reasons: readonly (RemovalReason | null)[];
	/** Number of the line that the head of a page shows to be the title; `null` where markup or the text itself must say. */
	readonly title: number | null;
	/** Number of the line that is an author by its place alone. */
	readonly byline: number | null;
}

/** What of a source is no part of its article. */
export function findClutter(lines: readonly Line[]): Clutter {
	const page = new Page(lines);
	const reasons: Reasons = lines.map((line, index) =>
		isLabelOfBox(page, line, index) ? "relatedLabel" : line.clutter,
	);
	if (page.isNewsPage()) aboveTitle(page, lines, reasons);
	listAtTheFoot(page, reasons);
	const head = page.isNewsPage() ? headAndTail(page, lines, reasons) : { title: null, byline: null, bounds: null };
	for (const rule of [
		repeatedCaptions,
		advertisements,
		furniture,
		contents,
		menus,
		relatedBoxes,
		topics,
		teasers,
		doubledHeadlines,
		shares,
		feet,
	])
		rule(page, reasons);
	if (head.bounds !== null) boxesWithoutLabel(page, lines, reasons, head.bounds);
	pulledQuotes(page, lines, reasons);
	emptyHeads(page, lines, reasons);
	return { reasons, title: head.title, byline: head.byline };
}

interface Head extends Pick<Clutter, "title" | "byline"> {
	/** The lines of the article's own text, `to` not among them. */
	readonly bounds: { readonly from: number; readonly to: number } | null;
}

/** What stands before the title and after the end; gives the title's line where no markup names it. */
function headAndTail(page: Page, lines: readonly Line[], reasons: Reasons): Head {
	const marked = lines.findIndex((line) => line.hint === "title");
	const head = marked >= 0 ? null : readPageHead(lines, page);
	for (const [at, reason] of head?.reasons ?? []) mark(reasons, at, reason);
	const body = head?.body ?? marked + 1;
	const tail = readPageTail(lines, page, Math.max(0, body));
	for (const [step, reason] of (tail?.reasons ?? []).entries()) mark(reasons, (tail?.start ?? 0) + step, reason);
	const title = head?.title ?? (marked < 0 ? null : marked);
	if (title !== null) {
		pictureTexts(page, reasons, title);
		titleUnderText(page, lines, reasons, title);
	}
	const bounds = { from: Math.max(0, body), to: tail?.start ?? page.length };
	return { title: head?.title ?? null, byline: head?.member ?? null, bounds };
}

/** Two to four headlines in a row between paragraphs: a subheading stands alone. */
function boxesWithoutLabel(
	page: Page,
	lines: readonly Line[],
	reasons: Reasons,
	{ from, to }: { readonly from: number; readonly to: number },
): void {
	const free = (at: number) => reasons[at] === null && lines[at]?.hint === null && page.isHeadline(at);
	for (let index = from + 1; index < to; index += 1) {
		if (!free(index)) continue;
		let end = index + 1;
		while (end < to && end - index < 4 && free(end)) end += 1;
		if (page.isBareBox(index, end)) for (const at of numbers(index, end)) mark(reasons, at, "relatedHeadline");
		index = end - 1;
	}
}

/** Lines for advertisements between paragraphs. */
function advertisements(page: Page, reasons: Reasons): void {
	if (!page.isNewsPage()) return;
	for (const index of page.places("advertisement")) mark(reasons, index, "advertisement");
}

/** Counts and buttons between paragraphs. */
function furniture(page: Page, reasons: Reasons): void {
	if (!page.isNewsPage()) return;
	for (const index of page.places("furniture"))
		if (page.label(index)?.strength === "strong") mark(reasons, index, "pageFurniture");
}

function isLabelOfBox(page: Page, line: Line, index: number): boolean {
	const kind = page.label(index)?.kind;
	return line.clutter === "relatedHeadline" && (kind === "related" || kind === "readMore");
}

/** Labels of boxes whose lines markup has set aside, and headings of sections of which nothing is left. */
function emptyHeads(page: Page, lines: readonly Line[], reasons: Reasons): void {
	for (let index = page.length - 2; index > 0; index -= 1) {
		const next = reasons[index + 1] ?? null;
		if (reasons[index] !== null || next === null) continue;
		const label = page.label(index);
		const boxed = label !== null && label.rest === "" && boxReasons.has(next);
		if (boxed && (label.kind === "related" || label.kind === "readMore")) reasons[index] = "relatedLabel";
		else if (boxed && label.kind === "topic") reasons[index] = "topicLabel";
		else if (lines[index]?.hint === "subheading" && nothingFollows(lines, reasons, index)) reasons[index] = next;
	}
}

const boxReasons: ReadonlySet<RemovalReason> = new Set([
	"relatedHeadline",
	"relatedLabel",
	"teaser",
	"topic",
	"listing",
]);
const longestSection = 200;

function nothingFollows(lines: readonly Line[], reasons: Reasons, index: number): boolean {
	for (let at = index + 1; at < Math.min(lines.length, index + longestSection); at += 1)
		if (reasons[at] === null) return false;
	return true;
}

/** Names of the site and of the section over a title that markup marks as one. */
function aboveTitle(page: Page, lines: readonly Line[], reasons: Reasons): void {
	const title = lines.findIndex((line) => line.hint === "title");
	for (const [index, line] of lines.slice(0, Math.max(0, title)).entries()) {
		const free = line.hint === null || line.hint === "list";
		if (free && page.isTopic(index) && !isDateLine(line.marked.text)) mark(reasons, index, "menu");
	}
}

/** Breadcrumbs, and rows of short lines half of which are names of sections. */
function menus(page: Page, reasons: Reasons): void {
	for (let index = 0; index < page.length; ) {
		if (isMenu(page, index) && page.words(index) > 4) mark(reasons, index, "menu");
		let end = index;
		while (end < page.length && page.words(end) <= 4 && !page.endsSentence(end)) end += 1;
		const entries = numbers(index, end).filter((at) => isMenu(page, at));
		const strong = entries.some((at) => page.label(at)?.strength === "strong");
		if (entries.length >= 3 && entries.length * 2 >= end - index && (strong || page.isProvenBeside("menu"))) {
			const last = entries.at(-1) ?? index;
			for (const at of numbers(index, last + 1)) mark(reasons, at, "menu");
		}
		index = Math.max(end, index + 1);
	}
}

function isMenu(page: Page, index: number): boolean {
	return page.label(index)?.kind === "menu";
}

/** `Đọc thêm` and all after it, where what follows is made of headlines and teasers. */
function listAtTheFoot(page: Page, reasons: Reasons): void {
	const proven = page.isProvenBeside("readMore");
	const start = page
		.places("readMore")
		.find((at) => page.label(at)?.rest === "" && page.hasProseBefore(at) && page.isListing(at + 1, proven));
	if (start === undefined) return;
	for (const at of numbers(start, page.length))
		mark(reasons, at, page.label(at)?.kind === "footer" ? "footer" : "readMore");
}

/** `Tin liên quan` and the headlines (and teasers) in its box. */
function relatedBoxes(page: Page, reasons: Reasons): void {
	for (const index of [...page.places("related"), ...page.places("readMore")]) {
		const label = page.label(index);
		if (label === null || reasons[index] !== null) continue;
		const others = page.isProvenBeside(label.kind);
		const box = label.rest === "" ? boxAfter(page, reasons, index) : [];
		const doubled = box.some((at) => page.isDoubled(at) || page.isPair(at));
		const proven = label.strength === "strong" && (box.length > 0 || (label.rest !== "" && page.isNewsPage()));
		if (!others && !doubled && !proven) continue;
		mark(reasons, index, label.rest === "" ? "relatedLabel" : "relatedHeadline");
		for (const at of box) mark(reasons, at, page.isCutOff(at) ? "teaser" : "relatedHeadline");
	}
}

/**
 * The lines of a related box: headlines up to the first prose; a short last one before prose is a subheading and
 * stays.
 */
function boxAfter(page: Page, reasons: Reasons, index: number): readonly number[] {
	const box: number[] = [];
	const spaced = page.blankBefore(index + 1);
	for (let at = index + 1; at < page.length && box.length < 12; at += 1) {
		if (reasons[at] !== null || !(page.isHeadline(at) || (box.length > 0 && page.isCutOff(at)))) break;
		if (!spaced && box.length > 0 && page.blankBefore(at)) break;
		box.push(at);
	}
	const last = box.at(-1);
	if (last === undefined || box.length < 2) return box;
	const standsOverProse = page.words(last + 1) >= proseWords && (page.blankBefore(last) || !page.blankBefore(last + 1));
	if (standsOverProse && page.words(last) <= 8) box.pop();
	return box;
}

/** `Bài viết cùng chủ đề` and the names of topics after it. */
function topics(page: Page, reasons: Reasons): void {
	for (const index of page.places("topic")) {
		const label = page.label(index);
		if (label === null || reasons[index] !== null) continue;
		if (label.strength === "weak" && !page.isProvenBeside("topic")) continue;
		mark(reasons, index, label.rest === "" ? "topicLabel" : "topic");
		let end = index + 1;
		while (end < page.length && reasons[end] === null && page.isTopic(end)) end += 1;
		const proseFollows =
			end < page.length && reasons[end] === null && page.label(end) === null && page.words(end) >= proseWords;
		for (const at of numbers(index + 1, proseFollows ? end - 1 : end)) mark(reasons, at, "topic");
	}
}

/** Headlines said twice and the teasers after them, near another sign or in a row of at least three. */
function teasers(page: Page, reasons: Reasons): void {
	for (let index = 0; index < page.length; ) {
		const row = teaserRow(page, reasons, index);
		if ((row.cutOff >= 3 && row.distinct >= 3) || (row.cutOff > 0 && page.hasSignNear(index, row.end))) {
			for (const at of numbers(index, row.end)) mark(reasons, at, row.headlines.has(at) ? "relatedHeadline" : "teaser");
		}
		index = Math.max(row.end, index + 1);
	}
}

interface TeaserRow {
	readonly end: number;
	readonly cutOff: number;
	readonly headlines: ReadonlySet<number>;
	/** How many different headlines: a refrain says one again and again. */
	readonly distinct: number;
}

/** A row of repeated headlines with their teasers; a whole sentence counts as a teaser only between two pairs. */
function teaserRow(page: Page, reasons: Reasons, index: number): TeaserRow {
	const headlines = new Set<number>();
	let cutOff = 0;
	let end = index;
	while (reasons[end] === null && reasons[end + 1] === null && page.isPair(end)) {
		const under = end + 2;
		const cut = reasons[under] === null && page.isCutOff(under);
		const whole = !cut && cutOff > 0 && reasons[under] === null && page.isWholeTeaser(under) && page.isPair(under + 1);
		if (!cut && !whole && !page.isPair(under)) break;
		headlines.add(end).add(end + 1);
		if (cut) cutOff += 1;
		end = cut || whole ? under + 1 : under;
	}
	return { end, cutOff, headlines, distinct: new Set([...headlines].map((at) => page.text(at))).size };
}

/** A headline twice on one line, near another sign. */
function doubledHeadlines(page: Page, reasons: Reasons): void {
	for (const index of page.places("doubled")) {
		if (page.isHeadline(index) && page.hasSignNear(index, index + 1)) mark(reasons, index, "relatedHeadline");
	}
}

function shares(page: Page, reasons: Reasons): void {
	const others = page.isProvenBeside("share");
	for (const index of page.places("share")) {
		if (others || page.label(index)?.strength === "strong") mark(reasons, index, "shareLine");
	}
	for (const index of page.places("comment")) {
		const label = page.label(index);
		if (label?.rest === "" && (page.isProvenBeside("comment") || label.strength === "strong"))
			mark(reasons, index, "shareLine");
	}
}

/** Foot lines, from the end of the page upward. */
function feet(page: Page, reasons: Reasons): void {
	const enough = page.places("footer").length >= 2 || page.isProvenBeside("footer");
	if (!enough) return;
	for (let index = page.length - 1; index > 0; index -= 1) {
		if (reasons[index] !== null) continue;
		if (page.label(index)?.kind !== "footer") return;
		mark(reasons, index, "footer");
	}
}
