import { describe, expect, test } from "vitest";
import type { HeadwordKey } from "../../renderer/engine/text/headwordKey.ts";
import type { Library } from "../../renderer/storage/contract/library.ts";
import type { VocabularyFilter } from "../../renderer/storage/contract/words.ts";
import type { ListId } from "../../renderer/storage/records/ids.ts";
import { context, day, errorIn, key, met, minute, noon, openTestLibrary, rawAll, rawPut, valueIn } from "./support.ts";

const everything: VocabularyFilter = { list: null, status: null, dueBefore: null, addedSince: null, search: "" };

async function headwords(library: Library, filter: Partial<VocabularyFilter> = {}): Promise<readonly string[]> {
	return valueIn(await library.vocabulary.find({ ...everything, ...filter })).map(({ headword }) => headword);
}

describe("marking a word", () => {
	test("as learning makes a card that is due at once", async () => {
		const { library } = await openTestLibrary();
		const word = valueIn(await library.vocabulary.setStatus(met("đẹp", "beautiful"), "learning", noon));
		expect(word).toMatchObject({
			key: "word:đẹp",
			headword: "đẹp",
			plain: "dep",
			status: "learning",
			gloss: "beautiful",
			sense: 0,
			note: "",
			lists: [],
			addedAt: noon,
			changedAt: noon,
			dueAt: noon,
		});
		expect(word.card).toMatchObject({ due: noon, state: 0, reps: 0, lastReview: null });
		expect(word.contexts).toEqual([context("bai-1", 17)]);
		expect(valueIn(await library.vocabulary.get(word.key))).toEqual(word);
	});

	test.each(["known", "ignored"] as const)("as %s makes no card and nothing due", async (status) => {
		const { library } = await openTestLibrary();
		const word = valueIn(await library.vocabulary.setStatus(met("đẹp", "beautiful"), status, noon));
		expect(word.card).toBeNull();
		expect(word).not.toHaveProperty("dueAt");
		expect(valueIn(await library.reviews.due(null, noon + day, 10))).toEqual([]);
	});

	test("keeps the card of a word that comes back to learning", async () => {
		const { library } = await openTestLibrary();
		const first = valueIn(await library.vocabulary.setStatus(met("đẹp", "beautiful"), "learning", noon));
		const known = valueIn(await library.vocabulary.setStatus(met("đẹp", "beautiful"), "known", noon + day));
		expect(known.card).toEqual(first.card);
		expect(known).not.toHaveProperty("dueAt");
		const back = valueIn(await library.vocabulary.setStatus(met("đẹp", "beautiful"), "learning", noon + 2 * day));
		expect(back.card).toEqual(first.card);
		expect(back.dueAt).toBe(noon);
		expect(back.addedAt).toBe(noon);
		expect(back.changedAt).toBe(noon + 2 * day);
	});

	test("keeps the person's own gloss and the sense that was met first", async () => {
		const { library } = await openTestLibrary();
		await library.vocabulary.setStatus(met("đường", "road"), "learning", noon);
		await library.vocabulary.change([key("đường")], { gloss: "my way" }, noon);
		const again = met("đường", "sugar", { sense: 1 });
		expect(valueIn(await library.vocabulary.setStatus(again, "known", noon))).toMatchObject({
			gloss: "my way",
			sense: 0,
		});
	});

	test("takes gloss and sense where there were none", async () => {
		const { library } = await openTestLibrary();
		await library.vocabulary.setStatus(met("đường", "", { sense: null }), "ignored", noon);
		const again = met("đường", "sugar", { sense: 1 });
		expect(valueIn(await library.vocabulary.setStatus(again, "learning", noon))).toMatchObject({
			gloss: "sugar",
			sense: 1,
		});
	});
});

