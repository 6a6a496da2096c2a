// What can be learned of syllables and their pairs without a sentence: how strongly two in a row belong together, how each binds.
// From counts over 48 million syllables of news and a list of words; only the resulting figures go into the model.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { syllableClass } from "../../renderer/engine/segment/gapFeatures.ts";
import type { SyllableClass } from "../../renderer/engine/segment/model.ts";
import { foldWord } from "../../renderer/engine/text/headwordKey.ts";
import { isSyllable } from "../../renderer/engine/text/syllable.ts";

interface PairCounts {
	count: number;
	capitalised: number;
	/** 1 where the pair is a word of the list. */
	listed: number;
	/** 1 where it is part of a longer one. */
	inside: number;
	/** 1 where it was seen as a frequent string. */
	frequent: number;
}

export interface Statistics {
	readonly syllables: ReadonlyMap<string, number>;
	readonly pairs: ReadonlyMap<string, PairCounts>;
	/** Running words of the list that have the syllable before another one, and after one. */
	readonly bindsRight: ReadonlyMap<string, number>;
	readonly bindsLeft: ReadonlyMap<string, number>;
	readonly sinoVietnamese: ReadonlySet<string>;
	readonly runningSyllables: number;
}

const runningSyllables = 48_298_180;
const wordsToSyllables = 48.3 / 70;

/** Reads the tables of `data/words` and `data/names`. @throws Error where one cannot be read. */
export function readStatistics(data: string): Statistics {
	const rows = (path: string) =>
		readFileSync(join(data, path), "utf8")
			.split("\n")
			.filter((line) => line !== "" && !line.startsWith("#"))
			.map((line) => line.split("\t"));
	const syllables = new Map<string, number>();
	for (const [syllable = "", count] of rows("words/syllables.tsv")) add(syllables, foldWord(syllable), Number(count));
	const pairs = new Map<string, PairCounts>();
	const pairOf = (key: string): PairCounts => {
		const found = pairs.get(key) ?? { count: 0, capitalised: 0, listed: 0, inside: 0, frequent: 0 };
		pairs.set(key, found);
		return found;
	};
	for (const [first = "", second = "", count, capitalised] of rows("words/syllable-pairs.tsv")) {
		const pair = pairOf(`${foldWord(first)} ${foldWord(second)}`);
		pair.count += Number(count);
		pair.capitalised += Number(capitalised);
	}
	const bindsRight = new Map<string, number>();
	const bindsLeft = new Map<string, number>();
	for (const [, word = "", count, mark] of rows("words/worklist.tsv")) {
		const parts = foldWord(word).split(" ");
		const listed = mark === "v";
		if (parts.length === 2) {
			const pair = pairOf(parts.join(" "));
			if (listed) pair.listed = 1;
			if (Number(count) > 0) pair.frequent = 1;
		}
		if (!listed || parts.length < 2) continue;
		const weight = Number(count) * wordsToSyllables + 3;
		parts.forEach((part, index) => {
			if (index < parts.length - 1) add(bindsRight, part, weight);
			if (index > 0) add(bindsLeft, part, weight);
			if (index > 0 && parts.length > 2) pairOf(`${parts[index - 1]} ${part}`).inside = 1;
		});
	}
	const sinoVietnamese = new Set(rows("names/sino_vn_syllable_chars.tsv").map(([syllable = ""]) => foldWord(syllable)));
	return { syllables, pairs, bindsRight, bindsLeft, sinoVietnamese, runningSyllables };
}

function add(map: Map<string, number>, key: string, amount: number): void {
	map.set(key, (map.get(key) ?? 0) + amount);
}

const dimensions = 11;

/** What the logistic regression sees of a pair. */
function figuresOf(key: string, { pairs, syllables }: Statistics): readonly number[] {
	const pair = pairs.get(key);
	const [first = "", second = ""] = key.split(" ");
	const firstCount = syllables.get(first) ?? 5;
	const secondCount = syllables.get(second) ?? 5;
	const count = pair?.count ?? 0;
	const association = Math.log(((count + 0.5) * runningSyllables) / (firstCount * secondCount));
	const listed = pair?.listed ?? 0;
	return [
		1,
		listed,
		pair?.inside ?? 0,
		Math.max(-1, Math.min(2, association / 6)),
		Math.log((count + 0.5) / (firstCount + 1)) / 6,
		Math.log((count + 0.5) / (secondCount + 1)) / 6,
		pair !== undefined && pair.count > 0 ? pair.capitalised / pair.count : 0,
		count > 0 ? 1 : 0,
		Math.log(count + 1) / 10,
		(listed * Math.log(count + 1)) / 10,
		pair?.frequent ?? 0,
	];
}

