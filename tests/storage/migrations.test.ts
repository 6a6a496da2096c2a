import "fake-indexeddb/auto";
import { describe, expect, test } from "vitest";
import { libraryDatabase } from "../../renderer/storage/libraryDatabase.ts";
import { allMigrations, newestVersion, upgradeRecord } from "../../renderer/storage/migrations/all.ts";
import type { Migration } from "../../renderer/storage/migrations/types.ts";
import type { ArticleId } from "../../renderer/storage/records/ids.ts";
import {
	errorIn,
	freshPrefix,
	key,
	noon,
	openTestLibrary,
	rawAll,
	rawOpen,
	rawPut,
	tryToOpen,
	valueIn,
} from "./support.ts";
import { makeVersionFive, versionFive, versionFiveRows, versionFiveWords } from "./versionFive.ts";
import { makeVersionFour, versionFour, versionFourRows } from "./versionFour.ts";
import { later, makeVersionOne, schemaOf, versionOne, versionOneRows, withLater } from "./versionOne.ts";
import { makeVersionSix, versionSix, versionSixRows } from "./versionSix.ts";
import { makeVersionThree, versionThree, versionThreeRows } from "./versionThree.ts";
import { makeVersionTwo, versionTwo, versionTwoRows } from "./versionTwo.ts";

