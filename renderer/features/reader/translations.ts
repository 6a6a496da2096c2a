// The English of a sentence, a row or a place, from the aligned translation of an article. Pure.

import type { Span } from "../../engine/text/span.ts";
import type { AlignedTranslation } from "../../storage/records/articles.ts";

/**
 * The English that begins inside `place`, in order and parted by spaces; `null` where there is none. English of several
 * sentences stands with the first of them, so that it is shown once.
 * @param translation ascending by `span.start`
 */
export function englishOf(translation: readonly AlignedTranslation[], place: Span): string | null {
	const found: string[] = [];
	for (let index = firstFrom(translation, place.start); index < translation.length; index += 1) {
		const aligned = translation[index];
		if (aligned === undefined || aligned.span.start >= place.end) break;
		found.push(aligned.english);
	}
	return found.length === 0 ? null : found.join(" ");
}

/** The English that covers `place`, also where it began in a sentence before: what is kept with a saved word. */
export function englishAround(translation: readonly AlignedTranslation[], place: Span): string | null {
	const own = englishOf(translation, place);
	if (own !== null) return own;
	const before = translation[firstFrom(translation, place.start) - 1];
	return before !== undefined && before.span.end > place.start ? before.english : null;
}

/** Index of the first one that begins at `offset` or later. */
function firstFrom(translation: readonly AlignedTranslation[], offset: number): number {
	let low = 0;
	let high = translation.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((translation[middle]?.span.start ?? 0) < offset) low = middle + 1;
		else high = middle;
	}
	return low;
}
