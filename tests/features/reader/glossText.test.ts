import { expect, test } from "vitest";
import {
	type GlossChoice,
	type GlossMode,
	nextGlossMode,
	shortGloss,
	showsGloss,
} from "../../../renderer/features/reader/glossText.ts";
import { fc } from "../../property.ts";
import { roomOf } from "./support.ts";

/** A column of so many characters, with glosses of the usual size. */

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
])("%s", (_rule, gloss, word, expected) => expect(shortGloss(gloss, word.length, roomOf(60))).toBe(expected));

test("no gloss of several short words is wider than the column", () => {
	fc.assert(
		fc.property(fc.array(fc.constantFrom("of", "the", "people", "and"), { minLength: 2, maxLength: 30 }), (words) => {
			expect(shortGloss(words.join(" "), 200, roomOf(20)).length).toBeLessThanOrEqual(Math.floor(20 / 0.62) + 1);
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
				const short = shortGloss(gloss, length, roomOf(40));
				expect(gloss.startsWith(short.replace(/…\]?$/, ""))).toBe(true);
			},
		),
	);
});

test("no gloss whatever is wider than the column, not even one endless word", () => {
	fc.assert(
		fc.property(fc.stringMatching(/^[a-z ,;[\]]{0,60}$/), fc.integer({ min: 1, max: 60 }), (gloss, length) => {
			const short = shortGloss(gloss.trim(), length, roomOf(12));
			expect(short.length).toBeLessThanOrEqual(Math.floor(12 / 0.62) + 1);
		}),
	);
});

test("larger glosses are shortened sooner", () => {
	const gloss = "to take part in";
	expect(shortGloss(gloss, 9, roomOf(60))).toBe(gloss);
	expect(shortGloss(gloss, 9, { longest: 60, glossCharacter: 1 })).toBe("to take part…");
});

const choice = (mode: GlossMode, band: GlossChoice["band"] = 2): GlossChoice => ({ mode, band, spoken: true });

test.each([
	["all", ["new", "learning", "known", "ignored", null]],
	["unknown", ["new", "learning"]],
	["rare", ["new", "learning"]],
	["hidden", []],
] as const)("the mode %s shows the glosses of %j", (mode, shown) => {
	const all = ["new", "learning", "known", "ignored", null] as const;
	expect(all.filter((status) => showsGloss(choice(mode), status, 0))).toEqual(shown);
});

test("among rare words are those beyond the chosen band, and those that nobody has counted", () => {
	const bands = [0, 1, 2, 3, 4, 5, 6];
	const shown = (band: GlossChoice["band"]) => bands.filter((own) => showsGloss(choice("rare", band), "new", own));
	expect(shown(1)).toEqual([0, 2, 3, 4, 5, 6]);
	expect(shown(3)).toEqual([0, 4, 5, 6]);
	expect(shown(5)).toEqual([0, 6]);
});

test("G goes from all to unknown to rare to hidden and back", () => {
	const modes: GlossMode[] = ["all"];
	for (let step = 0; step < 4; step += 1) modes.push(nextGlossMode(modes.at(-1) ?? "all"));
	expect(modes).toEqual(["all", "unknown", "rare", "hidden", "all"]);
});
