// What on a scraped page is no part of the article, and why: one rule a kind of clutter. Pure. Single signs prove
// little: a refrain repeats a line, an essay may end with "Đọc thêm". A line is set aside only where a strong sign
// stands on it, or where signs of different kinds stand together.

import type { Line } from "./lines.ts";
import { Page, proseWords } from "./page.ts";
import { isDateLine } from "./shapes.ts";
import type { RemovalReason } from "./types.ts";

type Reasons = (RemovalReason | null)[];

/** For each line the reason to set it aside, or `null` to keep it. */
export function findClutter(lines: readonly Line[]): readonly (RemovalReason | null)[] {
	const page = new Page(lines);
	const reasons: Reasons = lines.map((line, index) =>
		isLabelOfBox(page, line, index) ? "relatedLabel" : line.clutter,
	);
	aboveTitle(page, lines, reasons);
	for (const rule of [menus, listAtTheFoot, relatedBoxes, topics, teasers, doubledHeadlines, shares, feet])
		rule(page, reasons);
	return reasons;
}

function isLabelOfBox(page: Page, line: Line, index: number): boolean {
	const kind = page.label(index)?.kind;
	return line.clutter === "relatedHeadline" && (kind === "related" || kind === "readMore");
}

/** Names of the site and of the section over a title that markup marks as one. */
function aboveTitle(page: Page, lines: readonly Line[], reasons: Reasons): void {
	const title = lines.findIndex((line) => line.hint === "title");
	for (const [index, line] of lines.slice(0, Math.max(0, title)).entries()) {
		const free = line.hint === null || line.hint === "list";
		if (free && page.isTopic(index) && !isDateLine(line.marked.text)) mark(reasons, index, "menu");
	}
}

function mark(reasons: Reasons, index: number, reason: RemovalReason): void {
	if (index < reasons.length) reasons[index] ??= reason;
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
		if (!others && !doubled && !(label.strength === "strong" && box.length > 0)) continue;
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

function numbers(start: number, end: number): readonly number[] {
	return Array.from({ length: Math.max(0, end - start) }, (_, step) => start + step);
}
