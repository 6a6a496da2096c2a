import { expect, test } from "vitest";
import { lineWords } from "../../../renderer/features/lineWords.ts";
import { withMark } from "../../../renderer/features/review/markedLine.ts";
import { tokensOf } from "../fakes.ts";

const sentence = "Sáng nay, mèo con ngủ.";
const words = lineWords(sentence, tokensOf(sentence), () => "new");
const mark = (quote: string, offset = sentence.indexOf(quote)) =>
	withMark(sentence, words, { start: offset, end: offset + quote.length, gloss: "kitten", status: "learning" });
const texts = (line: ReturnType<typeof mark>) => line.map(({ before, text, after }) => before + text + after).join("|");

test("the saved word is marked and has the gloss that the person gave it", () => {
	const line = mark("mèo");
	expect(texts(line)).toBe("Sáng|nay,|mèo|con|ngủ.");
	expect(line[2]).toMatchObject({ text: "mèo", gloss: "kitten", status: "learning", selected: true });
	expect(line.filter((word) => word.selected === true).length).toBe(1);
});

test("a word that was saved longer than the dictionary has it is one word", () => {
	const line = mark("mèo con");
	expect(texts(line)).toBe("Sáng|nay,|mèo con|ngủ.");
	expect(line[2]).toMatchObject({ gloss: "kitten", selected: true });
});

test("a word that was saved shorter leaves the rest beside it without a gloss", () => {
	const line = mark("èo");
	expect(texts(line)).toBe("Sáng|nay,|m|èo|con|ngủ.");
	expect(line[2]).toMatchObject({ text: "m", gloss: null });
	expect(line[3]).toMatchObject({ text: "èo", gloss: "kitten", selected: true });
	expect(texts(mark("ng", sentence.indexOf("ngủ")))).toBe("Sáng|nay,|mèo|con|ng|ủ.");
});

test("a mark that touches no word changes nothing", () => {
	expect(withMark(sentence, words, { start: 400, end: 402, gloss: "x", status: null })).toBe(words);
});
