// Times of spoken stretches when the text under them is edited: they go with what is still said. Pure.

import type { KeptStretch } from "../../text/textDiff.ts";
import type { LocalTiming, MarkedText } from "../markedText.ts";

/**
 * The times of `marked` over `text`, its edited form. An edge next to unchanged text stays exactly there; one inside changed
 * words takes in the word at it. A time goes where nothing of its stretch is left and its edges are gone. Without overlap.
 * @param kept what of the text stands unchanged
 */
export function timingsMoved(marked: MarkedText, text: string, kept: readonly KeptStretch[]): readonly LocalTiming[] {
	const moved: LocalTiming[] = [];
	const rough = marked.timings.map((timing) => roughly(timing, marked.text, text, kept));
	rough.forEach((place, index) => {
		const timing = marked.timings[index];
		if (place === null || timing === undefined) return;
		const least = moved.at(-1)?.end ?? 0;
		const most = rough[index + 1]?.start ?? text.length;
		let start = Math.max(place.start, least);
		let end = place.end;
		while (place.looseStart && start > least && !isSpace(text, start - 1)) start -= 1;
		while (place.looseEnd && end < most && !isSpace(text, end)) end += 1;
		while (start < end && isSpace(text, start)) start += 1;
		while (end > start && isSpace(text, end - 1)) end -= 1;
		if (start < end) moved.push({ ...timing, start, end });
	});
	return moved;
}

interface RoughPlace {
	readonly start: number;
	readonly end: number;
	/** Whether the words at that edge were changed. */
	readonly looseStart: boolean;
	readonly looseEnd: boolean;
}

function roughly(
	{ start, end }: LocalTiming,
	before: string,
	after: string,
	kept: readonly KeptStretch[],
): RoughPlace | null {
	const [left, right] = [lastFrom(kept, start), lastFrom(kept, end)];
	const exactStart = start === 0 ? 0 : movedBy(kept[left], start);
	// Where two stretches meet at the end, what was put in between them comes after it.
	const closing = kept[right - 1];
	const met = closing !== undefined && closing.before + closing.length === end ? closing : kept[right];
	const exactEnd = end === before.length ? after.length : movedBy(met, end);
	let first: number | null = null;
	let last: number | null = null;
	for (let index = Math.max(0, left); index <= right; index++) {
		const stretch = kept[index];
		if (stretch === undefined) continue;
		const from = Math.max(stretch.before, start);
		const to = Math.min(stretch.before + stretch.length, end);
		if (before.slice(from, to).trim() === "") continue;
		first ??= stretch.after + from - stretch.before;
		last = stretch.after + to - stretch.before;
	}
	const [from, to] = [exactStart ?? first, exactEnd ?? last];
	if (from === null || to === null || from >= to) return null;
	return { start: from, end: to, looseStart: exactStart === null, looseEnd: exactEnd === null };
}

/** Index of the last stretch that begins at or before `place` in the old text; -1 for none. */
function lastFrom(kept: readonly KeptStretch[], place: number): number {
	let low = 0;
	let high = kept.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((kept[middle]?.before ?? 0) <= place) low = middle + 1;
		else high = middle;
	}
	return low - 1;
}

function movedBy(stretch: KeptStretch | undefined, place: number): number | null {
	if (stretch === undefined || place > stretch.before + stretch.length) return null;
	return stretch.after + place - stretch.before;
}

function isSpace(text: string, at: number): boolean {
	return text.charAt(at).trim() === "";
}
