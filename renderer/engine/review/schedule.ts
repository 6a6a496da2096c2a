// When a word comes back: FSRS-6 as ts-fsrs 5.4 computes it, behind functions that take the clock as an argument. Pure.
// Defaults of ts-fsrs: 90 % retention, learning steps 1 and 10 minutes, relearning step 10 minutes. Days are UTC days.

import { type Card, createEmptyCard, type FSRS, fsrs, StrategyMode } from "ts-fsrs";
import type { CardState, Grade, GradePreview } from "./types.ts";

export const grades: readonly [1, 2, 3, 4] = [1, 2, 3, 4];

const steady: FSRS = fsrs({ enable_fuzz: false });

/** A card that was never reviewed, due at `at`. */
export function newCardState(at: number): CardState {
	return fromCard(createEmptyCard(new Date(at)));
}

/**
 * The card after an answer given at `at`. A clock that was set back counts as the moment of the last review.
 * With a `seed` the longer intervals are spread a little (the same seed and card give the same interval), without one never.
 */
export function grade(card: CardState, answer: Grade, at: number, seed: string | null = null): CardState {
	return fromCard(schedulerFor(seed).next(toCard(card), new Date(reviewTime(card, at)), answer).card);
}

/** What each of the four answers would do, in the order of `grades`; the same as `grade` then does. */
export function preview(
	card: CardState,
	at: number,
	seed: string | null = null,
): readonly [GradePreview, GradePreview, GradePreview, GradePreview] {
	const time = reviewTime(card, at);
	const outcomes = schedulerFor(seed).repeat(toCard(card), new Date(time));
	const outcome = (answer: Grade): GradePreview => {
		const due = outcomes[answer].card.due.getTime();
		return { grade: answer, due, intervalMilliseconds: due - time };
	};
	return [outcome(1), outcome(2), outcome(3), outcome(4)];
}

function reviewTime(card: CardState, at: number): number {
	return card.lastReview === null ? at : Math.max(at, card.lastReview);
}

function schedulerFor(seed: string | null): FSRS {
	if (seed === null) return steady;
	return fsrs({ enable_fuzz: true }).useStrategy(StrategyMode.SEED, () => seed);
}

function toCard(card: CardState): Card {
	return {
		due: new Date(card.due),
		stability: card.stability,
		difficulty: card.difficulty,
		// Only copied into logs, which are not kept: ts-fsrs counts the days from `last_review` itself.
		elapsed_days: 0,
		scheduled_days: card.scheduledDays,
		learning_steps: card.learningSteps,
		reps: card.reps,
		lapses: card.lapses,
		state: card.state,
		...(card.lastReview === null ? {} : { last_review: new Date(card.lastReview) }),
	};
}

function fromCard(card: Card): CardState {
	return {
		due: card.due.getTime(),
		stability: card.stability,
		difficulty: card.difficulty,
		scheduledDays: card.scheduled_days,
		learningSteps: card.learning_steps,
		reps: card.reps,
		lapses: card.lapses,
		state: card.state,
		lastReview: card.last_review?.getTime() ?? null,
	};
}
