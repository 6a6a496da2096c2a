// What the scheduler knows of one word, and the four answers a person can give. Pure data, stored as it is.

import type { SchedulePlan } from "./plan.ts";

/** 1 again, 2 hard, 3 good, 4 easy. */
export type Grade = 1 | 2 | 3 | 4;

/** FSRS state, as ts-fsrs keeps it, with times as numbers: milliseconds since 1970, UTC. */
export interface CardState {
	readonly due: number;
	/** Days until recall falls to 90 %; 0 before the first review. */
	readonly stability: number;
	/** 1 to 10; 0 before the first review. */
	readonly difficulty: number;
	/** Days of the interval that ends at `due`; 0 within the learning steps. */
	readonly scheduledDays: number;
	readonly learningSteps: number;
	readonly reps: number;
	readonly lapses: number;
	/** 0 new, 1 learning, 2 review, 3 relearning. */
	readonly state: 0 | 1 | 2 | 3;
	readonly lastReview: number | null;
}

/** What one answer would do to a card. */
export interface GradePreview {
	readonly grade: Grade;
	/** Milliseconds since 1970, UTC. */
	readonly due: number;
	/** From the review to `due`: what a button shows. */
	readonly intervalMilliseconds: number;
}

/** By what an answer is scheduled, besides card and clock. */
export interface Scheduling {
	readonly plan: SchedulePlan;
	/** Spreads the longer intervals a little: the same seed and card give the same interval. `null`: none are spread. */
	readonly seed: string | null;
	/** Days of the person from the last review to this one (`elapsedReviewDays`); `null`: as the UTC calendar counts them. */
	readonly elapsed: number | null;
}

/** The scheduler as screens get it; the clock is an argument, as in schedule.ts. */
export interface Scheduler {
	readonly grade: (card: CardState, answer: Grade, at: number, how?: Partial<Scheduling>) => CardState;
	readonly preview: (
		card: CardState,
		at: number,
		how?: Partial<Scheduling>,
	) => readonly [GradePreview, GradePreview, GradePreview, GradePreview];
}
