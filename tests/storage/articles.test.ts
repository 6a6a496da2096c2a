import { describe, expect, test } from "vitest";
import { span } from "../../renderer/engine/text/span.ts";
import type { ArticleId } from "../../renderer/storage/records/ids.ts";
import {
	article,
	counter,
	databaseNamed,
	day,
	document,
	errorIn,
	failNextCreation,
	key,
	met,
	minute,
	noon,
	openTestLibrary,
	quotaError,
	rawAll,
	rawPut,
	valueIn,
} from "./support.ts";

const text = "Trời hôm nay rất đẹp. Chúng tôi đi chợ.";

describe("adding an article", () => {
	test("stores the record that the library lists and the text that the reader opens", async () => {
		const { library } = await openTestLibrary();
		const translation = [{ span: span(0, 21), english: "The weather is lovely today." }];
		const added = valueIn(
			await library.articles.add(article(text, { translation, words: 9, tags: ["đời sống", "đời sống"] }), noon),
		);
		expect(added).toMatchObject({
			title: "Không tên",
			renamed: 0,
			byline: "Lan Anh",
			source: "Báo Làng",
			date: "10/3/2026",
			addedAt: noon,
			openedAt: null,
			words: 9,
			tags: ["đời sống"],
			archived: 0,
			deletedAt: null,
			progress: null,
			translated: true,
			recording: null,
		});
		expect(valueIn(await library.articles.get(added.id))).toEqual(added);
		expect(valueIn(await library.articles.list())).toEqual([added]);
		expect(valueIn(await library.articles.text(added.id))).toEqual({
			id: added.id,
			document: document(text),
			translation,
			original: `Trang chủ\n${text}`,
		});
	});

	test("takes the document's own title where it has one", async () => {
		const { library } = await openTestLibrary();
		const added = await library.articles.add(article(text, { document: document(text, "Đi chợ") }), noon);
		expect(valueIn(added).title).toBe("Đi chợ");
	});

	test("leaves nothing where the text cannot be stored", async () => {
		const { library, prefix } = await openTestLibrary();
		const listened = counter();
		library.articles.subscribe(listened.listener);
		failNextCreation(databaseNamed(`${prefix}library`), "texts", () => new Error("killed"));
		await expect(library.articles.add(article(text), noon)).rejects.toThrow("killed");
		expect(valueIn(await library.articles.list())).toEqual([]);
		expect(await rawAll(`${prefix}library`, "texts")).toEqual([]);
		expect(listened.calls()).toBe(0);
	});

	test("says that the disk is full, and works again when there is room", async () => {
		const { library, prefix } = await openTestLibrary();
		failNextCreation(databaseNamed(`${prefix}library`), "texts", quotaError);
		expect(errorIn(await library.articles.add(article(text), noon))).toEqual({ kind: "full" });
		expect(valueIn(await library.articles.list())).toEqual([]);
		expect((await library.articles.add(article(text), noon)).ok).toBe(true);
	});
});

describe("the same text twice", () => {
	test("is noticed by its cleaned text, whatever its title", async () => {
		const { library } = await openTestLibrary();
		const added = valueIn(await library.articles.add(article(text), noon));
		expect(valueIn(await library.articles.findSame(document(text, "Tên khác")))).toEqual(added);
		expect(valueIn(await library.articles.findSame(document(`${text} Hết.`)))).toBeNull();
	});

	test("is no matter while the first lies in the bin", async () => {
		const { library } = await openTestLibrary();
		const { id } = valueIn(await library.articles.add(article(text), noon));
		await library.articles.remove([id], noon);
		expect(valueIn(await library.articles.findSame(document(text)))).toBeNull();
	});
});

describe("changing an article", () => {
	test("renames, tags, archives, and remembers when it was opened", async () => {
		const { library } = await openTestLibrary();
		const { id } = valueIn(await library.articles.add(article(text), noon));
		await library.articles.rename(id, "Chợ sáng");
		await library.articles.setTags(id, ["chợ", "dễ", "chợ"]);
		await library.articles.setArchived([id], true);
		await library.articles.markOpened(id, noon + minute);
		expect(valueIn(await library.articles.get(id))).toMatchObject({
			title: "Chợ sáng",
			renamed: 1,
			tags: ["chợ", "dễ"],
			archived: 1,
			openedAt: noon + minute,
		});
		await library.articles.setArchived([id], false);
		expect(valueIn(await library.articles.get(id)).archived).toBe(0);
	});

	test("keeps the place, and the share read never falls by scrolling back", async () => {
		const { library } = await openTestLibrary();
		const { id } = valueIn(await library.articles.add(article(text), noon));
		await library.articles.saveProgress(id, { sentence: 30, sentences: 40, share: 0.75, at: noon });
		await library.articles.saveProgress(id, { sentence: 2, sentences: 40, share: 0.05, at: noon + minute });
		expect(valueIn(await library.articles.get(id)).progress).toEqual({
			sentence: 2,
			sentences: 40,
			share: 0.75,
			at: noon + minute,
		});
	});

	test("tells what is missing", async () => {
		const { library } = await openTestLibrary();
		const nobody = "nobody" as ArticleId;
		for (const result of [
			await library.articles.get(nobody),
			await library.articles.text(nobody),
			await library.articles.rename(nobody, "x"),
			await library.articles.remove([nobody], noon),
		]) {
			expect(errorIn(result)).toEqual({ kind: "missing" });
		}
	});

	test("tells listeners once a change, until they leave", async () => {
		const { library } = await openTestLibrary();
		const listened = counter();
		const leave = library.articles.subscribe(listened.listener);
		const { id } = valueIn(await library.articles.add(article(text), noon));
		expect(listened.calls()).toBe(1);
		await library.articles.rename(id, "Chợ");
		expect(listened.calls()).toBe(2);
		leave();
		await library.articles.rename(id, "Chợ chiều");
		expect(listened.calls()).toBe(2);
	});
});

