// ZIP archives, opened with limits: entries are unpacked one at a time and only when they are asked for, no declared
// size is believed, and unpacking stops where a limit is passed. Rests on fflate.

import { Inflate } from "fflate";
import type { ImportError, SourceFormat } from "../engine/document/types.ts";
import { failure, type Result, success } from "../engine/text/result.ts";
import { readZipDirectory, type ZipEntry } from "./zipDirectory.ts";

/** Larger archives are refused unopened. */
export const archiveByteLimit = 200_000_000;
/** What all that is unpacked of one archive may come to. */
export const unpackedByteLimit = 400_000_000;
/** What one unpacked file may come to. */
export const fileByteLimit = 50_000_000;
export const entryLimit = 10_000;

/** Packed bytes given to the inflater at a time: it can make about 1,000 of each, before anyone can stop it. */
const step = 8192;
/** No text is packed to less than this part of it; small files may be. */
const steepest = 250;
const steepFrom = 8_000_000;

/** What a name inside an archive stands for in messages, and as what the archive is read. */
export interface ZipPurpose {
	readonly name: string;
	readonly format: SourceFormat;
}

export class ZipArchive {
	readonly entries: readonly ZipEntry[];
	private readonly bytes: Uint8Array;
	private readonly byPath = new Map<string, ZipEntry>();
	private left = unpackedByteLimit;

	constructor(bytes: Uint8Array, entries: readonly ZipEntry[]) {
		this.bytes = bytes;
		this.entries = entries;
		for (const entry of entries) if (!this.byPath.has(entry.path)) this.byPath.set(entry.path, entry);
	}

	/** So much was unpacked that not even one more file of the largest size may be. */
	get isSpent(): boolean {
		return this.left < fileByteLimit;
	}

	/** The first file of exactly this path. */
	find(path: string): ZipEntry | null {
		return this.byPath.get(path) ?? null;
	}

	/**
	 * Unpacks one entry. `locked` where it is encrypted, `archiveTooLarge` where it passes a limit (`most`, or that of all that
	 * is unpacked of this archive), `damaged` for all else that keeps it from being read.
	 */
	read(entry: ZipEntry, { name, format }: ZipPurpose, most: number = fileByteLimit): Result<Uint8Array, ImportError> {
		if (entry.encrypted) return failure({ kind: "locked", name, format });
		const packed = this.packed(entry);
		if (packed === null) return failure({ kind: "damaged", name, format });
		const limit = Math.min(most, this.left);
		const content = entry.method === 0 ? stored(packed, limit) : inflated(packed, limit);
		if (content === "tooLarge")
			return failure({
				kind: "archiveTooLarge",
				name,
				limitBytes: limit < most ? unpackedByteLimit : most,
			});
		if (content === "damaged" || crcOf(content) !== entry.crc) return failure({ kind: "damaged", name, format });
		this.left -= content.length;
		return success(content);
	}

	private packed({ offset, packedBytes, method }: ZipEntry): Uint8Array | null {
		const { bytes } = this;
		if (offset + 30 > bytes.length || (method !== 0 && method !== 8)) return null;
		const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		if (view.getUint32(offset, true) !== 0x04034b50) return null;
		const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
		return start + packedBytes > bytes.length ? null : bytes.subarray(start, start + packedBytes);
	}
}

/** Reads what an archive lists. Errors: `tooLarge`, `damaged`, `tooManyFiles`. */
export function openZip(bytes: Uint8Array, { name, format }: ZipPurpose): Result<ZipArchive, ImportError> {
	if (bytes.length > archiveByteLimit) return failure({ kind: "tooLarge", name, limitBytes: archiveByteLimit });
	const entries = readZipDirectory(bytes, entryLimit);
	if (entries === "damaged") return failure({ kind: "damaged", name, format });
	if (entries === "tooManyFiles") return failure({ kind: "tooManyFiles", name, limit: entryLimit });
	return success(new ZipArchive(bytes, entries));
}

function stored(packed: Uint8Array, limit: number): Uint8Array | "tooLarge" {
	// A copy: a view would take the whole archive along wherever it is sent.
	return packed.length > limit ? "tooLarge" : packed.slice();
}

function inflated(packed: Uint8Array, limit: number): Uint8Array | "tooLarge" | "damaged" {
	const chunks: Uint8Array[] = [];
	let size = 0;
	let ended = false;
	const inflate = new Inflate((chunk, final) => {
		chunks.push(chunk);
		size += chunk.length;
		ended ||= final;
	});
	for (let at = 0; at < packed.length && !ended; at += step) {
		const final = at + step >= packed.length;
		try {
			inflate.push(packed.subarray(at, at + step), final);
		} catch {
			// fflate throws plain errors for every kind of broken data.
			return "damaged";
		}
		const steep = size > steepFrom && size > (at + step) * steepest;
		if (size > limit || steep) return "tooLarge";
	}
	if (!ended) return "damaged";
	const whole = new Uint8Array(size);
	let at = 0;
	for (const chunk of chunks) {
		whole.set(chunk, at);
		at += chunk.length;
	}
	return whole;
}

let crcTable: Uint32Array | null = null;

/** CRC-32 of the ZIP format (IEEE 802.3). */
export function crcOf(bytes: Uint8Array): number {
	crcTable ??= Uint32Array.from({ length: 256 }, (_, byte) => {
		let value = byte;
		for (let bit = 0; bit < 8; bit += 1) value = (value & 1) !== 0 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
		return value;
	});
	let crc = 0xffffffff;
	for (let index = 0; index < bytes.length; index += 1)
		crc = (crcTable[(crc ^ (bytes[index] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
	return (crc ^ 0xffffffff) >>> 0;
}
