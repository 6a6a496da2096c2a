// Runs a sitting over storage, scheduler and clock: asks, grades, takes back, and hears what other windows do.
// No React, no DOM; every grade is durable before the next word is asked.

import type { Grade, Scheduler } from "../../engine/review/types.ts";
import { type HeadwordKey, partsOfKey } from "../../engine/text/headwordKey.ts";
import { success } from "../../engine/text/result.ts";
import type { Library, StorageError, Stored, Unsubscribe } from "../../storage/contract.ts";
import type { ListId, ReviewEventRecord, Timestamp, VocabularyRecord } from "../../storage/records.ts";
import { endOfDay } from "../../ui/days.ts";
import {
	afterGrade,
	afterUndo,
	heldKeys,
	refreshed,
	type Session,
	sameCard,
	stageOf,
	startSession,
	withoutLast,
	woken,
	wokenEarly,
} from "./session.ts";

/** What each of the four grades would do. */
export type Answers = ReturnType<Scheduler["preview"]>;

export type ReviewerState =
	| { readonly kind: "loading" }
	| { readonly kind: "failed"; readonly error: StorageError }
	| {
			readonly kind: "running";
			readonly session: Session;
			/** `null` until the answer is shown: then what each grade would do. */
			readonly answers: Answers | null;
			/** When the question was put. */
			readonly askedAt: Timestamp;
			/** A write is under way: further grades wait. */
			readonly busy: boolean;
	  };

/** What a person is told besides what is seen. */
export type Happening =
	| { readonly kind: "graded"; readonly record: VocabularyRecord; readonly intervalMilliseconds: number }
	| { readonly kind: "undone"; readonly record: VocabularyRecord }
	| { readonly kind: "elsewhere"; readonly headword: string }
	| { readonly kind: "arrived"; readonly record: VocabularyRecord }
	| { readonly kind: "failed"; readonly error: StorageError };

export interface ReviewerSurroundings {
	readonly library: Pick<Library, "reviews" | "vocabulary">;
	readonly schedule: Scheduler;
	readonly now: () => Timestamp;
	readonly newId: () => string;
}

export interface Reviewer {
	readonly state: () => ReviewerState;
	readonly subscribe: (listener: () => void) => Unsubscribe;
	readonly onHappening: (listener: (happening: Happening) => void) => Unsubscribe;
	/** A new sitting; gives back the way to end it. */
	readonly start: (list: ListId | null) => Unsubscribe;
	readonly reveal: () => void;
	readonly grade: (answer: Grade) => Promise<void>;
	readonly undo: () => Promise<void>;
	/** Asks a word whose learning step is over by now. */
	readonly wake: () => void;
	/** Asks the next word before its learning step is over. */
	readonly wakeEarly: () => void;
}

type Outcome =
	| { readonly kind: "recorded"; readonly record: VocabularyRecord }
	/** Another window was first; `null` where the word is gone. */
	| { readonly kind: "overtaken"; readonly record: VocabularyRecord | null };

/** More than anyone reviews in a day. */
export const longestSession = 5000;

