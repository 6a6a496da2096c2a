// The words of a text, each once, and what usually stands under them there.

import { expect, test } from "vitest";
import { cleanArticle } from "../../../renderer/engine/document/clean.ts";
import type { CleanDocument } from "../../../renderer/engine/document/types.ts";
import { openLanguage } from "../../../renderer/engine/reading/language.ts";
import type { TextWord } from "../../../renderer/engine/reading/types.ts";
import { keptSentences } from "../../../renderer/engine/reading/words.ts";
import { headwordKey } from "../../../renderer/engine/text/headwordKey.ts";
import { textOf } from "../../../renderer/engine/text/span.ts";
import { compileText, modelBytes, taggerBytes } from "../support/lexicon.ts";

const opened = openLanguage(
	compileText("học sinh\n  n student\nđi\n  v go\nsách\n  n book\n", "Hà Nội\n  place Hanoi\n"),
	modelBytes(),
	taggerBytes(),
);
if (!opened.ok) throw new Error(opened.error.reason);
const language = opened.value;
const key = (word: string) => headwordKey("word", word);

function documentOf(text: string): CleanDocument {
	const cleaned = cleanArticle({ name: "test", mediaType: "text/plain", bytes: new TextEncoder().encode(text) });
	if (!cleaned.ok) throw new Error(cleaned.error.kind);
	return cleaned.value.document;
}

function lastOf<Step, Value>(steps: Generator<Step, Value, void>): { steps: readonly Step[]; value: Value } {
	const yielded: Step[] = [];
	for (;;) {
		const step = steps.next();
		if (step.done) return { steps: yielded, value: step.value };
		yielded.push(step.value);
	}
}

function analysed(document: CleanDocument) {
	return lastOf(language.analyse(document)).value;
}

const wordsOf = (document: CleanDocument, sentences: Int32Array, first = 0, end = sentences.length / 3) =>
	lastOf(language.words(document, sentences, { first, end })).value;

const story = documentOf("Học sinh đi Hà Nội. Học sinh đi học.\n\nỞ Hà Nội, năm 2024, học sinh đi học.\n");

test("they are those of the profile, in its order, with its counts; names and numbers are none", () => {
	const { sentences, profile } = analysed(story);
	const words = wordsOf(story, sentences);
	expect(words.map(({ key: own }) => own)).toEqual(profile.keys);
	expect(words.map(({ count }) => count)).toEqual([...profile.counts]);
	expect(words.some(({ headword }) => /hà nội|2024/i.test(headword))).toBe(false);
});

test("each tells its headword, its first place and what the dictionary says", () => {
	const { sentences } = analysed(story);
	const word = wordsOf(story, sentences).find(({ key: own }) => own === key("học sinh"));
	expect(word).toMatchObject({ headword: "học sinh", count: 3, gloss: "student", band: 0 });
	expect(word === undefined ? "" : textOf(story.text, word.first)).toBe("Học sinh");
	expect(word?.sentences).toEqual([0, 1, 2]);
});

test("of a stretch only what stands there is counted", () => {
	const { sentences } = analysed(story);
	const words = wordsOf(story, sentences, 1, 2);
	expect(words.find(({ key: own }) => own === key("học sinh"))).toMatchObject({ count: 1, sentences: [1] });
	expect(wordsOf(story, sentences, 2, 2)).toEqual([]);
});

test("of a word that stands everywhere few sentences are kept, from all over the text", () => {
	const long = documentOf(`${Array.from({ length: 300 }, () => "Học sinh đi học.").join(" ")}\n`);
	const { sentences } = analysed(long);
	const { steps, value } = lastOf(language.words(long, sentences, { first: 0, end: 300 }));
	const word = value.find(({ key: own }) => own === key("học sinh")) as TextWord;
	expect(word.count).toBe(300);
	expect(word.sentences).toHaveLength(keptSentences);
	expect(word.sentences[0]).toBe(0);
	expect(word.sentences.at(-1)).toBeGreaterThan(250);
	expect(steps.length).toBeGreaterThan(2);
	expect([...steps].sort((a, b) => a - b)).toEqual(steps);
});

test("glosses are those that the reader shows in these sentences, the most frequent one first", () => {
	const { sentences, rows } = analysed(story);
	const keys = [key("học sinh"), key("đi"), key("sách")];
	const { steps, value } = lastOf(language.glossesOf(story, sentences, keys, [0, 2]));
	const [first] = language.read(story, sentences, rows, [0]);
	const shown = first?.sentences[0]?.tokens.find(({ token }) => token.key === key("học sinh"))?.gloss?.text;
	expect(value.map(({ key: own }) => own)).toEqual([key("học sinh"), key("đi")]);
	expect(value[0]?.glosses).toEqual([{ text: shown, sense: 0, count: 2 }]);
	expect(steps).toEqual([0.5, 1]);
});