describe("the places where a word was met", () => {
	test("stand newest first, none twice, twenty at most", async () => {
		const { library } = await openTestLibrary();
		for (let at = 0; at < 25; at++) {
			await library.vocabulary.setStatus(met("đẹp", "", { context: context("bai", at * 10) }), "learning", noon + at);
		}
		await library.vocabulary.setStatus(met("đẹp", "", { context: context("bai", 100) }), "learning", noon + day);
		const { contexts } = valueIn(await library.vocabulary.get(key("đẹp"))) ?? { contexts: [] };
		expect(contexts).toHaveLength(20);
		expect(contexts.slice(0, 3).map(({ span }) => span.start)).toEqual([100, 240, 230]);
		expect(contexts.filter(({ span }) => span.start === 100)).toHaveLength(1);
	});

	test("stay as they are when a word is marked away from any text", async () => {
		const { library } = await openTestLibrary();
		await library.vocabulary.setStatus(met("đẹp", ""), "learning", noon);
		const word = await library.vocabulary.setStatus(met("đẹp", "", { context: null }), "known", noon);
		expect(valueIn(word).contexts).toEqual([context("bai-1", 17)]);
	});
});

describe("undo", () => {
	test("of a removal: put gives back exactly what remove gave", async () => {
		const { library } = await openTestLibrary();
		const list = valueIn(await library.lists.add("Chợ", noon));
		await library.vocabulary.setStatus(met("đẹp", "beautiful"), "learning", noon);
		await library.vocabulary.setStatus(met("chợ", "market"), "known", noon);
		await library.vocabulary.changeList([key("đẹp")], list.id, true, noon);
		const before = valueIn(await library.vocabulary.find(everything));
		const removed = valueIn(await library.vocabulary.remove([key("đẹp"), key("chợ"), key("lạ")]));
		expect(removed).toHaveLength(2);
		expect(await headwords(library)).toEqual([]);
		expect(library.states.get(key("đẹp"))).toBe("new");
		await library.vocabulary.put(removed);
		expect(valueIn(await library.vocabulary.find(everything))).toEqual(before);
		expect(library.states.get(key("đẹp"))).toBe("learning");
		expect(library.states.get(key("chợ"))).toBe("known");
		expect(valueIn(await library.reviews.due(list.id, noon, 5))).toHaveLength(1);
	});

	test("of a bulk change: put gives back status, card and due time", async () => {
		const { library } = await openTestLibrary();
		for (const headword of ["một", "hai", "ba"]) {
			await library.vocabulary.setStatus(met(headword, headword), "learning", noon);
		}
		const keys = ["một", "hai"].map(key);
		const before = valueIn(await library.vocabulary.change(keys, { status: "ignored", note: "x" }, noon + day));
		expect(before.map(({ status, note }) => [status, note])).toEqual([
			["learning", ""],
			["learning", ""],
		]);
		expect(valueIn(await library.reviews.due(null, noon + day, 10)).map(({ headword }) => headword)).toEqual(["ba"]);
		await library.vocabulary.put(before);
		expect(valueIn(await library.reviews.due(null, noon + day, 10))).toHaveLength(3);
		expect(library.states.get(key("một"))).toBe("learning");
	});
});

