// Packs the rows of one table as their bytes come (deflate), with the sums by which they are proven: on this thread, or, where
// a worker can be started, on a thread beside the one that reads, which has as much to do.

import { Deflate } from "fflate";
import { crc32 } from "./crc32.ts";
import { createDigest } from "./digest.ts";

export interface PackedBytes {
	readonly content: Blob;
	/** Of what was packed. */
	readonly crc: number;
	/** Bytes of `content`. */
	readonly packed: number;
	/** Of `content`, as digest.ts makes it. */
	readonly hash: string;
}

export interface Packer {
	/** Bytes that come next. Their buffer belongs to the packer from now on, and may come back by `Packing.buffer`. */
	add(bytes: Uint8Array<ArrayBuffer>): void;
	/** Nothing can be added after it. */
	end(): Promise<PackedBytes>;
}

/** All packing of one copy. */
export interface Packing {
	/** One table after the other: ends may be waited for later. */
	begin(): Packer;
	/** At least `bufferBytes` to be filled. */
	buffer(): ArrayBuffer;
	/** More waits to be packed than should be in memory. @throws Error where packing has failed: nothing would ever be done */
	isFull(): boolean;
	close(): void;
}

export const bufferBytes = 2 * 1024 * 1024;

/** Of what comes out, as much goes to the browser at once. */
const heldBytes = 4 * 1024 * 1024;

/** On this thread. */
export function createPacker(): Packer {
	const digest = createDigest();
	const done: Blob[] = [];
	let waiting: Uint8Array<ArrayBuffer>[] = [];
	let held = 0;
	let crc = 0;
	let packed = 0;
	const put = () => {
		done.push(new Blob(waiting));
		waiting = [];
		held = 0;
	};
	// The lowest level: three quarters of what the highest saves, in a quarter of its time.
	const deflate = new Deflate({ level: 1 }, (bytes) => {
		const own = bytes.slice();
		digest.add(own);
		waiting.push(own);
		held += own.length;
		packed += own.length;
		if (held > heldBytes) put();
	});
	return {
		add: (bytes) => {
			crc = crc32(bytes, crc);
			deflate.push(bytes);
		},
		end: async () => {
			deflate.push(new Uint8Array(0), true);
			put();
			return { content: new Blob(done), crc, packed, hash: await digest.end() };
		},
	};
}

/** Everything on this thread. */
export function packHere(): Packing {
	let spare: ArrayBuffer | null = null;
	return {
		begin: () => {
			const packer = createPacker();
			return {
				add: (bytes) => {
					packer.add(bytes);
					spare = bytes.buffer;
				},
				end: packer.end,
			};
		},
		buffer: () => {
			const found = spare ?? new ArrayBuffer(bufferBytes);
			spare = null;
			return found;
		},
		isFull: () => false,
		close: () => {},
	};
}
