// Which encoding bytes are in: every candidate reads a sample of the words beyond ASCII, and the one that reads best as
// Vietnamese (or as another language, in windows-1252) comes first. Pure.

import { readBytes } from "./read.ts";
import type { WordSample } from "./samples.ts";
import { unitsOfRun } from "./samples.ts";
import { windows1252 } from "./tables.ts";
import { readByTable } from "./units.ts";
import { judgeWord } from "./wordCost.ts";

/** One way to read a run of units, with what speaks for it beforehand. */
export interface Reading<Name extends string> {
	readonly encoding: Name;
	readonly read: (units: Uint16Array) => string;
	/** What speaks against it beforehand; measure of `judgeWord`. */
	readonly prior: number;
	/** What a foreign word costs in it; without it as much as in any Vietnamese text. */
	readonly foreign?: number;
	/** Readings of one kin differ in few letters: little is enough to tell them apart, and little is lost. */
	readonly kin?: string;
}

export interface Ranked<Name extends string> {
	readonly encoding: Name;
	/** Measure of `judgeWord`, over all words beyond ASCII; a word that stands often counts for little more than once. */
	readonly cost: number;
	/** How many different words beyond ASCII were judged. */
	readonly words: number;
	/** Share of these that are well-formed Vietnamese syllables, 0 to 1; 0 for none. */
	readonly syllables: number;
	/** By how much the next reading that gives another text is worse; `Infinity` where there is none. 0 but for the first. */
	readonly margin: number;
}

/** All readings, best first. */
export function rank<Name extends string>(
	sample: WordSample,
	readings: readonly Reading<Name>[],
): readonly Ranked<Name>[] {
	const runs = [...sample.beyondAscii].map(([run, count]) => ({ units: unitsOfRun(run), weight: 1 + Math.log(count) }));
	const judged = readings.map((reading) => {
		const texts = runs.map(({ units }) => reading.read(units));
		let cost = reading.prior;
		let words = 0;
		let syllables = 0;
		for (const [index, text] of texts.entries()) {
			const found = judgeWord(text, reading.foreign);
			cost += found.cost * (runs[index]?.weight ?? 1);
			if (found.word) words += 1;
			if (found.syllable) syllables += 1;
		}
		return { reading, texts, cost, words, syllables: words === 0 ? 0 : syllables / words };
	});
	judged.sort((left, right) => left.cost - right.cost);
	const [best, ...others] = judged;
	let margin = Number.POSITIVE_INFINITY;
	for (const { reading, texts, cost } of others) {
		if (best === undefined || texts.every((text, index) => text === best.texts[index])) continue;
		const kin = reading.kin !== undefined && reading.kin === best.reading.kin;
		margin = Math.min(margin, (cost - best.cost) * (kin ? weightOfKin : 1));
	}
	return judged.map(({ reading, cost, words, syllables }, index) => ({
		encoding: reading.encoding,
		cost,
		words,
		syllables,
		margin: index === 0 ? margin : 0,
	}));
}

const weightOfKin = 3;

/** Encodings of bytes that are no UTF-8, or hardly. */
export type ByteReading = "windows-1252" | "windows-1258" | "tcvn1" | "tcvn2" | "tcvn3" | "vni" | "viscii" | "vps";

/** In the order in which they are likely to be met. */
export const byteReadings: readonly Reading<ByteReading>[] = [
	{ encoding: "tcvn3", read: (units) => readBytes(units, "tcvn3"), prior: 0, kin: "tcvn" },
	{ encoding: "vni", read: (units) => readBytes(units, "vni"), prior: 0 },
	{ encoding: "windows-1258", read: (units) => readBytes(units, "windows-1258"), prior: 0 },
	{ encoding: "windows-1252", read: (units) => readByTable(units, windows1252), prior: 4, foreign: 0 },
	{ encoding: "viscii", read: (units) => readBytes(units, "viscii"), prior: 4 },
	{ encoding: "tcvn1", read: (units) => readBytes(units, "tcvn1"), prior: 1, kin: "tcvn" },
	{ encoding: "tcvn2", read: (units) => readBytes(units, "tcvn2"), prior: 2, kin: "tcvn" },
	{ encoding: "vps", read: (units) => readBytes(units, "vps"), prior: 8 },
];
