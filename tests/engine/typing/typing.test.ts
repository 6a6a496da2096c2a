import { describe, expect, test } from "vitest";
import type { TypingMethod } from "../../../renderer/engine/typing/methods.ts";
import type { TonePlacement } from "../../../renderer/engine/typing/shape.ts";
import { erased, type TypedWord, typed } from "../../../renderer/engine/typing/typing.ts";
import { fc } from "../../property.ts";
import { keyOrders, keysFor, syllables } from "./syllables.ts";

/** Some two thousand, of every rime. */
const some = syllables().filter((_, index) => index % 4 === 0);

interface Line {
	readonly text: string;
	readonly caret: number;
	readonly word: TypedWord;
}

const backspace = "⌫";

/** A field in which `keys` are pressed one after the other at the caret. */
function press(
	keys: string,
	method: TypingMethod,
	start: { readonly text?: string; readonly caret?: number; readonly placement?: TonePlacement } = {},
): Line {
	const { text = "", placement = "old" } = start;
	const { caret = text.length } = start;
	return Array.from(keys).reduce<Line>(
		(line, key) => {
			const before = line.text.slice(0, line.caret);
			const after = line.text.slice(line.caret);
			if (key === backspace) {
				const { replace, word } = erased(line.text, line.caret, line.word);
				const left = replace === null ? before.slice(0, -1) : before.slice(0, replace.from) + replace.by;
				return { text: left + after, caret: left.length, word };
			}
			const { replace, word } = typed(line.text, line.caret, key, line.word, { method, placement });
			const left = replace === null ? before + key : before.slice(0, replace.from) + replace.by;
			return { text: left + after, caret: left.length, word };
		},
		{ text, caret, word: [] },
	);
}

const telex = (keys: string) => press(keys, "telex").text;
const vni = (keys: string) => press(keys, "vni").text;

describe.each(["telex", "vni"] as const)("by %s", (method) => {
	test.each(keyOrders)("every syllable can be typed, keys in the order: %s", (order) => {
		const wrong = some
			.map((syllable) => [syllable, keysFor(syllable, method, order)] as const)
			.filter(([syllable, keys]) => press(keys, method).text !== syllable);
		expect(wrong).toEqual([]);
	});

	test("capitals stay where they were typed", () => {
		const wrong = some
			.filter((_, index) => index % 5 === 0)
			.map((syllable) => [syllable.toUpperCase(), keysFor(syllable, method, "taught").toUpperCase()] as const)
			.filter(([syllable, keys]) => press(keys, method).text !== syllable);
		expect(wrong).toEqual([]);
	});

	test("letters and digits are never lost: what is no syllable stands as it was typed, or with a key taken back", () => {
		fc.assert(
			fc.property(fc.stringMatching(/^[a-z0-9]{1,10}$/), (keys) => {
				const { text, caret } = press(keys, method);
				expect(caret).toBe(text.length);
				expect(text).toBe(text.normalize("NFC"));
				const plain = text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");
				// Every plain letter that is seen was typed, in this order; w may have become a u.
				let from = 0;
				for (const letter of plain) {
					const at = keys.slice(from).search(letter === "u" ? /[uw]/ : new RegExp(letter));
					expect(at, `${letter} of ${text} in ${keys}`).toBeGreaterThanOrEqual(0);
					from += at + 1;
				}
			}),
			{ numRuns: 500 },
		);
	});
});

test.each([
	["tones at the end of the word", "tieengs Vieetj", "tiếng Việt"],
	["marks at the end of the word", "duocwdj", "được"],
	["the tone moves when the syllable grows", "hoafn", "hoàn"],
	["and from the first vowel to a marked one", "tuyetse", "tuyết"],
	["horn on both letters at once", "dduwowcj nguowif huowng", "được người hương"],
	["the open uơ", "thuowr", "thuở"],
	["w alone is a ư", "tw nhwng", "tư nhưng"],
	["gi and qu are onsets", "giaf quys gif giuwx quoocs gieengs", "già quý gì giữ quốc giếng"],
	["a new tone replaces the old one", "masfj", "mạ"],
	["z takes the tone away", "masz", "ma"],
	["a roof becomes a bowl and back", "awa aaw", "â ă"],
	["a double key takes back: roof", "aaa eee ooo", "aa ee oo"],
	["stroke", "ddd", "dd"],
	["horn and bowl", "oww aww uww ww", "ow aw uw w"],
	["tone", "ass off", "as of"],
	["tone after a roof", "aasa", "áa"],
	["xoong by a roof taken back", "xooong", "xoong"],
	["stroke at the end of the word", "duwowngd", "đương"],
	["English stands as it was typed", "text facebook windows class word", "text facebook windows class word"],
	["and what only began like Vietnamese", "banana basic", "banana basic"],
	["names from the highlands", "DDawks Lawsk Kroong", "Đắk Lắk Krông"],
	["stops take two tones only", "batf", "batf"],
	["capitals of marks", "DDaf NAWNG Awn", "Đà NĂNG Ăn"],
	["after a hyphen or bracket a word begins", "ca-phee (aan)", "ca-phê (ân)"],
	["digits are digits", "a1 2026", "a1 2026"],
])("Telex: %s", (_rule, keys, text) => expect(telex(keys)).toBe(text));

test.each([
	["marks and tones by digits", "tie6ng1 Vie65t", "tiếng Việt"],
	["at the end of the word", "duong972", "đường"],
	["the open uơ", "thuo73", "thuở"],
	["horn and bowl are two keys", "a8n o7 u7", "ăn ơ ư"],
	["0 takes the tone away", "ma10", "ma"],
	["a double key takes back", "a11 a66 o77 d99", "a1 a6 o7 d9"],
	["letters are letters", "aaa dd ww", "aaa dd ww"],
	["digits after what cannot bear them are digits", "COVID19 12 h2o", "COVID19 12 h2o"],
])("VNI: %s", (_rule, keys, text) => expect(vni(keys)).toBe(text));

test("the new school of spelling puts the tone on the second vowel of oa, oe and uy only", () => {
	const written = (keys: string) => press(keys, "telex", { placement: "new" }).text;
	expect(written("hoaf thuyr khoer hoafn quys muas")).toBe("hoà thuỷ khoẻ hoàn quý múa");
});

test("in the middle of a text only the word before the caret changes", () => {
	expect(press("s", "telex", { text: "ba ban", caret: 2 })).toMatchObject({ text: "bá ban", caret: 2 });
	expect(press("w", "telex", { text: "trung", caret: 3 })).toMatchObject({ text: "trưng", caret: 3 });
});

test("text that stands there already, in whatever normalisation, is taken up", () => {
	expect(press("n", "telex", { text: "hòa" }).text).toBe("hoàn");
	expect(press("j", "telex", { text: "vie\u0302t" }).text).toBe("việt");
	expect(press("t", "telex", { text: "text" }).text).toBe("textt");
	expect(press("s", "telex", { text: "supercalifragilistica" }).text).toBe("supercalifragilisticas");
});

test("Backspace brings back the word that one key too many had undone", () => {
	expect(telex("dduwowngf")).toBe("đường");
	expect(telex("dduwowngfh")).toBe("dduwowngfh");
	expect(telex(`dduwowngfh${backspace}`)).toBe("đường");
	expect(telex(`dduwowngfh${backspace}${backspace}${backspace}i`)).toBe("đười");
	expect(telex(`tieeng${backspace}${backspace}n`)).toBe("tiên");
});
