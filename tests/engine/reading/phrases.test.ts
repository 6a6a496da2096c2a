import { expect, test } from "vitest";
import { phraseFinder } from "../../../renderer/engine/reading/phrases.ts";
import { placesOf } from "../../../renderer/engine/reading/places.ts";
import { type HeadwordKey, headwordKey, partsOfPhrase, phraseKey } from "../../../renderer/engine/text/headwordKey.ts";
import { textOf } from "../../../renderer/engine/text/span.ts";
import { analysisOf, documentOf, tokensOf } from "../../features/fakes.ts";
import { tokensFrom } from "../../features/reader/support.ts";

/** The phrases found in a text of tokens as `tokensFrom` takes them, as they are written there. */
function found(written: string, ...keys: readonly HeadwordKey[]): readonly (readonly string[])[] {
	const { text, tokens } = tokensFrom(written);
	return phraseFinder(keys)
		.find(
			text,
			tokens.map(({ token }) => token),
		)
		.map(({ parts }) => parts.map((part) => textOf(text, part)));
}

test("the key of a phrase tells its parts, folded", () => {
	const key = phraseKey(["Không những", "mà  còn"]);
	expect(key).toBe("phrase:không những … mà còn");
	expect(partsOfPhrase(key)).toEqual(["không những", "mà còn"]);
	expect(phraseKey(["hoà thuận"])).toBe(phraseKey(["HÒA_THUẬN"]));
	expect(partsOfPhrase(headwordKey("word", "không những"))).toBeNull();
});

test("a phrase without words is none", () => {
	expect(() => phraseKey([])).toThrow(RangeError);
	expect(() => phraseKey(["đẹp", " "])).toThrow(RangeError);
});

test.each([
	["in one piece, however its words are read", "Thư_pháp| |đẹp| |quá", [["Thư pháp đẹp"]]],
	["as one syllable after the other", "thư| |pháp| |đẹp", [["thư pháp đẹp"]]],
	["at every place", "thư_pháp| |đẹp|, |thư_pháp| |đẹp", [["thư pháp đẹp"], ["thư pháp đẹp"]]],
	["not across punctuation", "thư_pháp|, |đẹp", []],
	["not where a word goes on", "thư_pháp| |đẹp_đẽ", []],
	["not where a word begins before", "bức_thư| |pháp| |đẹp", []],
])("a phrase is found %s", (_rule, written, expected) => {
	expect(found(written, phraseKey(["thư pháp đẹp"]))).toEqual(expected);
});

test("the longer of two phrases that begin together is found, and what lies inside it is not", () => {
	const keys = [phraseKey(["thư pháp"]), phraseKey(["thư pháp đẹp"]), phraseKey(["pháp đẹp"])];
	expect(found("thư| |pháp| |đẹp", ...keys)).toEqual([["thư pháp đẹp"]]);
});

test("the parts of a term may have other words and punctuation between them, but keep their order", () => {
	const key = phraseKey(["không những", "mà còn"]);
	expect(found("không_những| |đẹp|, |mà_còn| |rẻ", key)).toEqual([["không những", "mà còn"]]);
	expect(found("mà_còn| |rẻ| |không_những| |đẹp", key)).toEqual([]);
	expect(found("không_những| |đẹp", key)).toEqual([]);
});

test("without phrases nothing is looked for", () => {
	expect(found("thư| |pháp")).toEqual([]);
	expect(found("thư| |pháp", headwordKey("word", "thư"))).toEqual([]);
});

const document = documentOf("Mèo và tôi\n\nMèo ngủ. Tôi thấy mèo.\n\nTrời mưa, mèo ngủ.");
const segment = (text: string, { start, end }: { start: number; end: number }) =>
	tokensOf(text, start, end).map(({ token }) => token);

function placesIn(key: HeadwordKey, sentences: Int32Array | null): readonly (readonly string[])[] {
	const steps = placesOf(document, sentences, key, segment);
	let step = steps.next();
	while (!step.done) step = steps.next();
	const packed = step.value;
	return Array.from({ length: packed.length / 4 }, (_, index) => {
		const [from, to, start, end] = packed.subarray(index * 4, index * 4 + 4);
		return [document.text.slice(from, to), document.text.slice(start, end)];
	});
}

test("all places of a word come with their sentences, in order", () => {
	const expected = [
		["Mèo và tôi", "Mèo"],
		["Mèo ngủ.", "Mèo"],
		["Tôi thấy mèo.", "mèo"],
		["Trời mưa, mèo ngủ.", "mèo"],
	];
	expect(placesIn(headwordKey("word", "mèo"), analysisOf(document).sentences)).toEqual(expected);
	expect(placesIn(headwordKey("word", "mèo"), null)).toEqual(expected);
	expect(placesIn(headwordKey("name", "mèo"), null)).toEqual([]);
});

test("a phrase in parts is one place from its first to its last", () => {
	expect(placesIn(phraseKey(["mưa", "ngủ"]), null)).toEqual([["Trời mưa, mèo ngủ.", "mưa, mèo ngủ"]]);
	expect(placesIn(phraseKey(["mèo ngủ"]), null)).toEqual([
		["Mèo ngủ.", "Mèo ngủ"],
		["Trời mưa, mèo ngủ.", "mèo ngủ"],
	]);
});
