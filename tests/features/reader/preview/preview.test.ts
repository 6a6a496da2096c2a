import { describe, expect, test } from "vitest";
import type { Gloss } from "../../../../renderer/engine/gloss/types.ts";
import type { Entry } from "../../../../renderer/engine/lexicon/types.ts";
import { distanceTo, nearest } from "../../../../renderer/features/reader/preview/nearestWord.ts";
import { previewText } from "../../../../renderer/features/reader/preview/previewTexts.ts";

function entry(...senses: readonly (readonly [string, ...string[]])[]): Entry {
	const [first = ["?"] as const, ...rest] = senses.map((glosses) => ({
		pos: "n" as const,
		glosses,
		definition: null,
		label: null,
		example: null,
		classifier: null,
		cues: [],
	})) as Entry["senses"][number][];
	return {
		kind: "word",
		headword: "đường",
		han: null,
		classifier: null,
		see: null,
		band: 1,
		classes: [],
		senses: [first as Entry["senses"][number], ...rest],
	};
}

const gloss = (text: string, sense: number | null, from: Gloss["from"] = "dictionary"): Gloss => ({
	text,
	from,
	sense,
	cue: null,
});

describe("the bubble", () => {
	const described = { headword: "đường", entry: entry(["road", "way"], ["sugar"], ["line"], ["Tang"]) };

	test("has the sense that fits first, then two others at most", () => {
		expect(previewText("Đường", gloss("sugar", 1), described)).toEqual({
			headword: "đường",
			gloss: "sugar",
			further: ["road; way", "line"],
		});
	});

	test("has a gloss that is none of the senses before them all", () => {
		expect(previewText("đường", gloss("Road", null, "user"), described)).toEqual({
			headword: "đường",
			gloss: "Road",
			further: ["road; way", "sugar"],
		});
	});

	test("says what a unit means, which has no entry", () => {
		expect(previewText("1,7 tỷ đồng", gloss("1.7 billion dong", null, "rule"), null)).toEqual({
			headword: "1,7 tỷ đồng",
			gloss: "1.7 billion dong",
			further: [],
		});
	});

	test("is none where nothing is known", () => {
		expect(previewText("Mận", null, { headword: "Mận", entry: null })).toBeNull();
	});
});

describe("the word that a finger means", () => {
	const boxes = [
		{ name: "above", left: 0, right: 40, top: 0, bottom: 27 },
		{ name: "below", left: 0, right: 40, top: 57, bottom: 84 },
		{ name: "beside", left: 60, right: 100, top: 0, bottom: 27 },
	];
	const at = (x: number, y: number) => nearest(boxes, (box) => box, x, y)?.name ?? null;

	test.each([
		["inside a word", 10, 10, "above"],
		["nearer to the word above", 10, 40, "above"],
		["nearer to the word below", 10, 50, "below"],
		["between two words of a line", 52, 10, "beside"],
		["half a target away", 10, 105, "below"],
		["farther away than that", 10, 110, null],
	])("%s: it is %s", (_name, x, y, name) => expect(at(x, y)).toBe(name));

	test("is measured from the nearest edge", () => {
		expect(distanceTo({ left: 0, right: 10, top: 0, bottom: 10 }, 13, 14)).toBe(5);
		expect(distanceTo({ left: 0, right: 10, top: 0, bottom: 10 }, 5, 5)).toBe(0);
	});
});
