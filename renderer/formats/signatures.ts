// What bytes are by how they begin: the containers that are read, and the formats that are known but not read. Pure.

import type { ImportError } from "../engine/document/types.ts";

/** `text` is what may be one: its decoding decides. */
export type Container =
	| { readonly kind: "text" | "zip" | "pdf" | "rtf" }
	| { readonly kind: "refused"; readonly error: ImportError };

interface Signature {
	readonly at: number;
	/** Letters as bytes. */
	readonly bytes: string;
	/** What such files are called; the first unless the source's own name has another of them. */
	readonly extensions: string;
}

function signature(extensions: string, bytes: string, at = 0): Signature {
	return { at, bytes, extensions };
}

const unread: readonly Signature[] = [
	signature(".mobi .azw3 .azw .prc", "BOOKMOBI", 60),
	signature(".pdb .prc", "TEXtREAd", 60),
	signature(".azw", "TPZ0"),
	signature(".kfx", "\xeaDRMION\xee"),
	signature(".kfx", "CONT\x02\x00"),
	signature(".lit", "ITOLITLS"),
	signature(".chm", "ITSF\x03\x00"),
	signature(".djvu", "AT&TFORM"),
	signature(".ps .eps", "%!PS-"),
	signature(".gz .tgz", "\x1f\x8b\x08"),
	signature(".bz2", "BZh91AY&SY"),
	signature(".xz", "\xfd7zXZ\x00"),
	signature(".zst", "\x28\xb5\x2f\xfd"),
	signature(".7z", "7z\xbc\xaf\x27\x1c"),
	signature(".rar", "Rar!\x1a\x07"),
	signature(".tar", "ustar", 257),
	signature(".png", "\x89PNG\r\n\x1a\n"),
	signature(".jpg .jpeg", "\xff\xd8\xff"),
	signature(".gif", "GIF87a"),
	signature(".gif", "GIF89a"),
	signature(".tif .tiff", "II*\x00"),
	signature(".tif .tiff", "MM\x00*"),
	signature(".bmp", "\x00\x00\x00\x00", 6),
	signature(".ico", "\x00\x00\x01\x00"),
	signature(".webp", "WEBP", 8),
	signature(".wav", "WAVE", 8),
	signature(".avi", "AVI ", 8),
	signature(".heic .avif", "ftyphei", 4),
	signature(".heic .avif", "ftypmif", 4),
	signature(".heic .avif", "ftypavif", 4),
	signature(".m4a .m4b", "ftypM4", 4),
	signature(".mp4 .m4v .mov .m4a .3gp", "ftyp", 4),
	signature(".mp3", "ID3"),
	signature(".mp3", "\xff\xfb"),
	signature(".mp3", "\xff\xf3"),
	signature(".aac", "\xff\xf1"),
	signature(".ogg .opus .oga .ogv", "OggS"),
	signature(".flac", "fLaC"),
	signature(".mkv .webm", "\x1aE\xdf\xa3"),
	signature(".flv", "FLV\x01"),
	signature(".sqlite .db .anki2", "SQLite format 3\x00"),
];

/** What the first bytes say. Never decodes: a text of any encoding is `text`. */
export function containerOf(bytes: Uint8Array, name: string): Container {
	if (startsWith(bytes, "PK\x03\x04") || startsWith(bytes, "PK\x05\x06")) return { kind: "zip" };
	if (isPdf(bytes)) return { kind: "pdf" };
	if (startsWith(bytes, "{\\rtf")) return { kind: "rtf" };
	if (startsWith(bytes, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) return { kind: "refused", error: oleError(bytes, name) };
	const found = unread.find((known) => startsWith(bytes, known.bytes, known.at) && isBinary(bytes, known));
	if (found === undefined) return { kind: "text" };
	return { kind: "refused", error: unsupported(name, found.extensions.split(" ")) };
}

/** The extension in the message is that of the name where it is one of them, else the first. */
export function unsupported(name: string, extensions: readonly string[]): ImportError {
	const own = /\.[a-z\d]{1,5}$/i.exec(name)?.[0]?.toLowerCase() ?? "";
	return { kind: "unsupported", name, extension: extensions.includes(own) ? own : (extensions[0] ?? own) };
}

export function startsWith(bytes: Uint8Array, letters: string, at = 0): boolean {
	if (bytes.length < at + letters.length) return false;
	for (let index = 0; index < letters.length; index += 1)
		if (bytes[at + index] !== letters.charCodeAt(index)) return false;
	return true;
}

/** A signature of plain letters proves nothing where no byte around it is a control character: a text may begin so. */
function isBinary(bytes: Uint8Array, { bytes: letters, extensions }: Signature): boolean {
	if (extensions === ".bmp") return startsWith(bytes, "BM");
	if (letters === "\xff\xfb" || letters === "\xff\xf3" || letters === "\xff\xf1") return looksLikeSound(bytes);
	return bytes.subarray(0, 512).some((byte) => byte < 9);
}

/** Bytes that begin like a frame of MPEG sound, and hold the zeros and high bytes that no text of one byte a letter has. */
function looksLikeSound(bytes: Uint8Array): boolean {
	let controls = 0;
	for (const byte of bytes.subarray(0, 512)) if (byte < 9) controls += 1;
	return controls > 8;
}

const headerBytes = 1024;

/** The header may stand behind a little of something else; a text that only tells of PDF has no end mark. */
function isPdf(bytes: Uint8Array): boolean {
	const head = latin(bytes.subarray(0, headerBytes));
	const at = head.search(/%PDF-\d/);
	if (at < 0) return false;
	if (head.slice(0, at).trim() === "") return true;
	return latin(bytes.subarray(Math.max(0, bytes.length - 2048))).includes("%%EOF");
}

function latin(bytes: Uint8Array): string {
	let text = "";
	for (const byte of bytes) text += String.fromCharCode(byte);
	return text;
}

/** Old Office files, and new ones under a password, which hide in the same container. */
function oleError(bytes: Uint8Array, name: string): ImportError {
	if (hasStream(bytes, "EncryptedPackage")) return { kind: "locked", name, format: "docx" };
	if (hasStream(bytes, "WordDocument")) return unsupported(name, [".doc", ".dot", ".wps"]);
	if (hasStream(bytes, "PowerPoint Document")) return unsupported(name, [".ppt", ".pps"]);
	if (hasStream(bytes, "Workbook") || hasStream(bytes, "Book")) return unsupported(name, [".xls"]);
	return unsupported(name, [".doc", ".xls", ".ppt", ".msg", ".pub", ".wps"]);
}

/** Whether a directory entry of this name (UTF-16, closed by a zero) stands on a boundary of 128 bytes. */
function hasStream(bytes: Uint8Array, stream: string): boolean {
	const wide = `${[...stream].map((letter) => `${letter}\x00`).join("")}\x00\x00`;
	for (let at = 512; at + wide.length <= bytes.length; at += 128) if (startsWith(bytes, wide, at)) return true;
	return false;
}
