// Words that come in from files: compared, written as a whole, taken back; and read in portions for the way out.

import { describe, expect, test, vi } from "vitest";
import { fitHistoryOf } from "../../renderer/engine/review/fit.ts";
import { grade } from "../../renderer/engine/review/schedule.ts";
import type { HeadwordKey } from "../../renderer/engine/text/headwordKey.ts";
import type { Library } from "../../renderer/storage/contract/library.ts";
import type { BroughtFile, BroughtWord } from "../../renderer/storage/exchange.ts";
import type { ListId } from "../../renderer/storage/records/ids.ts";
import type { ReviewEventRecord } from "../../renderer/storage/records/reviews.ts";
import type { VocabularyRecord } from "../../renderer/storage/records/words.ts";
import { shardOfKey } from "../../renderer/storage/shardedPacking.ts";
import { summaryShards } from "../../renderer/storage/summaryShards.ts";
import { answerTo, brought, context, day, key, met, noon, openTestLibrary, valueIn } from "./support.ts";

// So that a file of a few words is packed on the way, as very large ones are.
vi.mock("../../renderer/storage/portions.ts", async (original) => ({
	...(await original()),
	packEvery: 2,
	manyOfShard: 2,
}));

const later = noon + day;

interface Page {
	readonly words: readonly VocabularyRecord[];
	readonly next: HeadwordKey | null;
}

interface EventPage {
	readonly events: readonly ReviewEventRecord[];
	readonly next: string | null;
}

const card = {
	due: later + 5 * day,
	stability: 5,
	difficulty: 4,
	scheduledDays: 5,
	learningSteps: 0,
	reps: 3,
	lapses: 0,
	state: 2,
	lastReview: later,
} as const;

/** A file in portions, each of which comes a while after it was asked for. */
function fileOf(
	portions: readonly (readonly BroughtWord[])[],
	change: Partial<BroughtFile> = {},
	events: readonly unknown[] = [],
): BroughtFile {
	let asked = 0;
	const rows = portions.flat().length + events.length;
	const told = events.length === 0 ? [] : [events];
	const nextEvents = async () => told.pop() ?? null;
	const next = async () => {
		await new Promise((resolve) => setTimeout(resolve, 5));
		asked += 1;
		return portions[asked - 1] ?? null;
	};
	return { duplicates: "update", at: later, paths: [], like: [], plans: [], next, nextEvents, rows, ...change };
}

const broughtIn = (result: Awaited<ReturnType<Library["exchange"]["bringFile"]>>) => {
	if (!result.ok) throw new Error(`expected a value, got ${JSON.stringify(result.error)}`);
	return result.value;
};

const quiet = () => ({ signal: new AbortController().signal, onProgress: vi.fn<(share: number) => void>() });

/** Everything that is told of words and lists. */
async function told(library: Library) {
	const sort = { by: "headword", descending: false } as const;
	const keys = valueIn(await library.vocabulary.words({ list: null, rule: null, search: "", sort, at: later }));
	return { words: valueIn(await library.vocabulary.getMany(keys)), lists: valueIn(await library.lists.all()) };
}

async function filled() {
	const opened = await openTestLibrary();
	const { library } = opened;
	valueIn(await library.vocabulary.setStatus(met("mèo", "cat"), "learning", noon));
	valueIn(await library.vocabulary.setStatus(met("mưa", "rain"), "known", noon));
	return opened;
}

test("what is new, the same and different is told before anything is written", async () => {
	const { library } = await filled();
	const compared = await library.exchange.compare([
		brought("chó", { gloss: "dog" }),
		brought("mèo", { gloss: "CAT " }),
		brought("mèo", { gloss: "kitten" }),
		brought("mưa", { status: "learning" }),
		brought("mưa", { tags: ["trời"] }),
		brought("mưa", { contexts: [{ ...context("a", 1, "mưa"), sentence: "Trời mưa." }] }),
		brought("mưa"),
	]);
	expect(valueIn(compared)).toEqual(["new", "same", "different", "different", "different", "different", "same"]);
	expect(valueIn(await library.vocabulary.get(key("chó")))).toBeNull();
});

test.each([
	["skip", { gloss: "cat", note: "", tags: [], status: "learning" }, 1],
	["update", { gloss: "kitten", note: "n", tags: ["zoo"], status: "known" }, 0],
	["both", { gloss: "cat; kitten", note: "n", tags: ["zoo"], status: "learning" }, 0],
] as const)("duplicates: %s", async (rule, expected, left) => {
	const { library } = await filled();
	const word = brought("mèo", { gloss: "kitten", note: "n", tags: ["zoo"], status: "known" });
	const done = valueIn(await library.exchange.bring([word, brought("chó")], rule, later));
	expect(done).toMatchObject({ added: [key("chó")], left });
	expect(valueIn(await library.vocabulary.get(key("mèo")))).toMatchObject(expected);
});

