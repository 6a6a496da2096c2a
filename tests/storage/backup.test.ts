// A copy holds everything that a person owns, and gives all of it back.

import "fake-indexeddb/auto";
import { describe, expect, test } from "vitest";
import { libraryDatabase } from "../../renderer/storage/libraryDatabase.ts";
import { allMigrations, newestVersion } from "../../renderer/storage/migrations/all.ts";
import type { ArticleId } from "../../renderer/storage/records/ids.ts";
import { fc } from "../property.ts";
import {
	batchesIn,
	bytesOf,
	contentOf,
	copyOf,
	done,
	jobsOf,
	manifestOf,
	packedTables,
	plant,
	refused,
	statesOf,
	unpacked,
} from "./backupSupport.ts";
import { article, eventually, freshPrefix, key, met, noon, openTestLibrary, valueIn } from "./support.ts";
import { versionFiveWords } from "./versionFive.ts";
import { later, makeVersionOne, withLater } from "./versionOne.ts";
import { makeVersionThree } from "./versionThree.ts";
import { makeVersionTwo, versionTwoRows } from "./versionTwo.ts";

/** Rows as they could lie in a library: few of them are sound, each must come back as it was. */
const value = fc.oneof(
	fc.string({ unit: "grapheme" }),
	// Text knows no -0, and no row has one.
	fc.double().map((number) => number + 0),
	fc.boolean(),
	fc.constant(null),
	fc.array(fc.string({ unit: "binary" }), { maxLength: 3 }),
	fc.dictionary(fc.oneof(fc.string(), fc.constant("$")), fc.oneof(fc.string(), fc.integer()), { maxKeys: 3 }),
	fc.uint32Array({ maxLength: 5 }),
	fc.date({ noInvalidDate: true }),
);
const keyText = fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }).filter((text) => !text.includes("\n"));

function rowsWith(path: string) {
	const fields = fc.dictionary(fc.constantFrom("note", "contexts", "lists", "at", "$", "__proto__x"), value, {
		maxKeys: 4,
	});
	return fc
		.uniqueArray(fc.tuple(keyText, fields), { selector: ([name]) => name, maxLength: 6 })
		.map((rows) => rows.map(([name, fieldsOfRow]) => ({ ...fieldsOfRow, [path]: name })));
}

const tables = libraryDatabase("never-opened", allMigrations)
	.tables.filter(({ name }) => !packedTables.includes(name))
	.map(({ name, schema }) => [name, String(schema.primKey.keyPath)] as const);
const libraries = fc.record(Object.fromEntries(tables.map(([name, path]) => [name, rowsWith(path)])));

