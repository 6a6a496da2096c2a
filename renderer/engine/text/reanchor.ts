// Places in a text that outlive its editing: what stands there and around it finds the place again in the new text.
// Nothing is ever dropped: a place whose words are gone is lost, and is looked for again at the next edit. Pure.

import { type Span, span } from "./span.ts";
import { isInsideWord, type KeptStretch, keptStretches } from "./textDiff.ts";

/** A place with the characters that stand there, before it and behind it. */
export interface Anchor {
	/** Empty (start = end) where the words are gone: about where they stood. See `isLost`. */
	readonly span: Span;
	/** Never empty. */
	readonly quote: string;
	/** Up to `contextLength` characters; fewer at the edge of the text. */
	readonly before: string;
	readonly after: string;
}

/** Characters kept on either side of a place. */
export const contextLength = 24;

/** Share of its context that an otherwise uncertain place must have around it. */
const likelyShare = 0.5;

/** The anchor of a place in `text`. */
export function anchorOf(text: string, place: Span): Anchor {
	return {
		span: place,
		quote: text.slice(place.start, place.end),
		before: text.slice(Math.max(0, place.start - contextLength), place.start),
		after: text.slice(place.end, place.end + contextLength),
	};
}

/** Whether the words of a place are gone from its text. */
export function isLost({ span: place }: Pick<Anchor, "span">): boolean {
	return place.start === place.end;
}

/** The way from a text to its edited form. */
export interface TextMove {
	/** The offset in the new text; inside what was replaced, in proportion. */
	offset(before: number): number;
	/** Where the place is now, or an empty span where its words are gone. */
	span(anchor: Anchor): Span;
}

/** Compares two forms of a text once; moving a place then costs little. */
export function textMove(before: string, after: string): TextMove {
	const kept = keptStretches(before, after);

	const offset = (place: number): number => {
		const index = lastFrom(kept, place);
		const here = kept[index];
		if (here !== undefined && place < here.before + here.length) return here.after + place - here.before;
		const next = kept[index + 1];
		const [oldStart, newStart] = here === undefined ? [0, 0] : [here.before + here.length, here.after + here.length];
		const oldEnd = next?.before ?? before.length;
		const newEnd = next?.after ?? after.length;
		if (oldEnd === oldStart) return newStart;
		const share = Math.min(1, (place - oldStart) / (oldEnd - oldStart));
		return newStart + Math.round(share * (newEnd - newStart));
	};

	return {
		offset,
		span(anchor) {
			const found = findAgain(anchor, { before, after, kept, offset });
			return found === null ? lostAt(after, offset(anchor.span.start)) : span(found, found + anchor.quote.length);
		},
	};
}

interface Texts {
	readonly before: string;
	readonly after: string;
	readonly kept: readonly KeptStretch[];
	readonly offset: (before: number) => number;
}

/**
 * Start of the place in the new text, by the strongest evidence there is: the comparison of the texts with all the context in
 * place; the context where it occurs once; the comparison alone; the likeliest of the places that came in with the edit.
 */
function findAgain(anchor: Anchor, texts: Texts): number | null {
	const { quote, before: left, after: right, span: place } = anchor;
	if (quote === "") return null;
	const { before, after, kept, offset } = texts;
	const stood = !isLost(anchor) && before.startsWith(quote, place.start);
	const mapped = stood && isKept(kept, place.start) ? offset(place.start) : -1;
	const fits = mapped >= 0 && standsAt(after, quote, mapped);
	const whole = left + quote + right;
	if (fits && mapped >= left.length && after.startsWith(whole, mapped - left.length)) return mapped;
	const unique = onlyPlace(after, whole);
	// Where the old text has it too, that must be this very place; a lost one stands nowhere in it.
	const known = isLost(anchor) ? 0 : 1;
	if (unique >= 0 && standsAt(after, quote, unique + left.length) && countOf(before, whole) <= known) {
		return unique + left.length;
	}
	if (fits) return mapped;
	return likeliest(anchor, texts);
}

/** Among the places that are new in the text the one with most of the context around it, then the nearest. */
function likeliest({ quote, before: left, after: right, span: place }: Anchor, texts: Texts): number | null {
	const { after, kept, offset } = texts;
	const expected = offset(place.start);
	const least = Math.max(1, Math.ceil((left.length + right.length) * likelyShare));
	let best: number | null = null;
	let bestShared = least - 1;
	for (let at = after.indexOf(quote); at >= 0; at = after.indexOf(quote, at + 1)) {
		if (!standsAt(after, quote, at) || isImage(kept, at, quote.length)) continue;
		const shared = sharedBefore(after, at, left) + sharedBehind(after, at + quote.length, right);
		const nearer = best === null || Math.abs(at - expected) < Math.abs(best - expected);
		if (shared > bestShared || (shared === bestShared && shared >= least && nearer)) {
			best = at;
			bestShared = shared;
		}
	}
	return best;
}

/** An empty span at the beginning of a word. */
function lostAt(text: string, offset: number): Span {
	let at = offset;
	while (isInsideWord(text, at)) at -= 1;
	return span(at, at);
}

/** `quote` stands at `at`, not as a part of longer words. */
function standsAt(text: string, quote: string, at: number): boolean {
	return text.startsWith(quote, at) && !isInsideWord(text, at) && !isInsideWord(text, at + quote.length);
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

function isKept(kept: readonly KeptStretch[], place: number): boolean {
	const here = kept[lastFrom(kept, place)];
	return here !== undefined && place < here.before + here.length;
}

/** Whether the place in the new text has come from one place of the old: it is that one's. */
function isImage(kept: readonly KeptStretch[], place: number, length: number): boolean {
	let low = 0;
	let high = kept.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((kept[middle]?.after ?? 0) <= place) low = middle + 1;
		else high = middle;
	}
	const here = kept[low - 1];
	return here !== undefined && place + length <= here.after + here.length;
}

function onlyPlace(text: string, part: string): number {
	const first = text.indexOf(part);
	return first >= 0 && text.indexOf(part, first + 1) < 0 ? first : -1;
}

/** Occurrences, counted up to two. */
function countOf(text: string, part: string): number {
	const first = text.indexOf(part);
	if (first < 0) return 0;
	return text.indexOf(part, first + 1) < 0 ? 1 : 2;
}

function sharedBefore(text: string, end: number, context: string): number {
	let shared = 0;
	while (
		shared < context.length &&
		shared < end &&
		text.charCodeAt(end - 1 - shared) === context.charCodeAt(context.length - 1 - shared)
	) {
		shared += 1;
	}
	return shared;
}

function sharedBehind(text: string, start: number, context: string): number {
	let shared = 0;
	while (shared < context.length && text.charCodeAt(start + shared) === context.charCodeAt(shared)) shared += 1;
	return shared;
}
