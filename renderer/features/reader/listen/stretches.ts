// Sentences cut into stretches that a voice says in one go: Chromium ends an utterance after some fifteen seconds. Pure.

import { type Span, span } from "../../../engine/text/span.ts";

/** Characters of the longest stretch: ten seconds at half the usual speed. */
const longest = 160;
/** Where a cut is heard least, best first; the cut comes after the match. */
const cuts = [/[;:–—]\s+/g, /,\s+/g, /\s+/g];

/** In order, without the white space between them; none for a stretch without letters and digits. */
export function stretchesOf(text: string, place: Span): readonly Span[] {
	const found: Span[] = [];
	let start: number = place.start;
	while (start < place.end) {
		const end = place.end - start <= longest ? place.end : cutAt(text, start);
		const piece = text.slice(start, end);
		const from = start + piece.length - piece.trimStart().length;
		const to = start + piece.trimEnd().length;
		if (/[\p{L}\p{N}]/u.test(piece)) found.push(span(from, to));
		start = end;
	}
	return found;
}

function cutAt(text: string, start: number): number {
	const piece = text.slice(start, start + longest);
	for (const cut of cuts) {
		const last = [...piece.matchAll(cut)].at(-1);
		// Not so early that a crumb is left standing alone.
		if (last !== undefined && last.index > longest / 4) return start + last.index + last[0].length;
	}
	return start + longest;
}

/** The word around an offset, as a voice counts words: what stands between spaces, without marks around it. */
export function wordAround(text: string, at: number, within: Span): Span | null {
	let [start, end] = [Math.max(at, within.start), Math.max(at, within.start)];
	while (start > within.start && !/\s/.test(text.charAt(start - 1))) start -= 1;
	while (end < within.end && !/\s/.test(text.charAt(end))) end += 1;
	while (start < end && !/[\p{L}\p{N}]/u.test(text.charAt(start))) start += 1;
	while (end > start && !/[\p{L}\p{N}\p{M}]/u.test(text.charAt(end - 1))) end -= 1;
	return start < end ? span(start, end) : null;
}
