// From word to word through an article: next and previous, by sentence, to the next unknown one, to the word at a
// place.
// Loads what it walks into. Knows nothing of the screen.

import type { GlossedToken } from "../../engine/gloss/types.ts";
import { type Span, sameSpan } from "../../engine/text/span.ts";
import type { SentenceReading } from "../../worker/protocol.ts";
import type { Readings } from "./readings.ts";

/** A word, name or number where it stands. */
export interface WordPlace {
	readonly sentence: number;
	/** Never a gap. */
	readonly word: GlossedToken;
}

export interface Walk {
	readonly readings: Pick<Readings, "get" | "load">;
	/** Sentences in the article. */
	readonly count: number;
}

/** Sentences read at once when many are passed over. */
const stride = 60;

export function wordsOf(reading: SentenceReading): readonly GlossedToken[] {
	return reading.tokens.filter(({ token }) => token.kind !== "gap");
}

/** The word that covers `offset` in a sentence; `null` in white space and punctuation. */
export function wordAt(reading: SentenceReading, offset: number): WordPlace | null {
	const word = wordsOf(reading).find(({ token }) => token.span.start <= offset && offset < token.span.end);
	return word === undefined ? null : { sentence: reading.index, word };
}

export function samePlace(a: WordPlace | null, b: WordPlace | null): boolean {
	return a === b || (a !== null && b !== null && sameSpan(a.word.token.span, b.word.token.span));
}

/** The next word after `from` in either direction; `null` at the end of the text. */
export async function neighbour(
	walk: Walk,
	{ sentence, word }: WordPlace,
	direction: 1 | -1,
): Promise<WordPlace | null> {
	const place = word.token.span;
	const after = (own: Span) => (direction === 1 ? own.start >= place.end : own.end <= place.start);
	return find(walk, sentence, direction, ({ token }) => after(token.span));
}

/** The next word after `from` for which `wanted` holds; `null` where there is none before the end. */
export function nextWhere(
	walk: Walk,
	from: WordPlace,
	wanted: (word: GlossedToken) => boolean,
): Promise<WordPlace | null> {
	const place = from.word.token.span;
	return find(walk, from.sentence, 1, (word) => word.token.span.start >= place.end && wanted(word));
}

/** First word of the next sentence; backwards first that of its own, then that of the sentence before. */
export async function sentenceStep(walk: Walk, from: WordPlace, direction: 1 | -1): Promise<WordPlace | null> {
	if (direction === 1) return find(walk, from.sentence + 1, 1, () => true);
	const first = await find(walk, from.sentence, 1, () => true);
	if (first !== null && first.sentence === from.sentence && first.word.token.span.start < from.word.token.span.start)
		return first;
	const last = await find(walk, from.sentence - 1, -1, () => true);
	return last === null ? null : find(walk, last.sentence, 1, () => true);
}

/** First word of a sentence or of those after it. */
export function firstWord(walk: Walk, sentence: number): Promise<WordPlace | null> {
	return find(walk, sentence, 1, () => true);
}

async function find(
	{ readings, count }: Walk,
	from: number,
	direction: 1 | -1,
	wanted: (word: GlossedToken) => boolean,
): Promise<WordPlace | null> {
	for (let sentence = from; sentence >= 0 && sentence < count; sentence += direction) {
		if (readings.get(sentence) === undefined) {
			const [first, end] = direction === 1 ? [sentence, sentence + stride] : [sentence + 1 - stride, sentence + 1];
			await readings.load(Math.max(first, 0), Math.min(end, count));
		}
		const reading = readings.get(sentence);
		const words = reading === undefined ? [] : wordsOf(reading);
		const word = direction === 1 ? words.find(wanted) : words.findLast(wanted);
		if (word !== undefined) return { sentence, word };
	}
	return null;
}
