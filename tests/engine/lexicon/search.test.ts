// Search both ways: what is found, how the hit says it matched, and what comes first.

import { beforeAll, describe, expect, test } from "vitest";
import { parseBands, withBands } from "../../../dictionaries/build/bands.ts";
import { parseDictionary, type SourceEntry } from "../../../dictionaries/build/parse.ts";
import { readSources } from "../../../dictionaries/build/sources.ts";
import { encodeLexicon } from "../../../renderer/engine/lexicon/format.ts";
import { openLexicon } from "../../../renderer/engine/lexicon/lookup.ts";
import { createSearch, type Search, type SearchHit } from "../../../renderer/engine/lexicon/search.ts";
import type { EntryKind } from "../../../renderer/engine/lexicon/types.ts";
import { foldWord } from "../../../renderer/engine/text/headwordKey.ts";
import { fc } from "../../property.ts";

const words = `hợp tác
  v cooperate
hợp tác xã
  n cooperative
hợp đồng
  n contract | def: a written agreement to cooperate
họp
  v meet
hộp
  n box
hoàn
  v return; complete
hòa
  v blend
hóa
  n chemistry
kỹ thuật
  n technology
kiểm tra
  v check
mỹ
  a beautiful
đường
  n road; way
  n sugar
con đường
  n path; road
tỉnh lộ
  n provincial road
biển chỉ đường
  n road sign
trẻ em
  n child
tăng
  v increase; rise
sự tăng
  n increase
đi tìm
  v look for
nhìn
  v look
trưởng
  n head of an office | def: who leads it
dương
  a positive
đã
  aux [past] | def: puts what follows in the past
quá khứ
  n past
băng
  n ice
  n tape; band | def: a strip of plastic or cloth
`;
const names =
	"HN\n  place Hanoi\nMỹ\n  place United States; America\nHà Nội\n  place Hanoi | def: the capital of Vietnam\n";
const syllables = "băng\n  n ice\nhóa\n  v change\n";
const patterns = "không những … mà còn\n  phr not only … but also\n  1 not only\n  2 but also | gap: 1-12\n";
const bands = "con đường\t2\ntăng\t1\nsự tăng\t5\nhọp\t3\nhộp\t4\nhợp đồng\t2\nhợp tác\t1\nhợp tác xã\t6\n";

function searchOver(...parts: readonly (readonly [text: string, kind: EntryKind])[]): Search {
	const parsed = parts.map(([text, kind]) => parseDictionary(text, kind, kind));
	expect(parsed.flatMap(({ problems }) => problems)).toEqual([]);
	return searchOf(
		withBands(
			parsed.flatMap((part) => part.entries),
			parseBands(bands).lines,
		),
	);
}

function searchOf(entries: readonly SourceEntry[]): Search {
	const encoder = new TextEncoder();
	const bytes = encodeLexicon(
		entries.map(({ entry }) => ({ folded: foldWord(entry.headword), entry })),
		(text) => encoder.encode(text),
	);
	const opened = openLexicon(bytes);
	if (!opened.ok) throw new Error(opened.error.reason);
	return createSearch(opened.value);
}

const search = searchOver([words, "word"], [names, "name"], [syllables, "syllable"], [patterns, "pattern"]);

function found(query: string, limit = 20): readonly string[] {
	return search(query, { limit }).map(({ entry }) => entry.headword);
}

function hitOf(query: string, headword: string): SearchHit | undefined {
	return search(query, { limit: 50 }).find(({ entry }) => entry.headword === headword);
}

