// The report over a dictionary, a text and pairs of our own that are small enough to count by hand.

import { describe, expect, test } from "vitest";
import { coverageOf, type GlossingLanguage } from "../../dictionaries/build/coverage.ts";
import { compareWithPairs, readPairs } from "../../dictionaries/build/misses.ts";
import { printCoverage, printPairs } from "../../dictionaries/build/printReport.ts";
import { createGlosser } from "../../renderer/engine/gloss/glosser.ts";
import type { Token } from "../../renderer/engine/segment/types.ts";
import { headwordKey } from "../../renderer/engine/text/headwordKey.ts";
import { span } from "../../renderer/engine/text/span.ts";
import { isSyllable } from "../../renderer/engine/text/syllable.ts";
import { lexiconOf } from "../engine/support/lexicon.ts";

const words = `mèo
  n cat
ăn
  v eat
cá
  n fish
bàn
  n table; desk
  v discuss
  n goal | cue: after ghi
đường
  n road
  n sugar | cue: near trà
con
  clf [animal]
xanh
  a green
`;

/** Glosses as the engine does, over words as the hints and blanks divide them: no trained model has a say. */
function languageOf(): GlossingLanguage {
	const lexicon = lexiconOf(words, "Huế\n  place Hue\n");
	const glosser = createGlosser(lexicon);
	return {
		lexicon,
		glossSentence: (text, _place, joins) => {
			const tokens: Token[] = [];
			let from = 0;
			for (const { 0: piece, index } of text.matchAll(/\p{L}+|\d+|\s+|[^\p{L}\d\s]+/gu)) {
				const end = index + piece.length;
				if (joins?.has(index) || joins?.has(end)) continue;
				tokens.push(tokenAt(text, from, end));
				from = end;
			}
			return glosser.gloss(text, tokens);
		},
	};

	function tokenAt(text: string, start: number, end: number): Token {
		const surface = text.slice(start, end);
		const place = span(start, end);
		if (/^\d/.test(surface)) return { kind: "number", span: place, key: null, subkind: null };
		if (!/^\p{L}/u.test(surface)) return { kind: "gap", span: place, key: null, subkind: null };
		const name = headwordKey("name", surface);
		if (lexicon.has(name)) return { kind: "name", span: place, key: name, subkind: null };
		const subkind = surface.split(" ").every(isSyllable) ? null : "foreign";
		return { kind: "word", span: place, key: headwordKey("word", surface), subkind };
	}
}

const language = languageOf();

describe("coverage", () => {
	const text = ["Con mèo ăn cá.", "", "Con mèo mướp ăn cá rô ở Huế.", "Con mèo mướp ăn 12 con cá ở Huế, ở Brexit."];
	const found = coverageOf(text, language);

	test("counts running words and names, not numbers and marks", () => {
		expect(found.names).toEqual({ running: 2, covered: 2 });
		expect(found.words).toEqual({ running: 4 + 7 + 9, covered: 4 + 4 + 5 });
	});

	test("lists what is missing by frequency, foreign words marked", () => {
		expect(found.uncovered.map(({ text: word, count, foreign }) => [word, count, foreign])).toEqual([
			["ở", 3, false],
			["mướp", 2, false],
			["brexit", 1, true],
			["rô", 1, false],
		]);
	});

	test("marks a compound that is put together of its syllables", () => {
		const { uncovered } = coverageOf(["cá_xanh", "Cá_xanh"], language);
		expect(uncovered).toEqual([
			{ kind: "word", text: "cá xanh", count: 2, shown: { text: "fish + green", from: "syllables" }, foreign: false },
		]);
	});

	test("is nothing of nothing", () => {
		expect(coverageOf([], language)).toMatchObject({ words: { running: 0, covered: 0 }, uncovered: [] });
		expect(printCoverage(coverageOf([], language))).toContain("words\t0\t0\t-");
	});

	test("prints sections of columns", () => {
		const printed = printCoverage(coverageOf(["Con mèo ăn cá rô."], language));
		expect(printed.split("\n")).toEqual([
			"# coverage",
			"of\trunning\twith entry\tshare",
			"words and names\t5\t4\t80.0 %",
			"words\t5\t4\t80.0 %",
			"words, foreign ones aside\t5\t4\t80.0 %",
			"names\t0\t0\t-",
			"",
			"# words without entry",
			"count\ttext\tmark\tshown",
			"1\trô\t-\t-",
			"",
			"# names without entry",
			"count\ttext\tmark\tshown",
			"",
		]);
	});
});

describe("pairs", () => {
	const pairs = readPairs(
		[
			"Con mèo ăn cá\tThe cats were eating fish",
			"Con mèo ăn đường\tThe cat ate some sugar\tby us",
			"ăn cá xanh\tThey like the sea",
			"a line without a tab",
			"ăn đường\tSugar is eaten",
		].join("\r\n"),
	);
	const report = compareWithPairs(pairs, language);

	test("a file has one pair a line", () => {
		expect(pairs).toHaveLength(4);
		expect(pairs[1]).toEqual({ vietnamese: "Con mèo ăn đường", english: "The cat ate some sugar" });
	});

	test("a gloss hits where it shares a stem with the English", () => {
		expect(report).toMatchObject({ pairs: 4, shown: 11, hits: 6, otherSense: 2, contentWords: 11 });
	});

	test("misses are grouped by headword, with the sense that would have hit", () => {
		expect(report.missed).toEqual([
			{
				headword: "đường",
				kind: "word",
				misses: 2,
				hits: 0,
				shown: [{ text: "road", count: 2 }],
				better: [{ text: "n sugar", count: 2 }],
			},
			{ headword: "cá", kind: "word", misses: 1, hits: 1, shown: [{ text: "fish", count: 1 }], better: [] },
			{ headword: "xanh", kind: "word", misses: 1, hits: 0, shown: [{ text: "green", count: 1 }], better: [] },
			{ headword: "ăn", kind: "word", misses: 1, hits: 3, shown: [{ text: "eat", count: 1 }], better: [] },
		]);
	});

	test("function words and what stands in brackets are no hits", () => {
		expect(compareWithPairs([{ vietnamese: "con", english: "the animal" }], language).shown).toBe(0);
	});

	test("prints totals and misses", () => {
		const printed = printPairs(report);
		expect(printed).toContain("share of hits\t54.5 %\n");
		expect(printed).toContain("2\t0\tđường\tword\troad (2)\tn sugar (2)\n");
	});
});
