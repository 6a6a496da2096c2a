// The central directory of a ZIP archive, read without trust: what it lists, where it lies, under which (harmless) name.
// Nothing is unpacked here. After PKWARE's APPNOTE 6.3.10, with the fields of ZIP64 and of Unicode paths.

/** One listed file. */
export interface ZipEntry {
	/** As the archive says it, `/` between its parts: finds a file inside the archive, is never a path on a disk. */
	readonly path: string;
	readonly directory: boolean;
	readonly encrypted: boolean;
	/** 0 stored, 8 deflated; others cannot be unpacked. */
	readonly method: number;
	readonly crc: number;
	readonly packedBytes: number;
	/** As the archive declares it: a hint, never a promise. */
	readonly declaredBytes: number;
	/** Offset of its local header. */
	readonly offset: number;
}

export type ZipDirectoryError = "damaged" | "tooManyFiles";

const endSignature = 0x06054b50;
const end64Signature = 0x06064b50;
const locator64Signature = 0x07064b50;
const entrySignature = 0x02014b50;
const endBytes = 22;
const longestComment = 0xffff;
const entryBytes = 46;
const full16 = 0xffff;
const full32 = 0xffffffff;

interface DirectoryPlace {
	readonly offset: number;
	readonly entries: number;
}

/** Lists an archive; `mostEntries` is the number from which on it is refused. Entries that lie over each other are damage. */
export function readZipDirectory(bytes: Uint8Array, mostEntries: number): readonly ZipEntry[] | ZipDirectoryError {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const place = directoryPlace(view);
	if (place === null) return "damaged";
	if (place.entries > mostEntries) return "tooManyFiles";
	const entries: ZipEntry[] = [];
	let at = place.offset;
	while (entries.length < place.entries) {
		if (at + entryBytes > bytes.length || view.getUint32(at, true) !== entrySignature) return "damaged";
		const nameEnd = at + entryBytes + view.getUint16(at + 28, true);
		const extraEnd = nameEnd + view.getUint16(at + 30, true);
		const next = extraEnd + view.getUint16(at + 32, true);
		if (next > bytes.length) return "damaged";
		const extra = extraFields(view, nameEnd, extraEnd);
		entries.push(entryAt(view, bytes, at, nameEnd, extra));
		at = next;
	}
	return overlap(entries) ? "damaged" : entries;
}

/** Finds the end record from the back; `null` where there is none, as in an archive that was cut off. */
function directoryPlace(view: DataView): DirectoryPlace | null {
	const first = Math.max(0, view.byteLength - endBytes - longestComment);
	for (let at = view.byteLength - endBytes; at >= first; at -= 1) {
		if (view.getUint32(at, true) !== endSignature) continue;
		const entries = view.getUint16(at + 10, true);
		const offset = view.getUint32(at + 16, true);
		if (entries !== full16 && offset !== full32) return offset <= at ? { offset, entries } : null;
		return place64(view, at) ?? (offset <= at ? { offset, entries } : null);
	}
	return null;
}

function place64(view: DataView, end: number): DirectoryPlace | null {
	const locator = end - 20;
	if (locator < 0 || view.getUint32(locator, true) !== locator64Signature) return null;
	const at = Number(view.getBigUint64(locator + 8, true));
	if (at + 56 > view.byteLength || view.getUint32(at, true) !== end64Signature) return null;
	const offset = Number(view.getBigUint64(at + 48, true));
	const entries = Number(view.getBigUint64(at + 32, true));
	return offset <= end ? { offset, entries } : null;
}

/** Where the extra fields of an entry begin, by their numbers. */
type ExtraFields = ReadonlyMap<number, { readonly start: number; readonly end: number }>;

function extraFields(view: DataView, start: number, end: number): ExtraFields {
	const fields = new Map<number, { readonly start: number; readonly end: number }>();
	for (let at = start; at + 4 <= end; ) {
		const next = at + 4 + view.getUint16(at + 2, true);
		if (next > end) break;
		fields.set(view.getUint16(at, true), { start: at + 4, end: next });
		at = next;
	}
	return fields;
}

function entryAt(view: DataView, bytes: Uint8Array, at: number, nameEnd: number, extra: ExtraFields): ZipEntry {
	const flags = view.getUint16(at + 8, true);
	const sizes = { declared: view.getUint32(at + 24, true), packed: view.getUint32(at + 20, true) };
	let offset = view.getUint32(at + 42, true);
	const wide = extra.get(0x0001);
	if (wide !== undefined) {
		let field = wide.start;
		const next = (narrow: number): number => {
			if (narrow !== full32 || field + 8 > wide.end) return narrow;
			field += 8;
			return Number(view.getBigUint64(field - 8, true));
		};
		sizes.declared = next(sizes.declared);
		sizes.packed = next(sizes.packed);
		offset = next(offset);
	}
	const unicode = extra.get(0x7075);
	const name =
		unicode !== undefined && unicode.end - unicode.start > 5
			? decodeName(bytes.subarray(unicode.start + 5, unicode.end))
			: decodeName(bytes.subarray(at + entryBytes, nameEnd));
	return {
		path: name,
		directory: name.endsWith("/"),
		encrypted: (flags & 1) !== 0,
		method: view.getUint16(at + 10, true),
		crc: view.getUint32(at + 16, true),
		packedBytes: sizes.packed,
		declaredBytes: sizes.declared,
		offset,
	};
}

/** UTF-8 where the bytes are, whatever the flag says; else as Windows in Vietnam writes them. */
function decodeName(bytes: Uint8Array): string {
	const text = strictUtf8(bytes) ?? new TextDecoder("windows-1258").decode(bytes);
	return text.normalize("NFC").replaceAll("\\", "/");
}

function strictUtf8(bytes: Uint8Array): string | null {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch (error) {
		if (error instanceof TypeError) return null;
		throw error;
	}
}

/** Bombs without nesting let many entries share the same packed bytes. */
function overlap(entries: readonly ZipEntry[]): boolean {
	const ordered = [...entries].sort((a, b) => a.offset - b.offset);
	return ordered.some((entry, index) => {
		const next = ordered[index + 1];
		return next !== undefined && entry.offset + 30 + entry.packedBytes > next.offset;
	});
}

const controls = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** The last part of an entry's path as a label: no control characters, at most 200 characters, never empty or dots only. */
export function labelOf(path: string): string {
	const parts = path.replace(controls, "").split("/");
	const last = parts.findLast((part) => !/^[.\s]*$/.test(part)) ?? "";
	return last.slice(0, 200).trim() || "?";
}
