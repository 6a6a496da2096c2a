// Words of the dictionary by how common they are, to seed what a person knows: all of a band, or a few drawn from each; and
// invented words, made of parts of real ones, that catch whoever claims too much. Pure.

import { drawn, type Random, seededRandom } from "../statistics/random.ts";
import { foldWord, type HeadwordKey, headwordKey, unaccented } from "../text/headwordKey.ts";
import { isSyllable } from "../text/syllable.ts";
import { kindOfUnit } from "./format.ts";
import type { Lexicon } from "./lookup.ts";
import type { Entry, FrequencyBand } from "./types.ts";

/** A word as it may be marked. */
export interface SeedWord {
	readonly key: HeadwordKey;
	readonly headword: string;
	/** 0 where nobody has counted it. */
	readonly band: FrequencyBand | 0;
	readonly gloss: string;
}

export interface WordSample {
	/** Bands 1 to 6: how many words of each the dictionary has. */
	readonly sizes: readonly number[];
	/** Bands 1 to 6: words drawn, in random order. */
	readonly words: readonly (readonly SeedWord[])[];
	/** Of two syllables that no word of the dictionary has beside each other. */
	readonly invented: readonly string[];
}

const bandCount = 6;

/**
 * @param counts words wanted of the bands 1 to 6
 * @param invented invented words wanted
 * @param seed the same gives the same sample
 */
export function sampleWords(
	lexicon: Lexicon,
	{ counts, invented, seed }: { readonly counts: readonly number[]; readonly invented: number; readonly seed: number },
): WordSample {
	const random = seededRandom(seed);
	const places = placesByBand(lexicon);
	const words = places.map((indices, band) => {
		const wanted = counts[band] ?? 0;
		// A few more: some are better not asked.
		return drawn(indices, wanted * 2 + 4, random)
			.map((index) => lexicon.entryAt(index))
			.filter(canBeAsked)
			.slice(0, wanted)
			.map(seedWordOf);
	});
	return { sizes: places.map(({ length }) => length), words, invented: inventedWords(lexicon, invented, random) };
}

/** All words of these bands, in the order of the dictionary. */
export function wordsOfBands(lexicon: Lexicon, bands: readonly number[]): readonly SeedWord[] {
	const places = placesByBand(lexicon);
	return bands.flatMap((band) => (places[band - 1] ?? []).map((index) => seedWordOf(lexicon.entryAt(index))));
}

/** How many words of the bands 1 to 6 there are, and the band of each key, 0 where it has none. */
export function bandsOfKeys(
	lexicon: Lexicon,
	keys: readonly HeadwordKey[],
): { readonly sizes: readonly number[]; readonly bands: Uint8Array } {
	return {
		sizes: placesByBand(lexicon).map(({ length }) => length),
		bands: Uint8Array.from(keys, (key) => lexicon.find(key)?.band ?? 0),
	};
}

export function seedWordOf({ headword, band, senses }: Entry): SeedWord {
	return { key: headwordKey("word", headword), headword, band: band ?? 0, gloss: senses[0].glosses[0] };
}

/** Vulgar words, references to other spellings and loan words as they are written elsewhere are nothing to ask about. */
function canBeAsked({ headword, see, senses }: Entry): boolean {
	return see === null && senses.every(({ label }) => label !== "vulgar") && headword.split(" ").every(isSyllable);
}

/** Places in the file of the words of each band, 1 to 6. */
function placesByBand({ sections }: Lexicon): readonly (readonly number[])[] {
	const { count, keyEnds, keys, bands } = sections;
	const places: number[][] = Array.from({ length: bandCount }, () => []);
	for (let index = 0; index < count; index += 1) {
		const band = bands[index] ?? 0;
		const start = index === 0 ? 0 : (keyEnds[index - 1] ?? 0);
		if (band > 0 && kindOfUnit(keys[start] ?? 0) === "word") places[band - 1]?.push(index);
	}
	return places;
}

/** Tries for each invented word: far more than are needed where there is anything to make them of. */
const mostTries = 200;
/** Of the words of these bands invented ones are made: parts of rare words would give them away. */
const bandsOfParts = 4;

/**
 * Two syllables each, the first of one word and the second of another. Syllables that are words by themselves are left out:
 * together they would mean something. So are those that look like a word but for its marks, in either order.
 */
export function inventedWords(lexicon: Lexicon, count: number, random: Random): readonly string[] {
	const taken = new Set<string>();
	const single = new Set<string>();
	lexicon.forEachKey("word", (folded) => {
		taken.add(unaccented(folded));
		if (!folded.includes(" ")) single.add(folded);
	});
	lexicon.forEachKey("name", (folded) => taken.add(unaccented(folded)));
	const pairs = placesByBand(lexicon)
		.slice(0, bandsOfParts)
		.flat()
		.map((index) => foldWord(lexicon.entryAt(index).headword).split(" "))
		.filter(({ length }) => length === 2);
	const parts = [0, 1].map((place) => {
		const syllables = new Set(pairs.map((pair) => pair[place] ?? ""));
		return [...syllables].filter((syllable) => syllable.length > 1 && !single.has(syllable) && isSyllable(syllable));
	});
	const invented = new Set<string>();
	for (let tries = 0; tries < count * mostTries && invented.size < count; tries += 1) {
		const [first, second] = parts.map((from) => from[Math.floor(random() * from.length)]);
		if (first === undefined || second === undefined || first === second) continue;
		const word = `${first} ${second}`;
		if (!taken.has(unaccented(word)) && !taken.has(unaccented(`${second} ${first}`))) invented.add(word);
	}
	return [...invented];
}
