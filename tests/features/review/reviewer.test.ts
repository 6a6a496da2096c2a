// The reviewer over a real library in fake-indexeddb, with a clock that the tests set.

import { expect, test } from "vitest";
import { grade, preview } from "../../../renderer/engine/review/schedule.ts";
import { createReviewer, type Happening } from "../../../renderer/features/review/reviewer.ts";
import { type Stage, stageOf } from "../../../renderer/features/review/session.ts";
import type { Library } from "../../../renderer/storage/contract.ts";
import {
	databaseNamed,
	eventually,
	failNextCreation,
	openTestLibrary,
	quotaError,
	valueIn,
} from "../../storage/support.ts";
import { card, day, minute, noon, word } from "./support.ts";

async function sitting(words = [word("một"), word("hai"), word("ba")]) {
	const { library, prefix } = await openTestLibrary();
	valueIn(await library.vocabulary.put(words));
	return { ...begin(library), library, prefix };
}

function begin(library: Library, change: Partial<Library> = {}) {
	const clock = { at: noon };
	let ids = 0;
	const happened: Happening[] = [];
	const reviewer = createReviewer({
		library: { ...library, ...change },
		schedule: { grade, preview },
		now: () => clock.at,
		newId: () => `review-${String(++ids)}`,
	});
	reviewer.onHappening((happening) => happened.push(happening));
	const end = reviewer.start(null);
	const stage = (): Stage | null => {
		const state = reviewer.state();
		return state.kind === "running" ? stageOf(state.session) : null;
	};
	const asked = () => {
		const shown = stage();
		return shown?.kind === "card" ? shown.record.headword : (shown?.kind ?? reviewer.state().kind);
	};
	const answer = async (value: 1 | 2 | 3 | 4, seconds = 5) => {
		clock.at += seconds * 1000;
		reviewer.reveal();
		await reviewer.grade(value);
	};
	return { reviewer, clock, happened, asked, stage, answer, end };
}

const isAsked = (asked: () => string, headword: string) => eventually(() => asked() === headword);

test("asks the most overdue word first", async () => {
	const { asked } = await sitting([
		word("mới", { card: card(noon - minute) }),
		word("cũ", { card: card(noon - 9 * day) }),
	]);
	await isAsked(asked, "cũ");
});

test("a grade writes card and event, with the time from question to grade", async () => {
	const { asked, answer, library, reviewer } = await sitting();
	await isAsked(asked, "ba");
	await answer(3, 12);
	const stored = valueIn(await library.vocabulary.get(word("ba").key));
	expect(stored?.card?.reps).toBe(4);
	const events = valueIn(await library.reviews.events(0));
	expect(events.map(({ id, grade: given, took }) => ({ id, given, took }))).toEqual([
		{ id: "review-1", given: 3, took: 12_000 },
	]);
	expect(events[0]?.after).toEqual(stored?.card);
	expect(reviewer.state().kind).toBe("running");
	expect(asked()).not.toBe("ba");
});

test("the grade does what its preview said", async () => {
	const { asked, library, reviewer } = await sitting([word("một")]);
	await isAsked(asked, "một");
	reviewer.reveal();
	const state = reviewer.state();
	const promised = state.kind === "running" ? state.answers?.[3].due : undefined;
	await reviewer.grade(4);
	expect(valueIn(await library.vocabulary.get(word("một").key))?.dueAt).toBe(promised);
});

test("nothing is graded before the answer is shown", async () => {
	const { asked, library, reviewer } = await sitting();
	await isAsked(asked, "ba");
	await reviewer.grade(3);
	expect(valueIn(await library.reviews.events(0))).toEqual([]);
	expect(asked()).toBe("ba");
});

test("two grades pressed at once are one", async () => {
	const { asked, library, reviewer } = await sitting();
	await isAsked(asked, "ba");
	reviewer.reveal();
	await Promise.all([reviewer.grade(3), reviewer.grade(1)]);
	expect(valueIn(await library.reviews.events(0)).map((event) => event.grade)).toEqual([3]);
});

test("a forgotten word comes back in the sitting when its step is over", async () => {
	const { asked, answer, clock, reviewer, happened } = await sitting([word("một")]);
	await isAsked(asked, "một");
	await answer(1);
	expect(asked()).toBe("waiting");
	reviewer.wake();
	expect(asked()).toBe("waiting");
	clock.at += 11 * minute;
	reviewer.wake();
	expect(asked()).toBe("một");
	expect(happened.map(({ kind }) => kind)).toEqual(["graded", "arrived"]);
});

