// Writes a copy: all tables in one read transaction, a slice at a time, packed as they come; then the files that rows hold.
// In memory: a slice, some megabytes that wait to be packed, and what is packed until the browser has taken it as a Blob.

import type Dexie from "dexie";
import type { Migration } from "../migrations/types.ts";
import type { Timestamp } from "../records/ids.ts";
import { createBatchBytes } from "./batchBytes.ts";
import { batchesOf } from "./batches.ts";
import type { Watch, WrittenBackup } from "./contract.ts";
import { crc32 } from "./crc32.ts";
import { digestOf, plainDigest } from "./digest.ts";
import { keepGoing, packedLimitBytes, refuseBackup, tableLimitBytes } from "./limits.ts";
import { backupFormat, batchedFormat, type Manifest } from "./manifest.ts";
import { type PackedBytes, type Packing, packHere } from "./packer.ts";
import { isDeviceRow, ownedTables, recordingsTable } from "./tables.ts";
import { directory, localHeader, type ZipEntry, zipLimitBytes, zipLimitEntries } from "./zip.ts";

/** Names of the parts, in their order: this first, then tables and files, the manifest last. */
export const typePart = { name: "mimetype", content: "application/x-hai-dong-backup" } as const;
export const tablePart = (table: string, format: number = backupFormat): string =>
	`tables/${table}.${format < batchedFormat ? "jsonl" : "rows"}`;
export const filePart = (index: number): string => `files/${String(index).padStart(6, "0")}`;
export const manifestPart = "manifest.json";

/** What follows in the ZIP's comment is the SHA-256 of the manifest: the first link of the chain. */
export const commentHead = "hai-dong:";
export const commentBytes = commentHead.length + 64;

interface Part extends Omit<ZipEntry, "at"> {
	readonly content: Blob;
	readonly hash: string;
}

export interface WriteOptions {
	readonly schema: number;
	readonly libraryId: string;
	readonly appVersion: string;
	readonly at: Timestamp;
	readonly recordings: boolean;
	readonly migrations?: readonly Migration[];
	/** Where rows are packed; by default on this thread. It is closed here. */
	readonly packing?: Packing;
}

/** @throws BackupRefusal for what is expected, and what Dexie throws. */
export async function writeBackup(database: Dexie, options: WriteOptions, watch: Watch = {}): Promise<WrittenBackup> {
	const { packing = packHere() } = options;
	try {
		return await writeAll(database, options, packing, watch);
	} finally {
		packing.close();
	}
}

async function writeAll(
	database: Dexie,
	options: WriteOptions,
	packing: Packing,
	watch: Watch,
): Promise<WrittenBackup> {
	const leftOut = options.recordings ? [] : [recordingsTable];
	const names = ownedTables(options.schema, options.migrations).filter((name) => !leftOut.includes(name));
	const kept: Blob[] = [];
	const countRows = () => Promise.all(names.map((name) => database.table(name).count()));
	const progress = createProgress(watch, countRows);

	const packed = await database.transaction("r", names, async () => {
		const parts: PackedTable[] = [];
		for (const name of names) parts.push(await packTable(database, name, { kept, packing, watch, progress }));
		return parts;
	});
	const { files, unread } = await readFiles(kept, watch, progress);
	const tables = await Promise.all(packed.map(async ({ bytes, ...part }) => ({ ...part, ...(await bytes) })));
	if (tables.reduce((sum, { packed: bytes }) => sum + bytes, 0) > packedLimitBytes) tooLarge(packedLimitBytes);

	const manifest: Manifest = {
		format: backupFormat,
		schema: options.schema,
		appVersion: options.appVersion,
		libraryId: options.libraryId,
		madeAt: options.at,
		leftOut,
		tables: tables.map(({ table, rows, unpacked, hash }) => ({ name: table, rows, bytes: unpacked, hash })),
		files: files.map(({ packed: bytes, hash }) => ({ bytes, hash })),
	};
	const file = await assemble([...tables, ...files], manifest);
	progress.done();
	return { file, manifest, unread };
}

/** What a row counts in the progress, in bytes of a file. */
const rowWeight = 300;
/** In a slice: where there are so many, it takes long enough for progress to be told. */
const manyRows = 250;

/** @param countRows asked within the transaction, when there are many; they are packed meanwhile */
function createProgress({ onProgress }: Watch, countRows: () => Promise<readonly number[]>) {
	let expected = 0;
	let done = 0;
	let isCounted = false;
	const expect = (more: number) => {
		expected += more;
	};
	const add = (more: number) => {
		done += more;
		// The last word is `done`: files that come after the rows must not let it fall.
		if (expected > 0) onProgress?.(Math.min(0.99, done / expected));
	};
	return {
		expect,
		add,
		addRows: (rows: number) => {
			add(rows * rowWeight);
			if (isCounted || rows < manyRows) return;
			isCounted = true;
			// Where the transaction ends early, whoever began it is told.
			countRows().then(
				(counts) => expect(counts.reduce((sum, count) => sum + count, 0) * rowWeight),
				() => {},
			);
		},
		done: () => onProgress?.(1),
	};
}
type Progress = ReturnType<typeof createProgress>;

interface PackedTable extends Pick<Part, "name" | "method" | "unpacked"> {
	readonly table: string;
	readonly rows: number;
	readonly bytes: Promise<PackedBytes>;
}