describe("a copy", () => {
	test("gives back any library as it was, by replacing and by merging into an empty one", async () => {
		await fc.assert(
			fc.asyncProperty(libraries, fc.constantFrom("merge" as const, "replace" as const), async (rows, mode) => {
				const [from, to] = [freshPrefix(), freshPrefix()];
				await plant(from, rows);
				await plant(to, mode === "replace" ? { lists: [{ id: "gone", name: "Cũ" }] } : {});
				const file = await copyOf(from);
				const count = Object.values(rows).reduce((sum, { length }) => sum + length, 0);
				expect(done(await jobsOf(to).restore(file, mode))).toBe(count);
				expect(await contentOf(to)).toEqual(await contentOf(from));
			}),
			{ numRuns: 30 },
		);
	});

	test("of the same library is the same bytes, so that a day without a change needs none", async () => {
		const { library, prefix } = await openTestLibrary();
		valueIn(await library.vocabulary.setStatus(met("chợ", "market"), "learning", noon));
		expect(await bytesOf(await copyOf(prefix))).toEqual(await bytesOf(await copyOf(prefix)));
	});

	test("is a ZIP that other programs can read: one part a table, a manifest that counts them", async () => {
		const { library, prefix } = await openTestLibrary();
		const { id } = valueIn(await library.articles.add(article("Tôi đi chợ."), noon));
		await library.recordings.put(id, { name: "a.mp3", mediaType: "audio/mpeg", sound: new Blob(["tiếng"]) }, noon);
		const file = await copyOf(prefix);
		const parts = await unpacked(file);
		const { tables: named, files } = await manifestOf(file);
		expect([...parts.keys()]).toEqual([
			"mimetype",
			...named.map(({ name }) => `tables/${name}.rows`),
			"files/000000",
			"manifest.json",
		]);
		expect(named.find(({ name }) => name === "articles")?.rows).toBe(1);
		expect(batchesIn(parts.get("tables/articles.rows"))).toMatchObject([
			{ rows: 1, column: { fields: expect.arrayContaining([["title", ["Không tên"]]]) } },
		]);
		expect(new TextDecoder().decode(parts.get("files/000000"))).toBe("tiếng");
		expect(files).toHaveLength(1);
	});

	test("can leave recordings out, and then touches none", async () => {
		const from = await openTestLibrary();
		const sound = { name: "a.mp3", mediaType: "", sound: new Blob(["tiếng"]) };
		const first = valueIn(await from.library.articles.add(article("Tôi đi chợ."), noon));
		await from.library.recordings.put(first.id, sound, noon);
		const file = await copyOf(from.prefix, false);
		expect([...(await unpacked(file)).keys()].some((name) => name.startsWith("files/"))).toBe(false);

		const other = valueIn(await from.library.articles.add(article("Trời mưa."), noon));
		await from.library.recordings.put(other.id, sound, noon);
		done(await jobsOf(from.prefix).restore(file, "replace"));
		expect((await contentOf(from.prefix)).recordings).toMatchObject([{ articleId: first.id }]);
		expect(valueIn(await from.library.articles.get(first.id)).recording).toEqual({ name: "a.mp3", size: 7 });

		for (const mode of ["merge", "replace"] as const) {
			const empty = await openTestLibrary();
			done(await jobsOf(empty.prefix).restore(file, mode));
			expect(valueIn(await empty.library.articles.get(first.id)).recording).toBeNull();
		}
	});

	test("says nothing of the installation that it was made in, and takes nothing from another one", async () => {
		const [from, to] = [freshPrefix(), freshPrefix()];
		await plant(from, { settings: [{ name: "theme", value: "dark" }] });
		await plant(to, { settings: [{ name: "device.libraryId", value: "fedcba98" }] });
		const file = await copyOf(from);
		expect((await manifestOf(file)).libraryId).toBe("0123abcd");
		const parts = await unpacked(file);
		expect(batchesIn(parts.get("tables/settings.rows"))).toEqual([
			{
				rows: 1,
				column: {
					fields: [
						["name", ["theme"]],
						["value", ["dark"]],
					],
				},
			},
		]);
		done(await jobsOf(to).restore(file, "replace"));
		expect(done(await jobsOf(to).identify(false)).id).toBe("fedcba98");
	});

	test("is refused where there is no library, and by a library of another version", async () => {
		const prefix = freshPrefix();
		expect(refused(await jobsOf(prefix).identify(false))).toMatchObject({ kind: "unavailable" });
		await plant(prefix, {});
		const newer = jobsOf(prefix, withLater);
		expect(refused(await newer.write({ recordings: true, appVersion: "", at: noon }))).toMatchObject({
			kind: "newerVersion",
		});
	});

	test("is ended by who wants it ended, and tells how far it is", async () => {
		const prefix = freshPrefix();
		await plant(prefix, {
			settings: Array.from({ length: 9000 }, (_, index) => ({ name: `name ${index}`, value: index })),
		});
		const shares: number[] = [];
		const wanted = { recordings: true, appVersion: "", at: noon };
		done(await jobsOf(prefix).write(wanted, { onProgress: (share) => shares.push(share) }));
		expect(shares.at(-1)).toBe(1);
		expect(shares.length).toBeGreaterThan(2);
		expect(shares).toEqual([...shares].sort((a, b) => a - b));
		const ending = new AbortController();
		const watch = { signal: ending.signal, onProgress: () => ending.abort() };
		expect(refused(await jobsOf(prefix).write(wanted, watch))).toEqual({ kind: "cancelled" });
	});
});