test("of two schedules the one with the later answer stays", async () => {
	const { library } = await filled();
	valueIn(await library.exchange.bring([brought("mèo", { card })], "update", later));
	expect(valueIn(await library.vocabulary.get(key("mèo")))).toMatchObject({ card, dueAt: card.due });
	const older = { ...card, lastReview: noon - day, stability: 99 };
	valueIn(await library.exchange.bring([brought("mèo", { card: older, gloss: "pussy cat" })], "update", later + 1));
	expect(valueIn(await library.vocabulary.get(key("mèo")))).toMatchObject({ card, gloss: "pussy cat" });
});

const first = { ...card, reps: 0, state: 0, stability: 0, difficulty: 0, scheduledDays: 0, lastReview: null } as const;
const second = { ...card, reps: 1, stability: 2, scheduledDays: 2, lastReview: noon - 4 * day } as const;
const past = [
	{ at: noon - 4 * day, grade: 3, took: 2000, before: first, after: second },
	{ at: noon - 2 * day, grade: 4, took: 3000, before: second, after: { ...card, lastReview: noon - 2 * day } },
] as const;
const cardWithPast = { ...card, lastReview: noon - 2 * day };

test("answers that were given elsewhere stay answers: by them the card is made again, days and parameters know of them", async () => {
	const { library } = await filled();
	const words = [brought("chó", { card: cardWithPast, past }), brought("mèo", { card: cardWithPast, past })];
	valueIn(await library.exchange.bring(words, "update", later));
	for (const name of ["chó", "mèo"]) {
		const events = valueIn(await library.reviews.eventsOf(key(name)));
		expect(events.filter(({ kind }) => kind === "graded")).toMatchObject([
			{ at: noon - 4 * day, grade: 3, took: 2000, plan: "elsewhere" },
			{ at: noon - 2 * day, grade: 4, after: cardWithPast },
		]);
		expect(events.at(-1)).toMatchObject({ kind: "set", why: "imported", at: later, after: cardWithPast });
		expect([...fitHistoryOf(events).grades]).toEqual([3, 4]);
		expect([...fitHistoryOf(events).elapsed]).toEqual([0, 2]);
	}
	expect(valueIn(await library.reviews.rebuild(null))).toEqual([]);
	const days = valueIn(await library.reviews.days("2000-01-01"));
	expect(days.map(({ grades }) => [...grades])).toEqual([
		[3, 3],
		[4, 4],
	]);
	// What is answered from now on goes on from them.
	const asked = valueIn(await library.vocabulary.get(key("chó")));
	const answer = answerTo(asked, 3, later + 5 * day);
	valueIn(
		await library.reviews.record({ ...answer, after: grade(answer.before, 3, answer.at, { seed: answer.seed }) }),
	);
	const all = fitHistoryOf(valueIn(await library.reviews.eventsOf(key("chó"))));
	expect([...all.elapsed]).toEqual([0, 2, 8]);
	expect(valueIn(await library.reviews.rebuild(null))).toEqual([]);
});

test("the same answers brought in twice are there once, and go with the words that they came with", async () => {
	const { library } = await filled();
	const answers = async () =>
		valueIn(await library.reviews.days("2000-01-01")).reduce((sum, { grades }) => sum + grades.length, 0);
	const word = brought("chó", { card: cardWithPast, past });
	for (const round of [1, 2, 3]) {
		const done = valueIn(await library.exchange.bring([word], "update", later + round));
		expect(await answers()).toBe(2);
		valueIn(await library.exchange.takeBack(done));
		expect(await answers()).toBe(0);
	}
	valueIn(await library.exchange.bring([word], "update", later + 4));
	valueIn(await library.vocabulary.remove([key("chó")]));
	valueIn(await library.exchange.bring([word], "update", later + 5));
	expect(await answers()).toBe(2);
	expect(valueIn(await library.reviews.rebuild(null))).toEqual([]);
});

test("a word that was answered here keeps its answers to itself", async () => {
	const { library } = await filled();
	const asked = valueIn(await library.vocabulary.get(key("mèo")));
	valueIn(await library.reviews.record(answerTo(asked, 3, noon)));
	const newer = { ...card, lastReview: later };
	valueIn(await library.exchange.bring([brought("mèo", { card: newer, past })], "update", later));
	const events = valueIn(await library.reviews.eventsOf(key("mèo")));
	expect(events.filter(({ kind }) => kind === "graded")).toHaveLength(1);
	expect(valueIn(await library.reviews.rebuild(null))).toEqual([]);
});

