// An `.apkg` or `.colpkg`: a ZIP archive with a collection of Anki in it. Only the end of the file and the collection are read,
// so that a package with gigabytes of media opens as fast as one without. Media stay where they are.

import { Decompress } from "fzstd";
import { failure, type Result, success } from "../../../engine/text/result.ts";
import { unpackedByteLimit, ZipArchive } from "../../zip.ts";
import { readZipDirectory, type ZipEntry } from "../../zipDirectory.ts";
import type { DeckError } from "../types.ts";
import { protobufFields } from "./protobuf.ts";

/** Of a collection, unpacked. */
export const collectionByteLimit = unpackedByteLimit;
/** Entries of an archive: media are files too. */
const entryLimit = 200_000;
const directoryByteLimit = 64_000_000;
/** The end record with the longest comment, and the locator of large archives. */
const tailBytes = 66_000;
/** The newest form of packages that is known: see `meta` of Anki's packages. */
const knownVersion = 3;

/** Names of the collection, the newest form first: newer packages bring an older one that only says that Anki is too old. */
const collectionNames = ["collection.anki21b", "collection.anki21", "collection.anki2"] as const;

/** The bytes of the collection's database. */
export async function readCollectionFile(file: Blob): Promise<Result<Uint8Array, DeckError>> {
	const entries = await directoryOf(file);
	if (entries === null) return failure({ kind: "damaged", what: "archive" });
	const byName = new Map(entries.map((entry) => [entry.path, entry]));
	const meta = byName.get("meta");
	if (meta !== undefined) {
		const bytes = await readEntry(file, meta, 10_000);
		if (!bytes.ok) return bytes;
		const version = protobufFields(bytes.value).find(({ number }) => number === 1)?.value ?? 0;
		if (version > knownVersion) return failure({ kind: "newerVersion", found: version, known: knownVersion });
	}
	const name = collectionNames.find((each) => byName.has(each));
	const entry = name === undefined ? undefined : byName.get(name);
	if (entry === undefined) return failure({ kind: "noCollection" });
	const packed = await readEntry(file, entry, collectionByteLimit);
	if (!packed.ok || name !== "collection.anki21b") return packed;
	return unpackZstd(packed.value, collectionByteLimit);
}

/** What the archive lists; `null` where that cannot be read. */
async function directoryOf(file: Blob): Promise<readonly ZipEntry[] | null> {
	const tailStart = Math.max(0, file.size - tailBytes);
	const tail = new Uint8Array(await file.slice(tailStart).arrayBuffer());
	const end = endRecord(tail);
	if (end === null) return null;
	const offset = new DataView(tail.buffer).getUint32(end + 16, true);
	if (offset === 0xffff_ffff || offset > file.size || file.size - offset > directoryByteLimit) return null;
	const directory = new Uint8Array(await file.slice(offset).arrayBuffer());
	// What is at hand begins at the directory: so says its end record now.
	const moved = endRecord(directory);
	if (moved === null) return null;
	new DataView(directory.buffer).setUint32(moved + 16, 0, true);
	const entries = readZipDirectory(directory, entryLimit);
	return typeof entries === "string" ? null : entries;
}

function endRecord(bytes: Uint8Array): number | null {
	for (let at = bytes.length - 22; at >= 0; at -= 1)
		if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 5 && bytes[at + 3] === 6) return at;
	return null;
}

async function readEntry(file: Blob, entry: ZipEntry, limit: number): Promise<Result<Uint8Array, DeckError>> {
	// Its local header says again how long its name is, at most 65,535 bytes twice.
	const slice = file.slice(entry.offset, entry.offset + 30 + 131_070 + entry.packedBytes);
	const bytes = new Uint8Array(await slice.arrayBuffer());
	const archive = new ZipArchive(bytes, [{ ...entry, offset: 0 }]);
	const found = archive.entries[0];
	if (found === undefined) return failure({ kind: "damaged", what: "archive" });
	const read = archive.read(found, { name: "", format: "zip" }, limit);
	if (read.ok) return read;
	if (read.error.kind === "archiveTooLarge") return failure({ kind: "tooLarge", limitBytes: read.error.limitBytes });
	return failure(read.error.kind === "locked" ? { kind: "locked" } : { kind: "damaged", what: "archive" });
}

/** Errors: `tooLarge`, `damaged`. No declared size is believed. */
export function unpackZstd(packed: Uint8Array, limit: number): Result<Uint8Array, DeckError> {
	const window = windowOf(packed);
	if (window === null) return failure({ kind: "damaged", what: "archive" });
	if (window > limit) return failure({ kind: "tooLarge", limitBytes: limit });
	const pieces: Uint8Array[] = [];
	let size = 0;
	const decompress = new Decompress((piece) => {
		pieces.push(piece);
		size += piece.length;
	});
	const step = 65_536;
	for (let at = 0; at < packed.length; at += step) {
		try {
			decompress.push(packed.subarray(at, at + step), at + step >= packed.length);
		} catch {
			// fzstd throws plain errors for all that is broken.
			return failure({ kind: "damaged", what: "archive" });
		}
		if (size > limit) return failure({ kind: "tooLarge", limitBytes: limit });
	}
	const whole = new Uint8Array(size);
	let at = 0;
	for (const piece of pieces) {
		whole.set(piece, at);
		at += piece.length;
	}
	return success(whole);
}

/** Bytes that a frame needs at hand while it is unpacked (RFC 8878, 3.1.1.1); `null` for what is no frame. */
function windowOf(packed: Uint8Array): number | null {
	if (packed.length < 6) return null;
	const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
	if (view.getUint32(0, true) !== 0xfd2f_b528) return null;
	const descriptor = view.getUint8(4);
	const single = (descriptor & 0x20) !== 0;
	if (!single) {
		const byte = view.getUint8(5);
		const base = 2 ** (10 + (byte >> 3));
		return base + (base / 8) * (byte & 7);
	}
	const at = 5 + ([0, 1, 2, 4][descriptor & 3] ?? 0);
	const length = [1, 2, 4, 8][descriptor >> 6] ?? 1;
	if (at + length > packed.length) return null;
	if (length === 1) return view.getUint8(at);
	if (length === 2) return view.getUint16(at, true) + 256;
	return length === 4 ? view.getUint32(at, true) : Number(view.getBigUint64(at, true));
}
