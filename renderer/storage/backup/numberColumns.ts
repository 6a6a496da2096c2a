// Numbers of a column as bytes, as few for each as will do: times and counts need two to six, where their digits would be thirteen.

import { Malformed } from "./values.ts";

/**
 * Each value is `(from + n) / per` of a whole number `n` of so many bytes, the lowest first; of 6, the two highest of all come
 * behind the four lowest of all. Or it is a number of 8 bytes (binary64).
 */
export type NumberColumn =
	| { readonly bytes: 1 | 2 | 4 | 6; readonly from: number; readonly per: number }
	| { readonly bytes: 8 };

/** Whole numbers, and what the scheduler rounds to eight decimals. */
const scales = [1, 1e8] as const;

/** @param values finite ones. @param numbers where the bytes are put */
export function numbersOf(values: readonly number[], numbers: Uint8Array[]): NumberColumn {
	for (const per of scales) {
		const whole = wholeNumbers(values, per);
		if (whole === null) continue;
		const { from, to } = whole;
		const room = to - from;
		if (room >= 2 ** 48) break;
		const bytes = room < 2 ** 8 ? 1 : room < 2 ** 16 ? 2 : room < 2 ** 32 ? 4 : 6;
		const Low = bytes === 1 ? Uint8Array : bytes === 2 ? Uint16Array : Uint32Array;
		const low = new Low(values.length);
		const high = new Uint16Array(bytes === 6 ? values.length : 0);
		// A loop: `from` of a typed array takes several times as long.
		for (let index = 0; index < values.length; index += 1) {
			const value = values[index] as number;
			const above = (per === 1 ? value : Math.round(value * per)) - from;
			low[index] = above;
			if (bytes === 6) high[index] = above / 2 ** 32;
		}
		numbers.push(bytesOf(low));
		if (bytes === 6) numbers.push(bytesOf(high));
		return { bytes, from, per };
	}
	numbers.push(bytesOf(Float64Array.from(values)));
	return { bytes: 8 };
}

/** The least and the greatest of the values times `per`; `null` where these are not all whole numbers that give the same values back. */
function wholeNumbers(values: readonly number[], per: number): { readonly from: number; readonly to: number } | null {
	let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
	for (const value of values) {
		const whole = per === 1 ? value : Math.round(value * per);
		if (!Number.isSafeInteger(whole) || whole / per !== value) return null;
		if (whole < from) from = whole;
		if (whole > to) to = whole;
	}
	return { from, to };
}

/** As they lie in memory: the lowest byte first wherever the app runs. */
function bytesOf({ buffer }: Uint8Array | Uint16Array | Uint32Array | Float64Array): Uint8Array {
	return new Uint8Array(buffer);
}

/**
 * The numbers again.
 * @param given out of JSON, of any form
 * @param take gives the next bytes, `size` for each of `many`, in a buffer of their own
 * @throws Malformed
 */
export function numbersIn(
	given: object,
	many: number,
	take: (many: number, size: number) => ArrayBuffer,
): readonly number[] {
	const { bytes, from, per } = given as { readonly bytes: unknown; readonly from?: unknown; readonly per?: unknown };
	if (bytes === 8) return Array.from(new Float64Array(take(many, 8)));
	if (!Number.isSafeInteger(from) || !scales.some((scale) => scale === per)) throw new Malformed();
	const valueAt = (whole: number) => ((from as number) + whole) / (per as number);
	switch (bytes) {
		case 1:
			return Array.from(new Uint8Array(take(many, 1)), valueAt);
		case 2:
			return Array.from(new Uint16Array(take(many, 2)), valueAt);
		case 4:
			return Array.from(new Uint32Array(take(many, 4)), valueAt);
		case 6: {
			const low = new Uint32Array(take(many, 4));
			const high = new Uint16Array(take(many, 2));
			return Array.from(low, (value, index) => valueAt((high[index] as number) * 2 ** 32 + value));
		}
		default:
			throw new Malformed();
	}
}
