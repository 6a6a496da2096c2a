// A text file of any size as pieces of text: its encoding is found by a sample, then it is read piece by piece, so that a
// gigabyte is never in memory at once. Runs in a worker; rests on the platform's TextDecoder.

import { decodeText } from "../../../engine/document/decode.ts";
import type { EncodingCandidate } from "../../../engine/document/types.ts";
import { readBytesAs } from "../../../engine/text/encodings/guess.ts";
import { isByteEncoding, ownEncoding } from "../../../engine/text/encodings/names.ts";
import { failure, type Result, success } from "../../../engine/text/result.ts";
import type { DeckError } from "../types.ts";

const pieceBytes = 1 << 20;
const sampleBytes = 1 << 20;

export interface FoundEncoding {
	readonly encoding: string;
	/** Best first; empty where there is no doubt. */
	readonly candidates: readonly EncodingCandidate[];
}

/** By the first stretch that has more than ASCII. Errors: `empty`, `binary`. */
export async function findEncoding(file: Blob, forced: string | null): Promise<Result<FoundEncoding, DeckError>> {
	if (file.size === 0) return failure({ kind: "empty" });
	const bytes = await sampleOf(file);
	const decoded = decodeText({ name: "", mediaType: "", bytes }, forced ?? undefined);
	if (!decoded.ok) return failure(decoded.error.kind === "empty" ? { kind: "empty" } : { kind: "binary" });
	return success({ encoding: decoded.value.encoding, candidates: decoded.value.candidates });
}

/** Whole lines about the first byte beyond ASCII; the beginning where there is none. */
async function sampleOf(file: Blob): Promise<Uint8Array> {
	const head = new Uint8Array(await file.slice(0, sampleBytes).arrayBuffer());
	if (head.length === file.size || !isAscii(head)) return wholeLines(head, file.size);
	for (let at = head.length; at < file.size; at += pieceBytes) {
		const piece = new Uint8Array(await file.slice(at, at + pieceBytes).arrayBuffer());
		if (isAscii(piece)) continue;
		const first = piece.findIndex((byte) => byte > 0x7f);
		const line = piece.lastIndexOf(0x0a, first) + 1;
		const start = at + line;
		const sample = new Uint8Array(await file.slice(start, start + sampleBytes).arrayBuffer());
		return wholeLines(sample, file.size - start);
	}
	return head;
}

function wholeLines(sample: Uint8Array, rest: number): Uint8Array {
	if (sample.length >= rest || sample.includes(0)) return sample;
	const end = sample.lastIndexOf(0x0a);
	return end < 0 ? sample : sample.subarray(0, end + 1);
}

function isAscii(bytes: Uint8Array): boolean {
	for (let at = 0; at < bytes.length; at += 1) if ((bytes[at] ?? 0) > 0x7f) return false;
	return true;
}

/** The text in pieces, without a byte order mark; each with the share of the file that is read, 0 to 1. */
export async function* decodeChunks(
	file: Blob,
	encoding: string,
): AsyncGenerator<{ readonly text: string; readonly share: number }> {
	const own = ownEncoding(encoding);
	const decode = own === null ? platformPieces(encoding) : ownPieces(encoding);
	let first = true;
	for (let at = 0; at < file.size; at += pieceBytes) {
		const bytes = new Uint8Array(await file.slice(at, at + pieceBytes).arrayBuffer());
		let text = decode(bytes, at + pieceBytes >= file.size);
		if (first) text = text.replace(/^\ufeff/, "");
		first = false;
		yield { text, share: Math.min(1, (at + pieceBytes) / file.size) };
	}
}

type PieceDecoder = (bytes: Uint8Array, last: boolean) => string;

function platformPieces(label: string): PieceDecoder {
	const decoder = new TextDecoder(label);
	return (bytes, last) => decoder.decode(bytes, { stream: !last });
}

/** Encodings of our own read whole lines: a letter may be two bytes, and a word in capitals is told by its neighbours. */
function ownPieces(encoding: string): PieceDecoder {
	const own = ownEncoding(encoding);
	const read = (bytes: Uint8Array): string => {
		if (own !== null && isByteEncoding(own)) return readBytesAs(bytes, own) ?? "";
		const text = decodeText({ name: "", mediaType: "", bytes }, encoding);
		return text.ok ? text.value.text : new TextDecoder().decode(bytes);
	};
	let kept: Uint8Array = new Uint8Array(0);
	return (bytes, last) => {
		const end = last ? bytes.length : bytes.lastIndexOf(0x0a) + 1;
		const whole = new Uint8Array(kept.length + end);
		whole.set(kept);
		whole.set(bytes.subarray(0, end), kept.length);
		kept = bytes.slice(end);
		return whole.length === 0 ? "" : read(whole);
	};
}
