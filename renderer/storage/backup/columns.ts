// Values as columns: rows that lie side by side have the same names in them, and values of one name are alike. Names are said once,
// numbers become bytes, as few as will do. Half as much to make, to pack and to read as lines of JSON.
//
// A column says how its values are written. Bytes of numbers lie behind each other in the order in which columns are begun; nothing in
// a column stands for more values than it has bytes, so that a short one can never become a large one.

import { type NumberColumn, numbersIn, numbersOf } from "./numberColumns.ts";
import { decodeValue, encodeValue, type FindFile, isObject, isPlain, type KeepFile, Malformed } from "./values.ts";

export type Column =
	/** Value by value (values.ts). */
	| readonly unknown[]
	| NumberColumn
	/** Objects with the same names in the same order: at least one. */
	| { readonly fields: readonly (readonly [name: string, column: Column])[] }
	/** Lists: how long each is, and what is in all of them. */
	| { readonly sizes: Column; readonly items: Column }
	/** Values of several kinds: which one each is of, and the values of each kind. */
	| { readonly kinds: Column; readonly of: readonly Column[] };

export interface EncodedColumn {
	readonly column: Column;
	readonly numbers: readonly Uint8Array[];
	/** Characters of the texts in it; those within what is written value by value may be left out. */
	readonly length: number;
	/** Puts what JSON does not have into words. Once, before the column is made JSON. */
	readonly complete: (keepFile: KeepFile) => void;
}

/** Of objects and lists in one another. */
const mostDepth = 8;
/** Of objects in one column, told apart by the names in them. */
const mostKinds = 250;

/** @param values at least one */
export function encodeColumn(values: readonly unknown[]): EncodedColumn {
	const numbers: Uint8Array[] = [];
	const incomplete: unknown[][] = [];
	let length = 0;

	function columnOf(given: readonly unknown[], depth: number): Column {
		let [finite, lists, objects] = [0, 0, 0];
		for (const value of given) {
			if (typeof value === "number") finite += Number.isFinite(value) ? 1 : 0;
			else if (Array.isArray(value)) lists += 1;
			else if (typeof value === "object" && value !== null) objects += 1;
		}
		if (finite === given.length) return numbersOf(given as readonly number[], numbers);
		if (depth < mostDepth) {
			if (lists === given.length) return listsOf(given as readonly (readonly unknown[])[], depth);
			if (objects > 0) return objectsOf(given, depth);
		}
		return oneByOne(given);
	}

	function listsOf(lists: readonly (readonly unknown[])[], depth: number): Column {
		const sizes = numbersOf(
			lists.map((list) => list.length),
			numbers,
		);
		const items: unknown[] = [];
		for (const list of lists) for (const item of list) items.push(item);
		return { sizes, items: items.length === 0 ? [] : columnOf(items, depth + 1) };
	}

	function objectsOf(given: readonly unknown[], depth: number): Column {
		const { kinds, which, others } = sorted(given);
		if (others.length === given.length) return oneByOne(given);
		const isMixed = kinds.length > 1 || others.length > 0;
		const whichOnes = isMixed ? numbersOf(which, numbers) : [];
		const of = kinds.map(
			({ names, columns }): Column => ({
				fields: names.map((name, index) => [name, columnOf(columns[index] as unknown[], depth + 1)]),
			}),
		);
		if (others.length > 0) of.push(oneByOne(others));
		return isMixed ? { kinds: whichOnes, of } : (of[0] as Column);
	}

	function oneByOne(given: readonly unknown[]): Column {
		let isComplete = true;
		for (const value of given) {
			if (typeof value === "string") length += value.length;
			else isComplete &&= isPlain(value) && value !== undefined;
		}
		if (isComplete) return given;
		const own = [...given];
		incomplete.push(own);
		return own;
	}

	return {
		column: columnOf(values, 0),
		numbers,
		length,
		complete: (keepFile) => {
			for (const own of incomplete) {
				for (const [index, value] of own.entries()) {
					if (value === undefined || !isPlain(value)) own[index] = encodeValue(value, keepFile);
				}
			}
		},
	};
}

/** Objects with the same names, in the same order, and their values by name. */
interface Kind {
	readonly names: readonly string[];
	readonly columns: readonly unknown[][];
}

/** Objects by their kinds; `which` is the place of a value's kind, or of the others behind all kinds. */
function sorted(given: readonly unknown[]) {
	const kinds: Kind[] = [];
	const others: unknown[] = [];
	const which: number[] = [];
	let last = -1;
	for (const value of given) {
		const kind = isObject(value) ? kindOf(value, kinds, last) : null;
		if (kind === null) others.push(value);
		else last = kind;
		which.push(kind ?? -1);
	}
	return { kinds, others, which: which.map((kind) => (kind === -1 ? kinds.length : kind)) };
}

