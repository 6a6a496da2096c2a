// Values as columns: names are said once, numbers are bytes, and every value comes back as it was.

import { describe, expect, test } from "vitest";
import { decodeColumn, encodeColumn } from "../../renderer/storage/backup/columns.ts";
import { fc } from "../property.ts";

/** As a copy holds it. */
function written(values: readonly unknown[]) {
	const { column, numbers, complete } = encodeColumn(values);
	complete(() => 0);
	const bytes = Uint8Array.from(numbers.flatMap((one) => [...one]));
	return { column: JSON.parse(JSON.stringify(column)) as unknown, bytes };
}

function read({ column, bytes }: ReturnType<typeof written>, count: number): readonly unknown[] {
	return decodeColumn(column, count, bytes, () => new Blob(["sound"]));
}

const again = (values: readonly unknown[]) => read(written(values), values.length);

describe("columns", () => {
	test("say names once, and those of an object within too; numbers are bytes", () => {
		const rows = [
			{ key: "word:chợ", card: { due: 1000, state: 2 }, tags: ["khó"] },
			{ key: "word:đi", card: { due: 1255, state: 0 }, tags: [] },
		];
		const { column, bytes } = written(rows);
		const byte = { bytes: 1, per: 1 };
		expect(column).toEqual({
			fields: [
				["key", ["word:chợ", "word:đi"]],
				[
					"card",
					{
						fields: [
							["due", { ...byte, from: 1000 }],
							["state", { ...byte, from: 0 }],
						],
					},
				],
				["tags", { sizes: { ...byte, from: 0 }, items: ["khó"] }],
			],
		});
		expect([...bytes]).toEqual([0, 255, 2, 0, 1, 0]);
		expect(again(rows)).toEqual(rows);
	});

	test("are of several kinds where names differ, and keep their order", () => {
		const rows = [{ a: 1 }, { a: 1, b: null }, null, { a: 2 }, { b: 1, a: 2 }, "x", { a: { b: 1 } }, { a: 3, b: "x" }];
		expect(written(rows).column).toMatchObject({ of: { length: 4 } });
		expect(again(rows)).toEqual(rows);
		expect(again(rows).map((row) => JSON.stringify(row))).toEqual(rows.map((row) => JSON.stringify(row)));
	});

	test("hold lists of objects by their names too", () => {
		const rows = [
			{ contexts: [{ quote: "chợ", offset: 3 }] },
			{ contexts: [] },
			{
				contexts: [
					{ quote: "đi", offset: 5 },
					{ quote: "đi", offset: 9 },
				],
			},
		];
		expect(JSON.stringify(written(rows).column).match(/quote/g)).toHaveLength(1);
		expect(again(rows)).toEqual(rows);
	});

	test.each([
		["a byte", [7, 7, 262], 3],
		["two bytes", [-5, 65_000], 4],
		["four", [0, 2 ** 32 - 1], 8],
		["six", [1_790_000_000_000, 1_500_000_000_000], 12],
		["six, of eight decimals", [0.00000001, 36_500, 12.34567891], 18],
		["eight, of more decimals", [0.1 + 0.2, 1], 16],
		["eight, of both ends", [Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER], 16],
		["eight, beyond all whole numbers", [1e300, 5e-324, 2 ** 53], 24],
	])("take for numbers %s", (_what, numbers, size) => {
		expect(written(numbers).bytes).toHaveLength(size);
		expect(again(numbers)).toEqual(numbers);
	});

	test("leave out what is undefined, as JSON does", () => {
		expect(again([{ a: 1, dueAt: undefined }, { a: 2 }])).toEqual([{ a: 1 }, { a: 2 }]);
		expect(written([{ a: 1, dueAt: undefined }, { a: 2 }]).column).toMatchObject({ fields: [["a", {}]] });
	});

	test("hold what JSON does not have", () => {
		const rows = [
			{ a: 1, b: Number.POSITIVE_INFINITY },
			{ a: new Uint8Array([1, 2]), b: Number.NaN },
			{ a: new Date(0), b: 5n },
			{ a: new Map([["x", new Set([1])]]), b: [undefined, 1] },
			{ a: {}, b: [[], [null]] },
			{ a: { $: "undefined" }, $: "number" },
			{ a: JSON.parse('{"__proto__":{"b":1}}') },
			{},
		];
		expect(again(rows)).toEqual(rows);
		expect(Object.getPrototypeOf((again(rows)[6] as { readonly a: object }).a)).toBe(Object.prototype);
		const [{ sound } = { sound: null }] = again([{ sound: new Blob(["x"], { type: "audio/mpeg" }) }]) as [
			{ readonly sound: Blob | null },
		];
		expect(sound?.type).toBe("audio/mpeg");
	});

	test("do not change what they are given", () => {
		const rows = Object.freeze([Object.freeze({ a: Object.freeze([undefined, Number.NaN]) }), null]);
		expect(again(rows)).toEqual(rows);
		expect(again(Object.freeze([undefined, "x"]))).toEqual([undefined, "x"]);
	});

	test("go on where there are more names than are told apart, or more depth", () => {
		const many = Array.from({ length: 600 }, (_, index) => ({ [`name${index % 300}`]: index }));
		expect(again(many)).toEqual(many);
		let deep: unknown = "x";
		for (let depth = 0; depth < 40; depth += 1) deep = depth % 2 === 0 ? { deep } : [deep];
		expect(again([deep, deep])).toEqual([deep, deep]);
	});

	/** Of the two zeros JSON knows one. */
	const number = fc.double().map((value) => (value === 0 ? 0 : value));

	test("give every value back", () => {
		const anything = fc.anything({
			values: [fc.string(), fc.integer(), fc.boolean(), fc.constantFrom(null, undefined), number],
			withDate: true,
			withMap: true,
			withSet: true,
			withTypedArray: true,
			withBigInt: true,
		});
		fc.assert(
			fc.property(fc.array(anything, { minLength: 1 }), (given) => {
				expect(again(given)).toEqual(given);
			}),
		);
	});

	test("give every row of a few names back", () => {
		const value = fc.oneof(number, fc.integer(), fc.string(), fc.constant(null), fc.array(fc.string()));
		const row = fc.record(
			{ key: fc.string(), at: fc.maxSafeInteger(), card: value, due: value },
			{ requiredKeys: ["key"] },
		);
		fc.assert(
			fc.property(fc.array(row, { minLength: 1 }), (rows) => {
				expect(again(rows)).toEqual(rows);
			}),
		);
	});
});