describe("Vietnamese", () => {
	test.each([
		["hợp tác", "hợp tác", "exact", "whole"],
		["HỢP TÁC", "hợp tác", "exact", "whole"],
		["hợp tác".normalize("NFD"), "hợp tác", "exact", "whole"],
		["hợp_tác", "hợp tác", "exact", "whole"],
		["hoà", "hòa", "folded", "whole"],
		["kĩ thuật", "kỹ thuật", "folded", "whole"],
		["ki thuat", "kỹ thuật", "unaccented", "whole"],
		["hop tac", "hợp tác", "unaccented", "whole"],
		["hơp tac", "hợp tác", "unaccented", "whole"],
		["duong", "đường", "unaccented", "whole"],
		["ha noi", "Hà Nội", "unaccented", "whole"],
		["hợp", "hợp tác", "exact", "prefix"],
		["hop", "hợp tác", "unaccented", "prefix"],
		["hợp tá", "hợp tác", "exact", "unfinished"],
		["hop ta", "hợp tác", "unaccented", "unfinished"],
		["hoà", "hoàn", "exact", "unfinished"],
		["ki", "kiểm tra", "exact", "unfinished"],
		["kie", "kiểm tra", "unaccented", "unfinished"],
		["kĩ t", "kỹ thuật", "folded", "unfinished"],
		["hợp tạc", "hợp tác", "otherMarks", "whole"],
		["không những … mà còn", "không những … mà còn", "exact", "whole"],
		["khong nhung ma con", "không những … mà còn", "unaccented", "whole"],
		["không những ... mà", "không những … mà còn", "exact", "prefix"],
	])("%j finds %s: %s, %s", (query, headword, spelling, extent) => {
		expect(hitOf(query, headword)?.match).toEqual({ kind: "headword", spelling, extent });
	});

	test("marks that were typed must stand in the word: đường is no dương", () => {
		expect(found("đương")).toContain("đường");
		expect(hitOf("đương", "dương")?.match).toMatchObject({ spelling: "otherMarks" });
		expect(found("đươ")).not.toContain("dương");
		expect(found("duong")).toEqual(expect.arrayContaining(["đường", "dương"]));
	});

	test("exact stands before folded, folded before unaccented, unaccented before what goes on, other marks last", () => {
		expect(found("hoa").indexOf("hòa")).toBeLessThan(found("hoa").indexOf("hoàn"));
		expect(found("hop").slice(0, 2)).toEqual(["họp", "hộp"]);
		expect(found("hóa")).toEqual(["hóa", "hóa", "hòa"]);
		expect(found("hoà")).toEqual(["hòa", "hoàn", "hóa", "hóa"]);
	});

	test("commoner words come first among their like", () => {
		expect(found("hop")).toEqual(["họp", "hộp", "hợp tác", "hợp đồng", "hợp tác xã"]);
	});

	test("words stand before names and names before syllables, but for a name typed with its capital", () => {
		expect(search("mỹ", { limit: 2 }).map(({ entry }) => entry.kind)).toEqual(["name", "word"]);
		expect(search("băng", { limit: 2 }).map(({ entry }) => entry.kind)).toEqual(["word", "syllable"]);
	});

	test("a query with marks is not looked for in the English", () => {
		expect(search("hòa", { limit: 50 }).every(({ match }) => match.kind === "headword")).toBe(true);
	});
});

