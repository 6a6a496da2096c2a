// Columns of packed rows with a few values taken out and put in, as `toSpliced` does it of an array. Pure.

type Column = Float64Array | Float32Array | Uint32Array | Uint16Array | Uint8Array;

/** @param gone values from `at` on that are left out; `values` come in their place */
export function spliced<Kind extends Column>(column: Kind, at: number, gone: number, values: ArrayLike<number>): Kind {
	const changed = new (column.constructor as new (length: number) => Kind)(column.length - gone + values.length);
	changed.set(column.subarray(0, at));
	changed.set(values, at);
	changed.set(column.subarray(at + gone), at + values.length);
	return changed;
}

/** The same where each value says where the stretch of a word ends in something longer: what lies behind moves along. */
export function splicedEnds(ends: Uint32Array, at: number, gone: number, lengths: readonly number[]): Uint32Array {
	const changed = spliced(ends, at, gone, lengths);
	let end = ends[at - 1] ?? 0;
	for (const [index, length] of lengths.entries()) {
		end += length;
		changed[at + index] = end;
	}
	const moved = end - (ends[at + gone - 1] ?? 0);
	for (let index = at + lengths.length; index < changed.length; index++) changed[index] = (changed[index] ?? 0) + moved;
	return changed;
}
