// Batches as bytes, in buffers that are filled one after the other and handed to a packer when full.

import { type Batch, batchHeadBytes, writeBatchHead } from "./batches.ts";
import { batchLimitBytes, refuseBackup } from "./limits.ts";
import type { Packer } from "./packer.ts";

export interface BatchBytes {
	/** @throws BackupRefusal for one that is too large to be read again */
	add(batch: Batch): void;
	/** All that were added. */
	bytes(): number;
	/** Hands over what is left; gives back what `bytes` says. */
	end(): number;
}

const bufferBytes = 2 * 1024 * 1024;
/** UTF-8 of one unit of UTF-16, at most. */
const mostBytes = 3;

export function createBatchBytes(packer: Pick<Packer, "add">): BatchBytes {
	const encoder = new TextEncoder();
	let buffer = new Uint8Array(0);
	let filled = 0;
	let handed = 0;
	const hand = () => {
		if (filled > 0) packer.add(buffer.subarray(0, filled));
		handed += filled;
		buffer = new Uint8Array(0);
		filled = 0;
	};
	/** Where `size` bytes are written next. */
	const room = (size: number): Uint8Array => {
		if (size > buffer.length - filled) {
			hand();
			buffer = new Uint8Array(Math.max(bufferBytes, size));
		}
		return buffer.subarray(filled);
	};
	return {
		add: ({ rows, text, numbers }) => {
			const numberBytes = numbers.reduce((sum, { length }) => sum + length, 0);
			// Of a long text exactly as much as it needs.
			const long = text.length * mostBytes > bufferBytes ? encoder.encode(text) : null;
			const most = long?.length ?? text.length * mostBytes;
			const place = room(batchHeadBytes + most + numberBytes);
			let at = batchHeadBytes;
			if (long === null) at += encoder.encodeInto(text, place.subarray(at)).written;
			else {
				place.set(long, at);
				at += long.length;
			}
			const textBytes = at - batchHeadBytes;
			if (Math.max(textBytes, numberBytes) > batchLimitBytes) {
				refuseBackup({ kind: "backupTooLarge", limitBytes: batchLimitBytes });
			}
			writeBatchHead(place, { rows, textBytes, numberBytes });
			for (const bytes of numbers) {
				place.set(bytes, at);
				at += bytes.length;
			}
			filled += at;
		},
		bytes: () => handed + filled,
		end: () => {
			hand();
			return handed;
		},
	};
}
