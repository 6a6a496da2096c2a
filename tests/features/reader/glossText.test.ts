import fc from "fast-check";
import { expect, test } from "vitest";
import { nextGlossMode, shortGloss, showsGloss } from "../../../renderer/features/reader/glossText.ts";

test.each([
	["a gloss of at most twelve characters stays whole under the shortest word", "in order to", "để", "in order to"],
	["a long gloss stays whole under a long word", "work and life", "sinh hoạt hằng ngày", "work and life"],
	["a long gloss under a short word ends at a word with an ellipsis", "according to the", "theo", "according…"],
	["a gloss in brackets keeps its bracket", "[round thing, fruit]", "quả", "[round…]"],
	["a comma does not stand before the ellipsis", "the spring, the autumn", "vụ", "the spring…"],
	["one long word stays whole", "internationalization", "hóa", "internationalization"],
	[
		"a first word longer than the room stays, the rest goes",
		"internationalization of trade",
		"hóa",
		"internationalization…",
	],
])("%s", (_rule, gloss, word, expected) => expect(shortGloss(gloss, word.length, 60)).toBe(expected));

test("no gloss of several short words is wider than the column", () => {
	fc.assert(
		fc.property(fc.array(fc.constantFrom("of", "the", "people", "and"), { minLength: 2, maxLength: 30 }), (words) => {
			expect(shortGloss(words.join(" "), 200, 20).length).toBeLessThanOrEqual(Math.floor(20 / 0.62) + 1);
		}),
	);
});

test("a shortened gloss is a beginning of the whole one", () => {
	fc.assert(
		fc.property(
			fc.array(fc.constantFrom("of", "people", "[now]", "a;"), { minLength: 1, maxLength: 12 }),
			fc.integer({ min: 1, max: 20 }),
			(words, length) => {
				const gloss = words.join(" ");
				const short = shortGloss(gloss, length, 40);
				expect(gloss.startsWith(short.replace(/…\]?$/, ""))).toBe(true);
			},
		),
	);
});

test.each([
	["all", ["new", "learning", "known", "ignored", null]],
	["unknown", ["new", "learning"]],
	["hidden", []],
] as const)("the mode %s shows the glosses of %j", (mode, shown) => {
	const all = ["new", "learning", "known", "ignored", null] as const;
	expect(all.filter((status) => showsGloss(mode, status))).toEqual(shown);
});

test("G goes from all to unknown to hidden and back", () => {
	expect(nextGlossMode("all")).toBe("unknown");
	expect(nextGlossMode("unknown")).toBe("hidden");
	expect(nextGlossMode("hidden")).toBe("all");
});
