import { type Card, fsrs, StrategyMode, type Grade as TsGrade } from "ts-fsrs";
import { describe, expect, test } from "vitest";
import {
	defaultReviewPlan,
	defaultWeights,
	foreignPlanId,
	type PlanId,
	planIdOf,
	type SchedulePlan,
} from "../../../renderer/engine/review/plan.ts";
import { type ReplayedEvent, replay } from "../../../renderer/engine/review/replay.ts";
import { grade, newCardState } from "../../../renderer/engine/review/schedule.ts";
import type { CardState, Grade } from "../../../renderer/engine/review/types.ts";
import { fc } from "../../property.ts";

const noon = Date.UTC(2026, 2, 10, 12);
const day = 86_400_000;

const plans: readonly SchedulePlan[] = [
	defaultReviewPlan,
	{ ...defaultReviewPlan, retention: 0.8, learningSteps: [2, 20, 120] },
	{ ...defaultReviewPlan, learningSteps: [], relearningSteps: [] },
	{ ...defaultReviewPlan, maximumInterval: 30, relearningSteps: [5, 30] },
	{ ...defaultReviewPlan, weights: defaultWeights.map((weight, index) => (index < 4 ? weight / 2 : weight)) },
];
const known = new Map<PlanId, SchedulePlan>(plans.map((plan) => [planIdOf(plan), plan]));
const planOf = (id: PlanId) => known.get(id) ?? null;

type Step =
	| {
			readonly kind: "grade";
			readonly grade: Grade;
			readonly wait: number;
			readonly elapsed: number | null;
			readonly seed: string;
	  }
	| { readonly kind: "undo" }
	| { readonly kind: "plan"; readonly plan: SchedulePlan }
	/** An answer given and scheduled in another program. */
	| { readonly kind: "elsewhere"; readonly grade: Grade; readonly wait: number; readonly stability: number }
	| { readonly kind: "reset" }
	| { readonly kind: "reschedule"; readonly due: number };

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
	fc.oneof(
		{
			weight: 6,
			arbitrary: fc.record({
				kind: fc.constant("grade" as const),
				grade: fc.constantFrom<Grade>(1, 2, 3, 4),
				// Clocks are set back, too.
				wait: fc.integer({ min: -2 * day, max: 120 * day }),
				elapsed: fc.option(fc.integer({ min: 0, max: 120 })),
				seed: fc.string(),
			}),
		},
		{ weight: 2, arbitrary: fc.constant<Step>({ kind: "undo" }) },
		{ weight: 1, arbitrary: fc.record({ kind: fc.constant("plan" as const), plan: fc.constantFrom(...plans) }) },
		{
			weight: 2,
			arbitrary: fc.record({
				kind: fc.constant("elsewhere" as const),
				grade: fc.constantFrom<Grade>(1, 2, 3, 4),
				wait: fc.integer({ min: 0, max: 120 * day }),
				stability: fc.double({ min: 0.5, max: 3000, noNaN: true }),
			}),
		},
		{ weight: 1, arbitrary: fc.constant<Step>({ kind: "reset" }) },
		{
			weight: 1,
			arbitrary: fc.record({
				kind: fc.constant("reschedule" as const),
				due: fc.integer({ min: noon, max: noon + 90 * day }),
			}),
		},
	),
	{ maxLength: 30 },
);

interface History {
	card: CardState;
	at: number;
	plan: SchedulePlan;
	readonly events: ReplayedEvent[];
	/** Answers that can be taken back, the newest last. */
	answers: { readonly id: string; readonly before: CardState }[];
}

function lived(given: readonly Step[]): History {
	const card = newCardState(noon);
	const started: ReplayedEvent = { kind: "set", id: "started", at: noon, before: null, after: card };
	const history: History = { card, at: noon, plan: defaultReviewPlan, events: [started], answers: [] };
	for (const [index, step] of given.entries()) live(history, step, `event ${index}`);
	return history;
}

function live(history: History, step: Step, id: string): void {
	const { card: before, events } = history;
	switch (step.kind) {
		case "grade": {
			history.at += step.wait;
			const { at, plan } = history;
			const { seed, elapsed } = step;
			const after = grade(before, step.grade, at, { plan, seed, elapsed });
			events.push({ kind: "graded", id, at, grade: step.grade, before, after, plan: planIdOf(plan), seed, elapsed });
			history.answers.push({ id, before });
			history.card = after;
			return;
		}
		case "undo": {
			const last = history.answers.pop();
			if (last === undefined) return;
			events.push({ kind: "undone", id, at: history.at, undone: last.id });
			history.card = last.before;
			return;
		}
		case "elsewhere": {
			history.at += step.wait;
			const { at } = history;
			const days = Math.round(step.stability);
			const told = {
				stability: step.stability,
				difficulty: 5,
				scheduledDays: days,
				due: at + days * day,
				state: 2,
			} as const;
			const after: CardState = { ...before, ...told, reps: before.reps + 1, lastReview: at };
			const by = { plan: foreignPlanId, seed: "", elapsed: null };
			events.push({ kind: "graded", id, at, grade: step.grade, before, after, ...by });
			history.answers.push({ id, before });
			history.card = after;
			return;
		}
		case "plan":
			history.plan = step.plan;
			return;
		case "reset":
		case "reschedule": {
			// A card that is set to what it is leaves no event.
			if (step.kind === "reschedule" && step.due === before.due) return;
			history.at += 1;
			const after = step.kind === "reset" ? newCardState(history.at) : { ...before, due: step.due };
			events.push({ kind: "set", id, at: history.at, before, after });
			history.card = after;
			history.answers = [];
		}
	}
}

