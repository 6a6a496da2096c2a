import { expect, test, vi } from "vitest";
import { defaultPlanId } from "../../../renderer/engine/review/plan.ts";
import type { CardState } from "../../../renderer/engine/review/types.ts";
import { calmly } from "../../../renderer/features/vocabulary/calmly.ts";
import { stepsOf } from "../../../renderer/features/vocabulary/cardHistory.ts";
import type { GradedEvent } from "../../../renderer/storage/records/reviews.ts";
import { key } from "../../storage/support.ts";

const card: CardState = {
	due: 0,
	stability: 3,
	difficulty: 5,
	scheduledDays: 0,
	learningSteps: 0,
	reps: 1,
	lapses: 0,
	state: 2,
	lastReview: null,
};
const graded = (id: string, at: number): GradedEvent => ({
	kind: "graded",
	id,
	key: key("bờ"),
	at,
	grade: 3,
	before: card,
	after: { ...card, due: at + 500 },
	took: 1,
	mode: "recognition",
	plan: defaultPlanId,
	seed: "bờ",
	elapsed: null,
});

test("the history of a card begins with the newest, without answers that were taken back", () => {
	const events = [
		{ kind: "set", id: "s", key: key("bờ"), at: 1, before: null, after: card, why: "started" } as const,
		graded("a", 10),
		graded("b", 20),
		{ kind: "undone", id: "u", key: key("bờ"), at: 21, undone: "b" } as const,
	];
	expect(stepsOf(events)).toEqual([
		{ kind: "answered", id: "a", at: 10, grade: 3, interval: 500 },
		{ kind: "set", id: "s", at: 1, why: "started" },
	]);
	expect(stepsOf([])).toEqual([]);
});

test("many changes in a row are heard at once, and then once more at the end", () => {
	vi.useFakeTimers();
	const listener = vi.fn();
	let tell: () => void = () => undefined;
	const stop = calmly((heard) => {
		tell = heard;
		return () => undefined;
	})(listener);
	tell();
	expect(listener).toHaveBeenCalledTimes(1);
	for (let change = 0; change < 50; change += 1) tell();
	expect(listener).toHaveBeenCalledTimes(1);
	vi.advanceTimersByTime(300);
	expect(listener).toHaveBeenCalledTimes(2);
	vi.advanceTimersByTime(2000);
	expect(listener).toHaveBeenCalledTimes(2);
	stop();
	vi.useRealTimers();
});