describe("migrations", () => {
	test("are numbered from 1 without gaps", () => {
		expect(allMigrations.map(({ version }) => version)).toEqual(allMigrations.map((_, index) => index + 1));
	});

	test.each([
		[1, versionOne],
		[2, versionTwo],
		[3, versionThree],
		[4, versionFour],
		[5, versionFive],
		[6, versionSix],
	])("version %i has the tables it was released with", async (released, tables) => {
		const prefix = freshPrefix();
		const database = libraryDatabase(`${prefix}library`, allMigrations.slice(0, released));
		await database.open();
		database.close();
		const expected = Object.entries(tables).map(([name, { keyPath, indexes }]) => [
			name,
			{ keyPath, indexes: Object.keys(indexes).sort() },
		]);
		const { version, schema } = await schemaOf(`${prefix}library`);
		expect(version).toBe(released * 10);
		expect(schema).toEqual(Object.fromEntries(expected));
	});

	test("a library of version 1 opens with all that is in it, word states packed anew", async () => {
		const prefix = freshPrefix();
		await makeVersionOne(prefix);
		const { library, damaged } = await openTestLibrary(prefix);
		await Promise.all([library.states.ready, library.settings.ready]);
		const [found] = valueIn(await library.articles.list());
		expect(found).toMatchObject({ id: "a1", title: "Đi chợ", tags: ["dễ"], progress: { share: 0.5 } });
		if (found === undefined) throw new Error("the article is gone");
		expect(valueIn(await library.articles.text(found.id)).translation[0]?.english).toBe("I go to the market.");
		const words = await library.vocabulary.find({
			list: null,
			status: null,
			dueBefore: null,
			addedSince: null,
			search: "",
		});
		expect(valueIn(words).map(({ headword }) => headword)).toEqual(["chợ", "đi"]);
		expect(valueIn(await library.lists.all())[0]?.name).toBe("Chợ");
		expect(valueIn(await library.reviews.due(null, noon, 9))).toHaveLength(1);
		expect(valueIn(await library.reviews.events(0))).toHaveLength(1);
		expect(valueIn(await library.reviews.undo("e1", noon)).card?.reps).toBe(0);
		expect(library.settings.get().theme).toBe("sepia");
		expect([library.states.get(key("chợ")), library.states.get(key("đi"))]).toEqual(["learning", "known"]);
		expect(damaged).toEqual([]);
	});

	test("a library of version 1 has no choices and no own glosses, and takes some", async () => {
		const prefix = freshPrefix();
		await makeVersionOne(prefix);
		const { library } = await openTestLibrary(prefix);
		const id = "a1" as ArticleId;
		expect(valueIn(await library.choices.of(id))).toEqual([]);
		expect(valueIn(await library.ownGlosses.of(id))).toEqual([]);
		const { written } = valueIn(await library.ownGlosses.setWord(key("đi"), "head for", noon));
		library.close();
		const { library: next } = await openTestLibrary(prefix);
		expect(valueIn(await next.ownGlosses.of(id))).toEqual([written]);
	});

	test("a library of version 2 opens with its choices and own glosses", async () => {
		const prefix = freshPrefix();
		await makeVersionTwo(prefix);
		const { library, damaged } = await openTestLibrary(prefix);
		const id = "a1" as ArticleId;
		expect(valueIn(await library.choices.of(id))).toEqual(versionTwoRows.choices);
		expect(valueIn(await library.ownGlosses.of(id))).toEqual(expect.arrayContaining([...versionTwoRows.ownGlosses]));
		expect(valueIn(await library.articles.list())).toHaveLength(1);
		expect(damaged).toEqual([]);
	});

	test.each([
		[1, makeVersionOne],
		[2, makeVersionTwo],
	])(
		"a library of version %i has no parts, times, fingerprints and recordings, and takes some",
		async (_from, make) => {
			const prefix = freshPrefix();
			await make(prefix);
			const { library, damaged } = await openTestLibrary(prefix);
			const id = "a1" as ArticleId;
			const record = valueIn(await library.articles.get(id));
			expect(record).toEqual({ ...versionOneRows.articles[0], renamed: 0, recording: null });
			const { document } = valueIn(await library.articles.text(id));
			expect(document).toEqual({ ...versionOneRows.texts[0].document, parts: [], timings: [] });
			expect(valueIn(await library.articles.findAlike([1, 2, 3], "another"))).toBeNull();
			valueIn(await library.articles.setFingerprint(id, [1, 2, 3]));
			expect(valueIn(await library.articles.findAlike([1, 2, 3], "another"))).toMatchObject({
				how: "alike",
				similarity: 1,
			});
			const attached = await library.recordings.put(id, { name: "a.mp3", mediaType: "", sound: new Blob(["a"]) }, noon);
			expect(attached.ok).toBe(true);
			expect(valueIn(await library.articles.get(id)).recording).toEqual({ name: "a.mp3", size: 1 });
			expect(damaged).toEqual([]);
		},
	);

	test("a damaged row of version 2 stays as it is and stops nothing", async () => {
		const prefix = freshPrefix();
		await makeVersionTwo(prefix);
		const broken = [
			{ id: "b1", document: null },
			{ id: "b2", document: "lạ" },
			{ id: "b3", document: [7] },
			{ id: "b4" },
		];
		await rawPut(`${prefix}library`, { texts: broken, articles: [{ id: "b1", title: 7 }] });
		const { library, damaged } = await openTestLibrary(prefix);
		expect(valueIn(await library.articles.list())).toHaveLength(1);
		expect(damaged).toEqual([{ table: "articles", key: "b1" }]);
		expect(await rawAll(`${prefix}library`, "texts")).toEqual(expect.arrayContaining(broken));
		expect(errorIn(await library.articles.text("b2" as ArticleId))).toEqual({ kind: "corrupt", what: "article" });
	});

	test("a library of version 3 opens with its parts, times, fingerprint and recording", async () => {
		const prefix = freshPrefix();
		await makeVersionThree(prefix);
		const { library, damaged } = await openTestLibrary(prefix);
		const id = "a3" as ArticleId;
		expect(valueIn(await library.articles.get(id))).toEqual(versionThreeRows.articles[0]);
		expect(valueIn(await library.articles.text(id))).toEqual(versionThreeRows.texts[0]);
		const recording = await library.recordings.get(id);
		expect(recording).toMatchObject({ ok: true, value: { name: "cho.mp3", size: 4 } });
		const alike = await library.articles.findAlike([12, 3000000000], "another");
		expect(valueIn(alike)).toMatchObject({ article: { id }, similarity: 1 });
		expect(damaged).toEqual([]);
	});

	test("a library of version 3 has read nothing yet, and takes what is read", async () => {
		const prefix = freshPrefix();
		await makeVersionThree(prefix);
		const { library, damaged } = await openTestLibrary(prefix);
		const id = "a3" as ArticleId;
		expect(valueIn(await library.reading.since("0000-01-01"))).toEqual([]);
		expect(valueIn(await library.reading.knownUntil(id))).toBeNull();
		valueIn(await library.reading.add({ articleId: id, day: "2026-03-10", milliseconds: 5, words: 1 }));
		expect(valueIn(await library.reading.of(id))).toHaveLength(1);
		expect(valueIn(await library.articles.get(id))).toEqual(versionThreeRows.articles[0]);
		expect(damaged).toEqual([]);
	});

	test("a library of version 4 opens with what was read and how far words are known", async () => {
		const prefix = freshPrefix();
		await makeVersionFour(prefix);
		const { library, damaged } = await openTestLibrary(prefix);
		const id = "a3" as ArticleId;
		expect(valueIn(await library.reading.since("2026-03-09"))).toEqual(versionFourRows.readingDays);
		expect(valueIn(await library.reading.of(id))).toEqual([versionFourRows.readingDays[0]]);
		expect(valueIn(await library.reading.knownUntil(id))).toEqual(versionFourRows.knownUntil[0]);
		expect(damaged).toEqual([]);
	});

	test("a library of version 4 has words without tags and lists without parents, and its answers are told as such", async () => {
		const prefix = freshPrefix();
		await makeVersionFour(prefix);
		const { library, damaged } = await openTestLibrary(prefix);
		const fresh = { tags: [], band: null, suspended: 0, buriedUntil: null, leech: 0 };
		const [learned] = versionOneRows.vocabulary;
		expect(valueIn(await library.vocabulary.get(key("chợ")))).toEqual({ ...learned, ...fresh });
		const plain = { parent: null, colour: null, rule: null, review: null };
		expect(valueIn(await library.lists.all())).toEqual([{ ...versionOneRows.lists[0], ...plain }]);
		const told = { kind: "graded", mode: "recognition", plan: "default", seed: key("chợ"), elapsed: null };
		expect(valueIn(await library.reviews.eventsOf(key("chợ")))).toEqual([{ ...versionOneRows.events[0], ...told }]);
		expect(valueIn(await library.vocabulary.tags())).toEqual(new Map());
		expect(valueIn(await library.vocabulary.counts(noon)).lists).toEqual(new Map([["l1", 1]]));
		expect(damaged).toEqual([]);
	});

	test("a library of version 5 opens with its tags, nested and smart lists, plans and events", async () => {
		const prefix = freshPrefix();
		await makeVersionFive(prefix);
		const { library, damaged } = await openTestLibrary(prefix);
		const word = versionFiveRows.vocabulary[0];
		expect(valueIn(await library.vocabulary.get(key("phở")))).toEqual(word);
		expect(valueIn(await library.lists.all()).map(({ id }) => id)).toEqual(["l1", "l5", "l6"]);
		expect(valueIn(await library.lists.all())).toEqual(expect.arrayContaining([...versionFiveRows.lists]));
		expect(valueIn(await library.reviews.eventsOf(key("phở")))).toEqual(versionFiveRows.events);
		expect(valueIn(await library.vocabulary.tags())).toEqual(new Map([["ẩm thực", 1]]));
		const { lists, leeches } = valueIn(await library.vocabulary.counts(noon));
		expect([leeches, lists]).toEqual([
			1,
			new Map([
				["l1", 2],
				["l5", 1],
				["l6", 1],
			]),
		]);
		expect(await rawAll(`${prefix}library`, "plans")).toEqual(versionFiveRows.plans);
		expect(damaged).toEqual([]);
	});

	test("a library of version 6 opens with its bookmarks, one of version 5 with none", async () => {
		const [older, prefix] = [freshPrefix(), freshPrefix()];
		await makeVersionFive(older);
		await makeVersionSix(prefix);
		const [before, { library, damaged }] = [await openTestLibrary(older), await openTestLibrary(prefix)];
		const article = "a1" as ArticleId;
		expect(valueIn(await before.library.bookmarks.of(article))).toEqual([]);
		expect(valueIn(await library.bookmarks.of(article))).toEqual(versionSixRows.bookmarks);
		expect(damaged).toEqual([]);
	});

	test("change every record and touch no other table", async () => {
		const prefix = freshPrefix();
		await makeVersionOne(prefix);
		const { library } = await openTestLibrary(prefix, withLater);
		expect(valueIn(await library.lists.all()).map(({ name }) => name)).toEqual(["Chợ (2)"]);
		expect(await rawAll(`${prefix}library`, "vocabulary")).toEqual(versionFiveWords);
		expect((await schemaOf(`${prefix}library`)).schema.lists?.indexes).toEqual(["shade"]);
	});

	test("that fail leave the library in its old version, whole", async () => {
		const prefix = freshPrefix();
		await makeVersionOne(prefix);
		const broken: Migration = {
			...later,
			upgrade: {
				...later.upgrade,
				settings: () => {
					throw new DOMException("no room", "QuotaExceededError");
				},
			},
		};
		const { result } = await tryToOpen(prefix, { migrations: [...allMigrations, broken] });
		expect(errorIn(result)).toEqual({ kind: "full" });
		const { library } = await openTestLibrary(prefix);
		expect(valueIn(await library.lists.all()).map(({ name }) => name)).toEqual(["Chợ"]);
	});

	test("upgrade the records of a backup by the same functions", () => {
		const record = { id: "l1", name: "Chợ" };
		expect(upgradeRecord("lists", record, 1, withLater.migrations)).toEqual({
			id: "l1",
			name: "Chợ (2)",
			parent: null,
			colour: null,
			rule: null,
			review: null,
			shade: "grey",
		});
		expect(upgradeRecord("lists", record, later.version, withLater.migrations)).toBe(record);
		expect(upgradeRecord("settings", record, 1, withLater.migrations)).toBe(record);
	});
});

describe("a library of a newer version", () => {
	test.each([
		["with other tables", (prefix: string) => makeNewer(prefix, ["somethingNew"])],
		["that lacks a table of ours", (prefix: string) => makeNewer(prefix, ["articles", "vocabulary"])],
	])("%s is refused and not touched", async (_which, make) => {
		const prefix = freshPrefix();
		await make(prefix);
		const before = await schemaOf(`${prefix}library`);
		const { result } = await tryToOpen(prefix);
		expect(errorIn(result)).toEqual({ kind: "newerVersion", found: 70, known: newestVersion(allMigrations) });
		expect(await schemaOf(`${prefix}library`)).toEqual(before);
		expect(await rawAll(`${prefix}library`, Object.keys(before.schema)[0] ?? "")).toEqual([{ id: "kept" }]);
	});

	async function makeNewer(prefix: string, tables: readonly string[]): Promise<void> {
		const database = await rawOpen(`${prefix}library`, 700, (created) => {
			for (const table of tables) created.createObjectStore(table, { keyPath: "id" });
		});
		database.close();
		await rawPut(`${prefix}library`, { [tables[0] ?? ""]: [{ id: "kept" }] });
	}
});
