import "fake-indexeddb/auto";
import { describe, expect, test } from "vitest";
import { createCacheDatabase } from "../../renderer/storage/cacheDatabase.ts";
import type { AnalysisRecord } from "../../renderer/storage/records/articles.ts";
import type { ArticleId } from "../../renderer/storage/records/ids.ts";
import { createAnalysisCache } from "../../renderer/storage/repositories/analyses.ts";
import { errorIn, freshPrefix, openTestLibrary, rawOpen, rawPut, valueIn } from "./support.ts";

const id = "bai-1" as ArticleId;

function analysis(version: string): AnalysisRecord {
	return {
		articleId: id,
		version,
		sentences: Int32Array.of(0, 12),
		rows: Int32Array.of(1, 2, 3),
		keys: "word:đẹp\nword:chợ",
		counts: Uint32Array.of(4, 1),
		words: 5,
		fingerprint: [7, 8],
	};
}

describe("the cache of analyses", () => {
	test("gives back what was put, arrays and all, over a restart", async () => {
		const { library, prefix } = await openTestLibrary();
		expect(valueIn(await library.analyses.get(id, "1:a:b"))).toBeNull();
		valueIn(await library.analyses.put(analysis("1:a:b")));
		library.close();
		const { library: next } = await openTestLibrary(prefix);
		expect(valueIn(await next.analyses.get(id, "1:a:b"))).toEqual(analysis("1:a:b"));
	});

	test("has nothing of another version, and keeps one an article", async () => {
		const { library } = await openTestLibrary();
		valueIn(await library.analyses.put(analysis("1:a:b")));
		expect(valueIn(await library.analyses.get(id, "2:a:b"))).toBeNull();
		valueIn(await library.analyses.put(analysis("2:a:b")));
		expect(valueIn(await library.analyses.get(id, "1:a:b"))).toBeNull();
		expect(valueIn(await library.analyses.get(id, "2:a:b"))).toEqual(analysis("2:a:b"));
		expect(valueIn(await library.analyses.get(id, null))).toEqual(analysis("2:a:b"));
	});

	test("has nothing where the row is damaged", async () => {
		const { library, prefix } = await openTestLibrary();
		valueIn(await library.analyses.put(analysis("1")));
		await rawPut(`${prefix}cache`, { analyses: [{ ...analysis("1"), rows: [1, 2] }] });
		expect(valueIn(await library.analyses.get(id, "1"))).toBeNull();
	});

	test.each([
		["older", 1, 2],
		["newer", 3, 2],
	])("is dropped as a whole where the one on the disk is %s", async (_which, before, after) => {
		const name = `${freshPrefix()}cache`;
		const first = createCacheDatabase(name, 20, before);
		valueIn(await createAnalysisCache(first).put(analysis("1")));
		first.close();
		const second = createCacheDatabase(name, 20, after);
		expect(valueIn(await createAnalysisCache(second).get(id, "1"))).toBeNull();
		valueIn(await createAnalysisCache(second).put(analysis("2")));
		expect(valueIn(await createAnalysisCache(second).get(id, "2"))).toEqual(analysis("2"));
		second.close();
	});

	test("fails alone: while another window holds an old cache, the library works", async () => {
		const { library, prefix } = await openTestLibrary();
		const holder = await rawOpen(`${prefix}cache`, 990, (database) => database.createObjectStore("old"));
		expect(errorIn(await library.analyses.get(id, "1"))).toEqual({ kind: "blocked" });
		expect(valueIn(await library.articles.list())).toEqual([]);
		holder.close();
		expect(valueIn(await library.analyses.get(id, "1"))).toBeNull();
	});

	test("lets go when another window drops it", async () => {
		const name = `${freshPrefix()}cache`;
		const old = createCacheDatabase(name, 20, 1);
		valueIn(await createAnalysisCache(old).put(analysis("1")));
		const young = createCacheDatabase(name, 1000, 2);
		valueIn(await createAnalysisCache(young).put(analysis("2")));
		expect(errorIn(await createAnalysisCache(old).get(id, "1")).kind).toBe("unavailable");
		expect(valueIn(await createAnalysisCache(young).get(id, "2"))).toEqual(analysis("2"));
		old.close();
		young.close();
	});

	test("is not opened again once the library is closed", async () => {
		const { library } = await openTestLibrary();
		library.close();
		expect(errorIn(await library.analyses.put(analysis("1"))).kind).toBe("unavailable");
	});
});
