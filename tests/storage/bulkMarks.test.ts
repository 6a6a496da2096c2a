// Many words are marked at one stroke; the way back leaves alone what was done to a word since.

import { describe, expect, test } from "vitest";
import type { VocabularyRecord } from "../../renderer/storage/records/words.ts";
import {
	answerTo,
	errorIn,
	eventually,
	key,
	met,
	minute,
	noon,
	openTestLibrary,
	rawAll,
	rawPut,
	valueIn,
} from "./support.ts";

const known = { status: "known", list: null, only: ["new"] } as const;
const learning = { status: "learning", list: null, only: ["new", "learning"] } as const;
const words = [met("mèo", "cat"), met("chó", "dog"), met("gà", "hen")];

describe("a bulk", () => {
	test("makes new words known, with the place where each was met, in one step", async () => {
		const { library } = await openTestLibrary();
		await library.states.ready;
		const told: (readonly string[] | null)[] = [];
		library.states.subscribe((keys) => void told.push(keys));
		const marks = valueIn(await library.bulkMarks.mark(words, known, noon));
		expect(marks.map(({ before, after }) => [before, after.headword, after.status])).toEqual([
			[null, "mèo", "known"],
			[null, "chó", "known"],
			[null, "gà", "known"],
		]);
		expect(words.map((word) => library.states.get(word.key))).toEqual(["known", "known", "known"]);
		expect(told).toEqual([words.map((word) => word.key)]);
		const record = valueIn(await library.vocabulary.get(key("mèo")));
		expect(record).toMatchObject({ gloss: "cat", card: null, contexts: [met("mèo", "cat").context] });
	});

	test("never touches words in other states than it may", async () => {
		const { library } = await openTestLibrary();
		valueIn(await library.vocabulary.setStatus(met("mèo", "cat"), "learning", noon));
		valueIn(await library.vocabulary.setStatus(met("chó", "dog"), "ignored", noon));
		const before = [await library.vocabulary.get(key("mèo")), await library.vocabulary.get(key("chó"))];
		const marks = valueIn(await library.bulkMarks.mark(words, known, noon + minute));
		expect(marks.map(({ after }) => after.headword)).toEqual(["gà"]);
		expect([await library.vocabulary.get(key("mèo")), await library.vocabulary.get(key("chó"))]).toEqual(before);
	});

	test("that saves to a list gives each word a card that is due", async () => {
		const { library } = await openTestLibrary();
		const list = valueIn(await library.lists.add("Thú", noon));
		valueIn(await library.vocabulary.setStatus(met("mèo", "cat"), "learning", noon - minute));
		const marks = valueIn(await library.bulkMarks.mark(words, { ...learning, list: list.id }, noon));
		expect(marks).toHaveLength(3);
		const due = valueIn(await library.reviews.due(list.id, noon, 9));
		expect(due.map(({ headword }) => headword).sort()).toEqual(["chó", "gà", "mèo"]);
		expect(valueIn(await library.bulkMarks.mark(words, { ...learning, list: list.id }, noon))).toEqual([]);
		const gone = await library.bulkMarks.mark(words, { ...learning, list: "weg" as typeof list.id }, noon);
		expect(errorIn(gone)).toEqual({ kind: "missing" });
	});

	test("counts a word once and leaves a damaged one as it is", async () => {
		const { library, prefix } = await openTestLibrary();
		const broken = { key: key("mèo"), headword: 7 };
		await rawPut(`${prefix}library`, { vocabulary: [broken] });
		const marks = valueIn(await library.bulkMarks.mark([...words, ...words], known, noon));
		expect(marks.map(({ after }) => after.headword)).toEqual(["chó", "gà"]);
		expect(await rawAll(`${prefix}library`, "vocabulary")).toContainEqual(broken);
	});
});

describe("the way back", () => {
	test("makes words new again and gives others the record that they had", async () => {
		const { library } = await openTestLibrary();
		valueIn(await library.vocabulary.setStatus(met("mèo", "cat"), "learning", noon));
		const before = valueIn(await library.vocabulary.get(key("mèo")));
		const mark = { status: "ignored", list: null, only: ["new", "learning"] } as const;
		const marks = valueIn(await library.bulkMarks.mark(words, mark, noon + minute));
		expect(valueIn(await library.bulkMarks.takeBack(marks))).toEqual({ restored: 3, left: 0 });
		expect(valueIn(await library.vocabulary.get(key("mèo")))).toEqual(before);
		expect(words.map((word) => library.states.get(word.key))).toEqual(["learning", "new", "new"]);
	});

	test("overwrites no grade that another window has given since", async () => {
		const { library: one, prefix } = await openTestLibrary();
		const { library: two } = await openTestLibrary(prefix);
		await two.states.ready;
		const marks = valueIn(await one.bulkMarks.mark(words, learning, noon));
		await eventually(() => two.states.get(key("mèo")) === "learning");
		const graded = await gradeIn(two, valueIn(await two.vocabulary.get(key("mèo"))));
		expect(valueIn(await one.bulkMarks.takeBack(marks))).toEqual({ restored: 2, left: 1 });
		expect(valueIn(await one.vocabulary.get(key("mèo")))).toEqual(graded);
		expect(words.map((word) => one.states.get(word.key))).toEqual(["learning", "new", "new"]);
	});

	test.each([
		["marked otherwise", (library: Library) => library.vocabulary.setStatus(met("mèo", "cat"), "ignored", noon + 1)],
		["given a note", (library: Library) => library.vocabulary.change([key("mèo")], { note: "con" }, noon + 1)],
		["made new again", (library: Library) => library.vocabulary.remove([key("mèo")])],
	])("leaves a word alone that was %s since", async (_how, change) => {
		const { library } = await openTestLibrary();
		const marks = valueIn(await library.bulkMarks.mark(words, known, noon));
		expect((await change(library)).ok).toBe(true);
		const now = valueIn(await library.vocabulary.get(key("mèo")));
		expect(valueIn(await library.bulkMarks.takeBack(marks))).toEqual({ restored: 2, left: 1 });
		expect(valueIn(await library.vocabulary.get(key("mèo")))).toEqual(now);
	});
});

type Library = Awaited<ReturnType<typeof openTestLibrary>>["library"];

async function gradeIn(library: Library, word: VocabularyRecord | null): Promise<VocabularyRecord> {
	return valueIn(await library.reviews.record(answerTo(word, 3, noon + minute)));
}
