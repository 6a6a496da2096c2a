// Which words of the text are shown, and in which order. Pure.

import { foldWord, type HeadwordKey, unaccented } from "../../../engine/text/headwordKey.ts";
import type { TextWord } from "../../../worker/protocol.ts";
import type { AnyStatus } from "../glossText.ts";

export const wordSorts = ["text", "language", "appearance"] as const;
/** By how often it stands in the text, by how common it is in the language, or as the text has them. */
export type WordSort = (typeof wordSorts)[number];

/** The states whose words are not known yet. */
export type UnknownState = "new" | "learning";

export interface WordChoice {
	readonly state: UnknownState;
	readonly sort: WordSort;
	/** One band; 0 for words that nobody has counted; `null` for all. */
	readonly band: number | null;
	/** Vietnamese with or without marks, or English; empty for all. */
	readonly search: string;
}

/** How many of the words are in each of the two states. */
export function unknownCounts(
	words: readonly TextWord[],
	statusOf: (key: HeadwordKey) => AnyStatus,
): Readonly<Record<UnknownState, number>> {
	const counts = { new: 0, learning: 0 };
	for (const { key } of words) {
		const status = statusOf(key);
		if (status === "new" || status === "learning") counts[status] += 1;
	}
	return counts;
}

/**
 * Words of one state that are looked for, in the wanted order; equal ones as the text has them first.
 * @param words in the order of the text
 * @param glossOf what is shown beside a word
 */
export function chosenWords(
	words: readonly TextWord[],
	{ state, sort, band, search }: WordChoice,
	statusOf: (key: HeadwordKey) => AnyStatus,
	glossOf: (word: TextWord) => string,
): readonly TextWord[] {
	const found = searcher(search);
	const shown = words.filter(
		(word) =>
			statusOf(word.key) === state && (band === null || word.band === band) && found(word.headword, glossOf(word)),
	);
	switch (sort) {
		case "text":
			return shown.sort((a, b) => b.count - a.count);
		case "language":
			return shown.sort((a, b) => rank(a) - rank(b) || b.count - a.count);
		case "appearance":
			return shown;
	}
}

/** Those that nobody has counted come last. */
function rank({ band }: TextWord): number {
	return band === 0 ? Number.MAX_SAFE_INTEGER : band;
}

/** Typed without marks, letters are compared without marks; English and Vietnamese at the beginning of a word. */
function searcher(search: string): (headword: string, gloss: string) => boolean {
	const typed = search.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();
	if (typed === "") return () => true;
	const plain = unaccented(typed);
	const folded = foldWord(typed);
	const begins = (text: string, part: string) => ` ${text}`.includes(` ${part}`);
	return (headword, gloss) => {
		const word = headword.toLowerCase();
		const found =
			plain === typed ? begins(unaccented(word), plain) : begins(word, typed) || begins(foldWord(word), folded);
		return found || begins(gloss.toLowerCase(), typed);
	};
}
