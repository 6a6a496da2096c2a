// Rows of texts, out of tables (CSV, TSV) and JSON: names of fields, and for each row one text a field. Broken rows are
// kept by their numbers. Tables rest on papaparse.

/** One record of a source; `texts` has one text a field, "" where the record has none. */
export interface Row {
	/** Number of the row or line in its source, from 1. */
	readonly number: number;
	readonly texts: readonly string[];
}

export interface Rows {
	readonly fields: readonly string[];
	readonly rows: readonly Row[];
	/** Numbers of rows that could not be read. */
	readonly broken: readonly number[];
}

/** Above this many rows a source is refused. */
export const rowLimit = 10_000;
/** A record with more keys than this is no article. */
const fieldLimit = 200;

/** Rows of JSON: one object a line, an array of objects, or an object that holds such an array. `null` for all else. */
export function jsonRows(text: string): Rows | "tooMany" | null {
	const start = /\S/.exec(text)?.[0];
	if (start !== "{" && start !== "[") return null;
	const whole = parsed(text);
	if (whole !== undefined) {
		const records = recordsOf(whole);
		return records === null ? null : rowsOfRecords(records.map((record, index) => ({ record, number: index + 1 })));
	}
	return start === "{" ? jsonLines(text) : null;
}

interface NumberedRecord {
	readonly number: number;
	/** `null` for what is no object. */
	readonly record: object | null;
}

/** Where most lines are objects, the others are broken ones. */
function jsonLines(text: string): Rows | "tooMany" | null {
	const found: NumberedRecord[] = [];
	let number = 0;
	let broken = 0;
	for (let at = 0; at < text.length; ) {
		const lineEnd = text.indexOf("\n", at);
		const end = lineEnd < 0 ? text.length : lineEnd;
		const line = text.slice(at, end).trim();
		at = end + 1;
		number += 1;
		if (line === "") continue;
		const record = line.startsWith("{") ? objectOf(parsed(line)) : null;
		if (record === null) broken += 1;
		found.push({ number, record });
		if (broken > 20 && broken * 2 > found.length) return null;
		if (found.length > rowLimit) return "tooMany";
	}
	return broken * 2 > found.length || broken === found.length ? null : rowsOfRecords(found);
}

function parsed(json: string): unknown {
	try {
		return JSON.parse(json);
	} catch (error) {
		if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
		throw error;
	}
}

function objectOf(value: unknown): object | null {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
}

function recordsOf(value: unknown): readonly (object | null)[] | null {
	if (Array.isArray(value)) {
		const records = value.map(objectOf);
		return records.some((record) => record !== null) ? records : null;
	}
	const object = objectOf(value);
	if (object === null) return null;
	const lists = Object.values(object).filter((inner) => Array.isArray(inner) && objectOf(inner[0]) !== null);
	return lists.length === 1 ? recordsOf(lists[0]) : [object];
}

function rowsOfRecords(records: readonly NumberedRecord[]): Rows | "tooMany" | null {
	if (records.length > rowLimit) return "tooMany";
	const places = new Map<string, number>();
	for (const { record } of records) {
		for (const key of Object.keys(record ?? {})) {
			if (!places.has(key) && places.size < fieldLimit) places.set(key, places.size);
		}
	}
	if (places.size === 0) return null;
	const fields = [...places.keys()];
	const rows = records.flatMap(({ record, number }) => {
		if (record === null) return [];
		const values = new Map<string, unknown>(Object.entries(record));
		return [{ number, texts: fields.map((field) => textOf(values.get(field))) }];
	});
	return { fields, rows, broken: records.flatMap(({ record, number }) => (record === null ? [number] : [])) };
}

/** A list of texts is a list of paragraphs; objects inside are no text. */
function textOf(value: unknown): string {
	if (typeof value === "string") return value;
	if (typeof value === "number" || typeof value === "boolean") return String(value);
	if (!Array.isArray(value)) return "";
	return value.filter((inner) => typeof inner === "string").join("\n\n");
}

/** Rows of a table. `separator` is known for what must look like a table to be one; `null` lets the content tell it. */
export async function tableRows(text: string, separator: "\t" | null): Promise<Rows | "tooMany" | null> {
	const { default: papaparse } = await import("papaparse");
	const delimiter = separator ?? (firstLineOf(text).includes("\t") ? "\t" : "");
	const rows: Row[] = [];
	let number = 0;
	papaparse.parse<readonly string[]>(text, {
		delimiter,
		delimitersToGuess: [",", ";", "|"],
		// Between tabs a quote is a quote: few who write such files double it.
		quoteChar: delimiter === "\t" && !quotesAreMarks(text) ? "\u0000" : '"',
		skipEmptyLines: false,
		step: ({ data }, parser) => {
			number += 1;
			if (data.length > fieldLimit) rows.push({ number, texts: [] });
			else if (data.some((cell) => cell.trim() !== "")) rows.push({ number, texts: data });
			if (rows.length > rowLimit + 1) parser.abort();
		},
	});
	if (rows.length > rowLimit + 1) return "tooMany";
	return withHeader(rows);
}

function firstLineOf(text: string): string {
	const end = text.search(/[\r\n]/);
	return text.slice(0, Math.min(end < 0 ? text.length : end, 10_000));
}

/** Whether a tab-separated text quotes its fields: quotes stand at both edges of fields, and those inside are doubled. */
function quotesAreMarks(text: string): boolean {
	const sample = text.slice(0, 200_000);
	const opened = sample.match(/(?:^|[\t\n])"/g)?.length ?? 0;
	const closed = sample.match(/"(?=[\t\r\n]|$)/g)?.length ?? 0;
	return opened > 0 && Math.abs(opened - closed) <= 1 && !/[^\t\n"]"[^\t\r\n"]/.test(sample);
}

/** The width that most rows have is that of the table; a row with another is broken. */
function withHeader(rows: readonly Row[]): Rows | null {
	const widths = new Map<number, number>();
	for (const { texts } of rows) widths.set(texts.length, (widths.get(texts.length) ?? 0) + 1);
	const [[width, same] = [0, 0]] = [...widths].sort((a, b) => b[1] - a[1]);
	if (rows.length < 2 || same * 2 < rows.length) return null;
	const whole = rows.filter(({ texts }) => texts.length === width);
	const broken = rows.flatMap(({ number, texts }) => (texts.length === width ? [] : [number]));
	const [first, ...rest] = whole;
	if (first === undefined) return null;
	if (namesFields(first.texts, rest)) return { fields: first.texts.map((name) => name.trim()), rows: rest, broken };
	return { fields: first.texts.map((_, index) => String(index + 1)), rows: whole, broken };
}

const longestName = 40;

/** Names are short, all different, no numbers, and shorter than what stands under them. */
function namesFields(first: readonly string[], rest: readonly Row[]): boolean {
	const names = first.map((name) => name.trim());
	const plain = names.every((name) => name !== "" && name.length <= longestName && !/^[\d.,/:-]+$/.test(name));
	if (!plain || new Set(names).size < names.length || rest.length === 0) return false;
	const sample = rest.slice(0, 50);
	return names.some((name, index) => {
		const lengths = sample.reduce((sum, { texts }) => sum + (texts[index]?.length ?? 0), 0);
		return lengths > name.length * 3 * sample.length;
	});
}
