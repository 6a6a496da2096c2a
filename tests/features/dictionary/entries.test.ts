// Entries: their addresses, what is saved of them, what belongs to them, what the row of a hit says.

import { describe, expect, test } from "vitest";
import type { Entry, EntryKind } from "../../../renderer/engine/lexicon/types.ts";
import { headwordKey } from "../../../renderer/engine/text/headwordKey.ts";
import { addressOf, keyOf, parseAddress } from "../../../renderer/features/dictionary/entryAddress.ts";
import { hitAfter } from "../../../renderer/features/dictionary/HitList.tsx";
import { hitGlosses, hitSense } from "../../../renderer/features/dictionary/hitTexts.ts";
import { headingHan, relatedQueries, relatedTo } from "../../../renderer/features/dictionary/related.ts";
import { lookUp } from "../../../renderer/features/dictionary/useEntry.ts";
import { savedWord } from "../../../renderer/features/dictionary/useWordSaving.ts";
import { hrefOf, routeOf } from "../../../renderer/features/routes.ts";
import { smallDictionary } from "./support.ts";

const { lexicon, search, language } = smallDictionary();

function entry(kind: EntryKind, folded: string): Entry {
	const found = lexicon.findKind(kind, folded);
	if (found === null) throw new Error(`no ${kind} ${folded}`);
	return found;
}

const related = (of: Entry) => relatedTo(of, (query) => search(query, { limit: 80 }));
const members = (of: Entry) =>
	related(of).families.map(({ stem, hits }) => [stem, hits.map((hit) => hit.entry.headword)]);

describe("an address", () => {
	test.each([
		["word", "hợp tác"],
		["name", "hợp phì"],
		["syllable", "hợp"],
		["pattern", "càng … càng"],
	] as const)("of a %s leads to its entry", async (kind, folded) => {
		const found = entry(kind, folded);
		expect(parseAddress(addressOf(found))).toEqual({ kind, folded });
		expect(await lookUp(addressOf(found), language(), new AbortController().signal)).toEqual(found);
	});

	test("of nothing leads nowhere", async () => {
		for (const address of ["", "word:", "verb:hợp", "hợp"]) {
			expect(parseAddress(address)).toBeNull();
			expect(await lookUp(address, language(), new AbortController().signal)).toBeNull();
		}
	});

	test.each([
		["nothing", { query: "", held: false, entry: null }, "#/dictionary"],
		["a query", { query: "hop tac", held: false, entry: null }, "#/dictionary?q=hop+tac"],
		["what an address must not have", { query: "a?b=c&d#e\nđ", held: false, entry: "word:đ" }, null],
		["a held text and an entry", { query: "", held: true, entry: "word:hợp" }, null],
	])("of the screen keeps %s", (_what, place, href) => {
		const route = { screen: "dictionary", ...place } as const;
		if (href !== null) expect(hrefOf(route)).toBe(href);
		expect(routeOf(hrefOf(route))).toEqual(route);
	});
});

describe("what belongs to an entry", () => {
	test("are the parts of a compound, with their characters and entries", () => {
		const { morphemes } = related(entry("word", "hợp tác"));
		expect(morphemes.map(({ text, han, entry: part }) => [text, han, part?.kind, part?.senses[0].glosses[0]])).toEqual([
			["hợp", "合", "syllable", "join"],
			["tác", "作", "syllable", "make"],
		]);
		expect(related(entry("word", "đường sắt")).morphemes.map((part) => part.entry?.headword ?? null)).toEqual([
			"đường",
			null,
		]);
	});

	test("are longer words, and those that share a part and its character, each once", () => {
		expect(members(entry("word", "hợp tác"))).toEqual([
			["hợp tác", ["hợp tác xã"]],
			["hợp", ["Hợp Phì", "hợp đồng"]],
			["tác", ["tác giả"]],
		]);
		expect(members(entry("syllable", "hợp"))[0]?.[1]).not.toContain("hợp âm");
		expect(members(entry("word", "đường"))).toEqual([["đường", ["đường sắt"]]]);
	});

	test("is nothing for a pattern and for the syllables of a person's name", () => {
		expect(relatedQueries(entry("pattern", "càng … càng"))).toEqual([]);
		expect(related(entry("pattern", "càng … càng"))).toEqual({ morphemes: [], families: [] });
		expect(related(entry("name", "lê thị mận")).morphemes).toEqual([]);
		expect(related(entry("name", "hợp phì")).morphemes).toHaveLength(2);
	});

	test.each([
		["stand with its parts where there is one each", "hợp tác", "合作", null],
		["stand beside a word of one syllable", "hợp", "合", "合"],
		["stand beside a word that has another number of them", "hợp tác", "合", "合"],
		["are none for a native word", "đường", null, null],
	])("its characters %s", (_rule, headword, han, shown) => expect(headingHan({ headword, han })).toBe(shown));
});

describe("saving", () => {
	test("keeps the first gloss of each sense, and the sense where there is only one", () => {
		expect(savedWord(entry("word", "hợp tác"))).toEqual({
			key: headwordKey("word", "hợp tác"),
			headword: "hợp tác",
			gloss: "cooperate; cooperation",
			sense: null,
		});
		expect(savedWord(entry("name", "hợp phì"))).toMatchObject({ key: "name:hợp phì", gloss: "Hefei", sense: 0 });
	});

	test("is for words and names only", () => {
		expect(savedWord(entry("syllable", "hợp"))).toBeNull();
		expect(keyOf(entry("pattern", "càng … càng"))).toBeNull();
	});
});

describe("the row of a hit", () => {
	test("tells the sense that has the English words, and the definition where only that has them", () => {
		const [sugar] = search("sugar", { limit: 1 });
		const [vehicles] = search("vehicles", { limit: 1 });
		if (sugar === undefined || vehicles === undefined) throw new Error("not found");
		expect(hitSense(sugar)).toBe(1);
		expect(hitGlosses(sugar)).toBe("sugar; road");
		expect(hitGlosses(vehicles)).toBe("road; sugar: a way that is made for vehicles");
	});

	test.each([
		["ArrowDown", 0, 1],
		["ArrowDown", 2, 2],
		["ArrowUp", 2, 1],
		["ArrowUp", 0, -1],
		["Home", 2, 0],
		["End", 0, 2],
		["a", 1, null],
	])("%s leads from %i to %s", (key, at, to) => expect(hitAfter(key, at, 3)).toBe(to));
});
