// The words of one sitting: which comes next, which comes back when its learning step is due, what was graded. Pure.

import type { CardState } from "../../engine/review/types.ts";
import type { HeadwordKey } from "../../engine/text/headwordKey.ts";
import type { Timestamp } from "../../storage/records/ids.ts";
import type { GradedEvent } from "../../storage/records/reviews.ts";
import type { VocabularyRecord } from "../../storage/records/words.ts";

/** Something that was done and can be taken back, with the word as it was. */
export type Done =
	| { readonly kind: "graded"; readonly event: GradedEvent; readonly before: VocabularyRecord }
	| { readonly kind: "buried" | "suspended"; readonly before: VocabularyRecord };

export interface Session {
	/** The word on the screen; it stays there until it is graded or drops out. */
	readonly current: VocabularyRecord | null;
	/** To be asked, in this order. */
	readonly ready: readonly VocabularyRecord[];
	/** In a learning step that is not over, the soonest first. */
	readonly steps: readonly VocabularyRecord[];
	/** What was done in this sitting and not taken back, oldest first. */
	readonly history: readonly Done[];
	/** The first moment that is no longer today: what is due later does not belong to this sitting. */
	readonly until: Timestamp;
}

/** What the sitting shows. */
export type Stage =
	| { readonly kind: "card"; readonly record: VocabularyRecord }
	/** Nothing is left but words that come back at `next`. */
	| { readonly kind: "waiting"; readonly next: Timestamp; readonly count: number }
	/** Nothing is left; `graded` tells whether there was anything. */
	| { readonly kind: "over"; readonly graded: boolean };

/** Learning steps are minutes: one that ends this soon after the day still belongs to the sitting. */
const nightWatch = 60 * 60_000;

/** A sitting over `due`, which is kept in its order; `until` ends the day. Words without a card are left out. */
export function startSession(due: readonly VocabularyRecord[], at: Timestamp, until: Timestamp): Session {
	return advanced(extended({ current: null, ready: [], steps: [], history: [], until }, due, at), at);
}

/** More words behind those that are there; words that the sitting holds already stay where they are. */
export function extended(session: Session, more: readonly VocabularyRecord[], at: Timestamp): Session {
	const held = new Set(heldKeys(session));
	const cards = more.filter(({ key, card }) => card !== null && !held.has(key));
	const waits = (record: VocabularyRecord) => inStep(record) && dueOf(record) > at;
	return advanced(
		{
			...session,
			ready: [...session.ready, ...cards.filter((record) => !waits(record))],
			steps: [...session.steps, ...cards.filter(waits)].sort(soonestFirst),
		},
		at,
	);
}

/** Another day, or other settings: `due` takes the place of what was waiting, the word on the screen and what was done stay. */
export function renewed(session: Session, due: readonly VocabularyRecord[], at: Timestamp, until: Timestamp): Session {
	return extended({ ...session, ready: [], steps: [], until }, due, at);
}

export function stageOf({ current, steps, history }: Session): Stage {
	if (current !== null) return { kind: "card", record: current };
	const next = steps[0];
	if (next !== undefined) return { kind: "waiting", next: dueOf(next), count: steps.length };
	return { kind: "over", graded: history.length > 0 };
}

/** The current word was graded and became `record`: it comes back in this sitting or not, and the next is asked. */
export function afterGrade(
	session: Session,
	done: Extract<Done, { readonly kind: "graded" }>,
	record: VocabularyRecord,
): Session {
	const { key, at } = done.event;
	const rest = { ...without(session, key), history: [...session.history, done] };
	const comesBack = inStep(record) && record.dueAt !== undefined;
	return advanced(comesBack ? placed(rest, record, at) : rest, at);
}

/** The current word is asked no more today: the next is. */
export function afterSetAside(
	session: Session,
	done: Exclude<Done, { readonly kind: "graded" }>,
	at: Timestamp,
): Session {
	const rest = without(session, done.before.key);
	return advanced({ ...rest, history: [...session.history, done] }, at);
}

/** What was done last was taken back and the word stored as `record`: it is asked again, the word on the screen after it. */
export function afterUndo(session: Session, record: VocabularyRecord): Session {
	const rest = without(session, record.key);
	const ready = rest.current === null ? rest.ready : [rest.current, ...rest.ready];
	return { ...rest, current: record, ready, history: session.history.slice(0, -1) };
}

/** An answer that was not stored is none, whatever was done since: its word, `record`, is asked again before the one on the screen. */
export function afterFailure(session: Session, { id }: GradedEvent, record: VocabularyRecord): Session {
	const history = session.history.filter((done) => done.kind !== "graded" || done.event.id !== id);
	return { ...afterUndo(session, record), history };
}

