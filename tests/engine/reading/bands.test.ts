// How common the words of a sentence are, as the reader hears of it: by the shipped dictionary.

import { expect, test } from "vitest";
import { packedBands } from "../../../renderer/engine/reading/bands.ts";
import { span } from "../../../renderer/engine/text/span.ts";
import { shippedLanguage } from "../support/shipped.ts";

const language = await shippedLanguage();
const text = "Năm 1990, Hà Nội có nhiều bánh xèo.";
const tokens = language.glossSentence(text, span(0, text.length), null);
const bands = packedBands(tokens, language.lexicon);
const bandOf = (word: string) =>
	bands.charAt(tokens.findIndex(({ token }) => text.slice(token.span.start, token.span.end) === word));

test("there is a digit for every token", () => {
	expect(bands).toMatch(/^[0-6]+$/);
	expect(bands).toHaveLength(tokens.length);
});

test("a word has the band of its entry, a common one a low band", () => {
	expect(bandOf("có")).toBe("1");
	expect(bandOf("nhiều")).toBe("1");
	expect(bandOf("bánh xèo")).toMatch(/[0456]/);
});

test("names, numbers and gaps have none", () => {
	for (const word of ["1990", "Hà Nội", "."]) expect(bandOf(word)).toBe("0");
});
