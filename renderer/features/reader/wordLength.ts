// A word made longer or shorter by a syllable, inside its sentence and never across punctuation. Pure.

import { type Span, span } from "../../engine/text/span.ts";

/** The same place with the syllable after it; `null` at the end of the sentence and before punctuation. */
export function extended(text: string, place: Span, sentence: Span): Span | null {
	const rest = text.slice(place.end, sentence.end);
	const next = /^\s+[\p{L}\p{M}\p{N}][^\s\p{P}\p{S}]*/u.exec(rest);
	return next === null ? null : span(place.start, place.end + next[0].length);
}

/** All syllables that a word at this place may be made of: those in a row without punctuation between, its own among them. */
export function syllablesAround(text: string, place: Span, sentence: Span): readonly Span[] {
	const first = /(?:(?<=^|[\s\p{P}\p{S}])[\p{L}\p{M}\p{N}][^\s\p{P}\p{S}]*\s+)*$/u.exec(
		text.slice(sentence.start, place.start),
	);
	const start = place.start - (first?.[0].length ?? 0);
	const last = /^(?:\s+[\p{L}\p{M}\p{N}][^\s\p{P}\p{S}]*)*/u.exec(text.slice(place.end, sentence.end));
	const end = place.end + (last?.[0].length ?? 0);
	return [...text.slice(start, end).matchAll(/\S+/g)].map(({ index, 0: written }) =>
		span(start + index, start + index + written.length),
	);
}

/** The same place without its last syllable; `null` where it has only one. */
export function shrunk(text: string, place: Span): Span | null {
	const quote = text.slice(place.start, place.end);
	const rest = quote.replace(/\s+\S+$/u, "");
	return rest.length === quote.length ? null : span(place.start, place.start + rest.length);
}
