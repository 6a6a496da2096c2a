import { describe, expect, test } from "vitest";
import { becomesLeech } from "../../../renderer/engine/review/leech.ts";
import { modeOf } from "../../../renderer/engine/review/modes.ts";
import {
	defaultPlanId,
	defaultReviewPlan,
	defaultWeights,
	effectivePlan,
	planIdOf,
	type ReviewPlanSettings,
	reviewModes,
	schedulePlanOf,
	soundPlan,
} from "../../../renderer/engine/review/plan.ts";
import { newCardState, seedOf } from "../../../renderer/engine/review/schedule.ts";
import type { CardState } from "../../../renderer/engine/review/types.ts";

const plan = (change: Partial<ReviewPlanSettings>): ReviewPlanSettings => ({ ...defaultReviewPlan, ...change });

describe("the name of a plan", () => {
	test("is the same whatever does not determine a schedule", () => {
		expect(planIdOf(plan({ newPerDay: 3, order: "random", modes: ["typing"], leechAfter: 4 }))).toBe(defaultPlanId);
		expect(planIdOf(plan({ weights: [...defaultWeights] }))).toBe(defaultPlanId);
	});

	test("differs with everything that does", () => {
		const names = [
			plan({}),
			plan({ retention: 0.85 }),
			plan({ learningSteps: [1] }),
			plan({ relearningSteps: [1, 10] }),
			plan({ learningSteps: [], relearningSteps: [1, 10] }),
			plan({ maximumInterval: 365 }),
			plan({ weights: defaultWeights.map((weight) => weight / 2) }),
		].map(planIdOf);
		expect(new Set(names).size).toBe(names.length);
	});

	test("does not depend on the order of fields, and is that of what is kept of it", () => {
		const one = plan({ retention: 0.8 });
		const reversed = Object.fromEntries(Object.entries(one).reverse()) as unknown as ReviewPlanSettings;
		expect(planIdOf(reversed)).toBe(planIdOf(one));
		expect(planIdOf(schedulePlanOf(one))).toBe(planIdOf(one));
	});
});

describe("the plan of a list", () => {
	test("takes from the list above what the list does not set, and the rest from the general settings", () => {
		const general = plan({ newPerDay: 10, retention: 0.85 });
		const made = effectivePlan(general, { newPerDay: 5, order: "random" }, { order: "added" });
		expect(made).toEqual(plan({ newPerDay: 5, retention: 0.85, order: "added" }));
		expect(effectivePlan(general, null, null)).toEqual(general);
		expect(effectivePlan(general, { weights: null }, { modes: ["cloze"] }).modes).toEqual(["cloze"]);
	});

	test("stays within the ranges whatever was stored", () => {
		const made = soundPlan({
			newPerDay: -4,
			reviewsPerDay: 12.4,
			retention: 2,
			order: "upside down",
			learningSteps: [0, 3.2, "soon", 1e9],
			maximumInterval: Number.NaN,
			modes: [],
			weights: [1, 2, 3],
		});
		expect(made).toEqual(plan({ newPerDay: 0, reviewsPerDay: 12, retention: 0.97, learningSteps: [1, 3, 10_080] }));
	});
});

const card = (change: Partial<CardState>): CardState => ({ ...newCardState(0), ...change });

describe("a leech", () => {
	const lapsed = (lapses: number) => becomesLeech(card({ lapses: lapses - 1 }), card({ lapses }), 8);

	test("is a word forgotten as often as the plan says, and every half as often again", () => {
		expect(Array.from({ length: 20 }, (_, lapses) => lapses).filter(lapsed)).toEqual([8, 12, 16]);
	});

	test("is not made by an answer that was right", () => {
		expect(becomesLeech(card({ lapses: 8 }), card({ lapses: 8 }), 8)).toBe(false);
	});

	test("can be made by the first lapse", () => {
		expect(becomesLeech(card({ lapses: 0 }), card({ lapses: 1 }), 1)).toBe(true);
	});
});

describe("the mode", () => {
	const inReview = (stability: number, reps = 5) => card({ state: 2, stability, reps });
	const asked = (known: CardState, count = 300) => {
		const modes = Array.from({ length: count }, (_, index) => modeOf(known, reviewModes, seedOf(`từ ${index}`, known)));
		return new Set(modes);
	};

	test("is the one that was chosen, however well the word is known", () => {
		for (const mode of reviewModes) {
			for (const known of [card({}), inReview(3), inReview(400)]) expect(modeOf(known, [mode], "a")).toBe(mode);
		}
	});

	test("is the easiest of several while the word is learned and after it was forgotten", () => {
		for (const state of [0, 1, 3] as const) {
			expect(modeOf(card({ state, stability: 90 }), ["typing", "production", "cloze"], "a")).toBe("cloze");
		}
	});

	test("grows with the word and goes back now and then", () => {
		expect(asked(inReview(2))).toEqual(new Set(["recognition"]));
		expect(asked(inReview(8))).toEqual(new Set(["recognition", "listening"]));
		expect(asked(inReview(30))).toEqual(new Set(["recognition", "listening", "cloze"]));
		expect(asked(inReview(400))).toEqual(new Set(reviewModes));
		const hardest = Array.from({ length: 300 }, (_, index) => modeOf(inReview(400), reviewModes, `từ ${index}`));
		expect(hardest.filter((mode) => mode === "typing").length).toBeGreaterThan(150);
	});

	test("of the same question is always the same, of the next another", () => {
		const known = inReview(400);
		expect(modeOf(known, reviewModes, seedOf("đẹp", known))).toBe(modeOf(known, reviewModes, seedOf("đẹp", known)));
		const later = Array.from({ length: 30 }, (_, reps) => {
			const next = inReview(400, reps);
			return modeOf(next, reviewModes, seedOf("đẹp", next));
		});
		expect(new Set(later).size).toBeGreaterThan(1);
	});
});
