// Opens a copy and proves that it is whole: end, directory, manifest, every header, every part. What is then read of it is
// what was proven. Runs over a file of the person's or, for its manifest alone, over what a host gives piece by piece.

import type { StoredRecord } from "../migrations/types.ts";
import type { BackupError, Watch } from "./contract.ts";
import { crc32 } from "./crc32.ts";
import { digestOf, plainDigest } from "./digest.ts";
import { headLimitBytes, keepGoing, packedLimitBytes, refuseBackup, tableLimitBytes } from "./limits.ts";
import { batchedFormat, type Manifest, parseManifest } from "./manifest.ts";
import { rowsOfBatches, rowsOfLines } from "./unpack.ts";
import { commentBytes, commentHead, filePart, manifestPart, tablePart, typePart } from "./write.ts";
import { contentAt, endLength, localHeader, readDirectory, readEnd, sameBytes, type ZipEntry } from "./zip.ts";

/** Bytes that can be asked for piece by piece. */
export interface ByteSource {
	readonly size: number;
	/** All bytes from `from` up to `to`. @throws BackupRefusal where they cannot be had */
	readonly read: (from: number, to: number) => Promise<Uint8Array<ArrayBuffer>>;
}

export interface OpenedBackup {
	readonly manifest: Manifest;
	/** Rows of a table, as they were written, some hundred at a time; none where the file does not have it. Synchronous. */
	readonly rows: (table: string) => Generator<readonly StoredRecord[]>;
}

export function sourceOf(file: Blob): ByteSource {
	return {
		size: file.size,
		read: async (from, to) => {
			try {
				return new Uint8Array(await file.slice(from, to).arrayBuffer());
			} catch (error) {
				if (error instanceof DOMException) return refuseBackup({ kind: "unreadableFile" });
				throw error;
			}
		},
	};
}

/** What a copy says of itself, with where its parts lie. Parts and their headers are not looked at. @throws BackupRefusal */
export async function readHead(
	source: ByteSource,
): Promise<{ readonly manifest: Manifest; readonly entries: readonly ZipEntry[] }> {
	const damaged: BackupError = { kind: "damagedBackup" };
	const start = await source.read(0, Math.min(source.size, 64));
	const tail = await source.read(Math.max(0, source.size - endLength(commentBytes)), source.size);
	const end = readEnd(tail, commentBytes);
	if (end === null || !end.comment.startsWith(commentHead)) {
		refuseBackup(beginsAsCopy(start) ? damaged : { kind: "foreignFile" });
	}
	const directoryBytes = end.size + endLength(commentBytes);
	if (directoryBytes > headLimitBytes || end.at + directoryBytes !== source.size) refuseBackup(damaged);
	const entries = readDirectory(await source.read(end.at, source.size), end.at, end.comment);
	const last = entries?.at(-1);
	if (!entries || last?.name !== manifestPart || last.method !== 0) refuseBackup(damaged);
	if (last.packed > headLimitBytes || last.packed !== last.unpacked) refuseBackup(damaged);
	const from = contentAt(last);
	const bytes = await source.read(from, from + last.packed);
	if (end.comment !== `${commentHead}${await plainDigest(bytes)}` || crc32(bytes) !== last.crc) refuseBackup(damaged);
	const read = parseManifest(new TextDecoder().decode(bytes));
	switch (read.kind) {
		case "damaged":
			return refuseBackup(damaged);
		case "newer":
			return refuseBackup({ kind: "newerBackup", appVersion: read.appVersion });
		case "manifest":
			return { manifest: read.manifest, entries };
	}
}

/** Proves a whole copy. @throws BackupRefusal where it is not what was written */
export async function openBackup(file: Blob, { signal, onProgress }: Watch = {}): Promise<OpenedBackup> {
	const source = sourceOf(file);
	const { manifest, entries } = await readHead(source);
	if (!isWhole(manifest, entries)) refuseBackup({ kind: "damagedBackup" });
	for (const entry of entries) {
		const header = localHeader(entry);
		if (!sameBytes(header, await source.read(entry.at, entry.at + header.length))) {
			refuseBackup({ kind: "damagedBackup" });
		}
	}
	const first = entries[0] as ZipEntry;
	const type = await source.read(contentAt(first), contentAt(first) + first.packed);
	if (!sameBytes(type, new TextEncoder().encode(typePart.content)) || crc32(type) !== first.crc) {
		refuseBackup({ kind: "damagedBackup" });
	}

	const packed = new Map<string, Uint8Array>();
	const files: Blob[] = [];
	let done = 0;
	const proven = async (content: Blob, hash: string) => {
		const found = await digestOf(content, (bytes) => {
			keepGoing(signal);
			done += bytes;
			onProgress?.(Math.min(1, done / Math.max(1, file.size)));
		}).catch((error: unknown) => {
			if (error instanceof DOMException) return refuseBackup({ kind: "unreadableFile" });
			throw error;
		});
		if (found !== hash) refuseBackup({ kind: "damagedBackup" });
	};
	const contentOf = (entry: ZipEntry) => file.slice(contentAt(entry), contentAt(entry) + entry.packed);
	for (const [index, { name, hash }] of manifest.tables.entries()) {
		const entry = entries[1 + index] as ZipEntry;
		const bytes = await source.read(contentAt(entry), contentAt(entry) + entry.packed);
		await proven(new Blob([bytes]), hash);
		packed.set(name, bytes);
	}
	for (const [index, { hash }] of manifest.files.entries()) {
		const content = contentOf(entries[1 + manifest.tables.length + index] as ZipEntry);
		await proven(content, hash);
		files.push(content);
	}
	return {
		manifest,
		rows: (table) => {
			const part = manifest.tables.find(({ name }) => name === table);
			const bytes = packed.get(table);
			if (part === undefined || bytes === undefined) return noRows();
			const unpack = manifest.format < batchedFormat ? rowsOfLines : rowsOfBatches;
			return unpack(bytes, part, (number) => files[number] ?? null);
		},
	};
}

function* noRows(): Generator<readonly StoredRecord[]> {}

/** Whether a file begins as a copy does: then it is one, however damaged. */
function beginsAsCopy(start: Uint8Array): boolean {
	const text = String.fromCharCode(...start);
	return text.startsWith("PK\u0003\u0004") && text.includes(`${typePart.name}${typePart.content.slice(0, 18)}`);
}

/** The entries are those that the manifest names, in its order, as large as it says, and no larger than is read. */
function isWhole(manifest: Manifest, entries: readonly ZipEntry[]): boolean {
	const { format, tables, files } = manifest;
	if (entries.length !== tables.length + files.length + 2) return false;
	if (tables.reduce((sum, { bytes }) => sum + bytes, 0) > 2 * tableLimitBytes) return false;
	const inner = entries.slice(1, -1);
	return (
		entries[0]?.name === typePart.name &&
		entries[0].method === 0 &&
		entries[0].packed === typePart.content.length &&
		inner.slice(0, tables.length).reduce((sum, { packed }) => sum + packed, 0) <= packedLimitBytes &&
		tables.every(({ name, bytes }, index) => {
			const entry = inner[index];
			return (
				entry?.name === tablePart(name, format) &&
				entry.method === 8 &&
				entry.unpacked === bytes &&
				bytes <= tableLimitBytes
			);
		}) &&
		files.every(({ bytes }, index) => {
			const entry = inner[tables.length + index];
			return (
				entry?.name === filePart(index) && entry.method === 0 && entry.packed === bytes && entry.unpacked === bytes
			);
		})
	);
}
