import { expect, test } from "vitest";
import {
	afterFailure,
	afterGrade,
	afterSetAside,
	afterUndo,
	extended,
	progressOf,
	refreshed,
	renewed,
	type Session,
	stageOf,
	startSession,
	withoutLast,
	woken,
	wokenEarly,
} from "../../../renderer/features/review/session.ts";
import { answer, card, day, midnight, minute, noon, word } from "./support.ts";

const [one, two, three] = [word("một"), word("hai"), word("ba")];
const start = (...words: readonly ReturnType<typeof word>[]) => startSession(words, noon, midnight);
const asked = (session: Session) => {
	const stage = stageOf(session);
	return stage.kind === "card" ? stage.record.headword : stage.kind;
};

/** As storage gives back a word that was marked as known. */
const known = ({ dueAt: _, ...record }: ReturnType<typeof word>) => ({ ...record, status: "known" }) as const;

/** Grades the word on the screen: `again` and learning steps come back, the rest is done for days. */
function grade(session: Session, value: 1 | 3, at: number, due = at + 8 * day, state: 2 | 3 = 2): Session {
	const { current } = session;
	if (current === null) throw new Error("nothing is asked");
	const { event, record } = answer(current, value, at, due, state);
	return afterGrade(session, { kind: "graded", event, before: current }, record);
}

test("words are asked in the order of the queue", () => {
	const first = start(one, two, three);
	expect(asked(first)).toBe("một");
	expect(asked(grade(first, 3, noon))).toBe("hai");
});

test("an answer that failed is taken out from among those given since, its word asked before the one on the screen", () => {
	const first = grade(start(one, two, three), 1, noon, noon + 10 * minute, 3);
	const second = grade(first, 3, noon + minute);
	const [failed] = second.history;
	if (failed?.kind !== "graded") throw new Error("nothing was answered");
	const back = afterFailure(second, failed.event, one);
	expect(asked(back)).toBe("một");
	expect([back.ready, back.steps]).toEqual([[three], []]);
	expect(back.history).toEqual(second.history.slice(1));
});

test("where nothing is due the sitting is over without having begun", () => {
	expect(stageOf(start())).toEqual({ kind: "over", graded: false });
});

test("when all words are graded the sitting is over", () => {
	expect(stageOf(grade(start(one), 3, noon))).toEqual({ kind: "over", graded: true });
});

test("a word in a learning step waits for its time, the others go on", () => {
	const again = grade(start(one, two, three), 1, noon, noon + 10 * minute, 3);
	expect(asked(again)).toBe("hai");
	const early = grade(again, 3, noon + 9 * minute);
	expect(asked(early)).toBe("ba");
	const late = grade(again, 3, noon + 10 * minute);
	expect(asked(late)).toBe("một");
});

test("with nothing else left the sitting waits, and wakes when the step is over", () => {
	const waiting = grade(start(one), 1, noon, noon + 10 * minute, 3);
	expect(stageOf(waiting)).toEqual({ kind: "waiting", next: noon + 10 * minute, count: 1 });
	expect(woken(waiting, noon + 9 * minute)).toEqual(waiting);
	expect(asked(woken(waiting, noon + 10 * minute))).toBe("một");
});

test("a waiting word can be asked before its time", () => {
	const waiting = grade(start(one), 1, noon, noon + 10 * minute, 3);
	expect(asked(wokenEarly(waiting))).toBe("một");
	const asking = start(one, two);
	expect(wokenEarly(asking)).toBe(asking);
});

test("waking never takes away the word that is asked", () => {
	const again = grade(start(one, two), 1, noon, noon + minute, 3);
	expect(asked(woken(again, noon + 5 * minute))).toBe("hai");
});

test("a step that was begun before the sitting waits too", () => {
	const step = word("bước", { card: card(noon + 5 * minute, 3) });
	expect(stageOf(start(step))).toEqual({ kind: "waiting", next: noon + 5 * minute, count: 1 });
	expect(asked(start(word("qua", { card: card(noon - minute, 3) })))).toBe("qua");
});

test("a word of days that is due this evening is asked at noon", () => {
	expect(asked(start(word("tối", { card: card(noon + 8 * 60 * minute) })))).toBe("tối");
});

test("a step that ends a little after midnight still belongs to the sitting, one of tomorrow noon does not", () => {
	const night = midnight - minute;
	const soon = startSession([one], night, midnight);
	expect(stageOf(grade(soon, 1, night, night + 10 * minute, 3)).kind).toBe("waiting");
	expect(stageOf(grade(soon, 1, night, night + day / 2, 3)).kind).toBe("over");
});

test("undo asks the word again, before the one that was on the screen", () => {
	const graded = grade(start(one, two, three), 3, noon);
	const undone = afterUndo(graded, one);
	expect(asked(undone)).toBe("một");
	expect(asked(grade(undone, 3, noon))).toBe("hai");
	expect(undone.history).toEqual([]);
});

