// Frequency bands: learned from a list in order of frequency, kept as text, carried by the compiled dictionary.

import { describe, expect, test } from "vitest";
import { bandsFile, learnBands, parseBands, printBands, withBands } from "../../dictionaries/build/bands.ts";
import { parseDictionary } from "../../dictionaries/build/parse.ts";
import { readSources } from "../../dictionaries/build/sources.ts";
import { strayWordLines } from "../../dictionaries/build/wordLines.ts";
import { encodeLexicon } from "../../renderer/engine/lexicon/format.ts";
import { openLexicon } from "../../renderer/engine/lexicon/lookup.ts";
import { foldWord, headwordKey } from "../../renderer/engine/text/headwordKey.ts";

const entries = [
	...parseDictionary("hòa\n  v blend\nvà\n  conj and\nkỹ\n  a careful\nrắn mối\n  n skink\n", "words", "word").entries,
	...parseDictionary("Huế\n  place Hue\n", "names", "name").entries,
	...parseDictionary("hòa\n  n peace\n", "syllables", "syllable").entries,
];

/** A list with words of ours at some ranks. */
function listWith(ranks: Readonly<Record<number, string>>): readonly string[] {
	return Array.from({ length: 25_000 }, (_, index) => ranks[index + 1] ?? `x${index}`);
}

describe("learning", () => {
	test.each([
		[1, 1],
		[1000, 1],
		[1001, 2],
		[2000, 2],
		[2001, 3],
		[5000, 3],
		[5001, 4],
		[10_000, 4],
		[10_001, 5],
		[20_000, 5],
		[20_001, 6],
	])("the word of rank %d is in band %d", (rank, band) => {
		expect([...learnBands(entries, listWith({ [rank]: "và" }))]).toEqual([["và", band]]);
	});

	test("a word counts with the best rank of its spellings", () => {
		expect(learnBands(entries, listWith({ 1500: "hoà", 6000: "hòa", 7000: "kĩ" }))).toEqual(
			new Map([
				["hòa", 2],
				["kỹ", 4],
			]),
		);
	});

	test("names, syllables and words that nobody counted have no band", () => {
		expect(learnBands(entries, listWith({ 3: "huế", 4: "không của ta" })).size).toBe(0);
	});
});

describe("bands.txt", () => {
	test("is read as it is printed, in the order of its headwords", () => {
		const text = printBands([
			["và", 1],
			["hòa", 2],
		]);
		expect(text).toBe("hòa\t2\nvà\t1\n");
		expect(parseBands(text)).toEqual({
			lines: [
				{ headword: "hòa", value: 2, line: 1 },
				{ headword: "và", value: 1, line: 2 },
			],
			problems: [],
		});
	});

	test.each(["hòa", "hòa\t0", "hòa\t7", "hòa\t1.5", "hòa\t1\t2", "\t1", "hòa 1"])("%j is a problem", (line) => {
		const { lines, problems } = parseBands(`và\t1\n${line}\n`);
		expect(lines).toHaveLength(1);
		expect(problems.map(({ file, line: number }) => [file, number])).toEqual([["bands.txt", 2]]);
	});

	test("the same word twice is a problem, whatever its spelling", () => {
		expect(parseBands("hòa\t1\nhoà\t2\n").problems).toHaveLength(1);
	});

	test("a line whose word is gone is named", () => {
		const { lines } = parseBands("hòa\t1\nhuế\t2\nmất\t3\n");
		expect(strayWordLines(entries, lines, bandsFile).map(({ line, text }) => [line, text.split(":")[0]])).toEqual([
			[2, "huế"],
			[3, "mất"],
		]);
	});
});

test("the compiled dictionary carries the band of a word, and none for names and syllables", () => {
	const { lines } = parseBands("hòa\t2\nhuế\t1\nrắn mối\t6\n");
	const encoder = new TextEncoder();
	const bytes = encodeLexicon(
		withBands(entries, lines).map(({ entry }) => ({ folded: foldWord(entry.headword), entry })),
		(text) => encoder.encode(text),
	);
	const opened = openLexicon(bytes);
	if (!opened.ok) throw new Error(opened.error.reason);
	const band = (word: string) => opened.value.find(headwordKey("word", word))?.band;
	expect([band("hoà"), band("rắn mối"), band("và")]).toEqual([2, 6, null]);
	expect(opened.value.find(headwordKey("name", "Huế"))?.band).toBeNull();
	expect(opened.value.findKind("syllable", "hòa")?.band).toBeNull();
});

test("in our dictionary the commonest words are in the first band", async () => {
	const { entries: own } = await readSources();
	const bands = new Map(own.map(({ entry }) => [`${entry.kind}:${entry.headword}`, entry.band]));
	for (const word of ["và", "của", "là", "người", "năm"]) expect(bands.get(`word:${word}`)).toBe(1);
	expect(bands.get("name:Hà Nội")).toBeNull();
	expect([...bands.values()].filter((band) => band !== null).length).toBeGreaterThan(15_000);
});
