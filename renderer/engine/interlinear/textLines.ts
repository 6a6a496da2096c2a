// A block as lines of plain text: two lines each, the gloss under its word in a monospaced font, or one line with the gloss in
// brackets behind its word. Pure.

import type { Chunk } from "./chunks.ts";
import { columnsOf } from "./columns.ts";

/** Columns between two glosses, so that they are told apart. */
const apart = 2;

/** What a line is not broken inside of: a word, or several without a space between them. */
interface Cell {
	text: string;
	/** Glosses with the column of the cell that they belong under, ascending. */
	readonly glosses: { readonly at: number; readonly text: string }[];
}

/**
 * Pairs of lines, words above, glosses below; a line without glosses stands alone. No line is longer than `width` columns,
 * unless one word or gloss is. Verse keeps its lines. Empty for a block without text.
 */
export function twoLines(chunks: readonly Chunk[], width: number): readonly string[] {
	return verseLines(chunks).flatMap((line) => wrapped(cellsOf(line), width));
}

/** One line (verse has its own): `thủ đô (capital) của (of)`. */
export function oneLine(chunks: readonly Chunk[]): readonly string[] {
	return verseLines(chunks).map((line) =>
		line
			.map((chunk) => {
				if (chunk.kind === "break") return "";
				if (chunk.kind === "between" || chunk.gloss === null) return chunk.text;
				return `${chunk.text.slice(0, chunk.end)} (${chunk.gloss})${chunk.text.slice(chunk.end)}`;
			})
			.join("")
			.trim(),
	);
}

function verseLines(chunks: readonly Chunk[]): readonly (readonly Chunk[])[] {
	const lines: Chunk[][] = [[]];
	for (const chunk of chunks) {
		if (chunk.kind === "break") lines.push([]);
		else lines.at(-1)?.push(chunk);
	}
	return lines.filter((line) => line.some((chunk) => chunk.kind !== "break" && chunk.text.trim() !== ""));
}

function cellsOf(chunks: readonly Chunk[]): readonly Cell[] {
	const cells: Cell[] = [];
	let open = false;
	for (const chunk of chunks) {
		if (chunk.kind === "break" || chunk.text.trim() === "") {
			open = false;
			continue;
		}
		const last = open ? cells.at(-1) : undefined;
		const cell: Cell = last ?? { text: "", glosses: [] };
		if (last === undefined) cells.push(cell);
		if (chunk.kind === "word" && chunk.gloss !== null)
			cell.glosses.push({ at: columnsOf(cell.text + chunk.text.slice(0, chunk.at)), text: chunk.gloss });
		cell.text += chunk.text;
		open = true;
	}
	return cells;
}

function wrapped(cells: readonly Cell[], width: number): readonly string[] {
	const lines: string[] = [];
	let above = new Line();
	let below = new Line();
	const flush = () => {
		if (above.end > 0) lines.push(above.text);
		if (below.end > 0) lines.push(below.text);
		above = new Line();
		below = new Line();
	};
	for (const cell of cells) {
		if (above.end > 0 && endOf(cell, startOf(cell, above, below), below.end) > width) flush();
		const start = startOf(cell, above, below);
		above.put(start, cell.text);
		for (const { at, text } of cell.glosses) below.put(Math.max(start + at, free(below.end)), text);
	}
	flush();
	return lines;
}

/** The first column where the cell can stand: a space behind the word before, clear of the gloss before, which is not its own. */
function startOf({ glosses }: Cell, above: Line, below: Line): number {
	const first = glosses[0];
	const clear = first === undefined ? Math.min(free(below.end), below.end + 1) : free(below.end) - first.at;
	return Math.max(above.end === 0 ? 0 : above.end + 1, clear);
}

function endOf({ text, glosses }: Cell, start: number, glossed: number): number {
	const end = glosses.reduce((last, gloss) => Math.max(start + gloss.at, free(last)) + columnsOf(gloss.text), glossed);
	return Math.max(start + columnsOf(text), end);
}

function free(end: number): number {
	return end === 0 ? 0 : end + apart;
}

class Line {
	text = "";
	/** Columns. */
	end = 0;

	put(column: number, text: string): void {
		this.text += " ".repeat(Math.max(column - this.end, 0)) + text;
		this.end = Math.max(column, this.end) + columnsOf(text);
	}
}
