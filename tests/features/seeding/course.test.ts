// The course of the test of known words: what is asked after which answers.

import { describe, expect, test } from "vitest";
import { headwordKey } from "../../../renderer/engine/text/headwordKey.ts";
import {
	type Answer,
	countsOf,
	expectedLength,
	fewest,
	fewestBeyond,
	most,
	mostInvented,
	nextQuestion,
	type Question,
	roughly,
	wordsSaid,
} from "../../../renderer/features/seeding/course.ts";
import type { WordSample } from "../../../renderer/worker/protocol.ts";

const letters = "abcdefghijklmnopqrstuvwxyz";
const sample: WordSample = {
	sizes: [880, 857, 2388, 3678, 4319, 8295],
	words: Array.from({ length: 6 }, (_, band) =>
		Array.from({ length: most }, (_, index) => {
			const headword = `từ ${band + 1} ${letters[index]}`;
			return { key: headwordKey("word", headword), headword, band: (band + 1) as 1, gloss: "thing" };
		}),
	),
	invented: Array.from({ length: mostInvented }, (_, index) => `bịa ${letters[index % 26]}${index}`),
};

function taken(says: (question: Question, answers: readonly Answer[]) => boolean): readonly Answer[] {
	let answers: readonly Answer[] = [];
	for (let question = nextQuestion(sample, answers); question !== null; question = nextQuestion(sample, answers))
		answers = [...answers, { question, known: says(question, answers) }];
	return answers;
}

const asked = (answers: readonly Answer[]) => countsOf(sample, answers).bands.map((band) => band.asked);

describe("the words of a band", () => {
	test("end early when all are known", () => {
		expect(asked(taken(({ kind }) => kind === "word"))).toEqual(new Array(6).fill(fewest));
	});

	test("end early when none is known, and behind such a band even earlier", () => {
		const answers = taken((question) => question.kind === "word" && question.band === 0);
		expect(asked(answers)).toEqual([fewest, fewest, ...new Array(4).fill(fewestBeyond)]);
	});

	test("are all asked where some are known and some are not", () => {
		let turn = false;
		const answers = taken(() => {
			turn = !turn;
			return turn;
		});
		expect(asked(answers)).toEqual(new Array(6).fill(most));
	});
});

test("the commonest words come first, and nothing is asked twice", () => {
	const answers = taken(({ kind }) => kind === "word");
	const bands = answers.flatMap(({ question }) => (question.kind === "word" ? [question.band] : []));
	expect(bands).toEqual([...bands].sort((a, b) => a - b));
	const texts = answers.map(({ question }) => (question.kind === "word" ? question.word.headword : question.text));
	expect(new Set(texts).size).toBe(texts.length);
});

test("about every fourth word is invented, not always the fourth", () => {
	const answers = taken(({ kind }) => kind === "word");
	const places = answers.flatMap(({ question }, index) => (question.kind === "invented" ? [index] : []));
	expect(Math.abs(places.length / answers.length - 0.25)).toBeLessThan(0.03);
	expect(places.map((place) => Math.floor(place / 4))).toEqual(places.map((_, group) => group));
	expect(new Set(places.map((place) => place % 4)).size).toBeGreaterThan(1);
});

test("taking an answer back asks the same question again", () => {
	const answers = taken(({ kind }) => kind === "word");
	for (const length of [1, 7, 30])
		expect(nextQuestion(sample, answers.slice(0, length))).toEqual(answers[length]?.question);
});

test("the course is 60 to 112 answers long for most, and never longer than was told at the last", () => {
	const all = taken(({ kind }) => kind === "word");
	expect(all.length).toBeGreaterThanOrEqual(60);
	expect(expectedLength(sample, all)).toBe(all.length);
	expect(expectedLength(sample, [])).toBeLessThanOrEqual(112);
});

test("words are told apart by what was said to them, invented ones left out", () => {
	const answers = taken((question) => question.kind === "word" && question.band < 2);
	expect(wordsSaid(answers, true)).toHaveLength(2 * fewest);
	expect(wordsSaid(answers, false).every(({ band }) => band > 2)).toBe(true);
});

test("a sample with fewer words than are wanted ends with them", () => {
	const small: WordSample = {
		sizes: [2, 0, 0, 0, 0, 0],
		words: [sample.words[0]?.slice(0, 2) ?? [], [], [], [], [], []],
		invented: [],
	};
	const [first, second] = sample.words[0] ?? [];
	const answers = [first, second].flatMap((word) =>
		word === undefined ? [] : [{ question: { kind: "word", band: 0, word } as const, known: true }],
	);
	expect(nextQuestion(small, answers.slice(0, 1))).toMatchObject({ word: { headword: second?.headword } });
	expect(nextQuestion(small, answers)).toBeNull();
});

test.each([
	[0, 0],
	[87, 87],
	[476, 480],
	[995, 1000],
	[11_177, 11_200],
])("an estimate of %i words is told as %i", (words, told) => expect(roughly(words)).toBe(told));
