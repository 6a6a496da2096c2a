// How many words somebody knows, as a yes/no test estimates it.

import { describe, expect, test } from "vitest";
import { seededRandom } from "../../../renderer/engine/statistics/random.ts";
import { estimateSize } from "../../../renderer/engine/statistics/vocabularySize.ts";

const sizes = [900, 900, 2400, 3700, 4300, 8300];
const bandsOf = (...answers: readonly (readonly [known: number, asked: number])[]) =>
	answers.map(([known, asked], band) => ({ size: sizes[band] ?? 0, known, asked }));
const honest = { asked: 20, claimed: 0 };

test("who knows all of the first bands and none of the others knows as many words as those bands have", () => {
	const { known, low, high, bands } = estimateSize(
		bandsOf([10, 10], [10, 10], [0, 10], [0, 4], [0, 4], [0, 4]),
		honest,
		1,
	);
	expect(known).toBe(1800);
	expect(low).toBeLessThanOrEqual(1800);
	expect(high).toBeGreaterThan(1800);
	expect(bands.map(({ sure }) => sure)).toEqual([true, true, false, false, false, false]);
});

test("yes to everything, invented words included, is worth nothing", () => {
	const { known, guessing, bands } = estimateSize(
		bandsOf([14, 14], [14, 14], [14, 14], [14, 14], [14, 14], [14, 14]),
		{ asked: 20, claimed: 20 },
		1,
	);
	expect([known, guessing]).toEqual([0, 1]);
	expect(bands.some(({ sure }) => sure)).toBe(false);
});

test("guesses are taken off: 12 of 14 with a fifth guessed is (0.857 - 0.2) / 0.8", () => {
	const { bands } = estimateSize(bandsOf([12, 14]), { asked: 20, claimed: 4 }, 1);
	expect(bands[0]?.share).toBeCloseTo((12 / 14 - 0.2) / 0.8, 6);
	expect(bands[0]?.sure).toBe(false);
});

test("a rarer band is never better known than a commoner one: both get their mean", () => {
	const { bands } = estimateSize(bandsOf([7, 14], [11, 14]), honest, 1);
	expect(bands.map(({ share }) => share)).toEqual([9 / 14, 9 / 14].map((share) => expect.closeTo(share, 6)));
});

test("nothing is sure behind a band that is not", () => {
	const { bands } = estimateSize(bandsOf([9, 14], [14, 14]), honest, 1);
	expect(bands.map(({ sure }) => sure)).toEqual([false, false]);
});

test("a band that was not asked about is unknown, and may be known all the same", () => {
	const { known, high } = estimateSize(bandsOf([14, 14], [0, 0]), honest, 1);
	expect(known).toBe(900);
	expect(high).toBeGreaterThan(1400);
});

test("without a single answer nothing is known", () => {
	expect(estimateSize(bandsOf([0, 0]), { asked: 0, claimed: 0 }, 1).known).toBe(0);
});

test("the same answers give the same interval", () => {
	const bands = bandsOf([13, 14], [8, 14], [3, 14]);
	expect(estimateSize(bands, honest, 7)).toEqual(estimateSize(bands, honest, 7));
});

describe("people who know a share of each band, and guess now and then", () => {
	test.each([
		["a beginner", [0.9, 0.5, 0.2, 0.05, 0, 0], 0.02],
		["an advanced reader", [1, 1, 0.95, 0.8, 0.5, 0.2], 0.05],
		["a bold guesser", [1, 0.9, 0.6, 0.3, 0.1, 0], 0.12],
	])("%s: the interval holds the true number in most tests", (_who, shares, guess) => {
		const random = seededRandom(11);
		const truth = shares.reduce((sum, share, band) => sum + share * (sizes[band] ?? 0), 0);
		const says = (share: number) => random() < share || random() < guess;
		let held = 0;
		const tests = 30;
		for (let run = 0; run < tests; run += 1) {
			const answers = shares.map((share) => [Array.from({ length: 14 }, () => says(share)).filter(Boolean).length, 14]);
			const claimed = Array.from({ length: 25 }, () => says(0)).filter(Boolean).length;
			const bands = bandsOf(...(answers as [number, number][]));
			const { low, high } = estimateSize(bands, { asked: 25, claimed }, run);
			if (low <= truth && truth <= high) held += 1;
		}
		expect(held / tests).toBeGreaterThan(0.75);
	});
});
