// Rows of one table as batches of columns (columns.ts): what a table's part of a copy is made of. A batch is its head, three numbers
// of 4 bytes, the lowest first (rows, bytes of text, bytes of numbers), then the text, which is the column as JSON, then the numbers.

import type { StoredRecord } from "../migrations/types.ts";
import { decodeColumn, encodeColumn } from "./columns.ts";
import { batchLimitBytes, refuseBackup } from "./limits.ts";
import { type FindFile, isObject, type KeepFile, Malformed } from "./values.ts";

export interface Batch {
	readonly rows: number;
	/** JSON. */
	readonly text: string;
	readonly numbers: readonly Uint8Array[];
}

export interface BatchHead {
	readonly rows: number;
	readonly textBytes: number;
	readonly numberBytes: number;
}

/** Rows of a batch: of more, a name's values no longer lie near enough to those of the next name to be packed with them. */
export const batchRows = 500;
/** Characters of a batch of more than one row, about. */
const batchLength = 4_000_000;

/** @param rows not many more than `batchRows`. @throws BackupRefusal for a row that is too large */
export function* batchesOf(rows: readonly unknown[], keepFile: KeepFile): Generator<Batch> {
	for (let from = 0; from < rows.length; from += batchRows)
		yield* divided(rows.slice(from, from + batchRows), keepFile);
}

/** Halves what is too much at once. */
function* divided(rows: readonly unknown[], keepFile: KeepFile): Generator<Batch> {
	const { column, numbers, length, complete } = encodeColumn(rows);
	if (length > batchLength && rows.length > 1) {
		const middle = rows.length >> 1;
		yield* divided(rows.slice(0, middle), keepFile);
		yield* divided(rows.slice(middle), keepFile);
		return;
	}
	if (length > batchLimitBytes) refuseBackup({ kind: "backupTooLarge", limitBytes: batchLimitBytes });
	complete(keepFile);
	yield { rows: rows.length, text: JSON.stringify(column), numbers };
}

export const batchHeadBytes = 12;

export function writeBatchHead(bytes: Uint8Array, { rows, textBytes, numberBytes }: BatchHead): void {
	const view = new DataView(bytes.buffer, bytes.byteOffset, batchHeadBytes);
	view.setUint32(0, rows, true);
	view.setUint32(4, textBytes, true);
	view.setUint32(8, numberBytes, true);
}

/** @throws Malformed where no batch of ours begins so */
export function readBatchHead(bytes: Uint8Array): BatchHead {
	const view = new DataView(bytes.buffer, bytes.byteOffset, batchHeadBytes);
	const head = {
		rows: view.getUint32(0, true),
		textBytes: view.getUint32(4, true),
		numberBytes: view.getUint32(8, true),
	};
	if (head.rows === 0 || head.textBytes > batchLimitBytes || head.numberBytes > batchLimitBytes) throw new Malformed();
	return head;
}

/** @param body what is behind the head. @throws Malformed for what no batch of ours is */
export function readBatch(
	{ rows, textBytes }: BatchHead,
	body: Uint8Array,
	findFile: FindFile,
): readonly StoredRecord[] {
	const text = textIn(body.subarray(0, textBytes));
	const column = parsed(text);
	const read = decodeColumn(column, rows, body.subarray(textBytes), text.includes('"$"') ? findFile : null);
	if (!read.every(isObject)) throw new Malformed();
	return read;
}

function textIn(bytes: Uint8Array): string {
	try {
		return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch (error) {
		if (error instanceof TypeError) throw new Malformed();
		throw error;
	}
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		if (error instanceof SyntaxError) throw new Malformed();
		throw error;
	}
}
