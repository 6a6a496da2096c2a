// Words that come in from files: compared, written in portions, taken back; and read in portions for the way out.

import { expect, test } from "vitest";
import type { HeadwordKey } from "../../renderer/engine/text/headwordKey.ts";
import type { BroughtWord } from "../../renderer/storage/exchange.ts";
import type { ListId, VocabularyRecord } from "../../renderer/storage/records.ts";
import { answerTo, context, day, key, met, noon, openTestLibrary, valueIn } from "./support.ts";

const later = noon + day;

interface Page {
	readonly words: readonly VocabularyRecord[];
	readonly next: HeadwordKey | null;
}

function brought(headword: string, change: Partial<BroughtWord> = {}): BroughtWord {
	return {
		key: key(headword),
		headword,
		gloss: "",
		note: "",
		sense: null,
		band: null,
		contexts: [],
		tags: [],
		lists: [],
		status: null,
		card: null,
		suspended: false,
		leech: false,
		buriedUntil: null,
		addedAt: null,
		past: [],
		...change,
	};
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

test("a card that comes in leaves events by which it can be made again, with its past", async () => {
	const { library } = await filled();
	const before = { ...card, reps: 1, state: 1, scheduledDays: 0 } as const;
	const past = [{ at: noon - day, before, after: { ...card, reps: 2 } }];
	valueIn(await library.exchange.bring([brought("chó", { card, past }), brought("mèo", { card })], "update", later));
	const events = valueIn(await library.reviews.eventsOf(key("chó")));
	expect(events).toMatchObject([
		{ kind: "set", why: "imported", at: noon - day },
		{ kind: "set", why: "imported", at: later, before: past[0]?.after, after: card },
	]);
	expect(valueIn(await library.reviews.rebuild(null))).toEqual([]);
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
	const { ids, made } = valueIn(
		await library.exchange.lists([["báo chí"], ["Mới", "Một"], ["Mới", "một"], ["Mới"]], like, noon),
	);
	expect(ids[0]).toBe(there.id);
	expect(ids[1]).toBe(ids[2]);
	expect(made).toEqual([ids[3], ids[1]]);
	const lists = valueIn(await library.lists.all());
	expect(lists.find(({ id }) => id === ids[3])).toMatchObject({ name: "Mới", colour: "teal", parent: null });
	expect(lists.find(({ id }) => id === ids[1])).toMatchObject({ name: "Một", parent: ids[3] });
	valueIn(await library.exchange.bring([brought("mèo", { lists: [ids[1] as ListId] })], "skip", noon));
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
});

test("events of another library come along once, broken ones never", async () => {
	const { library } = await filled();
	const event = answerTo(valueIn(await library.vocabulary.get(key("mèo"))), 3, noon, "a");
	expect(valueIn(await library.exchange.bringEvents([event, { ...event, id: "b", grade: 7 }, null, "x"], []))).toBe(1);
	expect(valueIn(await library.exchange.bringEvents([event], []))).toBe(0);
	valueIn(await library.exchange.packEvents());
	const [answers] = valueIn(await library.reviews.days("2000-01-01"));
	expect(answers?.keys).toBe(key("mèo"));
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
