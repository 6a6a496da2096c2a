// What the features may ask of review: the day's words, answers, and what they add up to. Implemented in
// repositories/reviews.ts.

import type { PlanId, ReviewPlanSettings } from "../../engine/review/plan.ts";
import type { CardState } from "../../engine/review/types.ts";
import type { HeadwordKey } from "../../engine/text/headwordKey.ts";
import type { ListId, Timestamp } from "../records/ids.ts";
import type { ReviewDayRecord } from "../records/packed.ts";
import type { GradedEvent, ReviewEventRecord } from "../records/reviews.ts";
import type { VocabularyRecord } from "../records/words.ts";
import type { Stored } from "./stored.ts";

/** What is to be reviewed on a day. */
export interface TodaysReviews {
	/** In the plan's order, within what is left of the day's limits. */
	readonly due: readonly HeadwordKey[];
	readonly counts: {
		readonly new: number;
		/** Within their learning or relearning steps. */
		readonly learning: number;
		readonly review: number;
		/** Due, but beyond the day's limits. */
		readonly heldBack: number;
	};
}

export interface ReviewOutlook {
	readonly today: TodaysReviews;
	/** Words due on each of the next review days, today (with everything overdue) first. */
	readonly forecast: readonly number[];
}

/** A card that is not what its events make of it. */
export interface CardDifference {
	readonly key: HeadwordKey;
	readonly stored: CardState | null;
	readonly replayed: CardState | null;
}

export interface ReviewRepository {
	/** @param list with its children, or a smart one; `null` for all words. `dayStartsAt` as in the settings */
	today(list: ListId | null, at: Timestamp, plan: ReviewPlanSettings, dayStartsAt: number): Stored<TodaysReviews>;
	/** Keeps what determines the schedule of a plan, and gives the name by which answers refer to it. */
	keepPlan(plan: ReviewPlanSettings): Stored<PlanId>;
	/** Card and event in one transaction. `missing` where the card is no longer `event.before`. */
	record(event: GradedEvent, extra?: Partial<Pick<VocabularyRecord, "leech" | "suspended">>): Stored<VocabularyRecord>;
	/** Takes the last answer to its word back: the card is as before, and `undone` is appended. */
	undo(eventId: string, at: Timestamp): Stored<VocabularyRecord>;
	/** Not asked before `until`. Gives back the records as they were before, for `vocabulary.put`, as the next two do. */
	bury(keys: readonly HeadwordKey[], until: Timestamp, at: Timestamp): Stored<readonly VocabularyRecord[]>;
	suspend(keys: readonly HeadwordKey[], on: boolean, at: Timestamp): Stored<readonly VocabularyRecord[]>;
	/** New cards in place of those that the words have, as `set` events. */
	reset(keys: readonly HeadwordKey[], at: Timestamp): Stored<readonly VocabularyRecord[]>;
	/** From the review day `since` on, by day; days without an answer are left out. */
	days(since: string): Stored<readonly ReviewDayRecord[]>;
	/** All that happened to a word's card, oldest first. */
	eventsOf(key: HeadwordKey): Stored<readonly ReviewEventRecord[]>;
	/** Words that are not due yet but will be before the end of the review day `days` days on, the soonest first. */
	ahead(list: ListId | null, at: Timestamp, days: number): Stored<readonly HeadwordKey[]>;
	/** Compares the cards of `keys`, or of all words, with what their events make of them. Writes nothing. */
	rebuild(keys: readonly HeadwordKey[] | null): Stored<readonly CardDifference[]>;
	/** Learning words due at `at`, most overdue first. */
	due(list: ListId | null, at: Timestamp, limit: number): Stored<readonly VocabularyRecord[]>;
	/** Answers from `since` on that were not taken back, oldest first. */
	events(since: Timestamp): Stored<readonly GradedEvent[]>;
	/** Over all words: what `today` tells, and what comes after it, out of one reading of the queue. */
	outlook(at: Timestamp, plan: ReviewPlanSettings, dayStartsAt: number, days: number): Stored<ReviewOutlook>;
}

/** A new card, before its first review. */
export type NewCard = (at: Timestamp) => CardState;
