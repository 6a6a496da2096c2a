// How a table of words is written: what parts its fields, whether it says so itself (the `#` lines of Anki's text form), whether
// fields hold HTML. Rests on papaparse for tables that say nothing. Pure.

import papaparse from "papaparse";
import type { Delimiter } from "../types.ts";

/** What the `#key:value` lines before the rows say; `null` or empty where they do not. */
export interface Directives {
	readonly delimiter: Delimiter | null;
	readonly html: boolean | null;
	readonly columns: readonly string[];
	/** Columns from 0. */
	readonly tagsColumn: number | null;
	readonly deckColumn: number | null;
	readonly guidColumn: number | null;
	readonly noteTypeColumn: number | null;
	readonly tags: readonly string[];
	readonly deck: string | null;
	/** Characters of the lines. */
	readonly length: number;
}

const separators: Readonly<Record<string, Delimiter>> = {
	comma: ",",
	",": ",",
	semicolon: ";",
	";": ";",
	tab: "\t",
	"\\t": "\t",
	pipe: "|",
	"|": "|",
};

/** Reads the `#` lines at the beginning of a text; those without a colon are remarks. */
export function readDirectives(text: string): Directives {
	const values = new Map<string, string>();
	let at = 0;
	while (text.charAt(at) === "#") {
		const found = text.indexOf("\n", at);
		const end = found < 0 ? text.length : found;
		const line = text.slice(at + 1, end).replace(/\r$/, "");
		const colon = line.indexOf(":");
		if (colon > 0) values.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1));
		at = Math.min(text.length, end + 1);
		if (found < 0) break;
	}
	const trimmed = (key: string) => values.get(key)?.trim() ?? "";
	const column = (key: string) => {
		const number = Number(trimmed(`${key} column`));
		return Number.isInteger(number) && number > 0 ? number - 1 : null;
	};
	// A tab is its own name, and falls to any trimming.
	const separator = values.get("separator") ?? "";
	const delimiter = separator === "\t" ? "\t" : (separators[separator.trim().toLowerCase()] ?? null);
	const columns = values.get("columns");
	return {
		delimiter,
		html: values.has("html") ? trimmed("html").toLowerCase() === "true" : null,
		columns: columns === undefined ? [] : oneRow(columns, delimiter ?? "\t"),
		tagsColumn: column("tags"),
		deckColumn: column("deck"),
		guidColumn: column("guid"),
		noteTypeColumn: column("notetype"),
		tags: trimmed("tags")
			.split(/\s+/)
			.filter((tag) => tag !== ""),
		deck: trimmed("deck") === "" ? null : trimmed("deck"),
		length: at,
	};
}

function oneRow(line: string, delimiter: Delimiter): readonly string[] {
	const { data } = papaparse.parse<readonly string[]>(line, { delimiter, header: false });
	return (data[0] ?? []).map((name) => name.trim());
}

/** Delimiters in the order in which they are believed where several would do. */
const delimiters: readonly Delimiter[] = ["\t", ";", ",", "|"];

/** By which the first rows part into the same number of fields; a table of one column gives a tab. */
export function guessDelimiter(sample: string): Delimiter {
	let best: { readonly delimiter: Delimiter; readonly score: number } = { delimiter: "\t", score: 0 };
	for (const delimiter of delimiters) {
		const { data } = papaparse.parse<readonly string[]>(sample, { delimiter, preview: 100, skipEmptyLines: true });
		// The last row of a sample may be cut off.
		const rows = data.length > 2 ? data.slice(0, -1) : data;
		const widths = new Map<number, number>();
		for (const row of rows) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
		const [width, count] = [...widths].sort((a, b) => b[1] - a[1])[0] ?? [1, 0];
		const score = width < 2 ? 0 : count / rows.length;
		if (score > best.score + 0.05) best = { delimiter, score };
	}
	return best.delimiter;
}

/** Tags or references of HTML stand in some of the fields. */
export function looksLikeHtml(rows: readonly (readonly string[])[]): boolean {
	const field =
		/<\/?(?:br|div|span|b|i|u|p|img|font|ul|ol|li|strong|em|sub|sup|ruby|rt|table|a)\b[^<>]{0,500}>|&(?:nbsp|amp|lt|gt|quot);/i;
	return rows.some((row) => row.some((text) => field.test(text)));
}
