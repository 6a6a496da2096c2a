// Inside of packages for their tests: the collection of one that we wrote, its schema, and zstd without compression.

import { unzipSync } from "fflate";
import initSqlJs, { type Database } from "sql.js";

export async function collectionIn(file: Blob): Promise<Database> {
	const files = unzipSync(new Uint8Array(await file.arrayBuffer()));
	return new (await initSqlJs()).Database(files["collection.anki2"]);
}

/** Every table with its columns (name, type, not null, default, key), every index with its columns. */
export function schemaOf(database: Database): Readonly<Record<string, unknown>> {
	const names = database.exec("select type, name from sqlite_schema where name not like 'sqlite_%' order by name")[0];
	return Object.fromEntries(
		(names?.values ?? []).map(([type, name]) => {
			const pragma = type === "index" ? "index_info" : "table_info";
			return [`${type} ${name}`, database.exec(`pragma ${pragma}("${name}")`)[0]?.values];
		}),
	);
}

/** A zstd frame of raw blocks (RFC 8878): 128 KB each, with a window as large as the whole. */
export function rawZstd(bytes: Uint8Array): Uint8Array {
	const most = 131_072;
	// Single segment, size in 4 bytes.
	const head = new Uint8Array(9);
	const view = new DataView(head.buffer);
	view.setUint32(0, 0xfd2fb528, true);
	head[4] = 0b1010_0000;
	view.setUint32(5, bytes.length, true);
	const blocks: Uint8Array[] = [head];
	for (let at = 0; at < Math.max(1, bytes.length); at += most) {
		const piece = bytes.subarray(at, at + most);
		const last = at + most >= bytes.length ? 1 : 0;
		const size = (piece.length << 3) | last;
		blocks.push(new Uint8Array([size & 0xff, (size >> 8) & 0xff, (size >> 16) & 0xff]), piece);
	}
	const whole = new Uint8Array(blocks.reduce((sum, block) => sum + block.length, 0));
	let at = 0;
	for (const block of blocks) {
		whole.set(block, at);
		at += block.length;
	}
	return whole;
}