describe("a copy of an older version", () => {
	/** As a program of that version would have written it. */
	async function copyOfVersion(version: number, make: (prefix: string) => Promise<void>): Promise<Blob> {
		const prefix = freshPrefix();
		await make(prefix);
		const old = jobsOf(prefix, { migrations: allMigrations.slice(0, version) });
		return done(await old.write({ recordings: true, appVersion: "0.1.0", at: noon })).file;
	}

	test.each([
		[1, makeVersionOne],
		[2, makeVersionTwo],
		[3, makeVersionThree],
	])("%i becomes what the same library becomes when it is opened", async (version, make) => {
		const opened = freshPrefix();
		await make(opened);
		(await openTestLibrary(opened)).library.close();
		for (const mode of ["merge", "replace"] as const) {
			const { library, prefix, damaged } = await openTestLibrary();
			done(await jobsOf(prefix).restore(await copyOfVersion(version, make), mode));
			expect(await contentOf(prefix)).toEqual(await contentOf(opened));
			expect(valueIn(await library.articles.get("a1" as ArticleId))).toMatchObject({ renamed: 0, recording: null });
			expect(damaged).toEqual([]);
		}
	});

	test("holds what those versions held", async () => {
		const { prefix } = await openTestLibrary();
		done(await jobsOf(prefix).restore(await copyOfVersion(2, makeVersionTwo), "replace"));
		const { vocabulary, choices, ownGlosses } = await contentOf(prefix);
		expect(vocabulary).toEqual(versionFiveWords);
		expect(choices).toHaveLength(versionTwoRows.choices.length);
		expect(ownGlosses).toHaveLength(versionTwoRows.ownGlosses.length);
	});
});

describe("a copy of a newer version", () => {
	test("is refused with the version that made it, and changes nothing", async () => {
		const newer = freshPrefix();
		await openTestLibrary(newer, withLater);
		const file = done(await jobsOf(newer, withLater).write({ recordings: true, appVersion: "9.0.0", at: noon })).file;
		const { prefix, library } = await openTestLibrary();
		valueIn(await library.vocabulary.setStatus(met("chợ", "market"), "known", noon));
		const before = await contentOf(prefix);
		const reason = { kind: "newerBackup", appVersion: "9.0.0" };
		expect(refused(await jobsOf(prefix).examine(file))).toEqual(reason);
		expect(refused(await jobsOf(prefix).restore(file, "replace"))).toEqual(reason);
		expect(await contentOf(prefix)).toEqual(before);
		expect(later.version).toBe(newestVersion(allMigrations) + 1);
	});
});

describe("after a restore", () => {
	test("every window has the states, settings, words and articles of the copy", async () => {
		const from = await openTestLibrary();
		valueIn(await from.library.vocabulary.setStatus(met("chợ", "market"), "learning", noon));
		valueIn(await from.library.vocabulary.setStatus(met("đi", "go"), "known", noon));
		valueIn(await from.library.settings.change({ theme: "dark" }));
		valueIn(await from.library.articles.add(article("Tôi đi chợ."), noon));
		const file = await copyOf(from.prefix);

		const first = await openTestLibrary();
		const second = await openTestLibrary(first.prefix);
		for (const { library } of [first, second]) await Promise.all([library.states.ready, library.settings.ready]);
		valueIn(await first.library.vocabulary.setStatus(met("mưa", "rain"), "ignored", noon));
		done(await jobsOf(first.prefix).restore(file, "replace"));
		for (const { library } of [first, second]) {
			await eventually(() => library.states.get(key("chợ")) === "learning");
			await eventually(() => library.settings.get().theme === "dark");
			expect(library.states.get(key("đi"))).toBe("known");
			expect(library.states.get(key("mưa"))).toBe("new");
			expect(valueIn(await library.articles.list())).toHaveLength(1);
		}
		expect(await statesOf(first.prefix)).toEqual(["known word:đi", "learning word:chợ"]);
	});
});

describe("a library", () => {
	test("has no name until it is used, and keeps the one it gets", async () => {
		const { prefix, library } = await openTestLibrary();
		expect(done(await jobsOf(prefix).identify(false))).toEqual({ id: null, empty: true });
		expect(done(await jobsOf(prefix).identify(true))).toEqual({ id: "0123abcd", empty: true });
		valueIn(await library.vocabulary.setStatus(met("chợ", "market"), "known", noon));
		const other = jobsOf(prefix, { newLibraryId: () => "ffffffff" });
		expect(done(await other.identify(true))).toEqual({ id: "0123abcd", empty: false });
	});
});
