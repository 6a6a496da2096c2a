import { expect, test } from "vitest";
import { span } from "../../../../renderer/engine/text/span.ts";
import { stretchesOf, wordAround } from "../../../../renderer/features/reader/listen/stretches.ts";
import { fc } from "../../../property.ts";

const said = (text: string) => stretchesOf(text, span(0, text.length)).map(({ start, end }) => text.slice(start, end));

test("a sentence of usual length is said in one go", () => {
	expect(said("Mèo ngủ, trời mưa; tôi đọc sách.")).toEqual(["Mèo ngủ, trời mưa; tôi đọc sách."]);
});

test("a long one is parted where a cut is heard least", () => {
	const clause = "người bán hàng treo trái cây lên một cây sào dài trước mũi thuyền";
	const pieces = said(`${clause}, ${clause}; ${clause}, ${clause}.`);
	expect(pieces.length).toBeGreaterThan(1);
	expect(pieces[0]).toMatch(/;$/);
	expect(pieces.join(" ")).toBe(`${clause}, ${clause}; ${clause}, ${clause}.`);
});

test("nothing is said where there is nothing to say", () => expect(said(" * * * ")).toEqual([]));

test("stretches are short, in order, and lose no letter", () => {
	fc.assert(
		fc.property(
			fc.array(fc.constantFrom("mèo", "ngủ,", "trời;", "a".repeat(90), "—", "1.700"), { maxLength: 80 }),
			(words) => {
				const text = words.join(" ");
				const pieces = said(text);
				expect(pieces.every((piece) => piece.length <= 160)).toBe(true);
				const letters = (one: string) => one.replace(/[^\p{L}\p{N}]/gu, "");
				expect(letters(pieces.join(""))).toBe(letters(text));
			},
		),
	);
});

test.each([
	["in its middle", 5, "ngủ"],
	["at its beginning", 4, "ngủ"],
	["without the quotes around it", 10, "trời"],
])("the word around a place: %s", (_name, at, word) => {
	const text = "Mèo ngủ “trời” .";
	const found = wordAround(text, at, span(0, text.length));
	expect(found === null ? null : text.slice(found.start, found.end)).toBe(word);
});

test("around a mark that stands alone there is no word", () => {
	expect(wordAround("Mèo . ngủ", 4, span(0, 9))).toBeNull();
});
