// Lines of text as UTF-8, each with a line feed, in buffers that are filled one after the other and handed to a packer when full.

import type { Packer } from "./packer.ts";

export interface LineBytes {
	/** @param line without its line feed */
	add(line: string): void;
	/** All that were added. */
	bytes(): number;
	/** Hands over what is left; gives back what `bytes` says. */
	end(): number;
}

const bufferBytes = 2 * 1024 * 1024;
const lineFeed = 10;
/** UTF-8 of one unit of UTF-16, at most. */
const mostBytes = 3;

export function createLineBytes(packer: Pick<Packer, "add">): LineBytes {
	const encoder = new TextEncoder();
	let buffer: Uint8Array<ArrayBuffer> | null = null;
	let filled = 0;
	let handed = 0;
	const hand = (bytes: Uint8Array<ArrayBuffer>) => {
		handed += bytes.length;
		packer.add(bytes);
	};
	const empty = () => {
		if (buffer !== null && filled > 0) hand(buffer.subarray(0, filled));
		buffer = null;
		filled = 0;
	};
	return {
		add: (line) => {
			const most = line.length * mostBytes + 1;
			if (most > bufferBytes - filled) empty();
			if (most > bufferBytes) {
				hand(encoder.encode(`${line}\n`));
				return;
			}
			buffer ??= new Uint8Array(bufferBytes);
			filled += encoder.encodeInto(line, buffer.subarray(filled)).written;
			buffer[filled] = lineFeed;
			filled += 1;
		},
		bytes: () => handed + filled,
		end: () => {
			empty();
			return handed;
		},
	};
}