test("undo goes back several steps, also to a word that waits", () => {
	const twice = grade(grade(start(one, two), 1, noon, noon + 10 * minute, 3), 3, noon + minute);
	const once = afterUndo(twice, two);
	expect(asked(once)).toBe("hai");
	const all = afterUndo(once, one);
	expect(asked(all)).toBe("một");
	expect(all.steps).toEqual([]);
	expect(progressOf(all)).toEqual({ done: 0, total: 2 });
});

test("a grade that can no longer be taken back is forgotten, the words stay", () => {
	const graded = grade(grade(start(one, two, three), 3, noon), 3, noon);
	const shorter = withoutLast(graded);
	expect(shorter.history.length).toBe(1);
	expect(asked(shorter)).toBe("ba");
});

test("a word that comes back counts once", () => {
	const first = start(one, two);
	expect(progressOf(first)).toEqual({ done: 0, total: 2 });
	const again = grade(first, 1, noon, noon + 10 * minute, 3);
	expect(progressOf(again)).toEqual({ done: 0, total: 2 });
	const second = grade(again, 3, noon + minute);
	expect(progressOf(second)).toEqual({ done: 1, total: 2 });
	const third = grade(woken(second, noon + 11 * minute), 3, noon + 11 * minute);
	expect(progressOf(third)).toEqual({ done: 2, total: 2 });
});

test("a word that was graded elsewhere drops out, also the one on the screen", () => {
	const session = start(one, two, three);
	const elsewhere = answer(one, 3, noon, noon + 8 * day).record;
	expect(asked(refreshed(session, one.key, elsewhere, noon))).toBe("hai");
	const other = answer(two, 3, noon, noon + 8 * day).record;
	expect(progressOf(refreshed(session, two.key, other, noon))).toEqual({ done: 0, total: 2 });
});

test("a word that was graded again elsewhere comes back here when it is due", () => {
	const elsewhere = answer(one, 1, noon, noon + 10 * minute, 3).record;
	expect(stageOf(refreshed(start(one), one.key, elsewhere, noon)).kind).toBe("waiting");
});

test("a word that was removed or is known by now drops out", () => {
	expect(asked(refreshed(start(one, two), one.key, null, noon))).toBe("hai");
	expect(asked(refreshed(start(one, two), one.key, known(one), noon))).toBe("hai");
});

test("a changed gloss is shown, the word stays where it is", () => {
	const changed = { ...one, gloss: "the first" };
	const session = refreshed(start(one, two), one.key, changed, noon);
	expect(session.current).toEqual(changed);
	expect(asked(session)).toBe("một");
});

test("words that the sitting does not hold do not concern it", () => {
	const session = start(one);
	expect(refreshed(session, two.key, two, noon)).toBe(session);
});

test("a word without a card is left out", () => {
	expect(asked(start(word("không", { card: null }), two))).toBe("hai");
});

test("a word that rests or is buried elsewhere drops out", () => {
	const { dueAt: _, ...resting } = { ...one, suspended: 1 } as const;
	expect(asked(refreshed(start(one, two), one.key, resting, noon))).toBe("hai");
	const buried = { ...one, buriedUntil: midnight, dueAt: midnight };
	expect(asked(refreshed(start(one, two), one.key, buried, noon))).toBe("hai");
});

test("a leech that the plan lets rest does not come back in its learning step", () => {
	const { event, record } = answer(one, 1, noon, noon + 10 * minute, 3);
	const { dueAt: _, ...resting } = { ...record, suspended: 1 } as const;
	expect(stageOf(afterGrade(start(one), { kind: "graded", event, before: one }, resting)).kind).toBe("over");
});

test("a word set aside counts as done, and is asked again when that is taken back", () => {
	const aside = afterSetAside(start(one, two), { kind: "buried", before: one }, noon);
	expect(asked(aside)).toBe("hai");
	expect(progressOf(aside)).toEqual({ done: 1, total: 2 });
	const back = afterUndo(aside, one);
	expect(asked(back)).toBe("một");
	expect(progressOf(back)).toEqual({ done: 0, total: 2 });
});

test("words that are read later come behind, none twice", () => {
	const session = extended(start(one, two), [two, three], noon);
	expect(session.ready.map(({ headword }) => headword)).toEqual(["hai", "ba"]);
	expect(asked(extended(start(), [three], noon))).toBe("ba");
});

test("another day brings its words; the word on the screen and what was done stay", () => {
	const session = grade(start(one, two), 3, noon);
	const next = renewed(session, [three, one], midnight, midnight + day);
	expect(asked(next)).toBe("hai");
	expect(next.ready.map(({ headword }) => headword)).toEqual(["ba", "một"]);
	expect(next.history.length).toBe(1);
	expect(next.until).toBe(midnight + day);
});