export function createReviewer({ library, schedule, now, newId }: ReviewerSurroundings): Reviewer {
	let state: ReviewerState = { kind: "loading" };
	const listeners = new Set<() => void>();
	const hearers = new Set<(happening: Happening) => void>();
	/** Grows with every `start`: replies to an earlier one are not for this one. */
	let sitting = 0;
	/** Grows when a write of our own begins and when it ends. */
	let writes = 0;
	let writing: Promise<unknown> = Promise.resolve();

	const set = (next: ReviewerState) => {
		state = next;
		for (const listener of listeners) listener();
	};
	const tell = (happening: Happening) => {
		for (const hearer of hearers) hearer(happening);
	};

	/** The same word keeps its answer and its time, another one is a new question. */
	const show = (session: Session) => {
		const running = state.kind === "running" ? state : null;
		const before = running?.session.current ?? null;
		const same =
			session.current !== null && before?.key === session.current.key && sameCard(before.card, session.current.card);
		set({
			kind: "running",
			session,
			answers: same ? (running?.answers ?? null) : null,
			askedAt: same && running !== null ? running.askedAt : now(),
			busy: running?.busy ?? false,
		});
	};

	const setBusy = (busy: boolean) => {
		if (state.kind === "running") set({ ...state, busy });
	};

	const load = async (list: ListId | null, mine: number) => {
		const at = now();
		const until = endOfDay(at);
		const due = await library.reviews.due(list, until - 1, longestSession);
		if (mine !== sitting) return;
		if (due.ok) show(startSession(due.value, at, until));
		else set({ kind: "failed", error: due.error });
	};

	/** A read that overlaps a write of our own may be older than its reply: it is made again when the write is over. */
	const reread = async (key: HeadwordKey, mine: number) => {
		for (;;) {
			const before = writes;
			const stored = await library.vocabulary.get(key);
			if (mine !== sitting || state.kind !== "running" || !stored.ok) return;
			if (before === writes && !state.busy) {
				renew(state.session, key, stored.value);
				return;
			}
			await writing;
		}
	};

	const renew = (session: Session, key: HeadwordKey, record: VocabularyRecord | null) => {
		const { current } = session;
		const next = refreshed(session, key, record, now());
		if (next === session) return;
		show(next);
		if (current?.key === key && next.current?.key !== key) tell({ kind: "elsewhere", headword: current.headword });
	};

	/** One write at a time; gives `null` where the sitting ended meanwhile or the write failed, which is told. */
	const write = async <Value>(act: () => Stored<Value>): Promise<Value | null> => {
		const mine = sitting;
		writes += 1;
		setBusy(true);
		const acting = act();
		writing = acting;
		const reply = await acting;
		writes += 1;
		if (mine !== sitting) return null;
		setBusy(false);
		if (reply.ok) return reply.value;
		tell({ kind: "failed", error: reply.error });
		return null;
	};

	const start = (list: ListId | null): Unsubscribe => {
		sitting += 1;
		const mine = sitting;
		set({ kind: "loading" });
		void load(list, mine);
		const unsubscribe = library.vocabulary.subscribe((keys) => {
			if (state.kind !== "running") return;
			const held = heldKeys(state.session);
			const changed = keys === null ? held : held.filter((key) => keys.includes(key));
			for (const key of changed) void reread(key, mine);
		});
		return () => {
			sitting += 1;
			unsubscribe();
		};
	};

	const reveal = () => {
		if (state.kind !== "running" || state.answers !== null) return;
		const { current } = state.session;
		if (current === null || current.card === null) return;
		set({ ...state, answers: schedule.preview(current.card, now(), current.key) });
	};

	const grade = async (answer: Grade) => {
		if (state.kind !== "running" || state.busy || state.answers === null) return;
		const { askedAt } = state;
		const { current } = state.session;
		const before = current?.card ?? null;
		if (current === null || before === null) return;
		const at = now();
		const event: ReviewEventRecord = {
			id: newId(),
			key: current.key,
			at,
			grade: answer,
			before,
			after: schedule.grade(before, answer, at, current.key),
			took: Math.max(0, at - askedAt),
		};
		const outcome = await write(() => record(event));
		if (outcome === null || state.kind !== "running") return;
		if (outcome.kind === "overtaken") renew(state.session, current.key, outcome.record);
		else {
			show(afterGrade(state.session, event, outcome.record));
			tell({ kind: "graded", record: outcome.record, intervalMilliseconds: event.after.due - at });
		}
	};

	/** Storage refuses an answer to a card that is no more: another window graded, marked or removed the word. */
	const record = async (event: ReviewEventRecord): Stored<Outcome> => {
		const reply = await library.reviews.record(event);
		if (reply.ok) return success({ kind: "recorded", record: reply.value });
		return reply.error.kind === "missing" ? overtaken(event.key) : reply;
	};

	const takeBack = async (event: ReviewEventRecord): Stored<Outcome> => {
		const reply = await library.reviews.undo(event.id);
		if (reply.ok) return success({ kind: "recorded", record: reply.value });
		return reply.error.kind === "missing" ? overtaken(event.key) : reply;
	};

	const overtaken = async (key: HeadwordKey): Stored<Outcome> => {
		const stored = await library.vocabulary.get(key);
		return stored.ok ? success({ kind: "overtaken", record: stored.value }) : stored;
	};

	const undo = async () => {
		if (state.kind !== "running" || state.busy) return;
		const event = state.session.history.at(-1);
		if (event === undefined) return;
		const outcome = await write(() => takeBack(event));
		if (outcome === null || state.kind !== "running") return;
		if (outcome.kind === "recorded") {
			show(afterUndo(state.session, outcome.record));
			tell({ kind: "undone", record: outcome.record });
			return;
		}
		show(withoutLast(state.session));
		tell({ kind: "elsewhere", headword: outcome.record?.headword ?? partsOfKey(event.key).word });
	};

	const wakeWith = (change: (session: Session) => Session) => {
		if (state.kind !== "running" || state.busy || stageOf(state.session).kind !== "waiting") return;
		const session = change(state.session);
		if (session === state.session) return;
		show(session);
		if (session.current !== null) tell({ kind: "arrived", record: session.current });
	};

	return {
		state: () => state,
		subscribe: (listener) => {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		onHappening: (listener) => {
			hearers.add(listener);
			return () => hearers.delete(listener);
		},
		start,
		reveal,
		grade,
		undo,
		wake: () => wakeWith((session) => woken(session, now())),
		wakeEarly: () => wakeWith(wokenEarly),
	};
}
