import { expect, test } from "vitest";
import type { Entry, Sense } from "../../../renderer/engine/lexicon/types.ts";
import { span } from "../../../renderer/engine/text/span.ts";
import { cardCue, cardMorphemes, cardSenses, standsAlone } from "../../../renderer/features/reader/cardTexts.ts";
import { minutesLeft, readingLine, shareRead } from "../../../renderer/features/reader/readingPlace.ts";
import { createSeen, sentenceRead } from "../../../renderer/features/reader/seen.ts";
import { englishAround, englishOf } from "../../../renderer/features/reader/translations.ts";
import { smallArticle } from "./support.ts";

const sense = (gloss: string): Sense => ({
	pos: "n",
	glosses: [gloss],
	definition: null,
	label: null,
	example: null,
	classifier: null,
	cues: [],
});
const entry = (...glosses: readonly [string, ...string[]]): Entry => {
	const [first, ...others] = glosses;
	return {
		kind: "word",
		headword: "ba",
		han: null,
		classifier: null,
		see: null,
		band: null,
		classes: [],
		senses: [sense(first), ...others.map(sense)],
	};
};

test("the sense that fits comes first, the others keep their order", () => {
	const senses = cardSenses(entry("three", "father", "wave"), { sense: 1 });
	expect(senses.map(({ sense: { glosses }, fits }) => [glosses[0], fits])).toEqual([
		["father", true],
		["three", false],
		["wave", false],
	]);
});

test("no sense is said to fit where the gloss came from elsewhere", () => {
	expect(cardSenses(entry("three", "father"), { sense: null }).some(({ fits }) => fits)).toBe(false);
});

test.each([
	["before này", { place: "before", found: { kind: "word", word: "này" } }],
	["after nhân viên", { place: "after", found: { kind: "word", word: "nhân viên" } }],
	["near <number>", { place: "near", found: { kind: "class", name: "number" } }],
	["ahead <question>", { place: "ahead", found: { kind: "class", name: "question" } }],
	["behind vừa", { place: "behind", found: { kind: "word", word: "vừa" } }],
	["as title", { place: "as", role: "title" }],
	["as nobody", null],
	["capital", { place: "capital" }],
	["because", null],
	["pattern từ … đến", { place: "pattern", headword: "từ … đến" }],
])("the cue “%s” is taken apart", (cue, expected) => expect(cardCue({ cue, from: "dictionary" })).toEqual(expected));

test.each([
	["near Trung Quốc", { place: "name", by: "near", word: "Trung Quốc" }],
	["surname Nhiếp", { place: "name", by: "surname", word: "Nhiếp" }],
	["before này", null],
	[null, null],
])("of a name read by rule “%s” tells that it is Chinese", (cue, expected) =>
	expect(cardCue({ cue, from: "rule" })).toEqual(expected),
);

test.each([
	["one of the entry’s senses", { from: "dictionary", sense: 0 }, false],
	["a part of a pattern", { from: "dictionary", sense: null }, true],
	["the share of a unit", { from: "rule", sense: null }, true],
	["the person’s own, though they chose a sense for it", { from: "user", sense: 0 }, true],
] as const)("a gloss that is %s stands above the senses: %o", (_what, { from, sense: index }, alone) => {
	const gloss = { text: "three", from, sense: index, cue: null };
	expect(standsAlone(gloss, entry("three"))).toBe(alone);
	expect(standsAlone(gloss, null)).toBe(true);
	expect(standsAlone(null, entry("three"))).toBe(false);
});

test("the syllables of a person’s name are not explained, those of a name with characters are", () => {
	const morphemes = [{ text: "lê", han: null, gloss: "pear" }];
	expect(cardMorphemes({ kind: "name", entry: null, morphemes })).toEqual([]);
	expect(cardMorphemes({ kind: "word", entry: null, morphemes })).toEqual(morphemes);
	expect(cardMorphemes({ kind: "name", entry: { ...entry("Hanoi"), han: "河內" }, morphemes })).toEqual(morphemes);
});

test("English of several sentences stands with the first of them, once", () => {
	const translation = [
		{ span: span(0, 20), english: "One. Two." },
		{ span: span(21, 30), english: "Three." },
	];
	expect(englishOf(translation, span(0, 9))).toBe("One. Two.");
	expect(englishOf(translation, span(10, 20))).toBeNull();
	expect(englishOf(translation, span(0, 30))).toBe("One. Two. Three.");
	expect(englishAround(translation, span(10, 20))).toBe("One. Two.");
	expect(englishAround([], span(0, 9))).toBeNull();
});

test("the line that is read passes from the top of the text to its end", () => {
	expect(readingLine({ top: 0, seen: 600, all: 3000 })).toBe(0);
	expect(readingLine({ top: 1200, seen: 600, all: 3000 })).toBe(1500);
	expect(readingLine({ top: 2400, seen: 600, all: 3000 })).toBe(3000);
	expect(readingLine({ top: 0, seen: 600, all: 400 })).toBe(0);
});

test("the share read grows with the sentences, to the whole", async () => {
	const { sentences } = await smallArticle("Mèo ngủ. Trời mưa.\n\nTôi đọc.");
	expect(shareRead(sentences, 0)).toBeGreaterThan(0);
	expect(shareRead(sentences, 1)).toBeGreaterThan(shareRead(sentences, 0));
	expect(shareRead(sentences, 2)).toBe(1);
});

test("minutes are whole, at least one before the end and none at it", () => {
	expect(minutesLeft(1200, 0)).toBe(10);
	expect(minutesLeft(1000, 0.99)).toBe(1);
	expect(minutesLeft(1000, 1)).toBe(0);
});

test("the word in hand tells the sentence while it is on the screen", () => {
	const place = { top: 4, foot: 9, reading: 6, ended: false };
	expect(sentenceRead(place, 8)).toBe(8);
	expect(sentenceRead(place, 2)).toBe(6);
	expect(sentenceRead(place, null)).toBe(6);
});

test("what is seen is told only when it changes", () => {
	const seen = createSeen(3);
	let told = 0;
	seen.subscribe(() => {
		told += 1;
	});
	seen.tell({ top: 3, foot: 3, reading: 3, ended: false });
	expect(told).toBe(0);
	seen.tell({ top: 3, foot: 5, reading: 3, ended: false });
	expect(told).toBe(1);
	expect(seen.get().foot).toBe(5);
});