describe("English", () => {
	test.each([
		["road", "đường", { place: "gloss", extent: "whole", sense: 0, gloss: 0 }],
		["Roads", "đường", { place: "gloss", extent: "whole", sense: 0, gloss: 0 }],
		["sugar", "đường", { place: "gloss", extent: "whole", sense: 1, gloss: 0 }],
		["a road", "đường", { place: "gloss", extent: "whole", sense: 0, gloss: 0 }],
		["road", "tỉnh lộ", { place: "head", extent: "whole", sense: 0, gloss: 0 }],
		["road", "biển chỉ đường", { place: "inside", extent: "whole", sense: 0, gloss: 0 }],
		["head", "trưởng", { place: "head", extent: "whole", sense: 0, gloss: 0 }],
		["office", "trưởng", { place: "inside", extent: "whole", sense: 0, gloss: 0 }],
		["increased", "tăng", { place: "gloss", extent: "whole", sense: 0, gloss: 0 }],
		["to rise", "tăng", { place: "gloss", extent: "whole", sense: 0, gloss: 1 }],
		["children", "trẻ em", { place: "gloss", extent: "whole", sense: 0, gloss: 0 }],
		["look for", "đi tìm", { place: "gloss", extent: "whole", sense: 0, gloss: 0 }],
		["look", "đi tìm", { place: "head", extent: "whole", sense: 0, gloss: 0 }],
		["increas", "tăng", { place: "gloss", extent: "unfinished", sense: 0, gloss: 0 }],
		["road si", "biển chỉ đường", { place: "gloss", extent: "unfinished", sense: 0, gloss: 0 }],
		["office head", "trưởng", { place: "inside", extent: "scattered", sense: 0, gloss: 0 }],
		["written agreements", "hợp đồng", { place: "definition", extent: "whole", sense: 0, gloss: null }],
		["capital", "Hà Nội", { place: "definition", extent: "whole", sense: 0, gloss: null }],
		["past", "đã", { place: "definition", extent: "whole", sense: 0, gloss: null }],
		["but also", "không những … mà còn", { place: "inside", extent: "whole", sense: 0, gloss: 0 }],
	])("%j finds %s", (query, headword, match) => {
		expect(hitOf(query, headword)?.match).toEqual({ kind: "english", ...match });
	});

	test("the gloss itself stands before its head word, that before words inside, those before definitions", () => {
		expect(found("road")).toEqual(["con đường", "đường", "tỉnh lộ", "biển chỉ đường"]);
		expect(found("cooperate")).toEqual(["hợp tác", "hợp đồng"]);
		expect(found("past")).toEqual(["quá khứ", "đã"]);
	});

	test("commoner words come first among their like", () => {
		expect(found("increase")).toEqual(["tăng", "sự tăng"]);
	});

	test("a name stands before its abbreviation", () => {
		expect(found("Hanoi")).toEqual(["Hà Nội", "HN"]);
	});

	test("the gloss that matched is shown first", () => {
		expect(hitOf("sugar", "đường")?.glosses).toEqual(["sugar", "road"]);
		expect(hitOf("band", "băng")?.glosses).toEqual(["band", "tape", "ice"]);
		expect(hitOf("strip of plastic", "băng")?.glosses).toEqual(["tape", "ice"]);
		expect(hitOf("duong", "đường")?.glosses).toEqual(["road", "sugar"]);
	});

	test("a query without marks is looked up both ways", () => {
		const kinds = new Set(search("hop", { limit: 50 }).map(({ match }) => match.kind));
		expect(kinds).toEqual(new Set(["headword"]));
		expect(search("band", { limit: 50 }).map(({ match }) => match.kind)).toEqual(["english"]);
		expect(found("ha").length).toBeGreaterThan(0);
	});

	test("each entry comes once, with its best match", () => {
		expect(found("ice")).toEqual(["băng", "băng"]);
		expect(search("ice", { limit: 9 }).map(({ entry }) => entry.kind)).toEqual(["word", "syllable"]);
	});
});

test.each(["", " ", "\t\n", "…", "…!?", "qqqqq", "(", "\\", "x".repeat(10_000)])("%j finds nothing", (query) => {
	expect(search(query, { limit: 50 })).toEqual([]);
});

test("there are never more hits than were asked for, and the fewer are the first of the more", () => {
	const all = search("h", { limit: 50 });
	expect(all.length).toBeGreaterThan(8);
	for (const limit of [0, 1, 5]) expect(search("h", { limit })).toEqual(all.slice(0, limit));
});

test("an empty dictionary has no hits", () => {
	const empty = searchOver();
	expect([empty("road", { limit: 5 }), empty("hợp", { limit: 5 })]).toEqual([[], []]);
});

test("any query whatever is answered, twice the same", () => {
	fc.assert(
		fc.property(
			fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.stringMatching(/^[a-zăđơ .]{1,6}$/)),
			(query) => {
				const hits = search(query, { limit: 50 });
				expect(search(query, { limit: 50 })).toEqual(hits);
				expect(new Set(hits.map(({ entry }) => `${entry.kind}:${entry.headword}`)).size).toBe(hits.length);
			},
		),
	);
});

describe("our dictionary", () => {
	let own: Search;
	beforeAll(async () => {
		own = searchOf((await readSources()).entries);
	});

	test.each([
		["hop tac", "hợp tác"],
		["nguoi lon", "người lớn"],
		["hanoi", "Hà Nội"],
		["road", "đường"],
		["increased", "tăng"],
		["children", "trẻ em"],
		["look for", "tìm"],
		["bank", "ngân hàng"],
		["hoà bình", "hòa bình"],
		["man", "đàn ông"],
	])("the first hit of %j is %s", (query, headword) => {
		expect(own(query, { limit: 1 })[0]?.entry.headword).toBe(headword);
	});
});
