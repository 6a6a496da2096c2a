// The reviewer over a real library in fake-indexeddb, with a clock that the tests set.

import { describe, expect, test } from "vitest";
import { grade, preview } from "../../../renderer/engine/review/schedule.ts";
import type { HeadwordKey } from "../../../renderer/engine/text/headwordKey.ts";
import type { Sitting } from "../../../renderer/features/review/asked.ts";
import { createReviewer } from "../../../renderer/features/review/reviewer.ts";
import type { Happening } from "../../../renderer/features/review/reviewerTypes.ts";
import { type Stage, stageOf } from "../../../renderer/features/review/session.ts";
import type { Library } from "../../../renderer/storage/contract/library.ts";
import type { ArticleId } from "../../../renderer/storage/records/ids.ts";
import {
	answerTo,
	context,
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

const all: Sitting = { asked: { kind: "list", list: null }, ahead: false, more: 0 };

/** The word on the screen, as the window keeps it. */
function placeKept() {
	let kept: HeadwordKey | null = null;
	return {
		get: () => kept,
		set: (_: Sitting, key: HeadwordKey | null) => {
			kept = key;
		},
	};
}

function begin(
	library: Library,
	change: Partial<Library> = {},
	{ place = placeKept(), sitting: wanted = all, at = noon } = {},
) {
	const clock = { at };
	let ids = 0;
	const happened: Happening[] = [];
	const reviewer = createReviewer({
		library: { ...library, ...change },
		schedule: { grade, preview },
		now: () => clock.at,
		newId: () => `review-${at}-${String(++ids)}`,
		hasVoice: () => true,
		place,
	});
	reviewer.onHappening((happening) => happened.push(happening));
	const end = reviewer.start(wanted);
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
		{ id: `review-${noon}-1`, given: 3, took: 12_000 },
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

describe("while an answer is being written", () => {
	const fourWords = ["một", "hai", "ba", "bốn"].map((headword) => word(headword));

	/** Answers are held back until they are let go. */
	async function slowly(words = [word("một"), word("hai"), word("ba")]) {
		const first = await sitting(words);
		first.end();
		let letGo = () => {};
		const held = new Promise<void>((resolve) => {
			letGo = resolve;
		});
		const { reviews } = first.library;
		const record: typeof reviews.record = async (event, extra) => {
			await held;
			return reviews.record(event, extra);
		};
		const begun = begin(first.library, { reviews: { ...reviews, record } });
		await isAsked(begun.asked, "ba");
		const stored = async () => valueIn(await first.library.reviews.events(0)).map((event) => event.grade);
		return { ...begun, library: first.library, prefix: first.prefix, letGo, stored };
	}

	test("the next word is asked at once; nothing is told before the answer is stored", async () => {
		const { asked, answer, happened, letGo, stored, reviewer } = await slowly();
		const answering = answer(3);
		expect(asked()).not.toBe("ba");
		await new Promise((resolve) => setTimeout(resolve, 20));
		expect([happened, await stored()]).toEqual([[], []]);
		letGo();
		await answering;
		expect(happened.map(({ kind }) => kind)).toEqual(["graded"]);
		expect(await stored()).toEqual([3]);
		const state = reviewer.state();
		expect(state.kind === "running" && state.answers).toBeNull();
	});

	test("answers and what takes them back are written one after the other", async () => {
		const { asked, answer, letGo, stored, reviewer, library } = await slowly();
		const first = answer(3);
		const second = asked();
		const all = [first, answer(1), reviewer.undo(), reviewer.undo()];
		letGo();
		await Promise.all(all);
		expect(asked()).toBe("ba");
		expect(second).not.toBe("ba");
		expect(await stored()).toEqual([]);
		const events = valueIn(await library.reviews.eventsOf(word("ba").key));
		expect(events.map(({ kind }) => kind).filter((kind) => kind !== "set")).toEqual(["graded", "undone"]);
		expect(valueIn(await library.reviews.rebuild(null))).toEqual([]);
	});

	test("the next word is answered too, the one after it when the first answer is stored", async () => {
		const { asked, answer, happened, letGo, stored, library } = await slowly(fourWords);
		const answering = [answer(3)];
		const second = asked();
		answering.push(answer(4));
		const third = asked();
		answering.push(answer(2));
		expect(new Set(["ba", second, third]).size).toBe(3);
		expect(asked()).toBe(third);
		await new Promise((resolve) => setTimeout(resolve, 20));
		expect([asked(), happened]).toEqual([third, []]);
		letGo();
		await Promise.all(answering);
		expect(await stored()).toEqual([3, 4, 2]);
		const told = happened.map((one) => one.kind === "graded" && one.record.headword);
		expect(told).toEqual(["ba", second, third]);
		expect(fourWords.map(({ headword }) => headword)).toContain(asked());
		expect(["ba", second, third]).not.toContain(asked());
		expect(valueIn(await library.reviews.rebuild(null))).toEqual([]);
	});

	test("the last one of a sitting is given once, however often it is pressed", async () => {
		const { asked, answer, happened, letGo, reviewer, stored } = await slowly([word("ba")]);
		const answering = [answer(3), reviewer.grade(3), reviewer.grade(1)];
		expect(asked()).toBe("ba");
		letGo();
		await Promise.all(answering);
		expect([asked(), await stored()]).toEqual(["over", [3]]);
		expect(happened.map(({ kind }) => kind)).toEqual(["graded"]);
	});

	test("one that cannot be written brings its word back; the answer to the next counts, and what was pressed then is not done", async () => {
		const { asked, answer, happened, letGo, stored, library, prefix, reviewer } = await slowly(fourWords);
		failNextCreation(databaseNamed(`${prefix}library`), "events", quotaError);
		const first = answer(3);
		const second = asked();
		const next = answer(4);
		const third = asked();
		const buried = reviewer.bury();
		letGo();
		await Promise.all([first, next, buried]);
		expect(happened.map(({ kind }) => kind)).toEqual(["failed", "graded"]);
		expect(happened[0]).toEqual({ kind: "failed", error: { kind: "full" } });
		expect([asked(), await stored()]).toEqual(["ba", [4]]);
		const state = reviewer.state();
		const done = state.kind === "running" && state.answers !== null ? state.session.history : null;
		expect(done?.map((one) => one.before.headword)).toEqual([second]);
		await reviewer.grade(2);
		expect([asked(), await stored()]).toEqual([third, [4, 2]]);
		expect(valueIn(await library.reviews.rebuild(null))).toEqual([]);
	});

	test("the last word of a sitting is answered only when the answer before is stored: where that fails, its word is asked first", async () => {
		const { asked, answer, happened, letGo, stored, library, prefix } = await slowly([word("hai"), word("ba")]);
		failNextCreation(databaseNamed(`${prefix}library`), "events", quotaError);
		const first = answer(3);
		expect(asked()).toBe("hai");
		const last = answer(4);
		letGo();
		await Promise.all([first, last]);
		expect(happened.map(({ kind }) => kind)).toEqual(["failed"]);
		expect([asked(), await stored()]).toEqual(["ba", []]);
		await answer(3);
		expect(asked()).toBe("hai");
		await answer(4);
		expect([asked(), await stored()]).toEqual(["over", [3, 4]]);
		expect(valueIn(await library.reviews.rebuild(null))).toEqual([]);
	});

	test("two that cannot be written bring back both words, the one answered last before the other", async () => {
		const { asked, answer, happened, letGo, stored, library, prefix } = await slowly(fourWords);
		failNextCreation(databaseNamed(`${prefix}library`), "events", quotaError);
		const first = answer(3);
		const second = asked();
		const next = answer(4);
		letGo();
		await first;
		failNextCreation(databaseNamed(`${prefix}library`), "events", quotaError);
		await next;
		expect(happened.map(({ kind }) => kind)).toEqual(["failed", "failed"]);
		expect([asked(), await stored()]).toEqual([second, []]);
		await answer(3);
		expect([asked(), await stored()]).toEqual(["ba", [3]]);
		expect(valueIn(await library.reviews.rebuild(null))).toEqual([]);
	});

	test("whoever leaves has it written all the same, and hears where it fails", async () => {
		const left = await slowly();
		const answering = left.answer(3);
		left.end();
		left.letGo();
		await Promise.all([answering, left.reviewer.settled()]);
		expect([await left.stored(), left.happened]).toEqual([[3], []]);
		const failing = await slowly();
		failNextCreation(databaseNamed(`${failing.prefix}library`), "events", quotaError);
		void failing.answer(3);
		failing.end();
		failing.letGo();
		await failing.reviewer.settled();
		expect(failing.happened).toEqual([{ kind: "failed", error: { kind: "full" } }]);
	});

	test("a new sitting waits for it", async () => {
		const { asked, answer, letGo, reviewer } = await slowly([word("ba")]);
		void answer(4);
		reviewer.start(all);
		await new Promise((resolve) => setTimeout(resolve, 20));
		expect(asked()).toBe("loading");
		letGo();
		await isAsked(asked, "over");
	});
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
	valueIn(await library.reviews.record(answerTo(stored, 1, clock.at + day)));
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
	const broken = begin(library, { reviews: { ...library.reviews, today: async () => ({ ok: false, error }) } });
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

test("the mode of the question is kept with the answer, with plan, seed and days since the one before", async () => {
	const { asked, answer, library } = await sitting([word("một")]);
	await isAsked(asked, "một");
	await answer(3);
	const [event] = valueIn(await library.reviews.events(0));
	expect(event).toMatchObject({
		kind: "graded",
		mode: "recognition",
		plan: "default",
		seed: `${word("một").key} 3`,
		elapsed: 8,
	});
	expect(valueIn(await library.reviews.rebuild(null))).toEqual([]);
});

test("settings changed meanwhile hold for the next answer, and its plan is kept", async () => {
	const { asked, answer, library, reviewer } = await sitting();
	await isAsked(asked, "ba");
	const { review } = library.settings.get();
	reviewer.reveal();
	const promised = () => {
		const state = reviewer.state();
		return state.kind === "running" ? (state.answers?.[2].intervalMilliseconds ?? 0) : 0;
	};
	const before = promised();
	valueIn(await library.settings.change({ review: { ...review, retention: 0.8 } }));
	await eventually(() => promised() > before);
	await answer(3);
	const [event] = valueIn(await library.reviews.events(0));
	expect(event?.plan).not.toBe("default");
	const { card: steady } = word("ba");
	const usual = steady === null ? null : preview(steady, noon + 5000, { seed: event?.seed ?? null, elapsed: 8 })[2];
	expect(event?.after.due).toBeGreaterThan(usual?.due ?? Number.POSITIVE_INFINITY);
});

test("after a crash the same word is on the screen", async () => {
	const words = [word("một"), word("hai"), word("ba")];
	const { library, answer, asked, reviewer } = await sitting(words);
	await isAsked(asked, "ba");
	await answer(3);
	await answer(3);
	await reviewer.undo();
	const place = placeKept();
	const before = begin(library, {}, { place });
	await isAsked(before.asked, asked());
	await before.answer(1);
	await before.reviewer.undo();
	const here = before.asked();
	before.end();
	const after = begin(library, {}, { place });
	await isAsked(after.asked, here);
});

test("at the turn of the day the words of the new one come, the question stays", async () => {
	const { asked, clock, reviewer, happened, answer } = await sitting([
		word("hôm nay"),
		word("mai", { card: card(noon + 20 * 60 * minute) }),
	]);
	await isAsked(asked, "hôm nay");
	clock.at = new Date(2026, 2, 11, 3, 59).getTime();
	reviewer.wake();
	expect(happened).toEqual([]);
	clock.at = new Date(2026, 2, 11, 4, 1).getTime();
	reviewer.wake();
	expect(happened).toEqual([{ kind: "newDay" }]);
	await eventually(() => {
		const state = reviewer.state();
		return state.kind === "running" && state.session.ready.length === 1;
	});
	expect(asked()).toBe("hôm nay");
	await answer(3);
	expect(asked()).toBe("mai");
	await reviewer.undo();
	expect(asked()).toBe("hôm nay");
});

test("a sitting that was over goes on by itself when a new day begins", async () => {
	const { asked, clock, reviewer } = await sitting([word("mai", { card: card(noon + 20 * 60 * minute) })]);
	await isAsked(asked, "over");
	clock.at += day;
	reviewer.wake();
	await isAsked(asked, "mai");
});

test("the words of an article are asked whatever the day's limits say", async () => {
	const of = (article: string, headword: string) => word(headword, { contexts: [context(article, 0, headword)] });
	const { library, end } = await sitting([of("bài-1", "một"), of("bài-2", "hai"), of("bài-1", "ba")]);
	end();
	const { review } = library.settings.get();
	valueIn(await library.settings.change({ review: { ...review, reviewsPerDay: 0 } }));
	const wanted: Sitting = { asked: { kind: "article", article: "bài-1" as ArticleId }, ahead: false, more: 0 };
	const { asked, answer, reviewer } = begin(library, {}, { sitting: wanted });
	await eventually(() => reviewer.state().kind === "running");
	const first = asked();
	await answer(4);
	expect([first, asked()].sort()).toEqual(["ba", "một"]);
	await answer(4);
	expect(asked()).toBe("over");
});

test("a leech that the plan lets rest is asked no more, and undo lets it go on", async () => {
	const { library, end } = await sitting([word("một", { card: { ...card(noon - day), lapses: 7 } })]);
	end();
	const { review } = library.settings.get();
	valueIn(await library.settings.change({ review: { ...review, suspendLeeches: true } }));
	const { asked, answer, reviewer, happened } = begin(library);
	await isAsked(asked, "một");
	await answer(1);
	expect(asked()).toBe("over");
	expect(happened.at(-1)).toMatchObject({ kind: "leech", suspended: true });
	await reviewer.undo();
	expect(asked()).toBe("một");
	expect(valueIn(await library.vocabulary.get(word("một").key))).toMatchObject({ leech: 0, suspended: 0 });
});

test("hundreds of words are there, though the first is asked before all are read", async () => {
	const words = Array.from({ length: 90 }, (_, index) => word(`từ ${index}`, { card: card(noon - index * minute) }));
	const { reviewer, asked } = await sitting(words);
	await isAsked(asked, "từ 89");
	await eventually(() => {
		const state = reviewer.state();
		return state.kind === "running" && state.session.ready.length === 89;
	});
});
