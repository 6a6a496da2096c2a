// The rows of one table out of the packed bytes of its part. Ends with a refusal as soon as there is more than was promised, so that a
// bomb goes off in our hands only as far as the manifest owns to it. Synchronous: may be read within a transaction.

import { Inflate } from "fflate";
import type { StoredRecord } from "../migrations/types.ts";
import { type BatchHead, batchHeadBytes, readBatch, readBatchHead } from "./batches.ts";
import { joined } from "./joined.ts";
import { lineLimitLength, refuseBackup } from "./limits.ts";
import { createRowDecoder, mostShapes } from "./rowLines.ts";
import { type FindFile, Malformed } from "./values.ts";

/** What the manifest says of the table. */
export interface Promised {
	readonly rows: number;
	/** Unpacked. */
	readonly bytes: number;
}

const damaged = () => refuseBackup({ kind: "damagedBackup" });

/** Bytes unpacked at a stroke are at most a thousand times as many. */
const pieceBytes = 16 * 1024;

/** All bytes, as they come. */
function* unpackBytes(packed: Uint8Array, promised: Promised): Generator<readonly Uint8Array[]> {
	let pieces: Uint8Array[] = [];
	let unpacked = 0;
	const inflate = new Inflate((bytes) => {
		unpacked += bytes.length;
		if (unpacked > promised.bytes) damaged();
		pieces.push(bytes);
	});
	for (let from = 0; from < packed.length || from === 0; from += pieceBytes) {
		try {
			inflate.push(packed.subarray(from, from + pieceBytes), from + pieceBytes >= packed.length);
		} catch (error) {
			// What fflate throws of bytes that are none of its own.
			if (error instanceof Error && "code" in error) damaged();
			throw error;
		}
		yield pieces;
		pieces = [];
	}
	if (unpacked !== promised.bytes) damaged();
}

/** Of batches (batches.ts). */
export function* rowsOfBatches(
	packed: Uint8Array,
	promised: Promised,
	findFile: FindFile,
): Generator<readonly StoredRecord[]> {
	let held = 0;
	let pieces: Uint8Array[] = [];
	let head: BatchHead | null = null;
	let rows = 0;
	const take = (count: number): Uint8Array => {
		const all = pieces.length === 1 ? (pieces[0] as Uint8Array) : joined(pieces, held);
		pieces = [all.subarray(count)];
		held -= count;
		return all.subarray(0, count);
	};
	for (const found of unpackBytes(packed, promised)) {
		for (const piece of found) {
			pieces.push(piece);
			held += piece.length;
		}
		for (;;) {
			try {
				if (head === null && held >= batchHeadBytes) head = readBatchHead(take(batchHeadBytes));
				if (head === null || held < head.textBytes + head.numberBytes) break;
				rows += head.rows;
				if (rows > promised.rows) damaged();
				yield readBatch(head, take(head.textBytes + head.numberBytes), findFile);
				head = null;
			} catch (error) {
				if (error instanceof Malformed) damaged();
				throw error;
			}
		}
	}
	if (head !== null || held > 0 || rows !== promised.rows) damaged();
}

/** Of lines (rowLines.ts), as copies of older forms have them. */
export function* rowsOfLines(
	packed: Uint8Array,
	promised: Promised,
	findFile: FindFile,
): Generator<readonly StoredRecord[]> {
	const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
	const rowDecoder = createRowDecoder(findFile);
	let rows = 0;
	let rest = "";
	for (const pieces of unpackBytes(packed, promised)) {
		let text = "";
		for (const piece of pieces) text += textIn(() => decoder.decode(piece, { stream: true }));
		// Looked for in what is new only: a row may be a hundred megabytes long.
		const end = text.lastIndexOf("\n");
		if (rest.length + text.length > lineLimitLength + pieceBytes * 1100) damaged();
		if (end === -1) {
			rest += text;
			continue;
		}
		const lines = (rest + text.slice(0, end)).split("\n");
		rest = text.slice(end + 1);
		if (rows + lines.length > promised.rows + mostShapes) damaged();
		const found: StoredRecord[] = [];
		for (const line of lines) {
			const row = rowDecoder.decode(line) ?? damaged();
			if (row !== "shape") found.push(row);
		}
		rows += found.length;
		if (rows > promised.rows) damaged();
		yield found;
	}
	rest += textIn(() => decoder.decode());
	if (rest !== "" || rows !== promised.rows) damaged();
}

function textIn(decode: () => string): string {
	try {
		return decode();
	} catch (error) {
		if (error instanceof TypeError) damaged();
		throw error;
	}
}