/** Adds the object to its kind; `null` where no column can tell it. @param last kind that is likely */
function kindOf(value: Readonly<Record<string, unknown>>, kinds: Kind[], last: number): number | null {
	if (last !== -1 && addTo(kinds[last] as Kind, value)) return last;
	for (const [index, kind] of kinds.entries()) if (index !== last && addTo(kind, value)) return index;
	const names: string[] = [];
	for (const name in value) if (value[name] !== undefined) names.push(name);
	if (names.length === 0 || !names.every(isFieldName) || kinds.length === mostKinds) return null;
	return kinds.push({ names, columns: names.map((name) => [value[name]]) }) - 1;
}

function addTo({ names, columns }: Kind, value: Readonly<Record<string, unknown>>): boolean {
	let index = 0;
	for (const name in value) {
		if (value[name] === undefined) continue;
		if (name !== names[index]) return false;
		index += 1;
	}
	if (index !== names.length) return false;
	for (index = 0; index < names.length; index += 1) columns[index]?.push(value[names[index] as string]);
	return true;
}

/** Not what would become the prototype of the object that is made. */
function isFieldName(name: unknown): name is string {
	return typeof name === "string" && name !== "__proto__";
}

/**
 * The values again.
 * @param column out of JSON, of any form
 * @param count how many values there are
 * @param numbers the bytes of all numbers, and no others
 * @param findFile `null` where no value holds what JSON does not have
 * @throws Malformed for what no column of ours is
 */
export function decodeColumn(
	column: unknown,
	count: number,
	numbers: Uint8Array,
	findFile: FindFile | null,
): readonly unknown[] {
	let at = 0;

	/** `size` bytes for each of `many` values, in a buffer of their own. */
	function take(many: number, size: number): ArrayBuffer {
		const to = at + many * size;
		if (to > numbers.length) throw new Malformed();
		const bytes = numbers.slice(at, to);
		at = to;
		return bytes.buffer as ArrayBuffer;
	}

	function valuesOf(given: unknown, many: number, depth: number): readonly unknown[] {
		if (Array.isArray(given)) {
			if (given.length !== many) throw new Malformed();
			return findFile === null ? given : given.map((value) => decodeValue(value, findFile));
		}
		if (typeof given !== "object" || given === null || depth > mostDepth) throw new Malformed();
		if ("bytes" in given) return numbersIn(given, many, take);
		if ("fields" in given) return objectsIn(given.fields, many, depth);
		if ("items" in given && "sizes" in given) return listsIn(given.sizes, given.items, many, depth);
		if ("kinds" in given && "of" in given) return mixed(given.kinds, given.of, many, depth);
		throw new Malformed();
	}

	function objectsIn(fields: unknown, many: number, depth: number): readonly unknown[] {
		if (!Array.isArray(fields) || fields.length === 0) throw new Malformed();
		const columns = fields.map((field): readonly [string, readonly unknown[]] => {
			const [name, of]: readonly unknown[] = Array.isArray(field) ? field : [];
			if (!isFieldName(name)) throw new Malformed();
			return [name, valuesOf(of, many, depth + 1)];
		});
		const objects: Record<string, unknown>[] = [];
		for (let index = 0; index < many; index += 1) {
			const made: Record<string, unknown> = {};
			for (const [name, values] of columns) made[name] = values[index];
			objects.push(made);
		}
		return objects;
	}

	function listsIn(sizes: unknown, items: unknown, many: number, depth: number): readonly unknown[] {
		const lengths = wholeIn(valuesOf(sizes, many, depth + 1), Number.POSITIVE_INFINITY);
		const all = valuesOf(
			items,
			lengths.reduce((sum, length) => sum + length, 0),
			depth + 1,
		);
		let from = 0;
		return lengths.map((length) => {
			from += length;
			return all.slice(from - length, from);
		});
	}

	function mixed(kinds: unknown, of: unknown, many: number, depth: number): readonly unknown[] {
		if (!Array.isArray(of) || of.length > mostKinds + 1) throw new Malformed();
		const which = wholeIn(valuesOf(kinds, many, depth + 1), of.length);
		const counts = of.map(() => 0);
		for (const kind of which) counts[kind] = (counts[kind] as number) + 1;
		const values = of.map((one, kind) => valuesOf(one, counts[kind] as number, depth + 1));
		const next = of.map(() => 0);
		return which.map((kind) => {
			const place = next[kind] as number;
			next[kind] = place + 1;
			return values[kind]?.[place];
		});
	}

	const values = valuesOf(column, count, 0);
	if (at !== numbers.length) throw new Malformed();
	return values;
}

/** Whole numbers from 0 to before `end`. */
function wholeIn(values: readonly unknown[], end: number): readonly number[] {
	const isWhole = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
	if (!values.every((value): value is number => isWhole(value) && value < end)) throw new Malformed();
	return values;
}
