// Frequency bands of our words (dictionaries/vi-en/bands.txt, `headword<TAB>band` a line): learned from a list of headwords
// in order of frequency, of which nothing is kept but the band. Pure.

import { type FrequencyBand, rarestBand } from "../../renderer/engine/lexicon/types.ts";
import { foldWord } from "../../renderer/engine/text/headwordKey.ts";
import type { SourceEntry } from "./parse.ts";
import { parseWordLines, printWordLines, type WordLine, type WordLines, withWordLines } from "./wordLines.ts";

export const bandsFile = "bands.txt";

/** The last rank of each band; what comes after is in the rarest one. */
const lastRanks: readonly number[] = [1000, 2000, 5000, 10_000, 20_000];

export type BandLine = WordLine<FrequencyBand>;

/** Reads bands.txt. Lines with a problem are left out. */
export function parseBands(text: string): WordLines<FrequencyBand> {
	return parseWordLines(text, bandsFile, bandFrom, `a band of 1 to ${rarestBand}`);
}

/** The one form of bands.txt. */
export function printBands(bands: Iterable<readonly [headword: string, band: FrequencyBand]>): string {
	return printWordLines([...bands].map(([headword, band]) => [headword, String(band)]));
}

/**
 * Bands of the words among `entries`, from a list of headwords with the most frequent first. A headword counts with the
 * best rank of its spellings; words that the list lacks have no band. Counts are of small letters: they say nothing of
 * names, and nothing of what a syllable is inside others.
 */
export function learnBands(
	entries: readonly SourceEntry[],
	listed: readonly string[],
): ReadonlyMap<string, FrequencyBand> {
	const ranks = new Map<string, number>();
	listed.forEach((headword, index) => {
		const key = foldWord(headword);
		if (!ranks.has(key)) ranks.set(key, index + 1);
	});
	const bands = new Map<string, FrequencyBand>();
	for (const { entry } of entries) {
		const rank = entry.kind === "word" ? ranks.get(foldWord(entry.headword)) : undefined;
		if (rank !== undefined) bands.set(entry.headword, bandOfRank(rank));
	}
	return bands;
}

/** The same entries, each word with its band. */
export function withBands(entries: readonly SourceEntry[], lines: readonly BandLine[]): readonly SourceEntry[] {
	return withWordLines(entries, lines, (entry, band) => ({ ...entry, band }));
}

/** Rank from 1. */
function bandOfRank(rank: number): FrequencyBand {
	const index = lastRanks.findIndex((last) => rank <= last);
	return index < 0 ? rarestBand : ((index + 1) as FrequencyBand);
}

function bandFrom(figure: string): FrequencyBand | null {
	return /^[1-9]$/.test(figure) && Number(figure) <= rarestBand ? (Number(figure) as FrequencyBand) : null;
}