test("a write that fails is told, and the word stays with its answer", async () => {
	const { asked, answer, library, prefix, happened, reviewer } = await sitting();
	await isAsked(asked, "ba");
	failNextCreation(databaseNamed(`${prefix}library`), "events", quotaError);
	await answer(3);
	expect(happened).toEqual([{ kind: "failed", error: { kind: "full" } }]);
	expect(asked()).toBe("ba");
	expect(valueIn(await library.vocabulary.get(word("ba").key))?.card).toEqual(word("ba").card);
	await reviewer.grade(3);
	expect(asked()).not.toBe("ba");
});

test("several grades are taken back, the last one first", async () => {
	const { asked, answer, library, reviewer } = await sitting();
	await isAsked(asked, "ba");
	await answer(3);
	const second = asked();
	await answer(1);
	await reviewer.undo();
	expect(asked()).toBe(second);
	await reviewer.undo();
	expect(asked()).toBe("ba");
	expect(valueIn(await library.reviews.events(0))).toEqual([]);
	expect(valueIn(await library.vocabulary.get(word("ba").key))?.card).toEqual(word("ba").card);
	await reviewer.undo();
	expect(asked()).toBe("ba");
});

test("a new sitting goes on where the last one was left", async () => {
	const { asked, answer, library, end } = await sitting();
	await isAsked(asked, "ba");
	await answer(3);
	const next = asked();
	end();
	const again = begin(library);
	await isAsked(again.asked, next);
});

test("a word graded in another window drops out, and that is told", async () => {
	const { asked, library, prefix, happened } = await sitting();
	await isAsked(asked, "ba");
	const other = begin((await openTestLibrary(prefix)).library);
	await isAsked(other.asked, "ba");
	await other.answer(3);
	await eventually(() => asked() !== "ba");
	expect(happened).toEqual([{ kind: "elsewhere", headword: "ba" }]);
	expect(valueIn(await library.reviews.events(0)).length).toBe(1);
});

test("a word graded in another window a moment ago is not graded twice", async () => {
	const first = await sitting([word("một")]);
	await isAsked(first.asked, "một");
	const { library } = await openTestLibrary(first.prefix);
	// The second window does not hear of the first.
	const deaf = begin(library, { vocabulary: { ...library.vocabulary, subscribe: () => () => undefined } });
	await isAsked(deaf.asked, "một");
	await first.answer(4);
	await deaf.answer(1);
	expect(deaf.happened).toEqual([{ kind: "elsewhere", headword: "một" }]);
	expect(deaf.asked()).toBe("over");
	expect(valueIn(await library.reviews.events(0)).map((event) => event.grade)).toEqual([4]);
});

test("a grade that another window went on from cannot be taken back, the one before it can", async () => {
	const { asked, answer, library, clock, happened, reviewer } = await sitting([word("một"), word("hai")]);
	await isAsked(asked, "hai");
	await answer(3);
	await answer(3);
	const stored = valueIn(await library.vocabulary.get(word("một").key));
	if (stored?.card == null) throw new Error("no card");
	const after = grade(stored.card, 1, clock.at + day);
	valueIn(
		await library.reviews.record({
			id: "elsewhere",
			key: stored.key,
			at: clock.at + day,
			grade: 1,
			before: stored.card,
			after,
			took: 1,
		}),
	);
	await reviewer.undo();
	expect(happened.at(-1)).toEqual({ kind: "elsewhere", headword: "một" });
	await reviewer.undo();
	expect(asked()).toBe("hai");
});

test("a word removed elsewhere drops out", async () => {
	const { asked, library } = await sitting();
	await isAsked(asked, "ba");
	valueIn(await library.vocabulary.remove([word("ba").key]));
	await eventually(() => asked() !== "ba");
});

test("a mended gloss is shown without hiding the answer", async () => {
	const { asked, library, reviewer } = await sitting();
	await isAsked(asked, "ba");
	reviewer.reveal();
	valueIn(await library.vocabulary.change([word("ba").key], { gloss: "three" }, noon));
	const shown = () => {
		const state = reviewer.state();
		return state.kind === "running" && state.answers !== null ? state.session.current?.gloss : null;
	};
	await eventually(() => shown() === "three");
});

test("a library that cannot be read is told, and read again on demand", async () => {
	const { library } = await sitting();
	const error = { kind: "unavailable", message: "gone" } as const;
	const broken = begin(library, { reviews: { ...library.reviews, due: async () => ({ ok: false, error }) } });
	await eventually(() => broken.reviewer.state().kind === "failed");
	expect(broken.reviewer.state()).toEqual({ kind: "failed", error });
});

test("a sitting that has ended hears nothing more", async () => {
	const { asked, library, end, happened } = await sitting();
	await isAsked(asked, "ba");
	end();
	valueIn(await library.vocabulary.remove([word("ba").key]));
	expect(happened).toEqual([]);
	expect(asked()).toBe("ba");
});
