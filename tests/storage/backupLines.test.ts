// Rows of copies of the older forms, as lines: an object each, or the values of a shape that was told before.

import { describe, expect, test } from "vitest";
import { createRowDecoder } from "../../renderer/storage/backup/rowLines.ts";

function read(lines: readonly string[]): readonly unknown[] {
	const decoder = createRowDecoder(() => null);
	return lines.map((line) => decoder.decode(line));
}

describe("lines", () => {
	test("have the names of a shape, and those of an object within too", () => {
		expect(
			read(['[null,"key",["card","due","state"],"tags"]', '[0,"word:chợ",1,2,["khó"]]', '[0,"word:đi",5,0,[]]']),
		).toEqual([
			"shape",
			{ key: "word:chợ", card: { due: 1, state: 2 }, tags: ["khó"] },
			{ key: "word:đi", card: { due: 5, state: 0 }, tags: [] },
		]);
	});

	test("go back to a shape that was there before", () => {
		expect(read(['[null,"a"]', "[0,1]", '[null,"b","a"]', "[1,1,2]", "[0,3]"])).toEqual([
			"shape",
			{ a: 1 },
			"shape",
			{ b: 1, a: 2 },
			{ a: 3 },
		]);
	});

	test("are objects where JSON or a shape cannot tell them", () => {
		const lines = [
			'{"a":1,"b":{"$":"number","text":"Infinity"}}',
			'{"a":{"$":"Uint8Array","base64":"AQI="}}',
			'{"a":{"$":"Date","at":0}}',
			'{"$":"object","parts":[["$","x"]]}',
			"{}",
		];
		expect(read(lines)).toEqual([
			{ a: 1, b: Number.POSITIVE_INFINITY },
			{ a: new Uint8Array([1, 2]) },
			{ a: new Date(0) },
			{ $: "x" },
			{},
		]);
	});
});