describe("the bin", () => {
	test("hides an article and gives everything back", async () => {
		const { library } = await openTestLibrary();
		const added = valueIn(await library.articles.add(article(text), noon));
		await library.articles.remove([added.id], noon + minute);
		expect(valueIn(await library.articles.list())).toEqual([]);
		expect(errorIn(await library.articles.get(added.id))).toEqual({ kind: "missing" });
		await library.articles.restore([added.id]);
		expect(valueIn(await library.articles.get(added.id))).toEqual(added);
		expect(valueIn(await library.articles.text(added.id)).document.text).toBe(text);
	});

	test("ends only what has lain there long enough, with text and analysis; words and their sentences stay", async () => {
		const { library, prefix } = await openTestLibrary();
		const old = valueIn(await library.articles.add(article(text), noon));
		const young = valueIn(await library.articles.add(article("Hai."), noon));
		const kept = valueIn(await library.articles.add(article("Ba."), noon));
		await library.vocabulary.setStatus(met("đẹp", "beautiful"), "learning", noon);
		await library.analyses.put({
			articleId: old.id,
			version: "1",
			sentences: new Int32Array(1),
			rows: new Int32Array(1),
			keys: "",
			counts: new Uint32Array(1),
			words: 0,
			fingerprint: [],
		});
		await library.articles.remove([old.id], noon);
		await library.articles.remove([young.id], noon + day);
		expect(valueIn(await library.articles.purge(noon + day))).toBe(1);
		expect(await rawAll(`${prefix}library`, "articles")).toHaveLength(2);
		expect(errorIn(await library.articles.text(old.id))).toEqual({ kind: "missing" });
		expect(valueIn(await library.analyses.get(old.id, "1"))).toBeNull();
		expect(valueIn(await library.articles.text(young.id)).document.text).toBe("Hai.");
		expect(valueIn(await library.articles.list())).toEqual([kept]);
		expect(valueIn(await library.vocabulary.get(key("đẹp")))?.contexts).toHaveLength(1);
		expect(valueIn(await library.articles.purge(noon + day))).toBe(0);
	});
});

const timing = (start: number, end: number, startsAt: number, endsAt: number) => ({
	span: { start, end },
	startsAt,
	endsAt,
});

describe("damaged rows", () => {
	test("a damaged article is left out of the list, reported once, and left on the disk", async () => {
		const { library, prefix, damaged } = await openTestLibrary();
		const whole = valueIn(await library.articles.add(article(text), noon));
		const broken = { ...whole, id: "broken", title: 7 };
		await rawPut(`${prefix}library`, { articles: [broken] });
		expect(valueIn(await library.articles.list())).toEqual([whole]);
		expect(valueIn(await library.articles.list())).toEqual([whole]);
		expect(errorIn(await library.articles.get("broken" as ArticleId))).toEqual({ kind: "corrupt", what: "article" });
		expect(errorIn(await library.articles.rename("broken" as ArticleId, "x"))).toEqual({
			kind: "corrupt",
			what: "article",
		});
		expect(damaged).toEqual([{ table: "articles", key: "broken" }]);
		expect(await rawAll(`${prefix}library`, "articles")).toContainEqual(broken);
	});

	test.each([
		["no document", { document: null }],
		["a span beyond the text", { translation: [{ span: { start: 0, end: 9999 }, english: "x" }] }],
		["a span that ends before it starts", { translation: [{ span: { start: 5, end: 2 }, english: "x" }] }],
		["a block that is none", { document: { ...document(text), blocks: ["paragraph"] } }],
		["no parts", { document: { ...document(text), parts: undefined } }],
		["a part beyond its blocks", { document: { ...document(text), parts: [{ title: "Một", level: 1, block: 1 }] } }],
		["a part without a name", { document: { ...document(text), parts: [{ title: " ", level: 1, block: 0 }] } }],
		["times beyond the text", { document: { ...document(text), timings: [timing(30, 9999, 0, 1)] } }],
		["a time that ends before it starts", { document: { ...document(text), timings: [timing(0, 4, 5, 5)] } }],
		["times that overlap", { document: { ...document(text), timings: [timing(0, 4, 0, 1), timing(3, 6, 1, 2)] } }],
	])("a text with %s cannot be opened; the others can", async (_what, damage) => {
		const { library, prefix } = await openTestLibrary();
		const first = valueIn(await library.articles.add(article(text), noon));
		const second = valueIn(await library.articles.add(article("Hai."), noon));
		await rawPut(`${prefix}library`, { texts: [{ ...valueIn(await library.articles.text(first.id)), ...damage }] });
		expect(errorIn(await library.articles.text(first.id))).toEqual({ kind: "corrupt", what: "article" });
		expect(valueIn(await library.articles.text(second.id)).document.text).toBe("Hai.");
		expect(valueIn(await library.articles.list())).toHaveLength(2);
	});
});
