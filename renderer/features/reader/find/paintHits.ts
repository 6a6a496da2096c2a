// Marks hits on the rows that are in the page, by the CSS Custom Highlight API: nothing is drawn again, nothing is put
// into the text. Where a browser has no such thing, hits are gone to but not marked.

import { type Span, span } from "../../../engine/text/span.ts";
import { type DrawnRow, englishLine, rangesIn } from "./rowText.ts";
import { drawnRows, englishPlace, type TextPage } from "./textPage.ts";
import { type EnglishLines, type Found, firstFrom, type Hit } from "./textSearch.ts";

export const highlightNames = { hit: "reader-hit", current: "reader-hit-current" } as const;

/**
 * @param current index of the hit that was gone to; -1 for none
 * @param lines the English of the article, whether it is on the page or not
 */
export function paintHits(page: TextPage, found: Found, current: number, lines: EnglishLines): void {
	if (typeof Highlight === "undefined") return;
	const others: Range[] = [];
	const own: Range[] = [];
	for (const row of drawnRows(page)) {
		const mark = (index: number, ranges: readonly Range[]) => (index === current ? own : others).push(...ranges);
		for (const [index, hit] of hitsIn(found, row.span)) {
			if (hit.kind === "text") mark(index, rangesIn(row, page.text.document.text, [hit.span]));
			else if (hit.kind === "gloss") mark(index, glossesOf(row, hit.span, page.text.document.text));
		}
		const node = row.element.querySelector(englishLine)?.firstChild;
		if (!(node instanceof Text)) continue;
		const place = englishPlace(page, row);
		const from = lines.startOf(page.text.translation.findIndex((line) => line.span.start >= place.start));
		for (const [index, hit] of hitsIn(found, place)) {
			const range = hit.kind === "english" ? rangeOf(node, hit.english.start - from, hit.english.end - from) : null;
			if (range !== null) mark(index, [range]);
		}
	}
	set(highlightNames.hit, others, 0);
	set(highlightNames.current, own, 1);
}

export function clearHits(): void {
	if (typeof Highlight === "undefined") return;
	for (const name of Object.values(highlightNames)) CSS.highlights.delete(name);
}

function set(name: string, ranges: readonly Range[], priority: number): void {
	const highlight = new Highlight(...ranges);
	highlight.priority = priority;
	CSS.highlights.set(name, highlight);
}

/** Hits that stand in a stretch of the text, by their index; one that begins before it may end in it. */
function* hitsIn(found: Found, place: Span): Generator<readonly [index: number, hit: Hit]> {
	for (let index = Math.max(firstFrom(found, place.start) - 1, 0); index < found.count; index += 1) {
		const hit = found.hit(index);
		if (hit.span.start >= place.end) return;
		if (hit.span.end > place.start) yield [index, hit];
	}
}

/** The glosses that stand under a place, whole; the words themselves where their glosses are hidden. */
function glossesOf(row: DrawnRow, { start, end }: Span, text: string): readonly Range[] {
	const ranges = [...row.element.querySelectorAll<HTMLElement>("[data-at]")].flatMap((word) => {
		const at = Number(word.dataset.at);
		const gloss = at < start || at >= end ? null : word.querySelector("rt");
		if (gloss === null || gloss.textContent === "") return [];
		const range = document.createRange();
		range.selectNodeContents(gloss);
		return [range];
	});
	return ranges.length > 0 ? ranges : rangesIn(row, text, [span(start, end)]);
}

function rangeOf(node: Text, start: number, end: number): Range | null {
	if (start < 0 || end > node.data.length) return null;
	const range = document.createRange();
	range.setStart(node, start);
	range.setEnd(node, end);
	return range;
}
