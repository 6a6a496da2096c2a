// What saved words have in common: the syllables that make a family, and the tags that people give. Pure.

import { foldSyllable, type HeadwordKey, partsOfKey, unaccented } from "../engine/text/headwordKey.ts";
import type { FamilyWord } from "./contract/words.ts";
import { compareAlphabetically } from "./vietnameseOrder.ts";
import type { WordFacts } from "./wordFacts.ts";
import { foldTag } from "./wordRecord.ts";

/** Other words that share a syllable with the word of `key`; those that share most first, else by their headwords. */
export function familyOf(key: HeadwordKey, words: Iterable<WordFacts>): readonly FamilyWord[] {
	const wanted = new Set(syllablesOf(partsOfKey(key).word).map(foldSyllable));
	// Most words are told apart by their letters alone; i and y are folded into each other.
	const letters = [...wanted].filter((syllable) => syllable !== "").map((syllable) => eitherRime(unaccented(syllable)));
	if (letters.length === 0) return [];
	const likely = new RegExp(letters.join("|"), "u");
	const family: FamilyWord[] = [];
	for (const word of words) {
		if (word.key === key || !likely.test(word.plain)) continue;
		const shared = syllablesOf(word.headword).filter((syllable) => wanted.has(foldSyllable(syllable)));
		if (shared.length > 0) family.push({ key: word.key, headword: word.headword, gloss: word.gloss, shared });
	}
	const share = ({ shared }: FamilyWord) => new Set(shared.map(foldSyllable)).size;
	return family.sort((a, b) => share(b) - share(a) || compareAlphabetically(a.headword, b.headword));
}

function syllablesOf(text: string): readonly string[] {
	return text.split(/[^\p{L}\p{M}\p{N}]+/u).filter((syllable) => syllable !== "");
}

function eitherRime(letters: string): string {
	return letters.replaceAll(/[iy]/g, "[iy]");
}

/** Tags with the number of their words, alphabetically; of those alike but for capitals, the one that most words have names them. */
export function tagCounts(words: Iterable<WordFacts>): ReadonlyMap<string, number> {
	const spellings = new Map<string, Map<string, number>>();
	for (const { tags } of words) {
		for (const tag of tags) {
			const alike = spellings.get(foldTag(tag)) ?? new Map<string, number>();
			spellings.set(foldTag(tag), alike.set(tag, (alike.get(tag) ?? 0) + 1));
		}
	}
	const counted = [...spellings.values()].map((alike): readonly [string, number] => {
		const [named] = [...alike].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
		return [named?.[0] ?? "", [...alike.values()].reduce((sum, count) => sum + count, 0)];
	});
	return new Map(counted.sort(([a], [b]) => compareAlphabetically(a, b)));
}
