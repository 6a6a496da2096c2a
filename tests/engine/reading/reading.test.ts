// What the reader asks of the engine: rows, counts, and what stands at one place.

import { describe, expect, test } from "vitest";
import { cleanArticle } from "../../../renderer/engine/document/clean.ts";
import type { CleanDocument } from "../../../renderer/engine/document/types.ts";
import { openLanguage } from "../../../renderer/engine/reading/language.ts";
import { rowsOf } from "../../../renderer/engine/reading/rows.ts";
import type { Analysis } from "../../../renderer/engine/reading/types.ts";
import { span } from "../../../renderer/engine/text/span.ts";
import { fc } from "../../property.ts";
import { compileText, modelBytes, taggerBytes } from "../support/lexicon.ts";

const opened = openLanguage(
	compileText(
		"học | han: 學\n  v learn\nsinh | han: 生\n  v give birth\nhọc sinh | han: 學生\n  n student\nsinh học\n  n biology\nđi\n  v go\n",
		"Hà Nội\n  place Hanoi\n",
	),
	modelBytes(),
	taggerBytes(),
);
if (!opened.ok) throw new Error(opened.error.reason);
const language = opened.value;

function documentOf(text: string): CleanDocument {
	const cleaned = cleanArticle({ name: "test", mediaType: "text/plain", bytes: new TextEncoder().encode(text) });
	if (!cleaned.ok) throw new Error(cleaned.error.kind);
	return cleaned.value.document;
}

function analysisOf(document: CleanDocument): Analysis {
	const steps = language.analyse(document);
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
	}
}

const story = documentOf("Học sinh đi học. Học sinh đi Hà Nội.\n\nỞ Hà Nội, học sinh đi học.\n");

test("words are counted, names and marks are not", () => {
	const { profile } = analysisOf(story);
	const counts = new Map(profile.keys.map((key, index) => [key, profile.counts[index]]));
	expect(counts.get("word:học sinh" as never)).toBe(3);
	expect([...counts.keys()].some((key) => key.startsWith("name:"))).toBe(false);
	expect([...profile.counts].reduce((sum, count) => sum + count, 0)).toBe(profile.words);
});

test("rows read back cover every sentence once, in order, and their tokens cover the sentences", () => {
	const { sentences, rows } = analysisOf(story);
	const all = language.read(
		story,
		sentences,
		rows,
		Array.from({ length: rows.length / 2 }, (_, row) => row),
	);
	const read = all.flatMap((row) => row.sentences);
	expect(read.map(({ index }) => index)).toEqual(Array.from({ length: sentences.length / 3 }, (_, index) => index));
	for (const sentence of read) {
		expect(sentence.tokens.map(({ token }) => story.text.slice(token.span.start, token.span.end)).join("")).toBe(
			story.text.slice(sentence.span.start, sentence.span.end),
		);
	}
});

test("rows never cross a block, lose no sentence, and split long blocks", () => {
	const block = fc.record({ lengths: fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 30 }) });
	fc.assert(
		fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
			const triples: number[] = [];
			let at = 0;
			blocks.forEach(({ lengths }, index) => {
				for (const length of lengths) {
					triples.push(at, at + length, index);
					at += length + 1;
				}
			});
			const rows = rowsOf(Int32Array.from(triples));
			let next = 0;
			for (let row = 0; row < rows.length; row += 2) {
				const [first = -1, end = -1] = [rows[row], rows[row + 1]];
				expect(first).toBe(next);
				expect(end).toBeGreaterThan(first);
				expect(triples[first * 3 + 2]).toBe(triples[end * 3 - 1]);
				const length = (triples[end * 3 - 2] ?? 0) - (triples[first * 3] ?? 0);
				if (end - first > 1) expect(length).toBeLessThanOrEqual(640 + 900);
				next = end;
			}
			expect(next).toBe(triples.length / 3);
		}),
	);
});

describe("the card", () => {
	const at = (word: string, from = 0) => {
		const start = story.text.indexOf(word, from);
		return language.describe(story, { index: 0, span: span(0, 16) }, span(start, start + word.length));
	};
	test("shows the entry of the word under the finger, with its sentence", () => {
		expect(at("Học sinh")).toMatchObject({
			kind: "word",
			headword: "học sinh",
			quote: "Học sinh",
			gloss: { text: "student", from: "dictionary" },
			sentence: { text: "Học sinh đi học." },
		});
	});
	test("offers the shorter reading of the same place, and marks those that are listed", () => {
		expect(at("Học sinh").readings.map(({ quote, known }) => [quote, known])).toEqual([
			["Học", true],
			["Học sinh", true],
		]);
	});
	test("takes any stretch that a person made, and puts its gloss together", () => {
		const described = at("Học sinh đi");
		expect(described.entry).toBeNull();
		expect(described.gloss).toMatchObject({ text: "learn + give birth + go", from: "syllables" });
	});
	test("a syllable of many characters means what its character means in the compound", () => {
		const made = openLanguage(
			compileText(
				"hiện đại | han: 現代\n  a modern\nthứ tư\n  n Wednesday\nthứ\n  n kind\ntư\n  num four\n",
				"",
				"hiện | han: 現\n  v appear\nđại | han: 大\n  a big; great\n  v replace | def: 代\n  n era | def: 代\ntư | han: 資\n  n capital\n",
			),
			modelBytes(),
			taggerBytes(),
		);
		if (!made.ok) throw new Error(made.error.reason);
		const { text, ...rest } = documentOf("Thứ tư, thư pháp hiện đại.");
		const parts = (written: string) => {
			const start = text.indexOf(written);
			const sentence = { index: 0, span: span(0, text.length) };
			return made.value.describe({ text, ...rest }, sentence, span(start, start + written.length)).morphemes;
		};
		expect(parts("hiện đại")).toEqual([
			{ text: "hiện", han: "現", gloss: "appear" },
			{ text: "đại", han: "代", gloss: "replace; era" },
		]);
		// Without characters it is native: its syllables are no Sino-Vietnamese ones.
		expect(parts("Thứ tư")).toEqual([
			{ text: "thứ", han: null, gloss: "kind" },
			{ text: "tư", han: null, gloss: "four" },
		]);
	});
	test("takes a compound apart, with the characters of the compound", () => {
		expect(at("Học sinh").morphemes).toEqual([
			{ text: "học", han: "學", gloss: "learn" },
			{ text: "sinh", han: "生", gloss: "give birth" },
		]);
	});
});

test("a text outside every article is glossed from its first sentence to its last", () => {
	const tokens = language.glossText("  Học sinh đi. Đi Hà Nội!  ");
	expect(
		tokens.map(({ token }) => "  Học sinh đi. Đi Hà Nội!  ".slice(token.span.start, token.span.end)).join(""),
	).toBe("Học sinh đi. Đi Hà Nội!");
	expect(language.glossText("")).toEqual([]);
});

test("an analysis can be stopped between its steps", () => {
	const long = documentOf("Học sinh đi học. ".repeat(500));
	const steps = language.analyse(long);
	expect(steps.next()).toEqual({ done: false, value: 0 });
	const shares: number[] = [];
	for (const share of steps) shares.push(share);
	expect(shares.length).toBeGreaterThan(3);
	expect([...shares].sort((a, b) => a - b)).toEqual(shares);
});
