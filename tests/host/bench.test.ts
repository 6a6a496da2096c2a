// The parts of the benchmarks that measure nothing themselves: texts, figures, options.

import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { cleanArticle } from "../../renderer/engine/document/clean.ts";
import { splitSentences } from "../../renderer/engine/document/sentences.ts";
import { textOf } from "../../renderer/engine/text/span.ts";
import { readWish, usualSizes } from "../bench/arguments.ts";
import { figure, repeat, reportLine } from "../bench/measure.ts";
import { benchText, countSyllables, type Material, readMaterial } from "../bench/texts.ts";

let material: Material;
beforeAll(async () => {
	material = await readMaterial(fileURLToPath(new URL("../../renderer/samples", import.meta.url)));
});

describe.each([1000, 10_000, 100_000])("a text of %i syllables", (size) => {
	test("has that many, give or take two in a hundred", () => {
		const { text, syllables } = benchText(material, size, 1);
		expect(text.trim().split(/\s+/)).toHaveLength(syllables);
		expect(Math.abs(syllables - size)).toBeLessThanOrEqual(size * 0.02);
	});

	test("has at least one different sentence for every twenty syllables, as the app finds them", () => {
		const { text, title } = benchText(material, size, 1);
		const cleaned = cleanArticle({ name: "text.txt", mediaType: "text/plain", bytes: new TextEncoder().encode(text) });
		if (!cleaned.ok) throw new Error(cleaned.error.kind);
		const { document } = cleaned.value;
		const sentences = new Set(splitSentences(document).map(({ span }) => textOf(document.text, span)));
		expect(sentences.size).toBeGreaterThanOrEqual(size / 20);
		expect(document).toMatchObject({ title, removed: [], repairs: [] });
		expect(countSyllables(document.text)).toBe(countSyllables(text));
	});

	test("has paragraphs as long as those of a newspaper", () => {
		const lengths = benchText(material, size, 1).paragraphs.map(countSyllables).slice(0, -1);
		expect(Math.min(...lengths)).toBeGreaterThanOrEqual(50);
		expect(Math.max(...lengths)).toBeLessThanOrEqual(95);
	});
});

test("a text is the same for the same seed, and another for another", () => {
	const { text } = benchText(material, 1000, 3);
	expect(benchText(material, 1000, 3).text).toBe(text);
	const others = new Set(benchText(material, 1000, 4).sentences);
	expect(benchText(material, 1000, 3).sentences.filter((sentence) => others.has(sentence)).length).toBeLessThan(20);
});

test("sentences begin with a capital, end with a stop, and quote nobody", () => {
	for (const sentence of benchText(material, 10_000, 1).sentences) {
		expect(sentence).toMatch(/^[\p{Lu}\p{N}][^“”"()!?;\n]*[^.,\s]\.$/u);
		expect(sentence.normalize("NFC")).toBe(sentence);
	}
});

test("a text too short for a paragraph is refused", () => {
	expect(() => benchText(material, 20, 1)).toThrow(RangeError);
});

test("a line of the report has its six fields in order", () => {
	const line = reportLine(figure("open.1000.painted_ms", "ms", [120.456, 90, 100.004]));
	expect(line).toBe('{"name":"open.1000.painted_ms","value":100,"unit":"ms","runs":3,"min":90,"max":120.46}');
});

test.each([
	["the middle of an odd number of samples", [3, 1, 2], 50, 2],
	["the mean of the two in the middle of an even number", [4, 1, 2, 3], 50, 2.5],
	["the nineteenth of twenty as the 95th percentile", Array.from({ length: 20 }, (_, index) => 20 - index), 95, 19],
	["the only one, whatever is asked for", [7], 95, 7],
])("the value is %s", (_rule, samples, percent, value) => {
	expect(figure("tap", "ms", samples, percent)).toMatchObject({ value, runs: samples.length });
});

test("syllables a second are whole numbers", () => {
	expect(figure("segment", "syllables/s", [1234.5, 1234.6, 1234.7])).toMatchObject({
		value: 1235,
		min: 1235,
		max: 1235,
	});
});

test.each([
	["no samples", []],
	["a sample that is no number", [1, Number.NaN]],
])("%s are an error, not a figure", (_rule, samples) => {
	expect(() => figure("open", "ms", samples)).toThrow("open");
});

test("warm-ups are run and thrown away", async () => {
	const order: number[] = [];
	const samples = await repeat({ warmUps: 2, runs: 3, atLeast: 3, limitMs: 1000 }, async (index) => {
		order.push(index);
		return index;
	});
	expect(order).toEqual([0, 1, 2, 3, 4]);
	expect(samples).toEqual([2, 3, 4]);
});

test("when time has run out only the runs that must be are made", async () => {
	let clock = 0;
	const run = async (index: number) => {
		clock += 400;
		return index;
	};
	expect(await repeat({ warmUps: 1, runs: 9, atLeast: 3, limitMs: 1000 }, run, () => clock)).toEqual([1, 2, 3]);
	expect(await repeat({ warmUps: 1, runs: 9, atLeast: 1, limitMs: 1000 }, run, () => clock)).toEqual([1, 2]);
});

const known = ["segment", "open", "tap"];

test.each([
	[[], { groups: null, sizes: usualSizes }],
	[["--only", "open,tap"], { groups: ["open", "tap"], sizes: usualSizes }],
	[["--", "--n", "1000,200000"], { groups: null, sizes: [1000, 200_000] }],
	[["--n=1000", "--only=segment"], { groups: ["segment"], sizes: [1000] }],
])("reads %j", (args, value) => {
	expect(readWish(args, known)).toEqual({ ok: true, value });
});

test.each([
	[["--only", "opne"], "unknown group opne"],
	[["--only"], "--only needs a list"],
	[["--n", "many"], "--n many"],
	[["--n", "20"], "--n 20"],
	[["--fast"], "unknown option --fast"],
	[["open"], "unknown option open"],
])("refuses %j with one line", (args, error) => {
	const read = readWish(args, known);
	expect(read).toMatchObject({ ok: false, error: expect.stringContaining(error) });
	expect(read.ok ? "" : read.error).not.toContain("\n");
});
