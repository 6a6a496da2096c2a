// Words as a table: CSV, TSV or Anki's text form, in pieces of bytes, so that 100,000 words need no giant string. Pure.

import { guidOf } from "../anki/guid.ts";
import { htmlOfText } from "../plainText.ts";
import type { CarriedWord, Column, Delimiter } from "../types.ts";
import { cellOf, guarded } from "./cells.ts";

export interface TableForm {
	/** `anki`: the text form that Anki reads, with its `#` lines, HTML in fields and a name for every note. */
	readonly form: "table" | "anki";
	/** In the order in which they are written; not empty. */
	readonly columns: readonly Column[];
	readonly delimiter: Delimiter;
	/** Names of `columns`; `null` writes none. */
	readonly header: readonly string[] | null;
	readonly quotes: "needed" | "all";
	/** By which spreadsheets know UTF-8. */
	readonly byteOrderMark: boolean;
	/** Keeps spreadsheets from running cells as formulas. */
	readonly harmless: boolean;
}

const delimiterNames: Readonly<Record<Delimiter, string>> = {
	",": "comma",
	";": "semicolon",
	"\t": "tab",
	"|": "pipe",
};

/** What stands before the rows; "" where nothing does. */
export function tableHead(form: TableForm): string {
	const mark = form.byteOrderMark ? "\ufeff" : "";
	const { columns, delimiter, header } = form;
	if (form.form === "table") return mark + (header === null ? "" : line(header, form));
	// Anki counts columns from 1; the first one here names the note.
	const place = (column: Column) => columns.indexOf(column) + 2;
	const lines = [`#separator:${delimiterNames[delimiter]}`, "#html:true", "#guid column:1"];
	if (columns.includes("tags")) lines.push(`#tags column:${place("tags")}`);
	if (columns.includes("lists")) lines.push(`#deck column:${place("lists")}`);
	const names = ["guid", ...(header ?? columns)].map((name) => quoted(name, delimiter, false));
	lines.push(`#columns:${names.join(delimiter)}`);
	return `${mark}${lines.join("\n")}\n`;
}

/** One row with its line end. */
export function tableRow(word: CarriedWord, form: TableForm): string {
	if (form.form === "table") {
		return line(
			form.columns.map((column) => cellOf(word, column)),
			form,
		);
	}
	const cells = form.columns.map((column) => ankiCell(word, column));
	return line([guidOf(word.key ?? word.headword), ...cells], form);
}

function ankiCell(word: CarriedWord, column: Column): string {
	switch (column) {
		case "tags":
			return ankiTags(word.tags).join(" ");
		case "lists":
			// A note lies in one deck.
			return word.lists[0]?.join("::") ?? "";
		default:
			return htmlOfText(cellOf(word, column));
	}
}

/** Tags of Anki have no white space. */
export function ankiTags(tags: readonly string[]): readonly string[] {
	return [...new Set(tags.map((tag) => tag.trim().replace(/\s+/g, "_")))].filter((tag) => tag !== "");
}

function line(cells: readonly string[], { delimiter, quotes, harmless, form }: TableForm): string {
	// Anki runs no formulas, and would show the quote.
	const written = cells.map((cell) =>
		quoted(harmless && form === "table" ? guarded(cell) : cell, delimiter, quotes === "all"),
	);
	return written.join(delimiter) + (form === "table" ? "\r\n" : "\n");
}

function quoted(cell: string, delimiter: Delimiter, always: boolean): string {
	const needed = always || cell.includes(delimiter) || /["\r\n]|^[\s#]|\s$/.test(cell);
	return needed ? `"${cell.replaceAll('"', '""')}"` : cell;
}