interface Packed {
	readonly kept: Blob[];
	readonly packing: Packing;
	readonly watch: Watch;
	readonly progress: Progress;
}

/** Within the transaction: waits for nothing but the database. */
async function packTable(
	database: Dexie,
	name: string,
	{ kept, packing, watch: { signal }, progress }: Packed,
): Promise<PackedTable> {
	const table = database.table<unknown, IDBValidKey>(name);
	const path = table.schema.primKey.keyPath;
	if (typeof path !== "string") throw new TypeError(`${name} has no simple key`);
	const packer = packing.begin();
	const batches = createBatchBytes(packer);
	const keepFile = (file: Blob) => kept.push(file) - 1;
	const sliceAfter = (last: IDBValidKey | null, count: number) =>
		(last === null ? table.toCollection() : table.where(":id").above(last)).limit(count).toArray();
	let rows = 0;
	let largest = 1;
	let count = firstSlice;
	for (let next: PromiseLike<unknown[]> | null = sliceAfter(null, count); next !== null; ) {
		const found: readonly unknown[] = await next;
		keepGoing(signal);
		const last = found.at(-1);
		const isLast = found.length < count || last === undefined;
		// As many rows as make a few megabytes: texts are thousands of times as long as events.
		count = Math.max(1, Math.min(mostRows, count * 8, Math.floor(sliceBytes / largest)));
		// Asked for already, so that the database reads on while this slice is packed.
		next = isLast ? null : sliceAfter(Reflect.get(last as object, path) as IDBValidKey, count);
		const owned = found.filter((row) => !isDeviceRow(name, row));
		for (const batch of batchesOf(owned, keepFile)) {
			const before = batches.bytes();
			batches.add(batch);
			largest = Math.max(largest, (batches.bytes() - before) / batch.rows);
			rows += batch.rows;
			// A question of the database lets messages in without an end of the transaction.
			while (packing.isFull()) await table.limit(1).primaryKeys();
		}
		if (batches.bytes() > tableLimitBytes) tooLarge(tableLimitBytes);
		progress.addRows(found.length);
	}
	const unpacked = batches.end();
	return { table: name, name: tablePart(name), method: 8, rows, unpacked, bytes: packer.end() };
}

const firstSlice = 8;
const mostRows = 4000;
const sliceBytes = 2_000_000;
const encoder = new TextEncoder();

/** Of a file, read at once. */
const heldBytes = 4 * 1024 * 1024;

/** Hash and CRC of the files, read in pieces. In the place of one that cannot be read there is an empty one. */
async function readFiles(kept: readonly Blob[], { signal }: Watch, progress: Progress) {
	progress.expect(kept.reduce((sum, { size }) => sum + size, 0));
	const files: Part[] = [];
	let unread = 0;
	for (const [number, content] of kept.entries()) {
		const part = await filePartOf(filePart(number), content, signal, progress);
		if (part === null) unread += 1;
		files.push(part ?? { ...storedPart(filePart(number), new Uint8Array(0)), hash: nothing });
	}
	return { files, unread };
}

async function filePartOf(
	name: string,
	content: Blob,
	signal: AbortSignal | undefined,
	progress: Progress,
): Promise<Part | null> {
	let crc = 0;
	try {
		for (let from = 0; from < content.size; from += heldBytes) {
			keepGoing(signal);
			crc = crc32(new Uint8Array(await content.slice(from, from + heldBytes).arrayBuffer()), crc);
		}
		const hash = await digestOf(content, (bytes) => {
			keepGoing(signal);
			progress.add(bytes);
		});
		return { name, method: 0, crc, packed: content.size, unpacked: content.size, content, hash };
	} catch (error) {
		if (error instanceof DOMException) return null;
		throw error;
	}
}

/** SHA-256 of nothing. */
const nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

async function assemble(parts: readonly Omit<Part, "hash">[], manifest: Manifest): Promise<Blob> {
	const manifestBytes = encoder.encode(JSON.stringify(manifest));
	const all = [
		storedPart(typePart.name, encoder.encode(typePart.content)),
		...parts,
		storedPart(manifestPart, manifestBytes),
	];
	if (all.length > zipLimitEntries) tooLarge(zipLimitBytes);
	const blobs: (Blob | Uint8Array<ArrayBuffer>)[] = [];
	const entries: ZipEntry[] = [];
	let at = 0;
	for (const { content, name, method, crc, packed, unpacked } of all) {
		const entry: ZipEntry = { name, method, crc, packed, unpacked, at };
		const header = localHeader(entry);
		at += header.length + packed;
		if (at > zipLimitBytes - directoryRoom) tooLarge(zipLimitBytes);
		entries.push(entry);
		blobs.push(header, content);
	}
	const comment = `${commentHead}${await plainDigest(manifestBytes)}`;
	return new Blob([...blobs, directory(entries, at, comment)], { type: "application/octet-stream" });
}

/** More than the directory of all entries that there may be needs. */
const directoryRoom = 16 * 1024 * 1024;

function storedPart(name: string, bytes: Uint8Array<ArrayBuffer>): Omit<Part, "hash"> {
	const size = bytes.length;
	return { name, method: 0, crc: crc32(bytes), packed: size, unpacked: size, content: new Blob([bytes]) };
}

function tooLarge(limitBytes: number): never {
	return refuseBackup({ kind: "backupTooLarge", limitBytes });
}
