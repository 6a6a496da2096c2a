// Bytes to text: finds the encoding by byte order mark, by validity and by how well the result reads as Vietnamese. The
// encodings themselves are in engine/text/encodings. Pure; rests on the platform's TextDecoder.

import { declaredEncoding } from "../text/encodings/declared.ts";
import { guessBytes, platformDecoder, readBytesAs } from "../text/encodings/guess.ts";
import { isByteEncoding, type OwnEncoding, ownEncoding } from "../text/encodings/names.ts";
import { readBytes, reread } from "../text/encodings/read.ts";
import { findRereading } from "../text/encodings/rereadings.ts";
import { readUnicode, type UnicodeText, withoutMark } from "../text/encodings/unicode.ts";
import { withoutMarkup } from "../text/encodings/withoutMarkup.ts";
import { failure, type Result, success } from "../text/result.ts";
import type { ArticleSource, EncodingCandidate, ImportError } from "./types.ts";
import { vietnameseShare } from "./vietnamese.ts";

/** Larger sources are refused before anything is decoded. */
export const articleByteLimit = 50_000_000;

export interface DecodedText {
	readonly text: string;
	/** Label of the Encoding Standard, such as `utf-8`, or a name of our own: see `ownEncodings`. */
	readonly encoding: string;
	/** True where the bytes did not prove the encoding. */
	readonly doubtful: boolean;
	/** Best first, `encoding` the first of them; empty unless doubtful. */
	readonly candidates: readonly EncodingCandidate[];
}

/** Number and share of control characters over which decoded text is taken for a binary. */
const toleratedControls = 2;
const mostControls = 0.005;

/**
 * Decodes a source. `encoding` forces one (a label of the Encoding Standard or one of `ownEncodings`); without it the content
 * decides. Errors: `empty` (no bytes, or white space only), `tooLarge`, `binary`, `unknownEncoding`.
 */
export function decodeText(source: ArticleSource, encoding?: string): Result<DecodedText, ImportError> {
	const { bytes, name } = source;
	if (bytes.length > articleByteLimit) return failure({ kind: "tooLarge", name, limitBytes: articleByteLimit });
	if (bytes.length === 0) return failure({ kind: "empty", name });
	const decoded = encoding === undefined ? guess(source) : forced(bytes, encoding);
	if (decoded === "unknownEncoding") return failure({ kind: "unknownEncoding", name, encoding: encoding ?? "" });
	if (decoded === null) return failure({ kind: "binary", name });
	if (!/[^\s\ufeff]/.test(decoded.text)) return failure({ kind: "empty", name });
	if (looksBinary(decoded.text)) return failure({ kind: "binary", name });
	return success(decoded);
}

function proven(text: string, encoding: string): DecodedText {
	return { text, encoding, doubtful: false, candidates: [] };
}

function forced(bytes: Uint8Array, encoding: string): DecodedText | "unknownEncoding" {
	const own = ownEncoding(encoding);
	if (own !== null) return proven(readOwn(bytes, own), own);
	const decoder = platformDecoder(encoding.trim());
	if (decoder === null) return "unknownEncoding";
	return proven(withoutMark(decoder.decode(bytes)), encoding.trim().toLowerCase());
}

function readOwn(bytes: Uint8Array, own: OwnEncoding): string {
	if (isByteEncoding(own)) return readBytes(bytes, own);
	return reread(readUnicode(bytes)?.text ?? withoutMark(new TextDecoder("utf-8").decode(bytes)), own);
}

/** `null` for what is no text at all. */
function guess({ bytes, mediaType }: ArticleSource): DecodedText | null {
	if (startsLike(bytes, "%PDF-")) return null;
	const unicode = readUnicode(bytes);
	if (unicode !== null) return readAnew(unicode);
	if (hasWideMark(bytes) || bytes.includes(0)) return null;
	return oneByte(bytes, declaredEncoding(bytes, mediaType));
}

/** Unicode text as it is, unless it is only readable as something else. */
function readAnew({ text, encoding, broken }: UnicodeText): DecodedText {
	const found = findRereading(text);
	if (found?.sure === true) return proven(reread(text, found.encoding), found.encoding);
	if (found === null && !broken) return proven(text, encoding);
	const around = stretchBeyondAscii(text);
	const candidates = [candidate(encoding, around)];
	if (found !== null) candidates.push(candidate(found.encoding, reread(around, found.encoding)));
	return { text, encoding, doubtful: true, candidates };
}

/** Bytes that are no Unicode: the reading that is best as Vietnamese, or a Western or declared one. */
function oneByte(bytes: Uint8Array, declared: string | null): DecodedText | null {
	const { encoding, sure, others } = guessBytes(bytes, declared);
	const text = withoutMark(readBytesAs(bytes, encoding) ?? "");
	if (sure) return proven(text, encoding);
	// Some encodings have letters where others have controls: a binary must not pass for one of them.
	if (looksBinary(readBytesAs(bytes, "windows-1252") ?? "")) return null;
	const from = bytes.findIndex((byte) => byte > 0x7f);
	const around = bytes.subarray(Math.max(0, from - stretchBefore), from + stretchLength);
	const candidates: EncodingCandidate[] = [];
	for (const name of [encoding, ...others]) {
		const found = candidate(name, readBytesAs(around, name) ?? "");
		if (candidates.length < mostCandidates && !candidates.some(({ preview }) => preview === found.preview)) {
			candidates.push(found);
		}
	}
	return { text, encoding, doubtful: true, candidates };
}

const mostCandidates = 5;
const stretchBefore = 400;
const stretchLength = 20_000;
const previewLength = 160;

/** Of a long text the part where it has more than ASCII, with some characters before it. */
function stretchBeyondAscii(text: string): string {
	let from = 0;
	while (from < text.length && text.charCodeAt(from) < 0x80) from += 1;
	return text.slice(Math.max(0, from - stretchBefore), from + stretchLength);
}

/** `around` is a part of the text as it reads this way. */
function candidate(encoding: string, around: string): EncodingCandidate {
	return { encoding, preview: previewOf(around), share: vietnameseShare(around).syllables };
}

/** From the beginning of the line that has the first letter beyond ASCII. */
function previewOf(around: string): string {
	const visible = withoutMarkup(around);
	const first = Math.max(0, visible.search(/[^\p{ASCII}]/u));
	const line = visible.lastIndexOf("\n", first) + 1;
	const start = first - line > previewLength / 2 ? first - previewLength / 4 : line;
	const shown = visible
		.slice(start, start + previewLength * 4)
		.normalize("NFC")
		.replace(/[\p{Cc}\s]+/gu, " ")
		.trim();
	return shown.slice(0, previewLength).replace(/[\ud800-\udbff]$/, "");
}

/** The byte order mark of UTF-16, before what is none. */
function hasWideMark([first, second]: Uint8Array): boolean {
	return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
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
