// What happened to cards, as it is stored, and the plans by which it did. Append-only. Shapes only.

import type { PlanId, ReviewMode, SchedulePlan } from "../../engine/review/plan.ts";
import type { CardState, Grade } from "../../engine/review/types.ts";
import type { HeadwordKey } from "../../engine/text/headwordKey.ts";
import type { Timestamp } from "./ids.ts";
import type { VocabularyRecord } from "./words.ts";

/** What determines a schedule; append-only. `defaultPlanId` (engine/review/plan.ts) has no row: it is `defaultPlan`. */
export interface PlanRecord extends SchedulePlan {
	readonly id: PlanId;
}

/** An answer. */
export interface GradedEvent {
	readonly kind: "graded";
	readonly id: string;
	readonly key: HeadwordKey;
	readonly at: Timestamp;
	readonly grade: Grade;
	/** The card before the review: undo puts it back. */
	readonly before: CardState;
	readonly after: CardState;
	/** Milliseconds from question to grade. */
	readonly took: number;
	readonly mode: ReviewMode;
	/** The plan by which `after` was computed, with `seed` for its spread. */
	readonly plan: PlanId;
	readonly seed: string;
	/** Review days since the answer before, as `Scheduling.elapsed` of engine/review/types.ts. */
	readonly elapsed: number | null;
	/** What the word was before, where the answer made it a leech or suspended it; storage notes it for an undo. */
	readonly marks?: Pick<VocabularyRecord, "leech" | "suspended">;
}

/** An answer taken back: the newest one of its word that was not. */
export interface UndoneEvent {
	readonly kind: "undone";
	readonly id: string;
	readonly key: HeadwordKey;
	readonly at: Timestamp;
	/** `id` of the answer. */
	readonly undone: string;
}

/** A card put there by something other than an answer. */
export interface SetEvent {
	readonly kind: "set";
	readonly id: string;
	readonly key: HeadwordKey;
	readonly at: Timestamp;
	readonly before: CardState | null;
	readonly after: CardState;
	readonly why: "started" | "imported" | "reset" | "rescheduled";
}

/** What happened to a word's card. Append-only, nothing is changed or deleted: every card can be made again from these. */
export type ReviewEventRecord = GradedEvent | UndoneEvent | SetEvent;
