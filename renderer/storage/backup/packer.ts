// Packs the rows of one table as their bytes come (deflate), with the sums by which they are proven: on this thread, or, where
// a worker can be started, on a thread beside the one that reads, which has as much to do.

import { createDigest } from "./digest.ts";
import { createGzipParts } from "./gzipParts.ts";

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
	/** Bytes that come next. Their buffer belongs to the packer from now on. */
	add(bytes: Uint8Array<ArrayBuffer>): void;
	/** Nothing can be added after it. */
	end(): Promise<PackedBytes>;
}

/** All packing of one copy. */
export interface Packing {
	/** One table after the other: ends may be waited for later. */
	begin(): Packer;
	/** More waits to be packed than should be in memory. @throws Error where packing has failed: nothing would ever be done */
	isFull(): boolean;
	close(): void;
}

/** Buffers that may wait to be packed. */
export const mostWaiting = 12;

/** Of what comes out, as much goes to the browser at once. */
const heldBytes = 4 * 1024 * 1024;

/** A packer of this thread: tells when it has taken the bytes in. */
export interface OwnPacker extends Omit<Packer, "add"> {
	add(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
}

/** On this thread. */
export function createPacker(): OwnPacker {
	const digest = createDigest();
	const done: Blob[] = [];
	let packed = 0;
	const gzip = createGzipParts((bytes) => {
		digest.add(bytes);
		done.push(new Blob([bytes]));
		packed += bytes.length;
	}, heldBytes);
	return {
		add: gzip.add,
		end: async () => {
			const crc = await gzip.end();
			return { content: new Blob(done), crc, packed, hash: await digest.end() };
		},
	};
}

/** Everything on this thread. */
export function packHere(): Packing {
	let waiting = 0;
	let broken: unknown = null;
	return {
		begin: () => {
			const packer = createPacker();
			return {
				add: (bytes) => {
					waiting += 1;
					packer.add(bytes).then(
						() => {
							waiting -= 1;
						},
						(error: unknown) => {
							broken ??= error;
						},
					);
				},
				end: packer.end,
			};
		},
		isFull: () => {
			if (broken !== null) throw broken;
			return waiting >= mostWaiting;
		},
		close: () => {},
	};
}