/** What was written meanwhile, as it is stored: the places stay. */
export function withStored(session: Session, record: VocabularyRecord): Session {
	return find(session, record.key) === null ? session : replaced(session, record);
}

/** What was done last can no longer be taken back: another window has changed the word since. */
export function withoutLast(session: Session): Session {
	return { ...session, history: session.history.slice(0, -1) };
}

/**
 * What storage now says of a word; `null` where it is gone. A word that was reviewed elsewhere, or is no longer learned,
 * drops out; one whose gloss or note was changed shows the change; the place of the others stays.
 */
export function refreshed(session: Session, key: HeadwordKey, record: VocabularyRecord | null, at: Timestamp): Session {
	const held = find(session, key);
	if (held === null) return session;
	if (record === null || record.card === null || record.dueAt === undefined || (record.buriedUntil ?? 0) > at)
		return advanced(without(session, key), at);
	if (sameCard(held.card, record.card)) return replaced(session, record);
	return advanced(placed(without(session, key), record, at), at);
}

/** Where nothing is asked: the words whose learning step is over by `at` are. */
export function woken(session: Session, at: Timestamp): Session {
	return session.current === null ? advanced(session, at) : session;
}

/** Where nothing is asked: the next word is, though its learning step is not over. */
export function wokenEarly(session: Session): Session {
	const [next, ...steps] = session.steps;
	return session.current !== null || next === undefined ? session : { ...session, current: next, steps };
}

export function find({ current, ready, steps }: Session, key: HeadwordKey): VocabularyRecord | null {
	if (current?.key === key) return current;
	return ready.find((record) => record.key === key) ?? steps.find((record) => record.key === key) ?? null;
}

/** Keys that the sitting still holds. */
export function heldKeys({ current, ready, steps }: Session): readonly HeadwordKey[] {
	return [...(current === null ? [] : [current]), ...ready, ...steps].map((record) => record.key);
}

/** Words that are done with, and all words of the sitting: a word that comes back counts once. */
export function progressOf(session: Session): { readonly done: number; readonly total: number } {
	const held = new Set(heldKeys(session));
	const done = new Set(session.history.map(keyOf).filter((key) => !held.has(key))).size;
	return { done, total: done + held.size };
}

export function keyOf(done: Done): HeadwordKey {
	return done.kind === "graded" ? done.event.key : done.before.key;
}

/** The answers among what was done. */
export function answersIn(history: readonly Done[]): readonly GradedEvent[] {
	return history.flatMap((done) => (done.kind === "graded" ? [done.event] : []));
}

/** Asks the next word where none is asked: one whose learning step is over goes before the others. */
function advanced(session: Session, at: Timestamp): Session {
	if (session.current !== null) return session;
	const [step, ...steps] = session.steps;
	if (step !== undefined && dueOf(step) <= at) return { ...session, current: step, steps };
	const [next, ...ready] = session.ready;
	return next === undefined ? session : { ...session, current: next, ready };
}

/** Puts a reviewed word where it belongs: back among the steps, to the end of the queue, or out of the sitting. */
function placed(session: Session, record: VocabularyRecord, at: Timestamp): Session {
	const due = dueOf(record);
	if (inStep(record)) {
		if (due >= Math.max(session.until, at + nightWatch)) return session;
		return { ...session, steps: [...session.steps, record].sort(soonestFirst) };
	}
	return due < session.until ? { ...session, ready: [...session.ready, record] } : session;
}

function without(session: Session, key: HeadwordKey): Session {
	const others = (record: VocabularyRecord) => record.key !== key;
	return {
		...session,
		current: session.current?.key === key ? null : session.current,
		ready: session.ready.filter(others),
		steps: session.steps.filter(others),
	};
}

function replaced(session: Session, record: VocabularyRecord): Session {
	const swap = (held: VocabularyRecord) => (held.key === record.key ? record : held);
	return {
		...session,
		current: session.current === null ? null : swap(session.current),
		ready: session.ready.map(swap),
		steps: session.steps.map(swap),
	};
}

/** Whether two states are the same moment in a card's history. */
export function sameCard(one: CardState | null, other: CardState | null): boolean {
	if (one === null || other === null) return one === other;
	return one.due === other.due && one.reps === other.reps && one.lastReview === other.lastReview;
}

function inStep({ card }: VocabularyRecord): boolean {
	return card !== null && (card.state === 1 || card.state === 3);
}

function dueOf({ card }: VocabularyRecord): Timestamp {
	return card === null ? 0 : card.due;
}

function soonestFirst(one: VocabularyRecord, other: VocabularyRecord): number {
	return dueOf(one) - dueOf(other);
}
