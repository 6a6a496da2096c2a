import { expect, test } from "vitest";
import { span, textOf } from "../../../renderer/engine/text/span.ts";
import { middleOf, type WordBox, wordInNextLine } from "../../../renderer/features/reader/lineWalk.ts";
import { extended, shrunk } from "../../../renderer/features/reader/wordLength.ts";
import {
	firstWord,
	neighbour,
	nextWhere,
	sentenceStep,
	type WordPlace,
	wordAt,
} from "../../../renderer/features/reader/wordWalk.ts";
import { smallArticle } from "./support.ts";

const text = "Mèo và tôi\n\n“Mèo ngủ.” Trời mưa, tôi đọc.\n\n***\n\nTrời sáng.";

async function walker() {
	const { document, sentences, readings, asked } = await smallArticle(text);
	const walk = { readings, count: sentences.count };
	const at = async (word: string): Promise<WordPlace> => {
		const offset = document.text.indexOf(word);
		const sentence = sentences.at(offset);
		await readings.load(sentence, sentence + 1);
		const reading = readings.get(sentence);
		const place = reading === undefined ? null : wordAt(reading, offset);
		if (place === null) throw new Error(`no word at ${word}`);
		return place;
	};
	const quote = (place: WordPlace | null) => (place === null ? null : textOf(document.text, place.word.token.span));
	return { walk, at, quote, asked };
}

test("words follow one another over punctuation, sentences and blocks without words", async () => {
	const { walk, at, quote } = await walker();
	const words: (string | null)[] = [];
	for (
		let place: WordPlace | null = await firstWord(walk, 0);
		place !== null;
		place = await neighbour(walk, place, 1)
	) {
		words.push(quote(place));
	}
	expect(words).toEqual(["Mèo", "và", "tôi", "Mèo", "ngủ", "Trời", "mưa", "tôi", "đọc", "Trời", "sáng"]);
	expect(quote(await neighbour(walk, await at("sáng"), 1))).toBeNull();
});

test("backwards is the same way back", async () => {
	const { walk, at, quote } = await walker();
	expect(quote(await neighbour(walk, await at("Trời sáng"), -1))).toBe("đọc");
	expect(quote(await neighbour(walk, await at("Mèo ngủ"), -1))).toBe("tôi");
	expect(await neighbour(walk, await at("Mèo và"), -1)).toBeNull();
});

test("a step by sentence goes to the next first word, and back first to the own beginning", async () => {
	const { walk, at, quote } = await walker();
	expect(quote(await sentenceStep(walk, await at("ngủ"), 1))).toBe("Trời");
	expect(quote(await sentenceStep(walk, await at("mưa"), -1))).toBe("Trời");
	expect(quote(await sentenceStep(walk, await at("Trời mưa"), -1))).toBe("Mèo");
	expect(await sentenceStep(walk, await at("sáng"), 1)).toBeNull();
});

test("the next wanted word is sought through sentences that were not loaded", async () => {
	const { walk, at, quote, asked } = await walker();
	const found = await nextWhere(
		walk,
		await at("Mèo và"),
		({ token }) => token.kind === "word" && token.key === "word:sáng",
	);
	expect(quote(found)).toBe("sáng");
	expect(await nextWhere(walk, await at("Mèo và"), () => false)).toBeNull();
	expect(asked.flat().length).toBe(new Set(asked.flat()).size);
});

test("there is no word in white space and punctuation", async () => {
	const { readings } = await smallArticle(text);
	await readings.load(1, 2);
	const reading = readings.get(1);
	expect(reading).toBeDefined();
	if (reading !== undefined) expect(wordAt(reading, text.indexOf(" ngủ"))).toBeNull();
});

/** Three lines of boxes, 10 pixels to a letter, a line 50 pixels high. */
function lines(...written: readonly string[]): readonly WordBox[] {
	let at = 0;
	return written.flatMap((line, row) =>
		[...line.matchAll(/\S+/g)].map((match) => {
			at += 10;
			return {
				at,
				left: match.index * 10,
				right: (match.index + match[0].length) * 10,
				top: row * 50,
				bottom: row * 50 + 20,
			};
		}),
	);
}

const boxes = lines("aaaa bb cccccc", "dd eeeeeeeeeee", "f");

test.each([
	["down goes to the word under the middle of this one", 20, 1, 50],
	["down on a shorter line goes to its last word", 30, 1, 50],
	["up goes to the word above", 50, -1, 30],
	["down from the second line reaches the third", 50, 1, 60],
] as const)("%s", (_rule, at, direction, expected) => {
	expect(wordInNextLine(boxes, at, direction, null)?.at).toBe(expected);
});

test("several steps keep to the column they began in", () => {
	const first = boxes[1];
	expect(first).toBeDefined();
	if (first === undefined) return;
	const goal = middleOf(first);
	const down = wordInNextLine(boxes, 20, 1, goal);
	expect(wordInNextLine(boxes, down?.at ?? 0, -1, goal)?.at).toBe(20);
});

test("there is nothing above the first line, below the last, and from a word without a box", () => {
	expect(wordInNextLine(boxes, 10, -1, null)).toBeNull();
	expect(wordInNextLine(boxes, 60, 1, null)).toBeNull();
	expect(wordInNextLine(boxes, 999, 1, null)).toBeNull();
});

test("words of different sizes on one line count as one line", () => {
	const mixed = [
		{ at: 1, left: 0, right: 50, top: 0, bottom: 40 },
		{ at: 2, left: 60, right: 90, top: 12, bottom: 34 },
		{ at: 3, left: 0, right: 50, top: 60, bottom: 82 },
	];
	expect(wordInNextLine(mixed, 2, 1, null)?.at).toBe(3);
});

const sentence = "chính quyền địa phương, hôm nay.";
const whole = span(0, sentence.length);
const quoteOf = (place: ReturnType<typeof shrunk>) => (place === null ? null : textOf(sentence, place));

test.each([
	["takes the next syllable in", 0, 11, "chính quyền địa"],
	["stops at punctuation", 0, 22, null],
	["never takes the full stop in", 24, 27, "hôm nay"],
	["stops at the end of the sentence", 24, 31, null],
])("a longer word %s", (_rule, start, end, expected) => {
	expect(quoteOf(extended(sentence, span(start, end), whole))).toBe(expected);
});

test("a shorter word loses its last syllable, and keeps one", () => {
	expect(quoteOf(shrunk(sentence, span(0, 22)))).toBe("chính quyền địa");
	expect(quoteOf(shrunk(sentence, span(0, 5)))).toBeNull();
});
