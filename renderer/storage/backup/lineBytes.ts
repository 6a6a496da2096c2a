// Lines of text as UTF-8, each with a line feed, in buffers that are filled one after the other and handed to a packer when full.

import type { Packer } from "./packer.ts";

export interface LineBytes {
	/** @param line without its line feed */
	add(line: string): void;
	/** All that were handed over. */
	bytes(): number;
	/** Hands over what is left; gives back what `bytes` says. */
	end(): number;
}

const bufferBytes = 2 * 1024 * 1024;
/** UTF-8 of one unit of UTF-16, at most. */
const mostBytes = 3;
/** Units of UTF-16 that are encoded at once: a call for each line takes longer than the encoding. */
const textLength = 64 * 1024;

export function createLineBytes(packer: Pick<Packer, "add">): LineBytes {
	const encoder = new TextEncoder();
	let text = "";
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
	const encode = () => {
		const most = text.length * mostBytes;
		if (most > bufferBytes - filled) empty();
		if (most > bufferBytes) hand(encoder.encode(text));
		else {
			buffer ??= new Uint8Array(bufferBytes);
			filled += encoder.encodeInto(text, buffer.subarray(filled)).written;
		}
		text = "";
	};
	return {
		add: (line) => {
			text += `${line}\n`;
			if (text.length > textLength) encode();
		},
		bytes: () => handed,
		end: () => {
			encode();
			empty();
			return handed;
		},
	};
}
