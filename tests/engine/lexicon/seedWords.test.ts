// Words drawn by frequency, invented words between them, and the words that a list or a text names.

import { beforeAll, describe, expect, test } from "vitest";
import { type Lexicon, openLexicon } from "../../../renderer/engine/lexicon/lookup.ts";
import { bandsOfKeys, sampleWords, wordsOfBands } from "../../../renderer/engine/lexicon/seedWords.ts";
import { formOf, listedWords, wordOfLine } from "../../../renderer/engine/lexicon/wordList.ts";
import type { Language } from "../../../renderer/engine/reading/language.ts";
import { headwordKey, unaccented } from "../../../renderer/engine/text/headwordKey.ts";
import { isSyllable } from "../../../renderer/engine/text/syllable.ts";
import { shippedLanguage } from "../support/shipped.ts";

let language: Language;
let lexicon: Lexicon;
beforeAll(async () => {
	language = await shippedLanguage();
	lexicon = language.lexicon;
});

const wanted = { counts: [14, 14, 14, 14, 14, 14], invented: 28, seed: 5 };

describe("a sample of the dictionary as it is shipped", () => {
	test("has as many words of each band as were asked for, each of its band and of Vietnamese syllables", () => {
		const { words, sizes } = sampleWords(lexicon, wanted);
		expect(words.map(({ length }) => length)).toEqual(wanted.counts);
		words.forEach((some, band) => {
			expect(new Set(some.map(({ key }) => key)).size).toBe(some.length);
			expect(some.every((word) => word.band === band + 1 && lexicon.find(word.key)?.headword === word.headword)).toBe(
				true,
			);
			expect(some.flatMap(({ headword }) => headword.split(" ")).every(isSyllable)).toBe(true);
			expect(some.every(({ gloss }) => gloss !== "")).toBe(true);
			expect(sizes[band]).toBeGreaterThan(500);
		});
	});

	test("has invented words of two syllables that no headword has beside each other, with any marks", () => {
		const { invented } = sampleWords(lexicon, wanted);
		expect(invented).toHaveLength(wanted.invented);
		const real = new Set<string>();
		for (const kind of ["word", "name"] as const) lexicon.forEachKey(kind, (folded) => real.add(unaccented(folded)));
		for (const text of invented) {
			expect(text.split(" ").map(isSyllable)).toEqual([true, true]);
			expect([text, text.split(" ").reverse().join(" ")].some((way) => real.has(unaccented(way)))).toBe(false);
			// Two words would mean something together.
			expect(text.split(" ").some((syllable) => lexicon.has(headwordKey("word", syllable)))).toBe(false);
		}
	});

	test("comes again from the same seed, and is another one from another", () => {
		expect(sampleWords(lexicon, wanted)).toEqual(sampleWords(lexicon, wanted));
		const others = sampleWords(lexicon, { ...wanted, seed: 6 });
		expect(others.words).not.toEqual(sampleWords(lexicon, wanted).words);
		expect(others.invented).not.toEqual(sampleWords(lexicon, wanted).invented);
	});

	test("has all words of a band when they are asked for, and knows the band of a key", () => {
		const all = wordsOfBands(lexicon, [1, 2]);
		const { sizes, bands } = bandsOfKeys(lexicon, [
			...all.map(({ key }) => key),
			headwordKey("word", "khôngcótừnày"),
			headwordKey("name", "Hà Nội"),
		]);
		expect(all).toHaveLength((sizes[0] ?? 0) + (sizes[1] ?? 0));
		expect([...bands.subarray(0, all.length)]).toEqual(all.map(({ band }) => band));
		expect([...bands.subarray(all.length)]).toEqual([0, 0]);
	});
});

test("a dictionary without words gives an empty sample", async () => {
	const { compileText } = await import("../support/lexicon.ts");
	const opened = openLexicon(compileText("mèo\n  n cat"));
	if (!opened.ok) throw new Error(opened.error.reason);
	const { words, invented, sizes } = sampleWords(opened.value, wanted);
	expect([words.flat(), invented, sizes]).toEqual([[], [], [0, 0, 0, 0, 0, 0]]);
});

test.each([
	["hợp tác", "hợp tác"],
	["  12. đường sắt", "đường sắt"],
	["- con mèo", "con mèo"],
	["• hợp_tác\tto cooperate", "hợp tác"],
	["thống nhất; to unify", "thống nhất"],
	["rùa – turtle", "rùa"],
	["“bão” (n) storm", "bão"],
	["[x] nhà", "nhà"],
	["hoa" + "\u0300", "hoà"],
	["---", ""],
	["3)", ""],
])("the word of the line %j is %j", (line, word) => {
	expect(wordOfLine(line)).toBe(word);
});

test.each([
	["hợp tác\nđường sắt\n\nrùa", "list"],
	["1. hợp tác - cooperate\n2. rùa - turtle", "list"],
	["Sáng nay ông Nguyễn Văn An cho biết dự án sẽ được khởi công.\nNgười dân chờ đã lâu.", "text"],
	["hợp tác", "list"],
	["", "text"],
] as const)("%j looks like a %s", (text, form) => {
	expect(formOf(text)).toBe(form);
});

function found(text: string, form: "list" | "text" | null = null) {
	const steps = listedWords(text, form, lexicon, (line) => language.glossText(line).map(({ token }) => token));
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
		expect(step.value >= 0 && step.value <= 1).toBe(true);
	}
}

test("a list gives its headwords, whatever their spelling, each once; what is no word is named", () => {
	const { form, words, unknown } = found("Hợp tác\nthuỷ thủ\nthủy thủ\nblimblam\nHà Nội");
	expect(form).toBe("list");
	expect(words.map(({ headword }) => headword)).toEqual(["hợp tác", "thủy thủ"]);
	expect(unknown).toEqual(["blimblam", "Hà Nội"]);
});

test("a line of several words counts by them, if the dictionary has them all", () => {
	const { words, unknown } = found("ăn cơm ở nhà hàng\nđi blimblam", "list");
	expect(words.map(({ headword }) => headword)).toContain("nhà hàng");
	expect(words.map(({ headword }) => headword)).not.toContain("đi");
	expect(unknown).toEqual(["đi blimblam"]);
});

test("a text gives the words that the segmenter finds in it, without names and numbers", () => {
	const { form, words, unknown } = found("Ông Nguyễn Văn An sống ở Hà Nội từ năm 1990. Ông làm việc ở trường đại học.");
	expect(form).toBe("text");
	const headwords = words.map(({ headword }) => headword);
	expect(headwords).toEqual(expect.arrayContaining(["sống", "làm việc", "năm"]));
	expect(headwords.some((word) => /hà nội|1990|nguyễn/iu.test(word))).toBe(false);
	expect(unknown).toEqual([]);
});