describe("the events of a word", () => {
	test("replayed give exactly its card, whatever was answered, taken back, set and reset", () => {
		fc.assert(
			fc.property(steps, (given) => {
				const { card, events } = lived(given);
				expect(replay(events, planOf)).toEqual({ card, joints: 0, unknownPlans: 0 });
			}),
			{ numRuns: 500 },
		);
	});

	test("replayed in any order give the same card: their times and cards put them in order", () => {
		fc.assert(
			fc.property(
				steps.chain((given) => fc.tuple(fc.constant(lived(given)), fc.infiniteStream(fc.integer()))),
				([{ card, events }, numbers]) => {
					const shuffled = events.map((event) => ({ event, place: numbers.next().value ?? 0 }));
					shuffled.sort((a, b) => a.place - b.place);
					expect(
						replay(
							shuffled.map(({ event }) => event),
							planOf,
						).card,
					).toEqual(card);
				},
			),
		);
	});

	test("after an undo give exactly the card before the answer", () => {
		fc.assert(
			fc.property(
				steps,
				fc.constantFrom<Grade>(1, 2, 3, 4),
				fc.integer({ min: 1, max: 90 * day }),
				(given, answer, wait) => {
					const history = lived(given);
					const before = history.card;
					live(history, { kind: "grade", grade: answer, wait, elapsed: null, seed: "x" }, "last");
					expect(replay(history.events, planOf).card).not.toEqual(before);
					live(history, { kind: "undo" }, "undone");
					expect(replay(history.events, planOf).card).toEqual(before);
				},
			),
		);
	});
});

test("an answer replayed is what ts-fsrs itself makes of it", () => {
	fc.assert(
		fc.property(
			fc.array(fc.tuple(fc.constantFrom<Grade>(1, 2, 3, 4), fc.integer({ min: 0, max: 90 * day })), {
				minLength: 1,
				maxLength: 15,
			}),
			(answers) => {
				const seeded = fsrs({ enable_fuzz: true });
				const scheduler = Reflect.apply(seeded.useStrategy, seeded, [StrategyMode.SEED, () => "đẹp"]);
				let at = noon;
				let own: Card = {
					due: new Date(noon),
					stability: 0,
					difficulty: 0,
					elapsed_days: 0,
					scheduled_days: 0,
					learning_steps: 0,
					reps: 0,
					lapses: 0,
					state: 0,
				};
				let card = newCardState(noon);
				const events: ReplayedEvent[] = [{ kind: "set", id: "0", at: noon, before: null, after: card }];
				for (const [index, [answer, wait]] of answers.entries()) {
					at += wait;
					own = scheduler.next(own, new Date(at), answer as unknown as TsGrade).card;
					const after = grade(card, answer, at, { seed: "đẹp" });
					const plan = planIdOf(defaultReviewPlan);
					events.push({
						kind: "graded",
						id: `${index + 1}`,
						at,
						grade: answer,
						before: card,
						after,
						plan,
						seed: "đẹp",
						elapsed: null,
					});
					card = after;
				}
				const { card: replayed } = replay(events, planOf);
				expect(replayed).toEqual({
					due: own.due.getTime(),
					stability: own.stability,
					difficulty: own.difficulty,
					scheduledDays: own.scheduled_days,
					learningSteps: own.learning_steps,
					reps: own.reps,
					lapses: own.lapses,
					state: own.state,
					lastReview: own.last_review?.getTime(),
				});
			},
		),
	);
});

describe("events that do not tell everything", () => {
	const [first, second] = [noon, noon + 10 * day];
	const before = newCardState(noon);
	const once = grade(before, 4, first, { seed: "a" });
	const plan = planIdOf(defaultReviewPlan);
	const event = (id: string, at: number, card: CardState, answer: Grade) =>
		({
			kind: "graded",
			id,
			at,
			grade: answer,
			before: card,
			after: grade(card, answer, at, { seed: "a" }),
			plan,
			seed: "a",
			elapsed: null,
		}) as const;

	test("of an older version begin with the card of the first answer", () => {
		expect(replay([event("1", first, before, 4)], planOf)).toEqual({ card: once, joints: 0, unknownPlans: 0 });
		expect(replay([], planOf).card).toBeNull();
	});

	test("of two libraries that were merged are answered one after the other, and it is told", () => {
		const elsewhere = event("2", second, before, 3);
		const merged = replay([event("1", first, before, 4), elsewhere], planOf);
		expect(merged.joints).toBe(1);
		expect(merged.card).toEqual(grade(once, 3, second, { seed: "a" }));
	});

	test("by a plan that is not known are taken as they were written, and it is told", () => {
		const strange = { ...event("1", first, before, 4), plan: "nobody knows" as PlanId };
		expect(replay([strange], planOf)).toEqual({ card: once, joints: 0, unknownPlans: 1 });
	});

	test("of a word that was removed and learned again count from its new card", () => {
		const anew = newCardState(second);
		const events: ReplayedEvent[] = [
			{ kind: "set", id: "0", at: noon, before: null, after: before },
			event("1", first, before, 4),
			{ kind: "set", id: "2", at: second, before: null, after: anew },
			event("3", second + 5, anew, 3),
		];
		expect(replay(events, planOf).card).toEqual(grade(anew, 3, second + 5, { seed: "a" }));
	});
});
