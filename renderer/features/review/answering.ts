// What an answer writes, and what takes it back: the event with its plan and seed, leeches, words set aside. No React, no DOM.

import { becomesLeech } from "../../engine/review/leech.ts";
import type { ReviewMode, ReviewPlanSettings } from "../../engine/review/plan.ts";
import { planIdOf } from "../../engine/review/plan.ts";
import { elapsedReviewDays } from "../../engine/review/reviewDay.ts";
import { seedOf } from "../../engine/review/schedule.ts";
import type { CardState, Grade, Scheduler } from "../../engine/review/types.ts";
import { success } from "../../engine/text/result.ts";
import type { Library } from "../../storage/contract/library.ts";
import type { Stored } from "../../storage/contract/stored.ts";
import type { Timestamp } from "../../storage/records/ids.ts";
import type { GradedEvent } from "../../storage/records/reviews.ts";
import type { VocabularyRecord } from "../../storage/records/words.ts";
import { endOfToday } from "./asked.ts";
import { createPlanKeeper } from "./planKeeper.ts";
import type { Done } from "./session.ts";

/** What each of the four grades would do. */
export type Answers = ReturnType<Scheduler["preview"]>;

/** An answer that is not stored yet. */
export interface PreparedAnswer {
	readonly event: GradedEvent;
	/** The word as it will be, unless another window was first. */
	readonly record: VocabularyRecord;
	readonly plan: ReviewPlanSettings;
	/** It was forgotten once too often. */
	readonly leech: boolean;
}

export type Answered =
	| { readonly kind: "recorded"; readonly record: VocabularyRecord }
	/** Another window was first; `null` where the word is gone. */
	| { readonly kind: "overtaken"; readonly record: VocabularyRecord | null };

export type TakenBack =
	| { readonly kind: "taken"; readonly record: VocabularyRecord }
	| { readonly kind: "overtaken"; readonly record: VocabularyRecord | null };

export interface GivenAnswer {
	readonly word: VocabularyRecord & { readonly card: CardState };
	readonly grade: Grade;
	/** When it was given. */
	readonly at: Timestamp;
	readonly askedAt: Timestamp;
	readonly mode: ReviewMode;
}

interface AnsweringOptions {
	readonly library: Pick<Library, "reviews" | "vocabulary" | "settings">;
	readonly schedule: Scheduler;
	readonly now: () => Timestamp;
	readonly newId: () => string;
	readonly planOf: (record: VocabularyRecord) => ReviewPlanSettings;
}

export interface Answering {
	readonly preview: (word: GivenAnswer["word"]) => Answers;
	readonly prepare: (given: GivenAnswer) => PreparedAnswer;
	readonly store: (answer: PreparedAnswer) => Stored<Answered>;
	readonly setAside: (word: VocabularyRecord, kind: "buried" | "suspended") => Stored<readonly VocabularyRecord[]>;
	readonly takeBack: (done: Done) => Stored<TakenBack>;
}

export function createAnswering({ library, schedule, now, newId, planOf }: AnsweringOptions): Answering {
	const { reviews, vocabulary, settings } = library;
	const plans = createPlanKeeper(reviews);

	const scheduling = (word: GivenAnswer["word"], at: Timestamp) => {
		const { card } = word;
		const { dayStartsAt } = settings.get();
		const last = card.lastReview;
		const elapsed = last === null ? null : elapsedReviewDays(last, Math.max(last, at), dayStartsAt);
		return { plan: planOf(word), seed: seedOf(word.key, card), elapsed };
	};

	/** Storage refuses what belongs to a card that is no more: another window graded, marked or removed the word. */
	const overtaken = async (key: VocabularyRecord["key"]) => {
		const stored = await vocabulary.get(key);
		return stored.ok ? success({ kind: "overtaken", record: stored.value } as const) : stored;
	};

	const prepare = ({ word, grade, at, askedAt, mode }: GivenAnswer): PreparedAnswer => {
		const how = scheduling(word, at);
		const event: GradedEvent = {
			kind: "graded",
			id: newId(),
			key: word.key,
			at,
			grade,
			before: word.card,
			after: schedule.grade(word.card, grade, at, how),
			took: Math.max(0, at - askedAt),
			mode,
			plan: planIdOf(how.plan),
			seed: how.seed,
			elapsed: how.elapsed,
		};
		const leech = becomesLeech(event.before, event.after, how.plan.leechAfter);
		const rests = leech && how.plan.suspendLeeches;
		const answered = { ...word, card: event.after, changedAt: at, ...(leech ? { leech: 1 as const } : {}) };
		return { event, record: rests ? resting(answered) : dueAgain(answered), plan: how.plan, leech };
	};

	const store = async ({ event, record, plan, leech }: PreparedAnswer): Stored<Answered> => {
		const kept = await plans.idOf(plan);
		if (!kept.ok) return kept;
		const rests = leech && record.suspended === 1;
		const reply = await reviews.record(event, { ...(leech ? { leech: 1 } : {}), ...(rests ? { suspended: 1 } : {}) });
		if (reply.ok) return success({ kind: "recorded", record: reply.value });
		return reply.error.kind === "missing" ? overtaken(event.key) : reply;
	};

	const takeBack = async (done: Done): Stored<TakenBack> => {
		const at = now();
		const { before } = done;
		const keys = [before.key];
		const { leech, suspended } = before;
		if (done.kind === "graded") {
			const reply = await reviews.undo(done.event.id, at);
			if (!reply.ok) return reply.error.kind === "missing" ? overtaken(before.key) : reply;
			if (reply.value.leech === leech && reply.value.suspended === suspended)
				return success({ kind: "taken", record: reply.value });
			const changed = await vocabulary.change(keys, { leech, suspended }, at);
			if (!changed.ok) return changed;
		} else {
			const put = await (done.kind === "buried"
				? reviews.bury(keys, before.buriedUntil ?? 0, at)
				: reviews.suspend(keys, suspended === 1, at));
			if (!put.ok) return put.error.kind === "missing" ? overtaken(before.key) : put;
		}
		const stored = await vocabulary.get(before.key);
		if (!stored.ok) return stored;
		const { value } = stored;
		return success(
			value?.dueAt === undefined ? { kind: "overtaken", record: value } : { kind: "taken", record: value },
		);
	};

	return {
		preview: (word) => {
			const at = now();
			return schedule.preview(word.card, at, scheduling(word, at));
		},
		prepare,
		store,
		setAside: (word, kind) => {
			const at = now();
			const keys = [word.key];
			if (kind === "suspended") return reviews.suspend(keys, true, at);
			return reviews.bury(keys, endOfToday(at, settings.get().dayStartsAt), at);
		},
		takeBack,
	};
}

/** As storage writes them. */
function dueAgain(word: GivenAnswer["word"]): VocabularyRecord {
	return { ...word, dueAt: Math.max(word.card.due, word.buriedUntil ?? 0) };
}

function resting({ dueAt: _, ...word }: VocabularyRecord): VocabularyRecord {
	return { ...word, suspended: 1 };
}

export function hasCard(record: VocabularyRecord | null): record is GivenAnswer["word"] {
	return record !== null && record.card !== null;
}
