import { default_w } from "ts-fsrs";
import { describe, expect, test } from "vitest";
import { defaultReviewPlan, defaultWeights } from "../../../renderer/engine/review/plan.ts";
import { grade, grades, newCardState, preview, recallAfter } from "../../../renderer/engine/review/schedule.ts";
import type { CardState, Grade } from "../../../renderer/engine/review/types.ts";
import { fc } from "../../property.ts";

const noon = Date.UTC(2026, 2, 10, 12);
const minute = 60_000;
const day = 24 * 60 * minute;

const answers = fc.array(fc.tuple(fc.constantFrom<Grade>(...grades), fc.integer({ min: 0, max: 400 * day })), {
	maxLength: 20,
});

/** A card after answers, each given some time after the one before. */
function answered(given: readonly (readonly [Grade, number])[], seed: string | null = null) {
	let at = noon;
	let card = newCardState(noon);
	for (const [answer, wait] of given) {
		at += wait;
		card = grade(card, answer, at, { seed });
	}
	return { card, at };
}

describe("a new card", () => {
	test("is due at once and was never reviewed", () => {
		expect(newCardState(noon)).toEqual({
			due: noon,
			stability: 0,
			difficulty: 0,
			scheduledDays: 0,
			learningSteps: 0,
			reps: 0,
			lapses: 0,
			state: 0,
			lastReview: null,
		});
	});

	test.each<[string, Grade, number]>([
		["again comes back in a minute", 1, minute],
		["hard in six minutes", 2, 6 * minute],
		["good in ten minutes", 3, 10 * minute],
		["easy in eight days", 4, 8 * day],
	])("%s", (_rule, answer, interval) => {
		const card = grade(newCardState(noon), answer, noon);
		expect(card.due - noon).toBe(interval);
		expect(card).toMatchObject({ reps: 1, lapses: 0, lastReview: noon });
	});
});

test("good again after the steps leaves them for days", () => {
	const { card } = answered([
		[3, 0],
		[3, 10 * minute],
	]);
	expect(card.state).toBe(2);
	expect(card.scheduledDays).toBeGreaterThanOrEqual(1);
	expect(card.due - (card.lastReview ?? 0)).toBe(card.scheduledDays * day);
});

test("a forgotten word is a lapse, to be learned again in ten minutes", () => {
	const { card, at } = answered([
		[4, 0],
		[1, 8 * day],
	]);
	expect(card).toMatchObject({ state: 3, lapses: 1, reps: 2 });
	expect(card.due - at).toBe(10 * minute);
});

test("a word known for longer waits longer", () => {
	const once = answered([[4, 0]]).card;
	const twice = grade(once, 3, once.due);
	const thrice = grade(twice, 3, twice.due);
	expect(once.scheduledDays).toBeLessThan(twice.scheduledDays);
	expect(twice.scheduledDays).toBeLessThan(thrice.scheduledDays);
});

describe("whatever was answered before", () => {
	test("the preview says what each answer then does", () => {
		fc.assert(
			fc.property(answers, fc.option(fc.string()), (given, seed) => {
				const { card, at } = answered(given, seed);
				for (const { grade: answer, due, intervalMilliseconds } of preview(card, at + day, { seed })) {
					expect(grade(card, answer, at + day, { seed }).due).toBe(due);
					expect(intervalMilliseconds).toBe(due - at - day);
				}
			}),
		);
	});

	test("the four answers stand in their order, and none comes back sooner than a worse one", () => {
		fc.assert(
			fc.property(answers, (given) => {
				const { card, at } = answered(given);
				const outcomes = preview(card, at);
				expect(outcomes.map((outcome) => outcome.grade)).toEqual([1, 2, 3, 4]);
				const intervals = outcomes.map((outcome) => outcome.intervalMilliseconds);
				expect(intervals).toEqual([...intervals].sort((a, b) => a - b));
				expect(intervals[0]).toBeGreaterThan(0);
			}),
		);
	});

	test("a card is plain numbers that survive storage, and is not changed in place", () => {
		fc.assert(
			fc.property(answers, (given) => {
				const { card, at } = answered(given);
				const copy: CardState = structuredClone(card);
				grade(card, 3, at);
				preview(card, at);
				expect(card).toEqual(copy);
				for (const value of Object.values({ ...card, lastReview: card.lastReview ?? 0 })) {
					expect(Number.isFinite(value)).toBe(true);
				}
			}),
		);
	});

	test("the same answers at the same times give the same card", () => {
		fc.assert(
			fc.property(answers, (given) => {
				expect(answered(given)).toEqual(answered(given));
			}),
		);
	});
});

test("a clock that was set back counts as the moment of the last review", () => {
	const { card, at } = answered([[4, 0]]);
	const earlier = grade(card, 3, at - 40 * day);
	expect(earlier).toEqual(grade(card, 3, at));
	expect(preview(card, at - 40 * day)).toEqual(preview(card, at));
});

describe("a seed", () => {
	const card = answered([
		[4, 0],
		[3, 8 * day],
	]).card;
	const intervals = (seeds: readonly (string | null)[]) =>
		new Set(seeds.map((seed) => grade(card, 3, card.due, { seed }).scheduledDays));

	test("spreads long intervals, each seed always the same", () => {
		const seeds = Array.from({ length: 30 }, (_, index) => `word ${index}`);
		expect(intervals(seeds).size).toBeGreaterThan(3);
		expect(grade(card, 3, card.due, { seed: "word 1" })).toEqual(grade(card, 3, card.due, { seed: "word 1" }));
	});

	test("is none unless given", () => {
		expect(intervals([null, null, null]).size).toBe(1);
	});
});