describe("changing many words", () => {
	test("to learning makes the cards that are missing", async () => {
		const { library } = await openTestLibrary();
		await library.vocabulary.setStatus(met("đẹp", "beautiful"), "known", noon);
		await library.vocabulary.change([key("đẹp")], { status: "learning" }, noon + day);
		expect(valueIn(await library.vocabulary.get(key("đẹp")))).toMatchObject({
			status: "learning",
			dueAt: noon + day,
			changedAt: noon + day,
			card: { due: noon + day },
		});
	});

	test("skips words that are gone, and tells when all of them are", async () => {
		const { library } = await openTestLibrary();
		await library.vocabulary.setStatus(met("đẹp", "beautiful"), "known", noon);
		expect(valueIn(await library.vocabulary.change([key("lạ"), key("đẹp")], { note: "x" }, noon))).toHaveLength(1);
		expect(errorIn(await library.vocabulary.change([key("lạ")], { note: "x" }, noon))).toEqual({ kind: "missing" });
	});

	test("puts into a list and takes out, never twice", async () => {
		const { library } = await openTestLibrary();
		const { id } = valueIn(await library.lists.add("Chợ", noon));
		await library.vocabulary.setStatus(met("đẹp", "beautiful"), "known", noon);
		await library.vocabulary.changeList([key("đẹp")], id, true, noon);
		await library.vocabulary.changeList([key("đẹp")], id, true, noon);
		expect(valueIn(await library.vocabulary.get(key("đẹp")))?.lists).toEqual([id]);
		const before = valueIn(await library.vocabulary.changeList([key("đẹp")], id, false, noon));
		expect(before[0]?.lists).toEqual([id]);
		expect(valueIn(await library.vocabulary.get(key("đẹp")))?.lists).toEqual([]);
	});

	test("puts nothing into a list that is not there", async () => {
		const { library } = await openTestLibrary();
		await library.vocabulary.setStatus(met("đẹp", "beautiful"), "known", noon);
		const result = await library.vocabulary.changeList([key("đẹp")], "gone" as ListId, true, noon);
		expect(errorIn(result)).toEqual({ kind: "missing" });
		expect(valueIn(await library.vocabulary.get(key("đẹp")))?.lists).toEqual([]);
	});
});

describe("finding", () => {
	async function filled(): Promise<Library> {
		const { library } = await openTestLibrary();
		const words = [
			["thủy", "water", "learning"],
			["thúy", "kingfisher", "known"],
			["bàn ăn", "dining table", "learning"],
			["nghệ thuật", "art", "ignored"],
			["trái tim", "heart", "learning"],
		] as const;
		for (const [index, [headword, gloss, status]] of words.entries()) {
			await library.vocabulary.setStatus(met(headword, gloss), status, noon + index * minute);
		}
		return library;
	}

	test("gives all, the newest first", async () => {
		expect(await headwords(await filled())).toEqual(["trái tim", "nghệ thuật", "bàn ăn", "thúy", "thủy"]);
	});

	test.each([
		["letters without marks find every mark", "thuy", ["thúy", "thủy"]],
		["a marked word is only itself", "thủy", ["thủy"]],
		["either tone placement finds the other", "thuỷ", ["thủy"]],
		["decomposed letters too", "thu\u0309y", ["thủy"]],
		["any syllable may be the first typed", "an", ["bàn ăn"]],
		["a syllable is found from its beginning only", "im", []],
		["capitals and spaces do not matter", "  BÀN  Ăn ", ["bàn ăn"]],
		["English finds the gloss", "table", ["bàn ăn"]],
		["English is found from the beginning of its words", "art", ["nghệ thuật"]],
		["nothing fits", "xyz", []],
	])("%s", async (_rule, search, found) => {
		expect(await headwords(await filled(), { search })).toEqual(found);
	});

	test("finds what stands in the note", async () => {
		const library = await filled();
		await library.vocabulary.change([key("trái tim")], { note: "from the song" }, noon);
		expect(await headwords(library, { search: "song" })).toEqual(["trái tim"]);
	});

	test("filters by status, list, due time and day added, all together", async () => {
		const library = await filled();
		const { id } = valueIn(await library.lists.add("Chợ", noon));
		await library.vocabulary.changeList(["thủy", "thúy", "trái tim"].map(key), id, true, noon);
		expect(await headwords(library, { status: "learning" })).toEqual(["trái tim", "bàn ăn", "thủy"]);
		expect(await headwords(library, { list: id })).toEqual(["trái tim", "thúy", "thủy"]);
		expect(await headwords(library, { dueBefore: noon + 2 * minute })).toEqual(["thủy"]);
		expect(await headwords(library, { addedSince: noon + 3 * minute })).toEqual(["trái tim", "nghệ thuật"]);
		expect(
			await headwords(library, {
				list: id,
				status: "learning",
				addedSince: noon + minute,
				dueBefore: noon + day,
				search: "tim",
			}),
		).toEqual(["trái tim"]);
		expect(await headwords(library, { list: id, status: "ignored" })).toEqual([]);
	});
});

