// Rows of one table as lines of JSON, as copies of the first two forms have them. In the second form names are said once, as a shape,
// which is a line of its own before the first row that has it: `[null,"key","headword",["card","due","stability"]]`. A list in it is an
// object within the row: its name, then what is in it. A row is then its values only: `[0,"word:chợ","chợ",…]` is a row of shape 0. A
// row that is no list is an object, as all are in the first form.

import type { StoredRecord } from "../migrations/types.ts";
import { decodeValue, type FindFile, Malformed } from "./values.ts";

/** What is in an object, in its order: names of values, or an object within. */
type Shape = readonly Field[];
type Field = string | { readonly name: string; readonly shape: Shape };

/** Of one table. */
export const mostShapes = 256;
/** Of objects in objects: with it, and as no shape is empty, a short line can never become a large row. */
const mostDepth = 8;

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

/** `null` where that is no shape. @param parts the first one is not of it */
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

/** `null` where the line is no row of this form. */
function decodeRow(line: string, findFile: FindFile): StoredRecord | null {
	try {
		const parsed: unknown = JSON.parse(line);
		const row = line.includes('"$"') ? decodeValue(parsed, findFile) : parsed;
		return typeof row === "object" && row !== null && !Array.isArray(row) ? (row as StoredRecord) : null;
	} catch (error) {
		if (error instanceof SyntaxError || error instanceof Malformed) return null;
		throw error;
	}
}
