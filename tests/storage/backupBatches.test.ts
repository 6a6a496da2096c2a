// Rows in batches: some hundred each, fewer where they are long, and as bytes that can be read again wherever they are cut.

import { deflateSync } from "fflate";
import { describe, expect, test } from "vitest";
import { createBatchBytes } from "../../renderer/storage/backup/batchBytes.ts";
import { batchesOf, batchRows } from "../../renderer/storage/backup/batches.ts";
import { joined } from "../../renderer/storage/backup/joined.ts";
import { rowsOfBatches } from "../../renderer/storage/backup/unpack.ts";
import { batchesIn } from "./backupSupport.ts";

const rowsOf = (count: number, length = 10) =>
	Array.from({ length: count }, (_, index) => ({ id: `e${index}`, at: index, text: "đường ".repeat(length / 6) }));

/** As a part of a copy, unpacked. */
function written(rows: readonly unknown[]): Uint8Array {
	const pieces: Uint8Array[] = [];
	const bytes = createBatchBytes({ add: (piece) => pieces.push(piece) });
	for (const batch of batchesOf(rows, () => 0)) bytes.add(batch);
	const size = bytes.bytes();
	expect(bytes.end()).toBe(size);
	const all = joined(pieces, size);
	expect(pieces.reduce((sum, { length }) => sum + length, 0)).toBe(size);
	return all;
}

function read(part: Uint8Array, rows: number): readonly unknown[] {
	return [...rowsOfBatches(deflateSync(part), { rows, bytes: part.length }, () => null)].flat();
}

describe("batches", () => {
	test("have some hundred rows each", () => {
		const rows = rowsOf(2 * batchRows + 3);
		const part = written(rows);
		expect(batchesIn(part).map((batch) => batch.rows)).toEqual([batchRows, batchRows, 3]);
		expect(read(part, rows.length)).toEqual(rows);
	});

	test("have fewer where rows are long, and one where it is longer than a buffer", () => {
		const rows = [...rowsOf(40, 300_000), ...rowsOf(2, 5_000_000)];
		const part = written(rows);
		const counts = batchesIn(part).map((batch) => batch.rows);
		expect(counts.reduce((sum, count) => sum + count, 0)).toBe(42);
		expect(counts.slice(0, -2).every((count) => count <= 13)).toBe(true);
		expect(counts.slice(-2)).toEqual([1, 1]);
		expect(read(part, rows.length)).toEqual(rows);
	});

	test("are none of no rows", () => {
		expect(written([])).toHaveLength(0);
		expect(read(written([]), 0)).toEqual([]);
	});
});