describe("a plan", () => {
	const known = answered([
		[4, 0],
		[3, 8 * day],
	]).card;
	const plan = (change: Partial<typeof defaultReviewPlan>) => ({ plan: { ...defaultReviewPlan, ...change } });

	test("that is not named is the one of the defaults, whose parameters are those of ts-fsrs", () => {
		expect(grade(known, 3, known.due)).toEqual(grade(known, 3, known.due, plan({})));
		expect(grade(known, 3, known.due)).toEqual(grade(known, 3, known.due, plan({ weights: [...default_w] })));
		expect(defaultWeights).toEqual([...default_w]);
	});

	test("brings words back sooner where more of them should be remembered", () => {
		const days = [0.8, 0.9, 0.97].map((retention) => grade(known, 3, known.due, plan({ retention })).scheduledDays);
		expect(days).toEqual([...days].sort((a, b) => b - a));
		expect(new Set(days).size).toBe(3);
	});

	test("has its own steps, or none", () => {
		const first = (learningSteps: readonly number[]) =>
			preview(newCardState(noon), noon, plan({ learningSteps })).map(
				({ intervalMilliseconds }) => intervalMilliseconds,
			);
		expect(first([5, 30]).slice(0, 3)).toEqual([5 * minute, 18 * minute, 30 * minute]);
		expect(Math.min(...first([]))).toBeGreaterThanOrEqual(day);
		const forgotten = (relearningSteps: readonly number[]) => grade(known, 1, known.due, plan({ relearningSteps }));
		expect(forgotten([25])).toMatchObject({ state: 3, due: known.due + 25 * minute });
		expect(forgotten([])).toMatchObject({ state: 2, lapses: 1 });
	});

	test("never waits longer than its longest interval", () => {
		const longest = plan({ maximumInterval: 12 });
		let card = newCardState(noon);
		for (let round = 0; round < 8; round++) {
			card = grade(card, 4, card.due, { ...longest, seed: "tám" });
			expect(card.scheduledDays).toBeLessThanOrEqual(12);
		}
	});

	test("with other parameters is another schedule, and the next call with none is as ever", () => {
		const usual = grade(known, 3, known.due);
		const forgetful = defaultWeights.map((weight, index) => (index === 8 ? weight / 3 : weight));
		expect(grade(known, 3, known.due, plan({ weights: forgetful })).stability).toBeLessThan(usual.stability);
		expect(grade(known, 3, known.due)).toEqual(usual);
	});

	test("can be one of hundreds", () => {
		const usual = grade(known, 3, known.due);
		for (let maximumInterval = 1; maximumInterval <= 200; maximumInterval++) {
			expect(grade(known, 3, known.due, plan({ maximumInterval })).scheduledDays).toBeLessThanOrEqual(maximumInterval);
		}
		expect(grade(known, 3, known.due)).toEqual(usual);
	});
});

describe("elapsed days of the person", () => {
	test("count instead of those of the UTC calendar, and the interval begins at the real moment", () => {
		fc.assert(
			fc.property(
				answers,
				fc.integer({ min: 0, max: 500 }),
				fc.constantFrom<Grade>(...grades),
				(given, elapsed, answer) => {
					const { card } = answered(given);
					if (card.lastReview === null) return;
					// The moment of the same hour so many days on is what ts-fsrs itself would count so.
					const at = card.lastReview + elapsed * day;
					const usual = grade(card, answer, at, { seed: "a" });
					expect(grade(card, answer, at, { seed: "a", elapsed })).toEqual(usual);
					const evening = grade(card, answer, at + 5 * minute, { seed: "a", elapsed });
					expect(evening).toEqual({ ...usual, due: usual.due + 5 * minute, lastReview: at + 5 * minute });
				},
			),
		);
	});

	test("make a review on the same day a review of the same day, though midnight of UTC lies between", () => {
		const evening = Date.UTC(2026, 2, 10, 23, 50);
		const card = grade(newCardState(evening), 4, evening);
		const later = (elapsed: number | null) => grade(card, 3, evening + 20 * minute, { elapsed });
		expect(later(0)).not.toEqual(later(null));
		expect(later(1)).toEqual(later(null));
	});
});

test("a card from another program, with a difficulty that FSRS does not know, can be answered", () => {
	const known = answered([[4, 0]]).card;
	for (const difficulty of [0, 0.4, 12]) {
		const after = grade({ ...known, difficulty }, 3, known.due);
		expect(after.difficulty).toBeGreaterThanOrEqual(1);
		expect(after.difficulty).toBeLessThanOrEqual(10);
	}
	expect(grade({ ...known, stability: 0 }, 3, known.due).scheduledDays).toBeGreaterThanOrEqual(1);
	expect(grade({ ...known, stability: 0, difficulty: 0 }, 3, known.due).scheduledDays).toBeGreaterThanOrEqual(1);
});

test("recall falls with the days, from 1 to the retention at the stability", () => {
	expect(recallAfter(0, 10, null)).toBe(1);
	expect(recallAfter(10, 10, null)).toBeCloseTo(0.9, 6);
	expect(recallAfter(30, 10, null)).toBeLessThan(0.9);
	expect(recallAfter(30, 10, null)).toBe(recallAfter(30, 10, defaultWeights));
});
