// A text that is in the library already, word for word or nearly so.

import { describe, expect, test } from "vitest";
import { fingerprintOf } from "../../renderer/engine/document/fingerprint.ts";
import { contentHash } from "../../renderer/engine/text/hash.ts";
import type { Library } from "../../renderer/storage/contract/library.ts";
import type { ArticleId } from "../../renderer/storage/records/ids.ts";
import { bridge, bridgeByOther, gold, weather } from "../engine/document/fingerprintTexts.ts";
import {
	article,
	databaseNamed,
	document,
	errorIn,
	eventually,
	failNextCreation,
	noon,
	openTestLibrary,
	quotaError,
	rawAll,
	rawPut,
	valueIn,
} from "./support.ts";

const almost = bridge.replace("Cầu dài 412 m", "Cây cầu dài 412 m");
const further = bridge.replace(/\n\n"Hồi trước[^\n]+/, "");

async function add(library: Library, text: string): Promise<ArticleId> {
	return valueIn(await library.articles.add(article(text, { fingerprint: fingerprintOf(document(text)) }), noon)).id;
}
const find = (library: Library, text: string) =>
	library.articles.findAlike(fingerprintOf(document(text)), contentHash(text));

describe("a text that comes again", () => {
	test("is the same where its words are, and alike where nearly all of them are", async () => {
		const { library } = await openTestLibrary();
		for (const text of [weather(3), gold(4), bridgeByOther]) await add(library, text);
		const id = await add(library, bridge);
		expect(valueIn(await find(library, bridge))).toEqual({
			article: valueIn(await library.articles.get(id)),
			how: "same",
			similarity: 1,
		});
		const found = valueIn(await find(library, almost));
		expect(found).toMatchObject({ article: { id }, how: "alike" });
		expect(found?.similarity).toBeGreaterThan(0.9);
		expect(found?.similarity).toBeLessThan(1);
		expect(valueIn(await find(library, weather(4)))).toBeNull();
		expect(valueIn(await find(library, "Trời đẹp."))).toBeNull();
	});

	test("is the same however short it is", async () => {
		const { library } = await openTestLibrary();
		const id = await add(library, "Trời đẹp.");
		expect(valueIn(await find(library, "Trời đẹp."))).toMatchObject({ article: { id }, how: "same" });
	});

	test("is told of the article that is most like it", async () => {
		const { library } = await openTestLibrary();
		await add(library, further);
		const id = await add(library, almost);
		expect(valueIn(await find(library, bridge))?.article.id).toBe(id);
	});

	test("is no matter while the first lies in the bin", async () => {
		const { library } = await openTestLibrary();
		const id = await add(library, bridge);
		expect(valueIn(await find(library, almost))?.article.id).toBe(id);
		await library.articles.remove([id], noon);
		for (const text of [bridge, almost]) expect(valueIn(await find(library, text))).toBeNull();
		await library.articles.restore([id]);
		expect(valueIn(await find(library, almost))?.article.id).toBe(id);
		await library.articles.remove([id], noon);
		await library.articles.purge(noon + 1);
		expect(valueIn(await find(library, almost))).toBeNull();
	});

	test("is seen as the text that an article has now", async () => {
		const { library } = await openTestLibrary();
		const id = await add(library, bridge);
		expect(valueIn(await find(library, almost))?.article.id).toBe(id);
		const now = document(bridgeByOther);
		valueIn(
			await library.articles.changeText(id, {
				document: now,
				translation: null,
				words: 9,
				fingerprint: fingerprintOf(now),
				sentences: { before: [0], after: [0] },
			}),
		);
		expect(valueIn(await find(library, almost))).toBeNull();
		expect(valueIn(await find(library, bridgeByOther.replace("cháu nhỏ", "trẻ nhỏ")))?.article.id).toBe(id);
	});

	test("is found right after another window has added it", async () => {
		const { library, prefix } = await openTestLibrary();
		const { library: other } = await openTestLibrary(prefix);
		expect(valueIn(await find(library, almost))).toBeNull();
		const id = await add(other, bridge);
		await eventually(async () => valueIn(await find(library, almost))?.article.id === id);
	});

	test("is looked for by many at once", async () => {
		const { library } = await openTestLibrary();
		const id = await add(library, bridge);
		const found = await Promise.all(Array.from({ length: 5 }, () => find(library, almost)));
		expect(found.map((one) => valueIn(one)?.article.id)).toEqual([id, id, id, id, id]);
	});
});

describe("fingerprints", () => {
	test("of articles of an older version are filled in once", async () => {
		const { library, prefix } = await openTestLibrary();
		const { id } = valueIn(await library.articles.add(article(bridge, { fingerprint: [] }), noon));
		expect(valueIn(await find(library, almost))).toBeNull();
		valueIn(await library.articles.setFingerprint(id, fingerprintOf(document(bridge))));
		expect(valueIn(await find(library, almost))?.article.id).toBe(id);
		valueIn(await library.articles.setFingerprint(id, [1]));
		valueIn(await library.articles.setFingerprint("nobody" as ArticleId, [1]));
		const numbers = Uint32Array.from(fingerprintOf(document(bridge)));
		expect(await rawAll(`${prefix}library`, "fingerprints")).toEqual([{ articleId: id, numbers }]);
	});

	test("of short texts take no room, and end with their article", async () => {
		const { library, prefix } = await openTestLibrary();
		await add(library, "Trời đẹp.");
		expect(await rawAll(`${prefix}library`, "fingerprints")).toEqual([]);
		await library.articles.remove([await add(library, bridge)], noon);
		expect(await rawAll(`${prefix}library`, "fingerprints")).toHaveLength(1);
		await library.articles.purge(noon + 1);
		expect(await rawAll(`${prefix}library`, "fingerprints")).toEqual([]);
	});

	test("of a text that cannot be stored are not stored either", async () => {
		const { library, prefix } = await openTestLibrary();
		failNextCreation(databaseNamed(`${prefix}library`), "fingerprints", quotaError);
		const fingerprint = fingerprintOf(document(bridge));
		expect(errorIn(await library.articles.add(article(bridge, { fingerprint }), noon))).toEqual({ kind: "full" });
		for (const table of ["articles", "texts", "fingerprints"]) {
			expect(await rawAll(`${prefix}library`, table)).toEqual([]);
		}
	});

	test.each([
		["are out of order", Uint32Array.of(3, 2)],
		["are of another kind", [1, 2]],
		["are gone", null],
	])("that %s are told once and find nothing; the article stays", async (_what, numbers) => {
		const { library, prefix, damaged } = await openTestLibrary();
		const id = await add(library, bridge);
		await rawPut(`${prefix}library`, { fingerprints: [{ articleId: id, numbers }] });
		for (const text of [almost, further]) expect(valueIn(await find(library, text))).toBeNull();
		expect(damaged).toEqual([{ table: "fingerprints", key: id }]);
		expect(valueIn(await find(library, bridge))?.article.id).toBe(id);
	});

	test("of a damaged article find nothing", async () => {
		const { library, prefix, damaged } = await openTestLibrary();
		const id = await add(library, bridge);
		await rawPut(`${prefix}library`, { articles: [{ ...valueIn(await library.articles.get(id)), renamed: "?" }] });
		expect(valueIn(await find(library, almost))).toBeNull();
		expect(damaged).toEqual([{ table: "articles", key: id }]);
	});
});
