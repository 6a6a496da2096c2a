// The orders of the words' table. 100,000 words are sorted by numbers: a comparison of texts in the order of the Vietnamese
// alphabet takes a microsecond, and two million of them two seconds; the numbers take 20 ms. Pure.

import type { WordOrder, WordQuery } from "./contract/words.ts";
import { radixOrder } from "./radixOrder.ts";
import { wordStatuses } from "./stateShards.ts";
import { alphabetically, compareAlphabetically } from "./vietnameseOrder.ts";
import type { WordFacts } from "./wordFacts.ts";

const values: Readonly<Record<Exclude<WordOrder, "headword" | "gloss">, (word: WordFacts) => number | null>> = {
	added: ({ addedAt }) => addedAt,
	status: ({ status }) => wordStatuses.indexOf(status),
	due: ({ dueAt }) => dueAt,
	stability: ({ stability }) => stability,
	band: ({ band }) => band,
};

/** In the order of the headwords, and of keys where these are equal. */
export function byHeadword(words: readonly WordFacts[]): readonly WordFacts[] {
	const order = alphabetically(words.map(({ headword }) => headword));
	const ordered = Array.from(order, (place) => words[place] as WordFacts);
	// The same headword of several kinds: a word and a name.
	for (let from = 0, to = 1; from < ordered.length; from = to, to += 1) {
		while (ordered[to]?.headword === ordered[from]?.headword) to += 1;
		if (to - from > 1) ordered.splice(from, to - from, ...ordered.slice(from, to).sort(compareKeys));
	}
	return ordered;
}

/** As `byHeadword` orders. */
export function compareHeadwords(a: WordFacts, b: WordFacts): number {
	return compareAlphabetically(a.headword, b.headword) || compareKeys(a, b);
}

function compareKeys(a: WordFacts, b: WordFacts): number {
	return a.key < b.key ? -1 : Number(a.key > b.key);
}

/**
 * @param words in the order of `byHeadword`, which decides among equal ones
 * Words without a value come last either way.
 */
export function sorted(words: readonly WordFacts[], { by, descending }: WordQuery["sort"]): readonly WordFacts[] {
	if (by === "headword") return descending ? words.toReversed() : words;
	if (by === "gloss") return byGloss(words, descending);
	const { valued, numbers, others } = valuesOf(words, values[by]);
	const order = radixOrder(numbers, descending);
	return [...Array.from(order, (place) => valued[place] as WordFacts), ...others];
}

/** The newest first, of words in no order: to have only few of the same moment ordered by their headwords is quicker. */
export function newestFirst(words: readonly WordFacts[]): readonly WordFacts[] {
	const { numbers } = valuesOf(words, values.added);
	const order = radixOrder(numbers, true);
	const ordered = Array.from(order, (place) => words[place] as WordFacts);
	const at = (index: number) => numbers[order[index] as number];
	for (let from = 0, to = 1; from < ordered.length; from = to, to += 1) {
		while (to < ordered.length && at(to) === at(from)) to += 1;
		if (to - from === 1) continue;
		for (const [index, word] of byHeadword(ordered.slice(from, to)).entries()) ordered[from + index] = word;
	}
	return ordered;
}

function valuesOf(words: readonly WordFacts[], value: (word: WordFacts) => number | null) {
	const numbers = new Float64Array(words.length);
	const valued: WordFacts[] = [];
	const others: WordFacts[] = [];
	for (const word of words) {
		const number = value(word);
		if (number === null) others.push(word);
		else numbers[valued.push(word) - 1] = number;
	}
	return { valued, numbers: numbers.subarray(0, valued.length), others };
}

function byGloss(words: readonly WordFacts[], descending: boolean): readonly WordFacts[] {
	const glossed = words.filter(({ gloss }) => gloss !== "");
	// Turned twice where the order descends: words of one gloss stay as they were.
	if (descending) glossed.reverse();
	const order = alphabetically(glossed.map(({ gloss }) => gloss));
	const ascending = Array.from(order, (place) => glossed[place] as WordFacts);
	return [...(descending ? ascending.reverse() : ascending), ...words.filter(({ gloss }) => gloss === "")];
}
