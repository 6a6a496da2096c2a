// Runs a sitting over storage, scheduler and clock: asks, grades, sets aside, takes back, and hears what other windows do.
// No React, no DOM; every answer is durable before the next word is asked.

import type { Grade } from "../../engine/review/types.ts";
import { type HeadwordKey, partsOfKey } from "../../engine/text/headwordKey.ts";
import type { Stored, Unsubscribe } from "../../storage/contract.ts";
import type { VocabularyRecord } from "../../storage/records.ts";
import { createAnswering, hasCard } from "./answering.ts";
import { endOfToday, type Gathered, gather, type Sitting } from "./asked.ts";
import { askingOf } from "./asking.ts";
import type { Happening, Reviewer, ReviewerState, ReviewerSurroundings, Running } from "./reviewerTypes.ts";
import {
	afterGrade,
	afterSetAside,
	afterUndo,
	extended,
	heldKeys,
	keyOf,
	refreshed,
	renewed,
	type Session,
	sameCard,
	stageOf,
	startSession,
	withoutLast,
	woken,
	wokenEarly,
} from "./session.ts";

/** Words read before the first is asked, and at once after that. */
const firstRead = 24;
const furtherRead = 400;

export function createReviewer(surroundings: ReviewerSurroundings): Reviewer {
	const { library, now, hasVoice, place } = surroundings;
	let state: ReviewerState = { kind: "loading" };
	let gathered: Gathered | null = null;
	let sitting: Sitting = { asked: { kind: "list", list: null }, ahead: false, more: 0 };
	const listeners = new Set<() => void>();
	const hearers = new Set<(happening: Happening) => void>();
	/** Grows with every `start`: replies to an earlier one are not for this one. */
	let turn = 0;
	/** Grows with every gathering: words of an earlier one are no longer wanted. */
	let gathering = 0;
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
	const planOf = (record: VocabularyRecord) => gathered?.plans.ofWord(record) ?? library.settings.get().review;
	const answering = createAnswering({ ...surroundings, planOf });

	/** The same word keeps its answer and its time, another one is a new question. */
	const show = (session: Session) => {
		const running: Running | null = state.kind === "running" ? state : null;
		const before = running?.session.current ?? null;
		const { current } = session;
		const same = current !== null && before?.key === current.key && sameCard(before.card, current.card);
		if (running === null || before?.key !== current?.key) place.set(sitting, current?.key ?? null);
		set({
			kind: "running",
			session,
			asking: current === null ? null : same && running !== null ? running.asking : askingFor(current),
			answers: same ? (running?.answers ?? null) : null,
			askedAt: same && running !== null ? running.askedAt : now(),
			busy: running?.busy ?? false,
			heldBack: gathered?.heldBack ?? 0,
			list: gathered?.list ?? null,
		});
	};
	const askingFor = (record: VocabularyRecord) => askingOf(record, planOf(record), hasVoice());

	const setBusy = (busy: boolean) => {
		if (state.kind === "running") set({ ...state, busy });
	};

	/** @param anew whether what is on the screen and what was done stay: another day, other settings */
	const load = async (mine: number, anew: boolean) => {
		gathering += 1;
		const wanted = gathering;
		const isOld = () => mine !== turn || wanted !== gathering;
		const at = now();
		const found = await gather(sitting, library, at);
		if (isOld()) return;
		if (!found.ok)
			return anew ? tell({ kind: "failed", error: found.error }) : set({ kind: "failed", error: found.error });
		const keys = fronted(found.value.keys, anew ? null : place.get(sitting));
		const first = await library.vocabulary.getMany(keys.slice(0, firstRead));
		if (isOld()) return;
		if (!first.ok) return set({ kind: "failed", error: first.error });
		gathered = found.value;
		const { until } = gathered;
		const kept = anew && state.kind === "running" ? state.session : null;
		show(kept === null ? startSession(first.value, at, until) : renewed(kept, first.value, at, until));
		// What the buttons promise is what the settings of now do.
		if (kept !== null) previewAnew();
		const done = kept?.history.length ?? 0;
		for (let from = firstRead; from < keys.length; from += furtherRead) {
			const more = await library.vocabulary.getMany(keys.slice(from, from + furtherRead));
			if (isOld() || state.kind !== "running") return;
			if (!more.ok) return tell({ kind: "failed", error: more.error });
			const answered = new Set(state.session.history.slice(done).map(keyOf));
			show(
				extended(
					state.session,
					more.value.filter(({ key }) => !answered.has(key)),
					now(),
				),
			);
		}
	};

	/** A read that overlaps a write of our own may be older than its reply: it is made again when the write is over. */
	const reread = async (keys: readonly HeadwordKey[], mine: number) => {
		for (;;) {
			const before = writes;
			const stored = await library.vocabulary.getMany(keys);
			if (mine !== turn || state.kind !== "running" || !stored.ok) return;
			if (before === writes && !state.busy) {
				const found = new Map(stored.value.map((record) => [record.key, record]));
				for (const key of keys) if (state.kind === "running") renew(state.session, key, found.get(key) ?? null);
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
		const mine = turn;
		writes += 1;
		setBusy(true);
		const acting = act();
		writing = acting;
		const reply = await acting;
		writes += 1;
		if (mine !== turn) return null;
		setBusy(false);
		if (reply.ok) return reply.value;
		tell({ kind: "failed", error: reply.error });
		return null;
	};

	const start = (wanted: Sitting): Unsubscribe => {
		turn += 1;
		const mine = turn;
		sitting = wanted;
		gathered = null;
		set({ kind: "loading" });
		void load(mine, false);
		let settings = wishes();
		const ends = [
			library.vocabulary.subscribe((keys) => {
				if (state.kind !== "running") return;
				const held = heldKeys(state.session);
				const changed = keys === null ? held : held.filter((key) => keys.includes(key));
				if (changed.length > 0) void reread(changed, mine);
			}),
			library.lists.subscribe(() => void load(mine, true)),
			library.settings.subscribe(() => {
				if (settings === wishes()) return;
				settings = wishes();
				void load(mine, true);
			}),
		];
		return () => {
			turn += 1;
			for (const end of ends) end();
		};
	};
	const wishes = () => {
		const { review, dayStartsAt } = library.settings.get();
		return JSON.stringify([review, dayStartsAt]);
	};

	const reveal = () => {
		if (state.kind === "running" && state.answers === null) preview(state);
	};
	const previewAnew = () => {
		if (state.kind === "running" && state.answers !== null) preview(state);
	};
	const preview = (running: Running) => {
		const { current } = running.session;
		if (hasCard(current)) set({ ...running, answers: answering.preview(current) });
	};

	const grade = async (answer: Grade) => {
		if (state.kind !== "running" || state.busy || state.answers === null || state.asking === null) return;
		const { askedAt, asking } = state;
		const { current } = state.session;
		if (!hasCard(current)) return;
		const done = await write(() => answering.answer({ word: current, grade: answer, askedAt, mode: asking.mode }));
		if (done === null || state.kind !== "running") return;
		if (done.kind === "overtaken") return renew(state.session, current.key, done.record);
		const { event, record, leech } = done;
		show(afterGrade(state.session, { kind: "graded", event, before: current }, record));
		tell({ kind: "graded", record, intervalMilliseconds: event.after.due - event.at });
		if (leech) tell({ kind: "leech", record, suspended: record.suspended === 1 });
	};

	const setAside = async (kind: "buried" | "suspended") => {
		if (state.kind !== "running" || state.busy) return;
		const { current } = state.session;
		if (current === null) return;
		const done = await write(() => answering.setAside(current, kind));
		if (done === null || state.kind !== "running") return;
		show(afterSetAside(state.session, { kind, before: current }, now()));
		tell({ kind, record: current });
	};

	const undo = async () => {
		if (state.kind !== "running" || state.busy) return;
		const last = state.session.history.at(-1);
		if (last === undefined) return;
		const done = await write(() => answering.takeBack(last));
		if (done === null || state.kind !== "running") return;
		if (done.kind === "taken") {
			show(afterUndo(state.session, done.record));
			tell({ kind: "undone", record: done.record });
			return;
		}
		show(withoutLast(state.session));
		tell({ kind: "elsewhere", headword: done.record?.headword ?? partsOfKey(keyOf(last)).word });
	};

	const wakeWith = (change: (session: Session) => Session) => {
		if (state.kind !== "running" || state.busy || stageOf(state.session).kind !== "waiting") return;
		const session = change(state.session);
		if (session === state.session) return;
		show(session);
		if (session.current !== null) tell({ kind: "arrived", record: session.current });
	};

	const wake = () => {
		if (state.kind === "running" && !state.busy && now() >= state.session.until) {
			// Not once more while the words of the new day are on their way.
			set({ ...state, session: { ...state.session, until: endOfToday(now(), library.settings.get().dayStartsAt) } });
			tell({ kind: "newDay" });
			void load(turn, true);
		} else wakeWith((session) => woken(session, now()));
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
		askAnew: () => {
			if (state.kind !== "running" || state.answers !== null || state.session.current === null) return;
			set({ ...state, asking: askingFor(state.session.current) });
		},
		reveal,
		grade,
		bury: () => setAside("buried"),
		suspend: () => setAside("suspended"),
		undo,
		wake,
		wakeEarly: () => wakeWith(wokenEarly),
	};
}

/** With the word that was on the screen when the window ended before the others, if it is still asked. */
function fronted(keys: readonly HeadwordKey[], first: HeadwordKey | null): readonly HeadwordKey[] {
	return first === null || !keys.includes(first) ? keys : [first, ...keys.filter((key) => key !== first)];
}