describe("a whole file", () => {
	const portions = [
		[brought("chó"), brought("mèo", { gloss: "kitten" })],
		[brought("cá", { card: cardWithPast, past })],
	];

	test("comes in at one stroke, with its lists, while its portions are waited for", async () => {
		const { library } = await filled();
		const watch = quiet();
		let seen: readonly ListId[] = [];
		const given = fileOf(portions);
		const next: BroughtFile["next"] = async (lists) => {
			seen = lists;
			// The library can be asked meanwhile, and answers when the file is in.
			return given.next(lists);
		};
		const done = broughtIn(await library.exchange.bringFile({ ...given, next, paths: [["Mới", "Một"]] }, watch));
		expect(done).toMatchObject({ added: [key("chó"), key("cá")], left: 0 });
		expect(done.changed.map((word) => word.gloss)).toEqual(["cat"]);
		expect(seen).toHaveLength(1);
		expect(done.lists).toHaveLength(2);
		expect(watch.onProgress.mock.calls.map(([share]) => share.toFixed(2))).toEqual(["0.67", "1.00"]);
		expect(library.states.get(key("cá"))).toBe("learning");
		expect((await told(library)).words.map(({ headword }) => headword)).toEqual(["cá", "chó", "mèo", "mưa"]);
		expect(valueIn(await library.reviews.rebuild(null))).toEqual([]);
	});

	test("may name a word twice: what came first is not written over", async () => {
		const { library } = await filled();
		const twice = [
			[brought("chó", { gloss: "dog" })],
			[brought("chó", { gloss: "hound" }), brought("cá"), brought("cá", { note: "n" })],
		];
		const done = broughtIn(await library.exchange.bringFile(fileOf(twice, { duplicates: "both" }), quiet()));
		expect(done.added).toEqual([key("chó"), key("cá")]);
		expect(valueIn(await library.vocabulary.get(key("chó")))).toMatchObject({ gloss: "dog; hound" });
		expect(valueIn(await library.vocabulary.get(key("cá")))).toMatchObject({ note: "n" });
		expect(valueIn(await library.reviews.rebuild(null))).toEqual([]);
	});

	test.each([
		["ended", { kind: "cancelled" }],
		["broken off by the worker", null],
	])("that is %s leaves everything as it was", async (_, error) => {
		const { library } = await filled();
		const before = await told(library);
		const ending = new AbortController();
		const given = fileOf(portions);
		let asked = 0;
		const next: BroughtFile["next"] = async (lists) => {
			asked += 1;
			if (asked === 2 && error === null) throw new Error("the worker is gone");
			if (asked === 2) ending.abort();
			return given.next(lists);
		};
		const watch = { ...quiet(), signal: ending.signal };
		const bringing = library.exchange.bringFile({ ...given, next, paths: [["Mới"]] }, watch);
		if (error === null) await expect(bringing).rejects.toThrow("the worker is gone");
		else expect(await bringing).toEqual({ ok: false, error });
		expect(await told(library)).toEqual(before);
		expect(valueIn(await library.reviews.eventsOf(key("cá")))).toEqual([]);
		expect(library.states.get(key("chó"))).toBe("new");
	});
});

test("many words of one packed row go into it at once, over what was noted before", async () => {
	const { library, prefix } = await filled();
	// From here on changes are noted.
	expect((await told(library)).words).toHaveLength(2);
	const alike = Array.from({ length: 400 }, (_, index) => `từ ${index}`).filter(
		(name) => shardOfKey(key(name), summaryShards) === shardOfKey(key("mèo"), summaryShards),
	);
	valueIn(await library.vocabulary.change([key("mèo")], { note: "noted" }, later));
	const words = [brought("mèo", { gloss: "kitten" }), ...alike.map((name) => brought(name))];
	const done = broughtIn(await library.exchange.bringFile(fileOf([words], { duplicates: "both" }), quiet()));
	expect(done.added).toHaveLength(alike.length);
	library.close();
	const { library: again } = await openTestLibrary(prefix);
	expect((await told(again)).words).toHaveLength(alike.length + 2);
	const sort = { by: "headword", descending: false } as const;
	const kittens = await again.vocabulary.words({ list: null, rule: null, search: "kitten", sort, at: later });
	expect(valueIn(kittens)).toEqual([key("mèo")]);
});

