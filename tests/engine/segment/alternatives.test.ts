// Longer and shorter readings of the same syllables, in the order in which the decoder believes them.

import { describe, expect, test } from "vitest";
import { readHints } from "../../../renderer/engine/segment/hints.ts";
import { createSegmenter } from "../../../renderer/engine/segment/segmenter.ts";
import { span } from "../../../renderer/engine/text/span.ts";
import { fc } from "../../property.ts";
import { lexiconOf, listed, listedNames, trainedModel } from "../support/lexicon.ts";

const segmenter = createSegmenter(
	lexiconOf(
		listed(..."học sinh|học|sinh|sinh học|môn|thích|bộ trưởng|bộ|trưởng|công an|công|an ninh".split("|")),
		listedNames("Hà Nội"),
	),
	trainedModel(),
);

function alternatives(line: string, quote: string) {
	const { text, joins } = readHints(line);
	const start = text.indexOf(quote);
	return segmenter
		.alternatives(text, span(0, text.length), joins, span(start, start + quote.length))
		.map(({ span: place, known, difference }) => ({ text: text.slice(place.start, place.end), known, difference }));
}
const texts = (line: string, quote: string) => alternatives(line, quote).map(({ text }) => text);

describe("alternatives", () => {
	test("begin with what the model reads, which costs nothing", () => {
		expect(alternatives("học sinh thích môn học", "học sinh")[0]).toEqual({
			text: "học sinh",
			known: true,
			difference: 0,
		});
	});

	test("are longer and shorter, and begin before the place too", () => {
		const found = texts("Em học sinh học giỏi", "sinh");
		expect(found).toContain("học sinh");
		expect(found).toContain("sinh học");
		expect(found).toContain("sinh");
	});

	test("tell which are in the dictionary", () => {
		const known = new Map(alternatives("Em học sinh học giỏi", "sinh học").map((one) => [one.text, one.known]));
		expect(known.get("sinh học")).toBe(true);
		expect(known.get("học sinh")).toBe(true);
		expect(known.get("sinh học giỏi")).toBe(false);
	});

	test("ask capitals of a name", () => {
		const knows = (line: string) =>
			alternatives(line, line.slice(2, 8)).find(({ text }) => text === line.slice(2, 8))?.known;
		expect(knows("ở Hà Nội")).toBe(true);
		expect(knows("ở hà nội")).toBe(false);
	});

	test("hold the place itself, however unlikely, and never more than eight", () => {
		const found = alternatives("bộ trưởng công an ninh học sinh học giỏi", "công an ninh học");
		expect(found.map(({ text }) => text)).toContain("công an ninh học");
		expect(found.length).toBeLessThanOrEqual(8);
	});

	test("never cross a mark", () => {
		expect(texts("học, sinh học", "sinh").every((text) => !text.includes(","))).toBe(true);
	});

	test("listen to hints", () => {
		const [joined] = texts("em học_sinh học", "sinh");
		const [parted] = texts("em học sinh_học", "sinh");
		expect([joined, parted]).toEqual(["học sinh", "sinh học"]);
	});

	test("are none where no syllable stands", () => {
		expect(segmenter.alternatives("  ", span(0, 2), null, span(0, 1))).toEqual([]);
	});

	test("in a sentence without end are those of its neighbourhood", () => {
		const around = (words: number) =>
			`${"em thích môn học và ".repeat(words)}học sinh${" em thích môn học và".repeat(words)}`;
		expect(alternatives(around(20_000), "học sinh")).toEqual(alternatives(around(100), "học sinh"));
	});
});

test("they overlap the place, stand once, and come in the same order every time, best first", () => {
	const syllable = fc.constantFrom(..."học sinh Hà Nội công an ninh bộ trưởng , 12 .".split(" "));
	fc.assert(
		fc.property(
			fc.array(syllable, { minLength: 1, maxLength: 16 }),
			fc.nat(15),
			fc.integer({ min: 1, max: 4 }),
			(parts, at, length) => {
				const text = parts.join(" ");
				const from = at % parts.length;
				const start = parts.slice(0, from).join(" ").length + (from > 0 ? 1 : 0);
				const wanted = span(start, start + parts.slice(from, from + length).join(" ").length);
				const found = segmenter.alternatives(text, span(0, text.length), null, wanted);
				expect(segmenter.alternatives(text, span(0, text.length), null, wanted)).toEqual(found);
				expect(found.length).toBeLessThanOrEqual(8);
				expect(new Set(found.map(({ span: place }) => `${place.start} ${place.end}`)).size).toBe(found.length);
				for (const { span: place, difference } of found) {
					expect(place.start < wanted.end && place.end > wanted.start).toBe(true);
					expect(difference).toBeGreaterThanOrEqual(0);
					expect(Number.isFinite(difference)).toBe(true);
				}
			},
		),
	);
});
