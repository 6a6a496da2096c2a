// A ZIP archive, written file by file, so that a long book is packed in steps: after PKWARE's APPNOTE 6.3, without ZIP64.
// Sizes stand before the bytes, as the rules of EPUB want them for its first file. Pure.

import { deflateSync, strToU8 } from "fflate";

interface Written {
	readonly header: Uint8Array;
	/** Where its local header stands. */
	readonly offset: number;
	readonly name: Uint8Array;
}

const localSignature = 0x04034b50;
const centralSignature = 0x02014b50;
const endSignature = 0x06054b50;
/** 2.0: deflate. */
const version = 20;
/** Names are UTF-8. */
const utf8Names = 0x0800;

/** Files of at most 65,535, together under 4 GB. */
export class ZipFile {
	private readonly parts: Uint8Array[] = [];
	private readonly files: Written[] = [];
	private readonly stamp: readonly [time: number, day: number];
	private length = 0;

	/** @param at when the files were changed, milliseconds since 1970; written in UTC */
	constructor(at: number) {
		this.stamp = dosTime(at);
	}

	/** @param packed whether it is deflated; else its bytes stand as they are */
	add(path: string, bytes: Uint8Array, packed = true): void {
		const stored = packed ? deflateSync(bytes) : bytes;
		this.put(path, stored, { packed, crc: crc32(bytes), size: bytes.length });
	}

	/** What was deflated elsewhere. @param crc of what was packed, as is `size`, its bytes */
	addDeflated(
		path: string,
		deflated: Uint8Array,
		{ crc, size }: { readonly crc: number; readonly size: number },
	): void {
		this.put(path, deflated, { packed: true, crc, size });
	}

	private put(
		path: string,
		stored: Uint8Array,
		{ packed, crc, size }: { readonly packed: boolean; readonly crc: number; readonly size: number },
	): void {
		const name = strToU8(path);
		const [time, day] = this.stamp;
		// version, flags, method, time, day, CRC, packed size, size, length of the name, of the extra field
		const header = fields([
			[2, version],
			[2, utf8Names],
			[2, packed ? 8 : 0],
			[2, time],
			[2, day],
			[4, crc],
			[4, stored.length],
			[4, size],
			[2, name.length],
			[2, 0],
		]);
		this.files.push({ header, offset: this.length, name });
		this.write(fields([[4, localSignature]]), header, name, stored);
	}

	/** Nothing can be added after it. */
	end(): readonly Uint8Array[] {
		const start = this.length;
		for (const { header, offset, name } of this.files) {
			// comment length, disk, inner attributes, outer attributes, offset
			const rest = fields([
				[2, 0],
				[2, 0],
				[2, 0],
				[4, 0],
				[4, offset],
			]);
			this.write(
				fields([
					[4, centralSignature],
					[2, version],
				]),
				header,
				rest,
				name,
			);
		}
		const count = this.files.length;
		this.write(
			fields([
				[4, endSignature],
				[2, 0],
				[2, 0],
				[2, count],
				[2, count],
				[4, this.length - start],
				[4, start],
				[2, 0],
			]),
		);
		return this.parts;
	}

	private write(...parts: readonly Uint8Array[]): void {
		for (const part of parts) {
			this.parts.push(part);
			this.length += part.length;
		}
	}
}

/** Numbers, low byte first, each in so many bytes. */
function fields(numbers: readonly (readonly [size: 2 | 4, value: number])[]): Uint8Array {
	const bytes: number[] = [];
	for (const [size, value] of numbers) for (let at = 0; at < size; at += 1) bytes.push((value >>> (8 * at)) & 255);
	return Uint8Array.from(bytes);
}

/** From 1980 to 2107, in steps of two seconds. */
function dosTime(at: number): readonly [time: number, day: number] {
	const date = new Date(at);
	const year = Math.min(Math.max(date.getUTCFullYear(), 1980), 2107);
	const time = (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1);
	return [time, ((year - 1980) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate()];
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
	let value = byte;
	for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
	return value;
});

function crc32(bytes: Uint8Array): number {
	let crc = 0xffffffff;
	for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8);
	return (crc ^ 0xffffffff) >>> 0;
}