test("a whole bringing in is taken back, but for what was done to words since", async () => {
	const { library } = await filled();
	const before = valueIn(await library.vocabulary.get(key("mèo")));
	const done = valueIn(
		await library.exchange.bring(
			[brought("mèo", { gloss: "kitten", card }), brought("chó"), brought("cá")],
			"update",
			later,
		),
	);
	valueIn(await library.vocabulary.change([key("cá")], { note: "mine" }, later + 1));
	expect(valueIn(await library.exchange.takeBack(done))).toEqual({ restored: 2, left: 1 });
	expect(valueIn(await library.vocabulary.get(key("mèo")))).toEqual(before);
	expect(valueIn(await library.vocabulary.get(key("chó")))).toBeNull();
	expect(valueIn(await library.vocabulary.get(key("cá")))).toMatchObject({ note: "mine" });
	expect(valueIn(await library.reviews.rebuild(null))).toEqual([]);
	expect(library.states.get(key("chó"))).toBe("new");
});

test("lists are found by their names, made where they are missing, and taken back while they are empty", async () => {
	const { library } = await openTestLibrary();
	const there = valueIn(await library.lists.add("Báo chí", noon));
	const like = [{ ...there, id: "x", name: "Mới", colour: "teal" }];
	const paths = [["báo chí"], ["Mới", "Một"], ["Mới", "một"], ["Mới"]];
	let ids: readonly ListId[] = [];
	const next: BroughtFile["next"] = async (found) => {
		if (ids.length > 0) return null;
		ids = found;
		return [brought("mèo", { lists: [found[1] as ListId] })];
	};
	const { lists: made } = broughtIn(await library.exchange.bringFile({ ...fileOf([]), paths, like, next }, quiet()));
	expect(ids[0]).toBe(there.id);
	expect(ids[1]).toBe(ids[2]);
	expect(made).toEqual([ids[3], ids[1]]);
	const lists = valueIn(await library.lists.all());
	expect(lists.find(({ id }) => id === ids[3])).toMatchObject({ name: "Mới", colour: "teal", parent: null });
	expect(lists.find(({ id }) => id === ids[1])).toMatchObject({ name: "Một", parent: ids[3] });
	valueIn(await library.exchange.removeLists(made));
	expect(valueIn(await library.lists.all())).toHaveLength(3);
	valueIn(await library.vocabulary.remove([key("mèo")]));
	valueIn(await library.exchange.removeLists(made));
	expect(valueIn(await library.lists.all())).toEqual([there]);
});

test("words are read in portions, each once, and their events with them", async () => {
	const { library } = await filled();
	const names = Array.from({ length: 23 }, (_, index) => brought(`từ ${index}`));
	valueIn(await library.exchange.bring(names, "skip", later));
	const found: HeadwordKey[] = [];
	for (let from: HeadwordKey | null = null; ; ) {
		const page: Page = valueIn(await library.exchange.page(from, 10));
		found.push(...page.words.map((word) => word.key));
		from = page.next;
		if (from === null) break;
	}
	expect(found).toHaveLength(25);
	expect(new Set(found).size).toBe(25);
	const events = valueIn(await library.exchange.eventsOf(found));
	expect(events.filter((event) => event.kind === "set")).toHaveLength(24);
	expect(valueIn(await library.exchange.eventsOf([]))).toEqual([]);
	const ids: string[] = [];
	for (let from: string | null = null; ; ) {
		const page: EventPage = valueIn(await library.exchange.events(from, 10));
		ids.push(...page.events.map(({ id }) => id));
		from = page.next;
		if (from === null) break;
	}
	expect(ids.toSorted()).toEqual(events.map(({ id }) => id).toSorted());
});

test("events of another library come along once, broken ones never", async () => {
	const { library } = await filled();
	const event = { ...answerTo(valueIn(await library.vocabulary.get(key("mèo"))), 3, noon, "a"), key: key("chó") };
	const events = [event, { ...event, id: "b", grade: 7 }, { ...event, id: "c", key: key("mèo") }, null, "x"];
	for (const _ of [1, 2]) {
		const done = broughtIn(await library.exchange.bringFile(fileOf([[brought("chó")]], {}, events), quiet()));
		const [answers] = valueIn(await library.reviews.days("2000-01-01"));
		expect(answers?.keys).toBe(key("chó"));
		valueIn(await library.exchange.takeBack(done));
	}
});

test("settings out of a file are brought within their ranges, and anything else is none", async () => {
	const { library } = await openTestLibrary();
	expect(library.exchange.soundReview({ retention: 5, newPerDay: -3 })).toMatchObject({
		newPerDay: 0,
		retention: expect.any(Number),
	});
	expect(library.exchange.soundReview("x")).toBeNull();
	expect(library.exchange.soundReview({ a: 1 })).toBeNull();
});
