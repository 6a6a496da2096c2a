// The ZIP around a copy: headers, directory and end as this app writes them, in one way only. Any program can unpack it; what
// is read here must be equal to what would be written, so that a changed byte shows wherever it stands.
// Layout: PKWARE's APPNOTE 6.3, without ZIP64: all in all below 4 GiB.

export interface ZipEntry {
	readonly name: string;
	/** 0 stored as it is, 8 packed (deflate). */
	readonly method: 0 | 8;
	readonly crc: number;
	/** As it lies in the file. */
	readonly packed: number;
	readonly unpacked: number;
	/** Where its header begins. */
	readonly at: number;
}

/** Bytes that a ZIP of this form can have, and entries. */
export const zipLimitBytes = 2 ** 32 - 1;
export const zipLimitEntries = 65_535;

const localBytes = 30;
const centralBytes = 46;
const endBytes = 22;

/** What comes before an entry's bytes. */
export function localHeader(entry: ZipEntry): Uint8Array<ArrayBuffer> {
	const name = encoder.encode(entry.name);
	const bytes = new Uint8Array(localBytes + name.length);
	const view = new DataView(bytes.buffer);
	view.setUint32(0, 0x04034b50, true);
	putCommon(view, 4, entry, name.length);
	bytes.set(name, localBytes);
	return bytes;
}

/** The directory and the end; `comment` is plain ASCII. `at` is where the directory begins. */
export function directory(entries: readonly ZipEntry[], at: number, comment: string): Uint8Array<ArrayBuffer> {
	const names = entries.map(({ name }) => encoder.encode(name));
	const size = names.reduce((sum, { length }) => sum + centralBytes + length, 0);
	const ending = encoder.encode(comment);
	const bytes = new Uint8Array(size + endBytes + ending.length);
	const view = new DataView(bytes.buffer);
	let place = 0;
	for (const [index, entry] of entries.entries()) {
		const name = names[index] as Uint8Array;
		view.setUint32(place, 0x02014b50, true);
		view.setUint16(place + 4, zipVersion, true);
		putCommon(view, place + 6, entry, name.length);
		view.setUint32(place + 42, entry.at, true);
		bytes.set(name, place + centralBytes);
		place += centralBytes + name.length;
	}
	view.setUint32(place, 0x06054b50, true);
	view.setUint16(place + 8, entries.length, true);
	view.setUint16(place + 10, entries.length, true);
	view.setUint32(place + 12, size, true);
	view.setUint32(place + 16, at, true);
	view.setUint16(place + 20, ending.length, true);
	bytes.set(ending, place + endBytes);
	return bytes;
}

/** Where the directory lies, by the end of the file; `null` where that is no such end. `commentBytes`: always as many. */
export function readEnd(
	tail: Uint8Array,
	commentBytes: number,
): { readonly at: number; readonly size: number; readonly entries: number; readonly comment: string } | null {
	const place = tail.length - endBytes - commentBytes;
	if (place < 0) return null;
	const view = new DataView(tail.buffer, tail.byteOffset, tail.length);
	if (view.getUint32(place, true) !== 0x06054b50 || view.getUint16(place + 20, true) !== commentBytes) return null;
	return {
		at: view.getUint32(place + 16, true),
		size: view.getUint32(place + 12, true),
		entries: view.getUint16(place + 10, true),
		comment: decoder.decode(tail.subarray(place + endBytes)),
	};
}

/** Bytes of the end with its comment. */
export const endLength = (commentBytes: number): number => endBytes + commentBytes;

/**
 * The entries of a directory, with its end; `null` where it is not, byte for byte, what `directory` makes of them, or where
 * they do not lie one behind the other from the first byte on.
 */
export function readDirectory(bytes: Uint8Array, at: number, comment: string): readonly ZipEntry[] | null {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
	const entries: ZipEntry[] = [];
	const end = bytes.length - endBytes - comment.length;
	let begin = 0;
	for (let place = 0; place < end; ) {
		if (place + centralBytes > end) return null;
		const nameBytes = view.getUint16(place + 28, true);
		if (place + centralBytes + nameBytes > end) return null;
		const method = view.getUint16(place + 10, true);
		if (method !== 0 && method !== 8) return null;
		const name = decoder.decode(bytes.subarray(place + centralBytes, place + centralBytes + nameBytes));
		const entry: ZipEntry = {
			name,
			method,
			crc: view.getUint32(place + 16, true),
			packed: view.getUint32(place + 20, true),
			unpacked: view.getUint32(place + 24, true),
			at: view.getUint32(place + 42, true),
		};
		if (entry.at !== begin) return null;
		begin += localBytes + nameBytes + entry.packed;
		entries.push(entry);
		place += centralBytes + nameBytes;
	}
	return begin === at && sameBytes(bytes, directory(entries, at, comment)) ? entries : null;
}

/** Where the bytes of an entry begin. */
export function contentAt(entry: ZipEntry): number {
	return entry.at + localBytes + encoder.encode(entry.name).length;
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
	return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** 2.0: folders and deflate. */
const zipVersion = 20;
/** Names are UTF-8. */
const zipFlags = 0x0800;
/** 1 January 1980: copies of the same are the same bytes. */
const zipDate = 0x21;

function putCommon(view: DataView, at: number, entry: ZipEntry, nameBytes: number): void {
	view.setUint16(at, zipVersion, true);
	view.setUint16(at + 2, zipFlags, true);
	view.setUint16(at + 4, entry.method, true);
	view.setUint16(at + 6, 0, true);
	view.setUint16(at + 8, zipDate, true);
	view.setUint32(at + 10, entry.crc, true);
	view.setUint32(at + 14, entry.packed, true);
	view.setUint32(at + 18, entry.unpacked, true);
	view.setUint16(at + 22, nameBytes, true);
	view.setUint16(at + 24, 0, true);
}
