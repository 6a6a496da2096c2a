// Finds a person's phrases among the tokens of a sentence: in one piece, or in parts with other words between them. A
// part begins and ends where words do, however the words inside it are read. Pure.

import type { Token } from "../segment/types.ts";
import { foldSyllable, type HeadwordKey, partsOfPhrase } from "../text/headwordKey.ts";
import { type Span, span } from "../text/span.ts";

/** A phrase where it stands. */
export interface PhraseHit {
	readonly key: HeadwordKey;
	/** One for a phrase in one piece; ascending. Never empty. */
	readonly parts: readonly Span[];
}

export interface PhraseFinder {
	/** In the order of the text; of two that begin at the same word the longer one. Those in one piece never overlap. */
	readonly find: (text: string, tokens: readonly Pick<Token, "kind" | "span">[]) => readonly PhraseHit[];
}

interface Wanted {
	readonly key: HeadwordKey;
	/** The syllables of each part. */
	readonly parts: readonly (readonly string[])[];
}

interface Syllable {
	readonly folded: string;
	readonly start: number;
	readonly end: number;
	/** Whether a token begins, and ends, with it. */
	readonly opens: boolean;
	readonly closes: boolean;
	/** Grows at every punctuation mark: a part never crosses one. */
	readonly run: number;
}

/** Keys of other kinds are passed over. */
export function phraseFinder(keys: readonly HeadwordKey[]): PhraseFinder {
	const byFirst = new Map<string, Wanted[]>();
	for (const key of keys) {
		const parts = partsOfPhrase(key)?.map((part) => part.split(" ")) ?? [];
		const first = parts[0]?.[0];
		if (first === undefined) continue;
		const same = byFirst.get(first);
		if (same === undefined) byFirst.set(first, [{ key, parts }]);
		else same.push({ key, parts });
	}
	const size = ({ parts }: Wanted) => parts.reduce((sum, part) => sum + part.length, 0);
	for (const same of byFirst.values()) same.sort((a, b) => size(b) - size(a));

	return {
		find(text, tokens) {
			if (byFirst.size === 0) return [];
			const syllables = syllablesOf(text, tokens);
			const hits: PhraseHit[] = [];
			let free = 0;
			for (const [index, { folded }] of syllables.entries()) {
				for (const wanted of byFirst.get(folded) ?? []) {
					const whole = wanted.parts.length === 1;
					if (whole && index < free) continue;
					const ends = matched(syllables, index, wanted.parts);
					if (ends === null) continue;
					hits.push({ key: wanted.key, parts: ends.map(([first, last]) => placeOf(syllables, first, last)) });
					if (whole) free = (ends[0]?.[1] ?? index) + 1;
				}
			}
			return hits;
		},
	};
}

/** First and last syllable of each part; the nearest that follow one another. `null` where one is missing. */
function matched(
	syllables: readonly Syllable[],
	from: number,
	parts: readonly (readonly string[])[],
): readonly (readonly [first: number, last: number])[] | null {
	const found: (readonly [number, number])[] = [];
	let next = from;
	for (const [order, part] of parts.entries()) {
		let at = next;
		const last = order === 0 ? from : syllables.length - part.length;
		while (at <= last && !standsAt(syllables, at, part)) at += 1;
		if (at > last) return null;
		found.push([at, at + part.length - 1]);
		next = at + part.length;
	}
	return found;
}

/**
 * Where the parts of a phrase stand in a stretch from its first word to its last, UTF-16; `null` for a phrase in one piece, for
 * what is none, and where the parts are not found.
 */
export function phrasePartsIn(stretch: string, key: HeadwordKey): readonly Span[] | null {
	if ((partsOfPhrase(key)?.length ?? 1) === 1) return null;
	const tokens = [...stretch.matchAll(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+/gu)].map(({ 0: written, index }) => ({
		kind: /[\p{L}\p{N}]/u.test(written) ? ("word" as const) : ("gap" as const),
		span: span(index, index + written.length),
	}));
	return phraseFinder([key]).find(stretch, tokens)[0]?.parts ?? null;
}

function standsAt(syllables: readonly Syllable[], at: number, part: readonly string[]): boolean {
	const [first, last] = [syllables[at], syllables[at + part.length - 1]];
	if (first === undefined || last === undefined || !first.opens || !last.closes || first.run !== last.run) return false;
	return part.every((folded, offset) => syllables[at + offset]?.folded === folded);
}

function placeOf(syllables: readonly Syllable[], first: number, last: number): Span {
	return span(syllables[first]?.start ?? 0, syllables[last]?.end ?? 0);
}

function syllablesOf(text: string, tokens: readonly Pick<Token, "kind" | "span">[]): readonly Syllable[] {
	const syllables: Syllable[] = [];
	let run = 0;
	for (const { kind, span: place } of tokens) {
		const written = text.slice(place.start, place.end);
		if (kind === "gap") {
			if (written.trim() !== "") run += 1;
			continue;
		}
		const parts = [...written.matchAll(/\S+/g)];
		for (const [index, match] of parts.entries()) {
			const start = place.start + match.index;
			syllables.push({
				folded: foldSyllable(match[0]),
				start,
				end: start + match[0].length,
				opens: index === 0,
				closes: index === parts.length - 1,
				run,
			});
		}
	}
	return syllables;
}
