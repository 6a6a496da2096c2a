// Runs a sitting over storage, scheduler and clock: asks, grades, sets aside, takes back, and hears what other windows do.
// No React, no DOM. The next word is asked, and may be answered, while an answer is written; an answer counts as given, and is told,
// when it is stored. One that cannot be stored brings its word back.

import type { Grade } from "../../engine/review/types.ts";
import { type HeadwordKey, partsOfKey } from "../../engine/text/headwordKey.ts";
import type { Stored, Unsubscribe } from "../../storage/contract/stored.ts";
import type { VocabularyRecord } from "../../storage/records/words.ts";
import { createAnswering, hasCard } from "./answering.ts";
import { endOfToday, type Gathered, gather, type Sitting } from "./asked.ts";
import { askingOf } from "./asking.ts";
import type { Happening, Reviewer, ReviewerState, ReviewerSurroundings, Running } from "./reviewerTypes.ts";
import {
	afterFailure,
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
	withStored,
	woken,
	wokenEarly,
} from "./session.ts";
import { createWrites, type WriteKind } from "./writes.ts";

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

	const set = (next: ReviewerState) => {
		state = next;
		for (const listener of listeners) listener();
	};
	const tell = (happening: Happening) => {
		for (const hearer of hearers) hearer(happening);
	};
	const writes = createWrites((error) => tell({ kind: "failed", error }));
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
			heldBack: gathered?.heldBack ?? 0,
			list: gathered?.list ?? null,
		});
	};
	const askingFor = (record: VocabularyRecord) => askingOf(record, planOf(record), hasVoice());

	/** @param anew whether what is on the screen and what was done stay: another day, other settings */
	const load = async (mine: number, anew: boolean) => {
		gathering += 1;
		const wanted = gathering;
		const isOld = () => mine !== turn || wanted !== gathering;
		await writes.settled();
		if (isOld()) return;
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
			const before = writes.count();
			const stored = await library.vocabulary.getMany(keys);
			if (mine !== turn || state.kind !== "running" || !stored.ok) return;
			if (before === writes.count() && writes.before("change") === null) {
				const found = new Map(stored.value.map((record) => [record.key, record]));
				for (const key of keys) if (state.kind === "running") renew(state.session, key, found.get(key) ?? null);
				return;
			}
			await writes.settled();
		}
	};

	const renew = (session: Session, key: HeadwordKey, record: VocabularyRecord | null) => {
		const { current } = session;
		const next = refreshed(session, key, record, now());
		if (next === session) return;
		show(next);
		if (current?.key === key && next.current?.key !== key) tell({ kind: "elsewhere", headword: current.headword });
	};

	/** What follows from a write is not for a sitting that has begun since; that it failed is told all the same. */
	const write = <Value>(
		kind: WriteKind,
		act: () => Stored<Value>,
		done: (reply: Awaited<Stored<Value>>) => void,
	): Promise<void> => {
		const mine = turn;
		return writes.begin(kind, act, (reply) => {
			if (mine === turn) done(reply);
		});
	};

	/** While `shown` is the word on the screen. */
	const whileAsked = (shown: VocabularyRecord | null): Running | null => {
		if (shown === null || state.kind !== "running") return null;
		const { current } = state.session;
		return current?.key === shown.key && sameCard(current.card, shown.card) ? state : null;
	};
	const shownNow = () => (state.kind === "running" ? state.session.current : null);

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

	/** The end is told only of what is stored. */
	const kindOfAnswer = (): WriteKind =>
		state.kind === "running" && state.session.ready.length > 0 ? "answer" : "change";

	const grade = async (answer: Grade) => {
		const at = now();
		const shown = shownNow();
		while (writes.before(kindOfAnswer()) !== null) await writes.before(kindOfAnswer());
		const running = whileAsked(shown);
		if (running === null || running.answers === null || running.asking === null) return;
		if (!hasCard(running.session.current)) return;
		const { askedAt, asking, answers } = running;
		const { current } = running.session;
		const given = answering.prepare({ word: current, grade: answer, at, askedAt, mode: asking.mode });
		const { event, leech } = given;
		const graded = (session: Session) => afterGrade(session, { kind: "graded", event, before: current }, given.record);
		const kind = kindOfAnswer();
		const next = graded(running.session);
		const goesOn = next.current !== null;
		if (goesOn) show(next);
		await write(
			kind,
			() => answering.store(given),
			(reply) => {
				if (state.kind !== "running") return;
				if (reply.ok && reply.value.kind === "recorded") {
					const { record } = reply.value;
					show(withStored(goesOn ? state.session : graded(state.session), record));
					tell({ kind: "graded", record, intervalMilliseconds: event.after.due - event.at });
					if (leech) tell({ kind: "leech", record, suspended: record.suspended === 1 });
					return;
				}
				const back = goesOn ? afterFailure(state.session, event, current) : state.session;
				if (reply.ok) return renew(back, current.key, reply.value.record);
				show(back);
				if (state.kind === "running") set({ ...state, asking, askedAt, answers });
			},
		);
	};

	const setAside = async (kind: "buried" | "suspended") => {
		const shown = shownNow();
		while (writes.before("change") !== null) await writes.before("change");
		const current = whileAsked(shown)?.session.current ?? null;
		if (current === null) return;
		await write(
			"change",
			() => answering.setAside(current, kind),
			(reply) => {
				if (!reply.ok || state.kind !== "running") return;
				show(afterSetAside(state.session, { kind, before: current }, now()));
				tell({ kind, record: current });
			},
		);
	};

	const undo = async () => {
		while (writes.before("change") !== null) await writes.before("change");
		const last = state.kind === "running" ? state.session.history.at(-1) : undefined;
		if (last === undefined) return;
		await write(
			"change",
			() => answering.takeBack(last),
			(reply) => {
				if (!reply.ok || state.kind !== "running") return;
				const { kind, record } = reply.value;
				if (kind === "taken") {
					show(afterUndo(state.session, record));
					tell({ kind: "undone", record });
					return;
				}
				show(withoutLast(state.session));
				tell({ kind: "elsewhere", headword: record?.headword ?? partsOfKey(keyOf(last)).word });
			},
		);
	};

	const wakeWith = (change: (session: Session) => Session) => {
		if (state.kind !== "running" || writes.before("change") !== null || stageOf(state.session).kind !== "waiting")
			return;
		const session = change(state.session);
		if (session === state.session) return;
		show(session);
		if (session.current !== null) tell({ kind: "arrived", record: session.current });
	};

	const wake = () => {
		if (state.kind === "running" && writes.before("change") === null && now() >= state.session.until) {
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
		settled: writes.settled,
		wake,
		wakeEarly: async () => {
			while (writes.before("change") !== null) await writes.before("change");
			wakeWith(wokenEarly);
		},
	};
}

/** With the word that was on the screen when the window ended before the others, if it is still asked. */
function fronted(keys: readonly HeadwordKey[], first: HeadwordKey | null): readonly HeadwordKey[] {
	return first === null || !keys.includes(first) ? keys : [first, ...keys.filter((key) => key !== first)];
}
