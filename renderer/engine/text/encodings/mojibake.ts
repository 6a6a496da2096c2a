// UTF-8 whose bytes were read one by one, as in `Viá»‡t`: the letters are read anew as bytes. Pure, linear.

import { textOfUnits } from "./units.ts";

const space = 0x20;
const noBreakSpace = 0xa0;
const leadOfMarkedLetters = 0xc3;

/**
 * Reads units (see `unitsReadFrom`) as UTF-8. What is no well-formed sequence stays as `original` has it, unit by unit.
 * The second byte of `à` is a no-break space, and many a program makes a plain one of it: see `withNoBreakSpaces`.
 */
export function readUtf8(source: Uint16Array, original: string): string {
	const units = new Uint16Array(source.length);
	let length = 0;
	for (let index = 0; index < source.length; ) {
		const size = sequenceLength(source, index);
		if (size === 0) {
			units[length] = original.charCodeAt(index);
			length += 1;
			index += 1;
			continue;
		}
		const code = codePoint(source, index, size);
		if (code > 0xffff) {
			units[length] = 0xd800 + ((code - 0x10000) >> 10);
			units[length + 1] = 0xdc00 + ((code - 0x10000) & 0x3ff);
			length += 2;
		} else {
			units[length] = code;
			length += 1;
		}
		index += size;
	}
	return textOfUnits(units, length);
}

/** 1 to 4, or 0 where no well-formed sequence begins. */
function sequenceLength(source: Uint16Array, index: number): number {
	const first = source[index] ?? 0;
	if (first < 0x80) return 1;
	if (first < 0xc2 || first > 0xf4) return 0;
	const size = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
	for (let at = 1; at < size; at += 1) if (!continues(source, index, at)) return 0;
	const second = source[index + 1] ?? 0;
	if ((first === 0xe0 && second < 0xa0) || (first === 0xed && second > 0x9f)) return 0;
	if ((first === 0xf0 && second < 0x90) || (first === 0xf4 && second > 0x8f)) return 0;
	return size;
}

function continues(source: Uint16Array, index: number, at: number): boolean {
	const unit = source[index + at] ?? 0;
	return unit >= 0x80 && unit < 0xc0;
}

function codePoint(source: Uint16Array, index: number, size: number): number {
	const first = source[index] ?? 0;
	if (size === 1) return first;
	let code = first & (0x7f >> size);
	for (let at = 1; at < size; at += 1) code = code * 0x40 + ((source[index + at] ?? 0) & 0x3f);
	return code;
}

/** Puts the second byte of `à` back where it has become a space, or was cut off with the end. */
export function withNoBreakSpaces(source: Uint16Array): Uint16Array {
	const mended = source.at(-1) === leadOfMarkedLetters ? new Uint16Array(source.length + 1) : source.slice();
	mended.set(source);
	for (let index = 0; index < mended.length; index += 1) {
		if (mended[index] !== leadOfMarkedLetters) continue;
		const next = mended[index + 1];
		if (next === space || (next === 0 && index + 1 === source.length)) mended[index + 1] = noBreakSpace;
	}
	return mended;
}
