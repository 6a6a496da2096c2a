// The body of a reply, unpacked, up to a limit: what is packed small and unpacks large stops there. Runs in Node.

import type { IncomingMessage } from "node:http";
import { type Duplex, PassThrough, pipeline } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from "node:zlib";

export type ReplyBody =
	| { readonly kind: "whole"; readonly bytes: Uint8Array }
	| { readonly kind: "tooLarge" }
	/** It broke off, or is not packed as it says. */
	| { readonly kind: "broken" };

/** `onProgress` is called for each piece that the network brings. Closes the message in any case. */
export async function readReplyBody(
	message: IncomingMessage,
	limitBytes: number,
	onProgress: () => void,
): Promise<ReplyBody> {
	try {
		if (Number(message.headers["content-length"] ?? 0) > limitBytes) return { kind: "tooLarge" };
		const unpacking = await unpackingOf(message);
		if (unpacking === null) return { kind: "broken" };
		message.on("data", onProgress);
		// What fails is thrown by the loop below.
		pipeline(message, unpacking, () => {});
		const pieces: Uint8Array[] = [];
		let total = 0;
		for await (const piece of unpacking as AsyncIterable<Buffer>) {
			total += piece.length;
			if (total > limitBytes) return { kind: "tooLarge" };
			pieces.push(piece);
		}
		return message.complete ? { kind: "whole", bytes: joined(pieces, total) } : { kind: "broken" };
	} catch (error) {
		// Errors of streams and of zlib have a code; what has none is a fault of ours.
		if ((error as NodeJS.ErrnoException).code === undefined) throw error;
		return { kind: "broken" };
	} finally {
		message.destroy();
	}
}

/** Null for a way of packing that was not asked for, several one upon the other among them. */
async function unpackingOf(message: IncomingMessage): Promise<Duplex | null> {
	const encoding = message.headers["content-encoding"]?.trim().toLowerCase() ?? "";
	if (encoding === "" || encoding === "identity") return new PassThrough();
	const first = await firstByte(message);
	// Nothing, though it says that it is packed: nothing all the same.
	if (first === null) return new PassThrough();
	switch (encoding) {
		case "gzip":
		case "x-gzip":
			return createGunzip();
		case "deflate":
			// Should have the head of zlib (RFC 1950), whose first half-byte is 8; some servers leave the head out.
			return (first & 0x0f) === 8 ? createInflate() : createInflateRaw();
		case "br":
			return createBrotliDecompress();
		default:
			return null;
	}
}

/** Left in the message; null where the body ends, or breaks off, without a byte. */
function firstByte(message: IncomingMessage): Promise<number | null> {
	return new Promise((resolve) => {
		const settle = (byte: number | null) => {
			message.off("readable", look).off("end", none).off("close", none);
			resolve(byte);
		};
		const none = () => settle(null);
		const look = () => {
			const piece = message.read() as Buffer | null;
			if (piece === null) return;
			// At once: a message that has given its last piece is over in a moment.
			message.unshift(piece);
			settle(piece[0] ?? null);
		};
		message.on("readable", look).on("end", none).on("close", none);
	});
}

function joined(pieces: readonly Uint8Array[], total: number): Uint8Array {
	const bytes = new Uint8Array(total);
	let filled = 0;
	for (const piece of pieces) {
		bytes.set(piece, filled);
		filled += piece.length;
	}
	return bytes;
}
