// Rows out of pieces of text, one piece after the other: quoted fields may hold line ends and reach over pieces. Rests on
// papaparse's parser of one piece.

import papaparse from "papaparse";
import type { Delimiter } from "../types.ts";

/** A quoted field that is still open after so many characters was never meant to be one. */
const longestOpen = 16_000_000;

export type Row = readonly string[];

export class OpenQuote extends Error {
	readonly row: number;
	constructor(row: number) {
		super(`the quote of row ${row} is never closed`);
		this.row = row;
	}
}

interface ParsedPiece {
	readonly data: readonly Row[];
	readonly meta: { readonly cursor: number };
}

/** @throws OpenQuote from `push`, where a quoted field does not end */
export interface RowStream {
	/** Whole rows that are there with this piece; empty lines are left out. */
	push(text: string, last: boolean): readonly Row[];
}

/** @param quoted whether `"` quotes fields; else it is a character like any other */
export function rowStream(delimiter: Delimiter, quoted: boolean): RowStream {
	let kept = "";
	let rows = 0;
	/** Length from which on what is kept is read again: an open field of many megabytes is not with every piece. */
	let worthReading = 0;
	let cutReturn = false;
	/** Line ends of all kinds become line feeds; one may be cut in two by the end of a piece. */
	const withLineFeeds = (text: string, last: boolean): string => {
		const whole = cutReturn ? `\r${text}` : text;
		cutReturn = !last && whole.endsWith("\r");
		const piece = cutReturn ? whole.slice(0, -1) : whole;
		return piece.includes("\r") ? piece.replace(/\r\n?/g, "\n") : piece;
	};
	return {
		push: (text, last) => {
			kept += withLineFeeds(text, last);
			if (!last && kept.length < worthReading) return [];
			const parser = new papaparse.Parser({ delimiter, newline: "\n", quoteChar: quoted ? '"' : "\u0000" });
			const { data, meta } = parser.parse(kept, 0, !last) as ParsedPiece;
			kept = last ? "" : kept.slice(meta.cursor);
			if (kept.length > longestOpen) throw new OpenQuote(rows + data.length + 1);
			worthReading = data.length > 0 ? 0 : kept.length * 2;
			rows += data.length;
			return data.filter((row) => row.length > 1 || (row[0] ?? "").trim() !== "");
		},
	};
}
