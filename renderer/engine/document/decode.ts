// Bytes to text: finds the encoding by byte order mark, by validity and by how well the result reads as Vietnamese.
// Rests on the platform's TextDecoder, which every place the engine runs in has. Pure otherwise.

import { failure, type Result, success } from "../text/result.ts";
import type { ArticleSource, ImportError } from "./types.ts";
import { vietnameseShare } from "./vietnamese.ts";

/** Larger sources are refused before anything is decoded. */
export const articleByteLimit = 50_000_000;

export interface DecodedText {
	readonly text: string;
	/** Label of the Encoding Standard, such as `utf-8`, `utf-16le`, `windows-1258`. */
	readonly encoding: string;
	/** True where the bytes did not prove the encoding. */
	readonly doubtful: boolean;
}

interface Decoder {
	decode(bytes: Uint8Array): string;
}

interface DecoderConstructor {
	new (label: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean }): Decoder;
}

/** The engine's lib (ES2023) does not name the decoder that Node, browsers and workers all have. */
const { TextDecoder } = globalThis as unknown as { readonly TextDecoder: DecoderConstructor };

/** Number and share of control characters over which decoded text is taken for a binary. */
const toleratedControls = 2;
const mostControls = 0.005;
const sampleBytes = 65_536;
/** Valid characters of several bytes for each broken one, from which a damaged text is still UTF-8. */
const validForEachBroken = 20;

/**
 * Decodes a source. `encoding` forces one (any label of the Encoding Standard); without it the content decides.
 * Errors: `empty` (no bytes, or white space only), `tooLarge`, `binary`, `unknownEncoding`.
 */
export function decodeText(source: ArticleSource, encoding?: string): Result<DecodedText, ImportError> {
	const { bytes, name } = source;
	if (bytes.length > articleByteLimit) return failure({ kind: "tooLarge", name, limitBytes: articleByteLimit });
	if (bytes.length === 0) return failure({ kind: "empty", name });
	const decoded = encoding === undefined ? guess(bytes) : forced(bytes, encoding);
	if (decoded === "unknownEncoding") return failure({ kind: "unknownEncoding", name, encoding: encoding ?? "" });
	if (decoded === null) return failure({ kind: "binary", name });
	if (!/[^\s\ufeff]/.test(decoded.text)) return failure({ kind: "empty", name });
	if (looksBinary(decoded.text)) return failure({ kind: "binary", name });
	return success(decoded);
}

function forced(bytes: Uint8Array, encoding: string): DecodedText | "unknownEncoding" {
	const decoder = decoderFor(encoding.trim());
	if (decoder === null) return "unknownEncoding";
	return { text: withoutMark(decoder.decode(bytes)), encoding: encoding.trim().toLowerCase(), doubtful: false };
}

function decoderFor(label: string): Decoder | null {
	try {
		return new TextDecoder(label);
	} catch (error) {
		if (error instanceof RangeError) return null;
		throw error;
	}
}

/** `null` for what is no text at all. */
function guess(bytes: Uint8Array): DecodedText | null {
	const [first, second, third] = bytes;
	if (first === 0xef && second === 0xbb && third === 0xbf) return looseUtf8(bytes);
	if (first === 0xff && second === 0xfe) return wide("utf-16le", bytes);
	if (first === 0xfe && second === 0xff) return wide("utf-16be", bytes);
	if (startsLike(bytes, "%PDF-")) return null;
	const unmarked = wideWithoutMark(bytes);
	if (unmarked !== null) return unmarked;
	if (bytes.subarray(0, sampleBytes).includes(0)) return null;
	const utf8 = strictUtf8(bytes);
	if (utf8 !== null) return { text: withoutMark(utf8), encoding: "utf-8", doubtful: false };
	return damagedUtf8(bytes) ?? oneByte(bytes);
}

function decodedAs(encoding: string, bytes: Uint8Array, doubtful: boolean): DecodedText {
	return { text: withoutMark(new TextDecoder(encoding).decode(bytes)), encoding, doubtful };
}

function withoutMark(text: string): string {
	return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

function strictUtf8(bytes: Uint8Array): string | null {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch (error) {
		if (error instanceof TypeError) return null;
		throw error;
	}
}

function looseUtf8(bytes: Uint8Array): DecodedText {
	const strict = strictUtf8(bytes);
	return strict === null
		? decodedAs("utf-8", bytes, true)
		: { text: withoutMark(strict), encoding: "utf-8", doubtful: false };
}

/** UTF-8 with a few broken bytes, such as a file that was cut off in the middle of a letter. */
function damagedUtf8(bytes: Uint8Array): DecodedText | null {
	const text = withoutMark(new TextDecoder("utf-8").decode(bytes));
	let broken = 0;
	let valid = 0;
	for (let index = 0; index < text.length; index += 1) {
		const code = text.charCodeAt(index);
		if (code === 0xfffd) broken += 1;
		else if (code > 0x7f) valid += 1;
	}
	if (valid < broken * validForEachBroken) return null;
	return { text: text.replace(/\ufffd$/, ""), encoding: "utf-8", doubtful: true };
}

/** A page of one byte a letter: the Vietnamese reading where it reads better than the Western one. */
function oneByte(bytes: Uint8Array): DecodedText {
	const sample = bytes.subarray(0, sampleBytes);
	const reading = (encoding: string) =>
		vietnameseShare(new TextDecoder(encoding).decode(sample).normalize("NFC")).syllables;
	return decodedAs(reading("windows-1258") > reading("windows-1252") ? "windows-1258" : "windows-1252", bytes, true);
}

/** UTF-16 that its mark declares; bytes that only happen to begin so leave many broken pairs. */
function wide(encoding: string, bytes: Uint8Array): DecodedText | null {
	const decoded = decodedAs(encoding, bytes, false);
	const broken = decoded.text.split("\ufffd").length - 1;
	if (broken > toleratedControls && broken > decoded.text.length * mostControls) return null;
	return broken === 0 ? decoded : { ...decoded, doubtful: true };
}

/** UTF-16 without its mark: every other byte of Vietnamese text is 0, 1, 3 or 0x1e. */
function wideWithoutMark(bytes: Uint8Array): DecodedText | null {
	const sample = bytes.subarray(0, sampleBytes & ~1);
	if (sample.length < 8) return null;
	let evenZeros = 0;
	let oddZeros = 0;
	for (let index = 0; index + 1 < sample.length; index += 2) {
		if (sample[index] === 0) evenZeros += 1;
		if (sample[index + 1] === 0) oddZeros += 1;
	}
	const quarter = sample.length / 8;
	if (oddZeros > quarter && evenZeros === 0) return proven("utf-16le", bytes);
	if (evenZeros > quarter && oddZeros === 0) return proven("utf-16be", bytes);
	return null;
}

function proven(encoding: string, bytes: Uint8Array): DecodedText | null {
	const decoded = decodedAs(encoding, bytes, true);
	return /[^\s\u0020-\u024f\u1e00-\u1eff\u2000-\u206f\u20ab\p{M}]/u.test(decoded.text) ? null : decoded;
}

function startsLike(bytes: Uint8Array, signature: string): boolean {
	for (let index = 0; index < signature.length; index += 1) {
		if (bytes[index] !== signature.charCodeAt(index)) return false;
	}
	return true;
}

function looksBinary(text: string): boolean {
	let controls = 0;
	for (let index = 0; index < text.length; index += 1) {
		const code = text.charCodeAt(index);
		if (code < 0x20 ? code < 0x09 || code > 0x0d : code === 0x7f) controls += 1;
	}
	return controls > toleratedControls && controls > text.length * mostControls;
}
