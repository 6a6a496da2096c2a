// Words and reviews for the tests of the review.

import { defaultPlanId } from "../../../renderer/engine/review/plan.ts";
import type { CardState } from "../../../renderer/engine/review/types.ts";
import type { GradedEvent } from "../../../renderer/storage/records/reviews.ts";
import type { VocabularyRecord } from "../../../renderer/storage/records/words.ts";
import { day, key, minute } from "../../storage/support.ts";

export const noon = new Date(2026, 2, 10, 12).getTime();
export const midnight = new Date(2026, 2, 11).getTime();
export { day, minute };

export function card(due: number, state: CardState["state"] = 2, reps = 3): CardState {
	return {
		due,
		stability: 8,
		difficulty: 5,
		scheduledDays: state === 2 ? 8 : 0,
		learningSteps: 0,
		reps,
		lapses: 0,
		state,
		lastReview: noon - 8 * day,
	};
}

export function word(headword: string, change: Partial<VocabularyRecord> = {}): VocabularyRecord {
	const state = change.card === undefined ? card(noon - day) : change.card;
	return {
		key: key(headword),
		headword,
		plain: headword,
		status: "learning",
		gloss: `${headword} in English`,
		sense: 0,
		note: "",
		lists: [],
		tags: [],
		contexts: [],
		addedAt: noon - 9 * day,
		changedAt: noon - 9 * day,
		card: state,
		band: null,
		suspended: 0,
		buriedUntil: null,
		leech: 0,
		...(state === null ? {} : { dueAt: state.due }),
		...change,
	};
}

let events = 0;

/** An answer to `record` at `at` that makes its card due at `due`. */
export function answer(
	record: VocabularyRecord,
	grade: GradedEvent["grade"],
	at: number,
	due: number,
	state: CardState["state"] = 2,
): { readonly event: GradedEvent; readonly record: VocabularyRecord } {
	if (record.card === null) throw new Error(`${record.headword} has no card`);
	const after: CardState = { ...record.card, due, state, reps: record.card.reps + 1, lastReview: at };
	events += 1;
	return {
		event: {
			kind: "graded",
			id: `event-${events}`,
			key: record.key,
			at,
			grade,
			before: record.card,
			after,
			took: 4000,
			mode: "recognition",
			plan: defaultPlanId,
			seed: record.key,
			elapsed: null,
		},
		record: { ...record, card: after, dueAt: due, changedAt: at },
	};
}
