// Which stretch of the text is spoken at a moment of the recording, and when a stretch is spoken: by the times of subtitles.
// All moments in milliseconds from the beginning of the recording. Pure.

import type { Timing } from "../../../engine/document/types.ts";
import type { Span } from "../../../engine/text/span.ts";

/** Index of the cue that is being said; -1 between cues and where there are none. @param timings ascending */
export function cueAt(timings: readonly Timing[], moment: number): number {
	let low = 0;
	let high = timings.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((timings[middle]?.startsAt ?? 0) <= moment) low = middle + 1;
		else high = middle;
	}
	const last = timings[low - 1];
	return last !== undefined && moment < last.endsAt ? low - 1 : -1;
}

/** When a place is spoken: the beginning of its sentence's cue, or of the first one after it; `null` after the last one. */
export function momentOf(timings: readonly Timing[], place: Span): number | null {
	return timings.find(({ span }) => span.end > place.start)?.startsAt ?? null;
}

/** From when to when a sentence is spoken; `null` where none of it has a time. */
export function timesOf(
	timings: readonly Timing[],
	place: Span,
): { readonly from: number; readonly to: number } | null {
	const own = timings.filter(({ span }) => span.end > place.start && span.start < place.end);
	const [first, last] = [own[0], own.at(-1)];
	return first === undefined || last === undefined ? null : { from: first.startsAt, to: last.endsAt };
}
