// Lists as they are stored, those that words are put into and those that find theirs. Shapes only.

import type { ReviewPlanSettings } from "../../engine/review/plan.ts";
import type { ArticleId, ListId, Timestamp } from "./ids.ts";
import type { WordStatus } from "./words.ts";

/** Tokens `--list-red` and so on. */
export const listColours = ["red", "orange", "yellow", "green", "teal", "blue", "violet", "pink"] as const;

export type ListColour = (typeof listColours)[number];

/** Which words a smart list finds: those for which all of it holds. `null` and `[]` say nothing. */
export interface SmartRule {
	/** In one of these. */
	readonly statuses: readonly WordStatus[];
	/** Met in one of these. */
	readonly articles: readonly ArticleId[];
	/** Of one of these bands; 0 for words of none. */
	readonly bands: readonly number[];
	/** With one of these, in capitals or not. */
	readonly tags: readonly string[];
	/** Added today (1), today or yesterday (2) and so on. */
	readonly addedWithinDays: number | null;
	/** 0: due now; 1: before the end of today, 2: of tomorrow and so on. */
	readonly dueWithinDays: number | null;
	readonly leech: boolean | null;
	readonly suspended: boolean | null;
	/** As in `WordQuery`; empty for all. */
	readonly search: string;
}

/** A list that words are put into, or a smart one, which finds its words. */
export interface ListRecord {
	readonly id: ListId;
	readonly name: string;
	readonly addedAt: Timestamp;
	/** Ascending: the order in the side bar among lists of the same parent. */
	readonly order: number;
	/** One level only: a list with a parent has no children. A smart list has none either. */
	readonly parent: ListId | null;
	readonly colour: ListColour | null;
	/** `null`: a list that words are put into. It stays what it was made as. */
	readonly rule: SmartRule | null;
	/** What differs from the settings for all; a child takes over what its parent has. */
	readonly review: Partial<ReviewPlanSettings> | null;
}
