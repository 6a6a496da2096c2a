// The words of a text or of a stretch of it, each once: how often it stands there, where first, how common it is, what it
// means. In steps, so that whoever runs it can report, pause and stop. Pure.

import type { CleanDocument } from "../document/types.ts";
import type { GlossedToken } from "../gloss/types.ts";
import type { Lexicon } from "../lexicon/lookup.ts";
import type { Token } from "../segment/types.ts";
import type { HeadwordKey } from "../text/headwordKey.ts";
import { type Span, span } from "../text/span.ts";
import { joinsOf } from "./analyse.ts";
import type { TextWord, WordGlosses } from "./types.ts";

/** Sentences kept of a word, spread evenly over its places: enough to tell which gloss is the usual one. */
export const keptSentences = 12;
/** Sentences segmented between two reports. */
const sentencesAStep = 64;

type Joins = ReadonlySet<number> | null;

interface Met {
	readonly first: Span;
	count: number;
	/** Of each place, in order. */
	readonly sentences: number[];
}

/**
 * Yields the share done, 0 to 1, every few sentences; returns the words in the order in which they first stand there. Names,
 * numbers and gaps are left out.
 * @param sentences `Analysis.sentences`
 * @param end after the last sentence of the stretch
 */
export function* wordsOf(
	document: CleanDocument,
	sentences: Int32Array,
	{ first, end }: { readonly first: number; readonly end: number },
	segment: (text: string, place: Span, joins: Joins) => readonly Token[],
	lexicon: Pick<Lexicon, "find">,
): Generator<number, readonly TextWord[], void> {
	const joins = joinsOf(document);
	const met = new Map<HeadwordKey, Met>();
	for (let index = first; index < end; index += 1) {
		for (const token of segment(document.text, placeOf(sentences, index), joins)) {
			if (token.kind !== "word") continue;
			const word = met.get(token.key);
			if (word === undefined) met.set(token.key, { first: token.span, count: 1, sentences: [index] });
			else {
				word.count += 1;
				word.sentences.push(index);
			}
		}
		if ((index - first) % sentencesAStep === sentencesAStep - 1) yield (index - first) / (end - first);
	}
	const words: TextWord[] = [];
	for (const [key, { first: place, count, sentences: all }] of met) {
		if (words.length % (sentencesAStep * 16) === sentencesAStep * 16 - 1) yield 1;
		const entry = lexicon.find(key);
		words.push({
			key,
			headword: entry?.headword ?? document.text.slice(place.start, place.end).toLowerCase(),
			count,
			band: entry?.band ?? 0,
			gloss: entry?.senses[0].glosses[0] ?? null,
			first: place,
			sentences: evenly([...new Set(all)], keptSentences),
		});
	}
	return words;
}

/**
 * The glosses that words have in some sentences of a text, most frequent first, those met first before others. Yields the
 * share done after each sentence; words without a gloss there are left out.
 */
export function* glossesOf(
	document: CleanDocument,
	sentences: Int32Array,
	keys: readonly HeadwordKey[],
	among: readonly number[],
	gloss: (text: string, place: Span, joins: Joins) => readonly GlossedToken[],
): Generator<number, readonly WordGlosses[], void> {
	const joins = joinsOf(document);
	const wanted = new Map<HeadwordKey, Map<string, { sense: number | null; count: number }>>();
	for (const key of keys) wanted.set(key, new Map());
	for (const [done, index] of [...among].sort((a, b) => a - b).entries()) {
		for (const { token, gloss: shown } of gloss(document.text, placeOf(sentences, index), joins)) {
			const found = token.kind === "word" ? wanted.get(token.key) : undefined;
			if (found === undefined || shown === null) continue;
			const same = found.get(shown.text);
			if (same === undefined) found.set(shown.text, { sense: shown.sense, count: 1 });
			else same.count += 1;
		}
		yield (done + 1) / among.length;
	}
	const all: WordGlosses[] = [];
	for (const [key, found] of wanted) {
		if (found.size === 0) continue;
		const glosses = [...found].map(([text, { sense, count }]) => ({ text, sense, count }));
		all.push({ key, glosses: glosses.sort((a, b) => b.count - a.count) });
	}
	return all;
}

function placeOf(sentences: Int32Array, index: number): Span {
	return span(sentences[index * 3] ?? 0, sentences[index * 3 + 1] ?? 0);
}

/** At most `most` of them, the first included, equally far apart. */
function evenly(all: readonly number[], most: number): readonly number[] {
	if (all.length <= most) return all;
	return Array.from({ length: most }, (_, index) => all[Math.floor((index * all.length) / most)] ?? 0);
}
