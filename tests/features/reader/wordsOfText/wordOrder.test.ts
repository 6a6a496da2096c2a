import { describe, expect, test } from "vitest";
import { type HeadwordKey, headwordKey } from "../../../../renderer/engine/text/headwordKey.ts";
import { span } from "../../../../renderer/engine/text/span.ts";
import type { AnyStatus } from "../../../../renderer/features/reader/glossText.ts";
import {
	chosenWords,
	unknownCounts,
	type WordChoice,
} from "../../../../renderer/features/reader/wordsOfText/wordOrder.ts";
import type { TextWord } from "../../../../renderer/worker/protocol.ts";

function word(headword: string, count: number, band: number, gloss: string | null, at: number): TextWord {
	const key = headwordKey("word", headword);
	return { key, headword, count, band, gloss, first: span(at, at + headword.length), sentences: [0] };
}

const words = [
	word("thủy triều", 2, 5, "tide", 0),
	word("nhà", 9, 1, "house", 20),
	word("tre", 2, 0, "bamboo", 30),
	word("thuyền", 4, 3, "boat", 40),
	word("biển", 1, 1, "sea", 50),
	word("lưới", 7, 4, "net", 60),
];
const states: Readonly<Record<string, AnyStatus>> = { "word:biển": "learning", "word:lưới": "known" };
const statusOf = (key: HeadwordKey) => states[key] ?? "new";
const all: WordChoice = { state: "new", sort: "appearance", band: null, search: "" };
const shown = (change: Partial<WordChoice>) =>
	chosenWords(words, { ...all, ...change }, statusOf, ({ gloss }) => gloss ?? "").map(({ headword }) => headword);

describe("the list", () => {
	test("has new words and those being learned apart, and no known ones", () => {
		expect(shown({})).toEqual(["thủy triều", "nhà", "tre", "thuyền"]);
		expect(shown({ state: "learning" })).toEqual(["biển"]);
		expect(unknownCounts(words, statusOf)).toEqual({ new: 4, learning: 1 });
	});

	test.each([
		["by frequency in the text, equal ones as they appear", "text", ["nhà", "thuyền", "thủy triều", "tre"]],
		["by frequency in the language, uncounted words last", "language", ["nhà", "thuyền", "thủy triều", "tre"]],
		["as they appear", "appearance", ["thủy triều", "nhà", "tre", "thuyền"]],
	] as const)("is sorted %s", (_how, sort, expected) => {
		expect(shown({ sort })).toEqual(expected);
	});

	test("within a band goes by frequency in the text", () => {
		const same = [word("một", 1, 2, null, 0), word("hai", 8, 2, null, 9), word("ba", 5, 1, null, 19)];
		const sorted = chosenWords(
			same,
			{ ...all, sort: "language" },
			() => "new",
			() => "",
		);
		expect(sorted.map(({ headword }) => headword)).toEqual(["ba", "hai", "một"]);
	});

	test("shows one band, or the words that nobody has counted", () => {
		expect(shown({ band: 3 })).toEqual(["thuyền"]);
		expect(shown({ band: 0 })).toEqual(["tre"]);
	});

	test.each([
		["thuy", ["thủy triều", "thuyền"]],
		["thuỷ", ["thủy triều"]],
		["thủ", ["thủy triều"]],
		["triều", ["thủy triều"]],
		["riều", []],
		["boat", ["thuyền"]],
		["  TIDE ", ["thủy triều"]],
		["ide", []],
	])("is searched by “%s”", (search, expected) => {
		expect(shown({ search })).toEqual(expected);
	});
});
