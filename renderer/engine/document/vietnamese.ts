// How much of a text reads as Vietnamese: share of well-formed syllables and of words that bear marks. Pure.

import { isSyllable } from "../text/syllable.ts";

const words = /[\p{L}\p{M}]+/gu;
const sampleLength = 200_000;

/** Counts over the words of a text; a word is a run of letters. */
export interface VietnameseShare {
	readonly words: number;
	/** 0 to 1: words that are well-formed Vietnamese syllables; 0 for a text without words. */
	readonly syllables: number;
	/** 0 to 1: syllables that bear a mark or a letter of the Vietnamese alphabet beyond ASCII. */
	readonly marked: number;
}

const cache = new Map<string, boolean>();
const cacheLimit = 20_000;
const longestSyllable = 7;

/** `isSyllable`, remembered: a text says the same few thousand syllables over and over. */
export function isKnownSyllable(word: string): boolean {
	if (word.length > longestSyllable) return false;
	let found = cache.get(word);
	if (found === undefined) {
		found = isSyllable(word);
		if (cache.size >= cacheLimit) cache.clear();
		cache.set(word, found);
	}
	return found;
}

/** Whether a word has a letter beyond ASCII. */
export function hasMarks(word: string): boolean {
	for (let index = 0; index < word.length; index += 1) if (word.charCodeAt(index) > 0x7f) return true;
	return false;
}

/** Measures the first 200,000 characters, which tells as much as a whole book. */
export function vietnameseShare(text: string): VietnameseShare {
	let count = 0;
	let syllables = 0;
	let marked = 0;
	for (const [word] of text.slice(0, sampleLength).matchAll(words)) {
		count += 1;
		if (!isKnownSyllable(word)) continue;
		syllables += 1;
		if (hasMarks(word)) marked += 1;
	}
	if (count === 0) return { words: 0, syllables: 0, marked: 0 };
	return { words: count, syllables: syllables / count, marked: marked / count };
}

/** Under these a text is taken, but with a warning. */
const leastSyllables = 0.35;
const leastMarked = 0.05;

/**
 * Share (0 to 1) to tell the reader where a text hardly reads as Vietnamese, `null` where it does. Where the
 * syllables would do but bear no marks (English is full of `on`, `to`, `men`), it is the share of marked ones. A text
 * without words gives `null`.
 */
export function doubtfulShare(text: string): number | null {
	const share = vietnameseShare(text);
	if (share.words === 0) return null;
	if (share.syllables < leastSyllables) return share.syllables;
	return share.marked < leastMarked ? share.marked : null;
}
