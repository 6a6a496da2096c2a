// Rows of a table as lines: what all of them have is said once, and each comes back as it was.

import { describe, expect, test } from "vitest";
import { createRowDecoder, createRowEncoder, mostShapes } from "../../renderer/storage/backup/rowShapes.ts";

function written(rows: readonly unknown[]): readonly string[] {
	const encoder = createRowEncoder(() => 0);
	return rows.flatMap((row) => encoder.encode(row).split("\n"));
}

function read(lines: readonly string[]): readonly unknown[] {
	const decoder = createRowDecoder(() => null);
	return lines.map((line) => decoder.decode(line)).filter((row) => row !== "shape");
}

describe("rows as lines", () => {
	test("say names once, and those of an object within too", () => {
		const rows = [
			{ key: "word:chợ", card: { due: 1, state: 2 }, tags: ["khó"] },
			{ key: "word:đi", card: { due: 5, state: 0 }, tags: [] },
		];
		const lines = written(rows);
		expect(lines).toEqual([
			'[null,"key",["card","due","state"],"tags"]',
			'[0,"word:chợ",1,2,["khó"]]',
			'[0,"word:đi",5,0,[]]',
		]);
		expect(read(lines)).toEqual(rows);
	});

	test("go back to a shape that was there before", () => {
		const rows = [{ a: 1 }, { a: 1, b: null }, { a: 2 }, { b: 1, a: 2 }, { a: { b: 1 } }, { a: 3, b: "x" }];
		const lines = written(rows);
		expect(lines.filter((line) => line.startsWith("[null"))).toHaveLength(4);
		expect(lines.at(-1)).toBe('[1,3,"x"]');
		expect(read(lines)).toEqual(rows);
		expect(read(lines).map((row) => Object.keys(row as object))).toEqual(rows.map((row) => Object.keys(row)));
	});

	test("take nothing for what rows.ts writes", () => {
		const rows = [{ $: "number", text: "1" }, { a: { $: "undefined" } }];
		expect(read(written(rows))).toEqual(rows);
	});

	test("leave out what is undefined, as JSON does", () => {
		const lines = written([{ a: 1, dueAt: undefined }, { a: 2 }]);
		expect(lines).toEqual(['[null,"a"]', "[0,1]", "[0,2]"]);
	});

	test("are objects where JSON or a shape cannot tell them", () => {
		const rows = [
			{ a: 1, b: Number.POSITIVE_INFINITY },
			{ a: new Uint8Array([1, 2]) },
			{ a: new Date(0) },
			{ a: {} },
			{ a: [{ $: "undefined" }] },
			{ a: JSON.parse('{"__proto__":{"b":1}}') },
			{},
		];
		const lines = written(rows);
		expect(lines.every((line) => line.startsWith("{"))).toBe(true);
		expect(read(lines)).toEqual(rows);
		expect(Object.getPrototypeOf((read(lines)[5] as { readonly a: object }).a)).toBe(Object.prototype);
	});

	test("are objects where there are more shapes than are kept", () => {
		const rows = Array.from({ length: mostShapes + 5 }, (_, index) => ({ [`name${index}`]: index }));
		const lines = written([...rows, ...rows]);
		expect(lines.filter((line) => line.startsWith("{"))).toHaveLength(10);
		expect(read(lines)).toEqual([...rows, ...rows]);
	});
});
