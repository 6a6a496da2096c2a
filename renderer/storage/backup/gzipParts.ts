// The browser's own packing. It knows gzip (RFC 1952), of which a ZIP needs the packed bytes without what stands around them; the
// CRC-32 of what was packed stands behind them. Both in a sixth of the time that JavaScript takes for less.

import { joined } from "./joined.ts";

export interface GzipParts {
	/** Resolves when the bytes are taken in, and more may come; they must stay as they are. Packed in the order of the calls. */
	add(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
	/** Resolves with the CRC-32 of all that was added, when all packed bytes were told. Nothing can be added after it. */
	end(): Promise<number>;
}

/** What zlib writes before: no name, no comment. */
const headBytes = 10;
/** CRC-32 and length. */
const tailBytes = 8;

/** @param onPacked told of packed bytes (deflate, RFC 1951) in their order, some megabytes at a time */
export function createGzipParts(onPacked: (bytes: Uint8Array<ArrayBuffer>) => void, atOnce: number): GzipParts {
	const { readable, writable } = new CompressionStream("gzip");
	const writer = writable.getWriter();
	let crc = 0;
	const reading = (async () => {
		const reader = readable.getReader();
		let pieces: Uint8Array[] = [];
		let size = 0;
		let isFirst = true;
		/** All but the last bytes, which may be the end. */
		const hand = () => {
			const whole = joined(pieces, size);
			onPacked(whole.subarray(isFirst ? headBytes : 0, size - tailBytes));
			isFirst = false;
			const tail = whole.slice(size - tailBytes);
			pieces = [tail];
			size = tailBytes;
			return tail;
		};
		for (let next = await reader.read(); !next.done; next = await reader.read()) {
			pieces.push(next.value);
			size += next.value.length;
			if (size >= atOnce) hand();
		}
		crc = new DataView(hand().buffer).getUint32(0, true);
	})();
	// Whoever waits for the end hears of what goes wrong; until then nobody does, and that is no defect of its own.
	reading.catch(() => {});

	return {
		add: (bytes) => writer.write(bytes),
		end: async () => {
			await Promise.all([writer.close(), reading]);
			return crc;
		},
	};
}
