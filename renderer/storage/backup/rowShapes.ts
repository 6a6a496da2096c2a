// The rows of one table as lines of JSON. Nearly all rows of a table have the same names in them: these are written once, as a
// shape, and a row then as its values only: `[0,"word:chợ","chợ",…]` is a row of shape 0. Half as much to make, to pack and to
// read. A row that holds what JSON does not have is written as an object (rows.ts).
//
// A shape is a line too, before the first row that has it: `[null,"key","headword",["card","due","stability"]]`. A list in it is an
// object within the row: its name, then what is in it.

import type { StoredRecord } from "../migrations/types.ts";
import { decodeRow, encodeRow, type FindFile, isObject, isPlain, type KeepFile } from "./rows.ts";

/** What is in an object, in its order: names of values, or an object within. */
type Shape = readonly Field[];
type Field = string | { readonly name: string; readonly shape: Shape };

/** Of one table. Rows of further ones are written as objects. */
export const mostShapes = 256;
/** Of objects in objects: with it, and as no shape is empty, a short line can never become a large row. */
const mostDepth = 8;

export interface RowEncoder {
	/** Lines of a row, without the last line feed. @throws TypeError for what no row of ours holds, such as a key of the browser's */
	encode(row: unknown): string;
}

export function createRowEncoder(keepFile: KeepFile): RowEncoder {
	const shapes: Shape[] = [];
	let last = 0;

	const valuesOf = (row: unknown, number: number): unknown[] | null => {
		const values: unknown[] = [number];
		const shape = shapes[number];
		return shape !== undefined && takeValues(row, shape, values) ? values : null;
	};
	const find = (row: unknown): unknown[] | null => {
		for (let number = 0; number < shapes.length; number += 1) {
			const values = valuesOf(row, number);
			if (values === null) continue;
			last = number;
			return values;
		}
		return null;
	};

	return {
		encode: (row) => {
			const values = valuesOf(row, last) ?? find(row);
			if (values !== null) return JSON.stringify(values);
			const shape = shapes.length < mostShapes ? shapeOf(row) : null;
			if (shape === null) return encodeRow(row, keepFile);
			last = shapes.push(shape) - 1;
			return `${JSON.stringify([null, ...shape.map(written)])}\n${JSON.stringify(valuesOf(row, last))}`;
		},
	};
}

export interface RowDecoder {
	/** `null` where the line is of no form that is written; `shape` where it is no row, but says what rows have in them. */
	decode(line: string): StoredRecord | "shape" | null;
}

export function createRowDecoder(findFile: FindFile): RowDecoder {
	const shapes: Shape[] = [];
	return {
		decode: (line) => {
			if (!line.startsWith("[")) return decodeRow(line, findFile);
			const parsed = parsedList(line);
			if (parsed === null) return null;
			const [number] = parsed;
			if (number === null) {
				const shape = shapes.length < mostShapes ? shapeIn(parsed) : null;
				if (shape === null) return null;
				shapes.push(shape);
				return "shape";
			}
			const shape = typeof number === "number" ? shapes[number] : undefined;
			if (shape === undefined) return null;
			const place = { at: 1 };
			const row = madeOf(shape, parsed, place);
			return place.at === parsed.length ? row : null;
		},
	};
}

/** Adds the values to `values`; `false` where the row has another shape, or holds what JSON does not have. */
function takeValues(row: unknown, shape: Shape, values: unknown[]): boolean {
	if (!isObject(row)) return false;
	let index = 0;
	for (const name in row) {
		const value = row[name];
		if (value === undefined) continue;
		const field = shape[index];
		index += 1;
		if (typeof field === "string") {
			if (field !== name || isObject(value) || !isPlain(value)) return false;
			values.push(value);
		} else if (field === undefined || field.name !== name || !takeValues(value, field.shape, values)) return false;
	}
	return index === shape.length;
}

/** `null` where the row is written as an object: it holds what JSON does not have, or what no shape tells. */
function shapeOf(row: unknown, depth = 1): Shape | null {
	if (!isObject(row) || depth > mostDepth) return null;
	const fields: Field[] = [];
	for (const name in row) {
		const value = row[name];
		if (value === undefined) continue;
		if (!isFieldName(name)) return null;
		if (isObject(value)) {
			const shape = shapeOf(value, depth + 1);
			if (shape === null) return null;
			fields.push({ name, shape });
		} else if (isPlain(value)) fields.push(name);
		else return null;
	}
	return fields.length === 0 ? null : fields;
}

/** As it stands in the line of a shape. */
function written(field: Field): unknown {
	return typeof field === "string" ? field : [field.name, ...field.shape.map(written)];
}

/** The other way about; `null` where that is no shape. @param parts the first one is not of it */
function shapeIn([, ...parts]: readonly unknown[], depth = 1): Shape | null {
	if (parts.length === 0 || depth > mostDepth) return null;
	const fields: Field[] = [];
	for (const part of parts) {
		if (isFieldName(part)) fields.push(part);
		else {
			const within: readonly unknown[] = Array.isArray(part) ? part : [];
			const name = within[0];
			const shape = shapeIn(within, depth + 1);
			if (shape === null || !isFieldName(name)) return null;
			fields.push({ name, shape });
		}
	}
	return fields;
}

/** Not what would become the prototype of the object that is made. */
function isFieldName(name: unknown): name is string {
	return typeof name === "string" && name !== "__proto__";
}

/** Takes as many values as the shape has, from `place` on. */
function madeOf(shape: Shape, values: readonly unknown[], place: { at: number }): StoredRecord {
	const row: Record<string, unknown> = {};
	for (const field of shape) {
		if (typeof field === "string") {
			row[field] = values[place.at];
			place.at += 1;
		} else row[field.name] = madeOf(field.shape, values, place);
	}
	return row;
}

function parsedList(line: string): readonly unknown[] | null {
	try {
		const parsed: unknown = JSON.parse(line);
		return Array.isArray(parsed) ? parsed : null;
	} catch (error) {
		if (error instanceof SyntaxError) return null;
		throw error;
	}
}
