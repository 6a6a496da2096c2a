// Tables of words (CSV, TSV, Anki's text form): first an outline to look at and set right, then all rows, piece by piece. Runs in
// the decks' worker and in the command line; nothing of the file is in memory twice.

import { failure, type Result, success } from "../../../engine/text/result.ts";
import { nothingLeftOut, textOfHtml, textOfPlain } from "../plainText.ts";
import type { ColumnRole, DeckError, Delimiter, TableOutline } from "../types.ts";
import { guessRoles, looksLikeHeader } from "./columns.ts";
import { decodeChunks, findEncoding } from "./decodeChunks.ts";
import { type Directives, guessDelimiter, looksLikeHtml, readDirectives } from "./dialect.ts";
import { OpenQuote, type Row, rowStream } from "./rowStream.ts";

/** Larger files are refused. */
export const tableByteLimit = 2_000_000_000;
const shownRows = 8;
const sampledRows = 200;
const longestShown = 120;
/** Characters of the beginning by which a table is judged. */
const sampleLength = 400_000;
/** Columns beyond these are left out of the outline. */
const mostColumns = 60;

/** What a person has set right; `null` and absent: as it is found. */
export interface TableChoice {
	readonly encoding?: string | null;
	readonly delimiter?: Delimiter | null;
	readonly header?: boolean | null;
	readonly html?: boolean | null;
}

/** Looks at the beginning of a table. Errors: `empty`, `tooLarge`, `binary`, `noWords`. */
export async function outlineTable(file: Blob, choice: TableChoice = {}): Promise<Result<TableOutline, DeckError>> {
	if (file.size > tableByteLimit) return failure({ kind: "tooLarge", limitBytes: tableByteLimit });
	const found = await findEncoding(file, choice.encoding ?? null);
	if (!found.ok) return found;
	const sample = await beginning(file, found.value.encoding);
	const directives = readDirectives(sample);
	const body = sample.slice(directives.length);
	const delimiter = choice.delimiter ?? directives.delimiter ?? guessDelimiter(body);
	const all = rowStream(delimiter, quotesFields(body, delimiter)).push(`${body}\n`, true);
	const rows = all.slice(0, sampledRows);
	if (rows.length === 0) return failure({ kind: "noWords" });
	const header = choice.header ?? (directives.columns.length === 0 && looksLikeHeader(rows[0] ?? []));
	const below = header ? rows.slice(1) : rows;
	const html = choice.html ?? directives.html ?? looksLikeHtml(below);
	const left = nothingLeftOut();
	const texts = below.map((row) =>
		row.slice(0, mostColumns).map((cell) => (html ? textOfHtml(cell, left) : textOfPlain(cell, left))),
	);
	const width = Math.min(mostColumns, Math.max(...rows.slice(0, 20).map((row) => row.length)));
	const named = header ? (rows[0] ?? []) : directives.columns;
	const columns = Array.from({ length: width }, (_, index) => (named[index] ?? "").trim().slice(0, longestShown));
	return success({
		form: "table",
		delimiter,
		encoding: found.value.encoding,
		candidates: found.value.candidates,
		header,
		html,
		columns,
		roles: rolesOf(columns, texts, directives),
		rows: texts.slice(0, shownRows).map((row) => row.map((text) => text.slice(0, longestShown))),
		tags: directives.tags,
		list: directives.deck,
	});
}

function rolesOf(columns: readonly string[], texts: readonly Row[], directives: Directives): readonly ColumnRole[] {
	const { tagsColumn, deckColumn, guidColumn, noteTypeColumn } = directives;
	const said = new Map<number, ColumnRole>();
	if (tagsColumn !== null) said.set(tagsColumn, "tags");
	if (deckColumn !== null) said.set(deckColumn, "lists");
	if (guidColumn !== null) said.set(guidColumn, "ignore");
	if (noteTypeColumn !== null) said.set(noteTypeColumn, "ignore");
	// What the file itself says of a column is no guess: the others are guessed without it.
	const blanked = texts.map((row) => row.map((text, index) => (said.has(index) ? "" : text)));
	const names = columns.map((name, index) => (said.has(index) ? "" : name));
	const taken = new Set(said.values());
	return guessRoles(names, blanked).map((role, index) => said.get(index) ?? (taken.has(role) ? "ignore" : role));
}

/** Between tabs a quote is often a quote: it marks fields where fields begin and end with it. */
function quotesFields(sample: string, delimiter: Delimiter): boolean {
	if (delimiter !== "\t") return true;
	const opened = sample.match(/(?:^|[\t\n])"/g)?.length ?? 0;
	const closed = sample.match(/"(?=[\t\r\n]|$)/g)?.length ?? 0;
	return opened > 0 && Math.abs(opened - closed) <= 1;
}

async function beginning(file: Blob, encoding: string): Promise<string> {
	let text = "";
	for await (const piece of decodeChunks(file, encoding)) {
		text += piece.text;
		if (text.length >= sampleLength) break;
	}
	if (text.length < sampleLength) return text;
	const end = text.lastIndexOf("\n", sampleLength);
	return text.slice(0, end > 0 ? end : sampleLength);
}

/** The settings under which a table is read: those of its outline, or what a person made of them. */
export type TableReading = Pick<TableOutline, "delimiter" | "encoding" | "header" | "html">;

/**
 * Gives the rows of a table in portions, with the share that is read (0 to 1). Directives and the header are left out.
 * @param onRows may be slow: the next piece waits for it; `false` ends the reading
 */
export async function readRows(
	file: Blob,
	{ delimiter, encoding, header }: TableReading,
	onRows: (rows: readonly Row[], share: number) => boolean | Promise<boolean>,
): Promise<Result<null, DeckError>> {
	const sample = await beginning(file, encoding);
	let skipped = readDirectives(sample).length;
	const stream = rowStream(delimiter, quotesFields(sample.slice(skipped), delimiter));
	let headed = !header;
	try {
		for await (const { text, share } of decodeChunks(file, encoding)) {
			const body = text.slice(skipped);
			skipped = Math.max(0, skipped - text.length);
			let rows = stream.push(body, share >= 1);
			if (!headed && rows.length > 0) {
				rows = rows.slice(1);
				headed = true;
			}
			if (!(await onRows(rows, share))) return failure({ kind: "cancelled" });
		}
	} catch (error) {
		if (error instanceof OpenQuote) return failure({ kind: "openQuote", row: error.row });
		throw error;
	}
	return success(null);
}