test("counts all, learning, due and the members of each list", async () => {
	const { library } = await openTestLibrary();
	const market = valueIn(await library.lists.add("Chợ", noon)).id;
	const empty = valueIn(await library.lists.add("Trống", noon)).id;
	await library.vocabulary.setStatus(met("một", "one"), "learning", noon);
	await library.vocabulary.setStatus(met("hai", "two"), "learning", noon + day);
	await library.vocabulary.setStatus(met("ba", "three"), "known", noon);
	await library.vocabulary.setStatus(met("bốn", "four"), "ignored", noon);
	await library.vocabulary.changeList(["một", "ba"].map(key), market, true, noon);
	expect(valueIn(await library.vocabulary.counts(noon))).toEqual({
		all: 4,
		learning: 2,
		due: 1,
		suspended: 0,
		leeches: 0,
		lists: new Map([
			[market, 2],
			[empty, 0],
		]),
	});
});

test("listeners hear once which words changed, and null for many", async () => {
	const { library } = await openTestLibrary();
	const heard: (readonly HeadwordKey[] | null)[] = [];
	library.vocabulary.subscribe((keys) => heard.push(keys));
	const { id } = valueIn(await library.lists.add("Chợ", noon));
	await library.vocabulary.setStatus(met("đẹp", "beautiful"), "known", noon);
	await library.vocabulary.changeList([key("đẹp")], id, true, noon);
	await library.vocabulary.change([key("lạ")], { note: "" }, noon);
	expect(heard).toEqual([[key("đẹp")], [key("đẹp")]]);
	const [record] = valueIn(await library.vocabulary.find(everything));
	if (record === undefined) throw new Error("the word is gone");
	await library.vocabulary.put(Array.from({ length: 300 }, (_, index) => ({ ...record, key: key(`từ ${index}`) })));
	expect(heard.slice(2)).toEqual([null]);
});

describe("a damaged word", () => {
	async function withDamage() {
		const opened = await openTestLibrary();
		await opened.library.vocabulary.setStatus(met("đẹp", "beautiful"), "learning", noon);
		await opened.library.vocabulary.setStatus(met("chợ", "market"), "learning", noon);
		const broken = { ...valueIn(await opened.library.vocabulary.get(key("chợ"))), contexts: [{ quote: 1 }] };
		await rawPut(`${opened.prefix}library`, { vocabulary: [broken] });
		return { ...opened, broken };
	}

	test("is left out of lists and queues, reported once, and left on the disk", async () => {
		const { library, prefix, damaged, broken } = await withDamage();
		expect(await headwords(library)).toEqual(["đẹp"]);
		expect(valueIn(await library.reviews.due(null, noon, 1)).map(({ headword }) => headword)).toEqual(["đẹp"]);
		expect(valueIn(await library.vocabulary.remove([key("chợ")]))).toEqual([]);
		expect(damaged).toEqual([{ table: "vocabulary", key: "word:chợ" }]);
		expect(await rawAll(`${prefix}library`, "vocabulary")).toContainEqual(broken);
	});

	test("cannot be read or overwritten by a tap, and says so", async () => {
		const { library, prefix, broken } = await withDamage();
		const corrupt = { kind: "corrupt", what: "word" };
		expect(errorIn(await library.vocabulary.get(key("chợ")))).toEqual(corrupt);
		expect(errorIn(await library.vocabulary.setStatus(met("chợ", "market"), "known", noon))).toEqual(corrupt);
		expect(await rawAll(`${prefix}library`, "vocabulary")).toContainEqual(broken);
	});
});