export interface LearnedSyllable {
	/** Folded spelling. */
	readonly spelling: string;
	readonly class: SyllableClass;
}

export interface LearnedPair {
	/** Indices into the syllables. */
	readonly first: number;
	readonly second: number;
	readonly bond: number;
}

/** A pair in running text and whether it was joined there. */
export interface SeenPair {
	readonly key: string;
	readonly joined: number;
}

/**
 * Learns by logistic regression how likely a pair is joined, and gives every pair of the statistics a bond of 1 to `levels`.
 * Pairs whose bond is `dropped` or less are left out: they are as if never seen.
 */
export function learnBonds(
	seen: readonly SeenPair[],
	statistics: Statistics,
	syllableIndex: ReadonlyMap<string, number>,
	levels: number,
	dropped: number,
): readonly LearnedPair[] {
	const weights = regression(seen.map(({ key, joined }) => ({ figures: figuresOf(key, statistics), joined })));
	const found: LearnedPair[] = [];
	for (const key of statistics.pairs.keys()) {
		const [first = "", second = ""] = key.split(" ");
		const [firstIndex, secondIndex] = [syllableIndex.get(first), syllableIndex.get(second)];
		if (firstIndex === undefined || secondIndex === undefined) continue;
		const score = dot(weights, figuresOf(key, statistics));
		const bond = Math.max(1, Math.min(levels, 1 + Math.floor(((score + 6) / 12) * levels)));
		if (bond > dropped) found.push({ first: firstIndex, second: secondIndex, bond });
	}
	return found.sort((a, b) => a.first - b.first || a.second - b.second);
}

function regression(
	examples: readonly { readonly figures: readonly number[]; readonly joined: number }[],
): Float64Array {
	const weights = new Float64Array(dimensions);
	let rate = 0.01;
	for (let epoch = 0; epoch < 30; epoch++) {
		for (const { figures, joined } of examples) {
			const error = joined - 1 / (1 + Math.exp(-dot(weights, figures)));
			figures.forEach((figure, index) => {
				weights[index] = (weights[index] ?? 0) + rate * error * figure;
			});
		}
		rate *= 0.93;
	}
	return weights;
}

function dot(weights: Float64Array, figures: readonly number[]): number {
	return figures.reduce((sum, figure, index) => sum + figure * (weights[index] ?? 0), 0);
}

const bindingSteps = [0.01, 0.04, 0.1, 0.2, 0.35, 0.55, 0.8];

/** Every Vietnamese syllable of the statistics with its class, in a fixed order. */
export function learnSyllables(statistics: Statistics): readonly LearnedSyllable[] {
	const capitals = new Map<string, { capitalised: number; count: number }>();
	for (const [key, pair] of statistics.pairs) {
		for (const syllable of key.split(" ")) {
			const sum = capitals.get(syllable) ?? { capitalised: 0, count: 0 };
			sum.capitalised += pair.capitalised;
			sum.count += pair.count;
			capitals.set(syllable, sum);
		}
	}
	const level = (share: number) => bindingSteps.filter((step) => share >= step).length;
	return [...statistics.syllables]
		.filter(([syllable]) => isSyllable(syllable))
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([spelling, count]) => {
			const right = level((statistics.bindsRight.get(spelling) ?? 0) / count);
			const left = level((statistics.bindsLeft.get(spelling) ?? 0) / count);
			const sum = capitals.get(spelling);
			const share =
				sum !== undefined && sum.count > 20 ? 1 + Math.min(6, Math.floor((sum.capitalised / sum.count) * 7)) : 0;
			return { spelling, class: syllableClass(right, left, share, statistics.sinoVietnamese.has(spelling)) };
		});
}
