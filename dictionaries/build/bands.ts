// Frequency bands of our words (dictionaries/vi-en/bands.txt, `headword<TAB>band` a line): learned from a list of headwords
// in order of frequency, of which nothing is kept but the band. Pure.

import { type EntryKind, type FrequencyBand, rarestBand } from "../../renderer/engine/lexicon/types.ts";
import { foldWord } from "../../renderer/engine/text/headwordKey.ts";
import type { Problem, SourceEntry } from "./parse.ts";

export const bandsFile = "bands.txt";

/** The last rank of each band; what comes after is in the rarest one. */
const lastRanks: readonly number[] = [1000, 2000, 5000, 10_000, 20_000];

export interface BandLine {
	readonly headword: string;
	readonly band: FrequencyBand;
	/** From 1. */
	readonly line: number;
}

/** Reads bands.txt. Lines with a problem are left out. */
export function parseBands(text: string): {
	readonly lines: readonly BandLine[];
	readonly problems: readonly Problem[];
} {
	const lines: BandLine[] = [];
	const problems: Problem[] = [];
	const seen = new Set<string>();
	text.split("\n").forEach((raw, index) => {
		if (raw === "") return;
		const line = index + 1;
		const [headword = "", figure = "", ...rest] = raw.split("\t");
		const band = bandFrom(figure);
		const key = foldWord(headword);
		if (headword === "" || band === null || rest.length > 0)
			problems.push({
				file: bandsFile,
				line,
				text: `“${raw}” is not a headword, a tab and a band of 1 to ${rarestBand}`,
			});
		else if (seen.has(key)) problems.push({ file: bandsFile, line, text: `${headword}: stands already above` });
		else {
			seen.add(key);
			lines.push({ headword, band, line });
		}
	});
	return { lines, problems };
}

/** The one form of bands.txt: by headword, in the order of its code units. */
export function printBands(bands: Iterable<readonly [headword: string, band: FrequencyBand]>): string {
	return [...bands]
		.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
		.map(([headword, band]) => `${headword}\t${band}\n`)
		.join("");
}

/**
 * Bands of the words among `entries`, from a list of headwords with the most frequent first. A headword counts with the
 * best rank of its spellings; words that the list lacks have no band.
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
		const rank = hasBand(entry.kind) ? ranks.get(foldWord(entry.headword)) : undefined;
		if (rank !== undefined) bands.set(entry.headword, bandOfRank(rank));
	}
	return bands;
}

/** The same entries, each word with its band. */
export function withBands(entries: readonly SourceEntry[], lines: readonly BandLine[]): readonly SourceEntry[] {
	const bands = new Map(lines.map(({ headword, band }) => [foldWord(headword), band]));
	return entries.map((source) => {
		const { entry } = source;
		const band = hasBand(entry.kind) ? bands.get(foldWord(entry.headword)) : undefined;
		return band === undefined ? source : { ...source, entry: { ...entry, band } };
	});
}

/** Lines of bands.txt whose word the dictionary has no more, or spells otherwise: harmless, but not to be kept. */
export function checkBands(entries: readonly SourceEntry[], lines: readonly BandLine[]): readonly Problem[] {
	const headwords = new Set(entries.flatMap(({ entry }) => (hasBand(entry.kind) ? [entry.headword] : [])));
	return lines
		.filter(({ headword }) => !headwords.has(headword))
		.map(({ headword, line }) => ({
			file: bandsFile,
			line,
			text: `${headword}: no such word; npm run dictionary:format leaves it out`,
		}));
}

/** Rank from 1. */
function bandOfRank(rank: number): FrequencyBand {
	const index = lastRanks.findIndex((last) => rank <= last);
	return index < 0 ? rarestBand : ((index + 1) as FrequencyBand);
}

function bandFrom(figure: string): FrequencyBand | null {
	return /^[1-9]$/.test(figure) && Number(figure) <= rarestBand ? (Number(figure) as FrequencyBand) : null;
}

/** Counts are of small letters: they say nothing of names, and nothing of what a syllable is inside others. */
function hasBand(kind: EntryKind): boolean {
	return kind === "word";
}
