// When a word comes back: FSRS-6 as ts-fsrs 5.4 computes it, behind functions that take clock, plan and seed as arguments. Pure.
// ts-fsrs counts elapsed days by the UTC calendar. Where the person's own days are told, it is shown a calendar in which just
// those have passed, and its interval is laid from the real moment.

import { type Card, createEmptyCard, type FSRS, forgetting_curve, fsrs, StrategyMode } from "ts-fsrs";
import { defaultPlan, defaultWeights, planIdOf, type SchedulePlan } from "./plan.ts";
import type { CardState, Grade, GradePreview, Scheduling } from "./types.ts";

export const grades: readonly [1, 2, 3, 4] = [1, 2, 3, 4];

/** A card that was never reviewed, due at `at`. */
export function newCardState(at: number): CardState {
	return fromCard(createEmptyCard(new Date(at)), 0, at);
}

/**
 * The card after an answer given at `at`. A clock that was set back counts as the moment of the last review.
 * The same card, answer, moment and scheduling always give the same.
 */
export function grade(card: CardState, answer: Grade, at: number, how: Partial<Scheduling> = {}): CardState {
	const time = reviewTime(card, at);
	const { shown, now } = calendarOf(card, time, how.elapsed ?? null);
	return fromCard(capped(schedulerFor(how).next(shown, new Date(now), answer).card, now, how), time - now, time);
}

/** What each of the four answers would do, in the order of `grades`; the same as `grade` then does. */
export function preview(
	card: CardState,
	at: number,
	how: Partial<Scheduling> = {},
): readonly [GradePreview, GradePreview, GradePreview, GradePreview] {
	const time = reviewTime(card, at);
	const { shown, now } = calendarOf(card, time, how.elapsed ?? null);
	const outcomes = schedulerFor(how).repeat(shown, new Date(now));
	const outcome = (answer: Grade): GradePreview => {
		const intervalMilliseconds = capped(outcomes[answer].card, now, how).due.getTime() - now;
		return { grade: answer, due: time + intervalMilliseconds, intervalMilliseconds };
	};
	return [outcome(1), outcome(2), outcome(3), outcome(4)];
}

/** When an answer given at `at` counts as given. */
export function reviewTime(card: CardState, at: number): number {
	return card.lastReview === null ? at : Math.max(at, card.lastReview);
}

/** Probability, 0 to 1, that a word of this stability (days, above 0) is remembered after so many days. */
export function recallAfter(elapsedDays: number, stability: number, weights: SchedulePlan["weights"]): number {
	return forgetting_curve([...(weights ?? defaultWeights)], elapsedDays, stability);
}

/** Another word and another review spread another way; the same review always the same. */
export function seedOf(key: string, card: CardState): string {
	return `${key} ${card.reps}`;
}

interface PlanSchedulers {
	readonly steady: FSRS;
	readonly spread: FSRS;
	/** What `spread` asks for its seed. */
	seed: string;
}

/** By what determines a schedule: making one takes longer than a hundred answers. */
const made = new Map<string, PlanSchedulers>();
const mostMade = 64;

function schedulerFor({ plan = defaultPlan, seed = null }: Partial<Scheduling>): FSRS {
	const id = planIdOf(plan);
	let schedulers = made.get(id);
	if (schedulers === undefined) {
		if (made.size >= mostMade) made.clear();
		schedulers = makeSchedulers(plan);
		made.set(id, schedulers);
	}
	if (seed === null) return schedulers.steady;
	schedulers.seed = seed;
	return schedulers.spread;
}

function makeSchedulers({ retention, learningSteps, relearningSteps, maximumInterval, weights }: SchedulePlan) {
	const inMinutes = (steps: readonly number[]) => steps.map((minutes) => `${minutes}m` as const);
	const parameters = {
		request_retention: retention,
		maximum_interval: maximumInterval,
		learning_steps: inMinutes(learningSteps),
		relearning_steps: inMinutes(relearningSteps),
		w: [...(weights ?? defaultWeights)],
	};
	const schedulers: PlanSchedulers = {
		steady: fsrs({ ...parameters, enable_fuzz: false }),
		spread: fsrs({ ...parameters, enable_fuzz: true }),
		seed: "",
	};
	// biome-ignore lint/correctness/useHookAtTopLevel: no hook of React's, only a name like one.
	schedulers.spread.useStrategy(StrategyMode.SEED, () => schedulers.seed);
	return schedulers;
}

const dayMilliseconds = 86_400_000;

/** The card and the moment as ts-fsrs gets to see them. @param elapsed `null`: as they are */
function calendarOf(
	card: CardState,
	time: number,
	elapsed: number | null,
): { readonly shown: Card; readonly now: number } {
	if (elapsed === null || card.lastReview === null) return { shown: toCard(card, card.lastReview), now: time };
	const lastReview = 0;
	return { shown: toCard(card, lastReview), now: lastReview + Math.max(0, elapsed) * dayMilliseconds };
}

/** So that the answers differ, ts-fsrs lays *good* and *easy* up to two days beyond the longest interval that a person wants. */
function capped(card: Card, now: number, { plan = defaultPlan }: Partial<Scheduling>): Card {
	const { maximumInterval } = plan;
	if (card.state !== 2 || card.scheduled_days <= maximumInterval) return card;
	return { ...card, scheduled_days: maximumInterval, due: new Date(now + maximumInterval * dayMilliseconds) };
}

function toCard(card: CardState, lastReview: number | null): Card {
	return {
		due: new Date(card.due),
		...memoryOf(card),
		// Only copied into logs, which are not kept: ts-fsrs counts the days from `last_review` itself.
		elapsed_days: 0,
		scheduled_days: card.scheduledDays,
		learning_steps: card.learningSteps,
		reps: card.reps,
		lapses: card.lapses,
		state: card.state,
		...(lastReview === null ? {} : { last_review: new Date(lastReview) }),
	};
}

/** Within what ts-fsrs takes: it throws at a card that came from another program with a difficulty of 0. */
function memoryOf({ stability, difficulty }: CardState): Pick<Card, "stability" | "difficulty"> {
	if (stability === 0 && difficulty === 0) return { stability, difficulty };
	return { stability: Math.max(stability, 0.001), difficulty: Math.min(Math.max(difficulty, 1), 10) };
}

/** @param shift milliseconds from the calendar that was shown to the real one */
function fromCard(card: Card, shift: number, time: number): CardState {
	return {
		due: card.due.getTime() + shift,
		stability: card.stability,
		difficulty: card.difficulty,
		scheduledDays: card.scheduled_days,
		learningSteps: card.learning_steps,
		reps: card.reps,
		lapses: card.lapses,
		state: card.state,
		lastReview: card.last_review === undefined ? null : time,
	};
}
