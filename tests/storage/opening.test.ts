import { describe, expect, test } from "vitest";
import { contentHash } from "../../renderer/engine/text/hash.ts";
import { allMigrations, newestVersion } from "../../renderer/storage/migrations/all.ts";
import {
	article,
	databaseNamed,
	document,
	errorIn,
	freshPrefix,
	key,
	met,
	noon,
	openTestLibrary,
	rawAll,
	rawOpen,
	tryToOpen,
	valueIn,
} from "./support.ts";
import { later, makeVersionOne, withLater } from "./versionOne.ts";

describe("closing and opening again", () => {
	test("keeps everything", async () => {
		const { library, prefix } = await openTestLibrary();
		const added = valueIn(await library.articles.add(article("Tôi đi chợ."), noon));
		await library.articles.saveProgress(added.id, { sentence: 1, sentences: 2, share: 0.5, at: noon });
		const list = valueIn(await library.lists.add("Chợ", noon));
		await library.vocabulary.setStatus(met("chợ", "market"), "learning", noon);
		await library.vocabulary.changeList([key("chợ")], list.id, true, noon);
		await library.settings.change({ glossMode: "unknown" });
		const word = valueIn(await library.vocabulary.get(key("chợ")));
		library.close();

		const { library: next } = await openTestLibrary(prefix);
		await Promise.all([next.states.ready, next.settings.ready]);
		expect(valueIn(await next.articles.list())).toEqual([
			{ ...added, progress: { sentence: 1, sentences: 2, share: 0.5, at: noon } },
		]);
		expect(valueIn(await next.articles.text(added.id)).document).toEqual(document("Tôi đi chợ."));
		expect(valueIn(await next.lists.all())).toEqual([list]);
		expect(valueIn(await next.vocabulary.get(key("chợ")))).toEqual(word);
		expect(next.states.get(key("chợ"))).toBe("learning");
		expect(next.settings.get().glossMode).toBe("unknown");
	});

	test("a closed library answers that it is closed", async () => {
		const { library } = await openTestLibrary();
		library.close();
		expect(errorIn(await library.articles.list())).toEqual({
			kind: "unavailable",
			message: "the library is closed",
		});
		expect(errorIn(await library.settings.change({ theme: "dark" })).kind).toBe("unavailable");
	});
});

describe("when another window upgrades", () => {
	test("the old window lets go, says so, and answers so from then on", async () => {
		const { library: old, prefix, closings } = await openTestLibrary();
		await old.vocabulary.setStatus(met("chợ", "market"), "known", noon);
		const { library: young } = await openTestLibrary(prefix, withLater);
		const newer = { kind: "newerVersion", found: later.version, known: newestVersion(allMigrations) };
		expect(closings).toEqual([newer]);
		expect(errorIn(await old.articles.list())).toEqual(newer);
		expect(errorIn(await old.vocabulary.setStatus(met("đi", "go"), "known", noon))).toEqual(newer);
		await young.states.ready;
		expect(young.states.get(key("chợ"))).toBe("known");
	});

	test("a window that does not let go blocks, and is waited for no longer than told", async () => {
		const prefix = freshPrefix();
		await makeVersionOne(prefix);
		const holder = await rawOpen(`${prefix}library`);
		const { result, closings } = await tryToOpen(prefix, withLater);
		expect(errorIn(result)).toEqual({ kind: "blocked" });
		holder.close();
		const { library } = await openTestLibrary(prefix, withLater);
		expect(valueIn(await library.lists.all()).map(({ name }) => name)).toEqual(["Chợ (2)"]);
		library.close();
		// The attempt that gave up holds nothing: nobody has to be asked to let go.
		await deleteLibrary(prefix);
		expect(closings).toEqual([]);
	});

	test("a window that lets go late is waited for", async () => {
		const prefix = freshPrefix();
		await makeVersionOne(prefix);
		const holder = await rawOpen(`${prefix}library`);
		const opening = tryToOpen(prefix, { ...withLater, blockedAfter: 5000 });
		holder.onversionchange = () => setTimeout(() => holder.close(), 30);
		expect((await opening).result.ok).toBe(true);
	});

	test("a deleted library is told of too", async () => {
		const { prefix, closings, library } = await openTestLibrary();
		await deleteLibrary(prefix);
		expect(closings).toEqual([{ kind: "unavailable", message: "the library was deleted" }]);
		expect(errorIn(await library.lists.all()).kind).toBe("unavailable");
	});
});

function deleteLibrary(prefix: string): Promise<unknown> {
	return new Promise((resolve) => {
		indexedDB.deleteDatabase(`${prefix}library`).onsuccess = resolve;
	});
}

test("without IndexedDB the library is unavailable, not a blank screen", async () => {
	const { indexedDB: factory } = globalThis;
	Reflect.deleteProperty(globalThis, "indexedDB");
	try {
		const { result } = await tryToOpen(freshPrefix());
		expect(errorIn(result).kind).toBe("unavailable");
	} finally {
		globalThis.indexedDB = factory;
	}
});

test("a defect of our own is thrown, not told as a failure of the disk", async () => {
	const { library, prefix } = await openTestLibrary(freshPrefix(), {
		newCard: () => {
			throw new TypeError("a defect");
		},
	});
	await expect(library.vocabulary.setStatus(met("chợ", ""), "learning", noon)).rejects.toThrow("a defect");
	expect(await rawAll(`${prefix}library`, "vocabulary")).toEqual([]);
});

test("a killed transaction leaves neither word nor state", async () => {
	const { library, prefix } = await openTestLibrary();
	await library.vocabulary.setStatus(met("chợ", "market"), "known", noon);
	const database = databaseNamed(`${prefix}library`);
	const kill = () => {
		// The browser's own abort, as when the process of the database ends.
		database.table("states").hook("updating").unsubscribe(kill);
		throw new DOMException("aborted", "AbortError");
	};
	database.table("states").hook("updating", kill);
	const result = await library.vocabulary.change([key("chợ")], { status: "learning" }, noon);
	expect(errorIn(result).kind).toBe("unavailable");
	expect(valueIn(await library.vocabulary.get(key("chợ")))?.status).toBe("known");
	expect(library.states.get(key("chợ"))).toBe("known");
	expect(await rawAll(`${prefix}library`, "vocabulary")).toMatchObject([{ status: "known", card: null }]);
});

test("the hash of a text that is stored is found by a new start", async () => {
	const { library, prefix } = await openTestLibrary();
	const added = valueIn(await library.articles.add(article("Tôi đi chợ."), noon));
	expect(added.contentHash).toBe(contentHash("Tôi đi chợ."));
	library.close();
	const { library: next } = await openTestLibrary(prefix);
	expect(valueIn(await next.articles.findSame(document("Tôi đi chợ.")))?.id).toBe(added.id);
});
