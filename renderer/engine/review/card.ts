// Telling cards apart. Pure.

import type { CardState } from "./types.ts";

/** One and the same card: nothing was graded in between. */
export function sameCard(a: CardState | null, b: CardState | null): boolean {
	if (a === null || b === null) return a === b;
	return (
		a.due === b.due &&
		a.stability === b.stability &&
		a.difficulty === b.difficulty &&
		a.scheduledDays === b.scheduledDays &&
		a.learningSteps === b.learningSteps &&
		a.reps === b.reps &&
		a.lapses === b.lapses &&
		a.state === b.state &&
		a.lastReview === b.lastReview
	);
}
