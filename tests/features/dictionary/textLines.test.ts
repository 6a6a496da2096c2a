// A glossed text as lines of words, and the place of an opened word in it.

import { expect, test } from "vitest";
import { placeInText, shownWithout } from "../../../renderer/features/dictionary/shownEntry.ts";
import { textWords, tokenLines } from "../../../renderer/features/dictionary/textLines.ts";
import { glosses, tokensOf } from "../fakes.ts";

const text = "Tôi ngủ.\n\n  “Trời\nmưa”, tôi …";
const glossed = { text, tokens: tokensOf(text) };

test("line breaks stand, blank lines fall away, punctuation goes with its word", () => {
	const lines = tokenLines(glossed).map((tokens) =>
		textWords(text, tokens, () => "new").map(({ before, text: word, after, key }) => [before + word + after, key]),
	);
	expect(lines).toEqual([
		[
			["Tôi", "word:tôi"],
			["ngủ.", "word:ngủ"],
		],
		[["“Trời", "word:trời"]],
		[
			["mưa”,", "word:mưa"],
			["tôi …", "word:tôi"],
		],
	]);
});

test("every token but white space is in a line, where it stands in the text", () => {
	const kept = tokenLines(glossed)
		.flat()
		.map(({ token }) => text.slice(token.span.start, token.span.end));
	expect(kept.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
});

test("a text of marks alone has no lines", () => {
	expect(tokenLines({ text: "…\n!", tokens: tokensOf("…\n!") })).toEqual([]);
});

test("an opened word stands where it was chosen, else at its first place", () => {
	const last = text.lastIndexOf("tôi");
	expect(placeInText(glossed, "word:tôi", last)).toBe(last);
	expect(placeInText(glossed, "word:tôi", null)).toBe(0);
	expect(placeInText(glossed, "word:mèo", 0)).toBeNull();
	expect(placeInText(null, "word:tôi", 0)).toBeNull();
});

test("a word without an entry is shown as the text has it, with what was put together for it", () => {
	const [first, ...rest] = glossed.tokens;
	if (first === undefined) throw new Error("no token");
	const composed = { text: "I self", from: "syllables", sense: null, cue: null } as const;
	const shown = shownWithout("word:tôi", { text, tokens: [{ ...first, gloss: composed }, ...rest] });
	expect(shown).toMatchObject({ headword: "tôi", entry: null, composed: "I self", saved: { gloss: "I self" } });
	expect(shownWithout("word:tôi", glossed)).toMatchObject({ composed: null, saved: { gloss: glosses.tôi } });
	expect(shownWithout("syllable:tôi", null)).toMatchObject({ headword: "tôi", saved: null });
	expect(shownWithout("nothing", glossed)).toBeNull();
});
