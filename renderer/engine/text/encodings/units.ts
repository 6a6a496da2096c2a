// UTF-16 units to text and back to the bytes that they were once read from. Decoders take either bytes or such units:
// a unit over 0xff stands for no byte and goes through as it is. Pure, linear.

import type { ByteTable } from "./tables.ts";

/** Text of the first `length` units. Rests on units being stored little end first, as on every machine that runs us. */
export function textOfUnits(units: Uint16Array, length: number = units.length): string {
	if (length < shortLength) return String.fromCharCode(...units.subarray(0, length));
	const bytes = new Uint8Array(units.buffer, units.byteOffset, length * 2);
	return new TextDecoder("utf-16le", { ignoreBOM: true }).decode(bytes);
}

/** Up to here a call for each word of a sample is cheaper without a decoder. */
const shortLength = 256;

/** Reads every byte by the table. Marks that stand alone stay so: see `composed`. */
export function readByTable(source: Uint8Array | Uint16Array, table: ByteTable): string {
	const units = new Uint16Array(source.length);
	for (let index = 0; index < source.length; index += 1) {
		const unit = source[index] ?? 0;
		units[index] = unit > 0xff ? unit : (table[unit] ?? unit);
	}
	return textOfUnits(units);
}

/** Micro sign and Greek mu look alike, and programs put one for the other. */
const greekMu = 0x3bc;
const microSign = 0xb5;

/** The way back from a table: the byte of each unit, 0xffff where there is none. */
export type BytesOfUnits = Uint16Array;
export const noByte = 0xffff;

/** Latin-1 counts for its own bytes where the table has them elsewhere: some programs read the one where others read the other. */
export function bytesOfTable(table: ByteTable): BytesOfUnits {
	const bytes = new Uint16Array(0x10000).fill(noByte);
	for (let byte = 0; byte <= 0xff; byte += 1) bytes[byte] = byte;
	for (const [byte, unit] of table.entries()) bytes[unit] = byte;
	bytes[greekMu] = microSign;
	return bytes;
}

/** Each unit as the byte that it was read from; units without one stay, all of them over 0xff. */
export function unitsReadFrom(text: string, bytes: BytesOfUnits): Uint16Array {
	const units = new Uint16Array(text.length);
	for (let index = 0; index < text.length; index += 1) {
		const unit = text.charCodeAt(index);
		const byte = bytes[unit] ?? noByte;
		units[index] = byte === noByte ? unit : byte;
	}
	return units;
}
