// What was typed is a word to search, or a text to read.

import { describe, expect, test } from "vitest";
import { askedOf, longestText } from "../../../renderer/features/dictionary/asked.ts";

describe("what stands in the field", () => {
	test.each([
		["is nothing when it is blank", " \n ", { kind: "nothing" }],
		["is a query of one word", "đường", { kind: "query", query: "đường", words: 1 }],
		["is a query of a few words, spaces folded", "  hop   tac ", { kind: "query", query: "hop tac", words: 2 }],
		["is a query up to the longest headword", "a b c d e f g h", { kind: "query", query: "a b c d e f g h", words: 8 }],
		["is a text beyond that", "a b c d e f g h i", { kind: "text", text: "a b c d e f g h i" }],
		["is a text with a line break inside", "hợp\r\ntác", { kind: "text", text: "hợp\ntác" }],
		["is no text by a line break at its end", "hợp tác\n", { kind: "query", query: "hợp tác", words: 2 }],
		["is a query without the marks of a segmenter", "hợp_tác", { kind: "query", query: "hợp tác", words: 2 }],
		["is composed", "hợp".normalize("NFD"), { kind: "query", query: "hợp", words: 1 }],
		["is a text where one word is longer than any query", "x".repeat(201), { kind: "text", text: "x".repeat(201) }],
		["may be as long as a text can be", "x".repeat(longestText), { kind: "text", text: "x".repeat(longestText) }],
		["is too long beyond it", `${"x ".repeat(longestText)}x`, { kind: "tooLong", characters: 2 * longestText + 1 }],
	])("%s", (_rule, typed, asked) => expect(askedOf(typed)).toEqual(asked));
});
