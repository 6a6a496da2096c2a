// Tables: rows of short cells that stand under one another. Each row becomes one stretch over the width of the table. Pure.

import type { Stretch } from "./types.ts";

const sameRow = 0.35;
/** Rows that are farther apart (in heights of the font) belong to no table. */
const widestStep = 3.6;
/** How close a line below must be to go on in the cell above. */
const cellStep = 1.45;
const mostWords = 8;
export const cellMark = " | ";

/** The stretches with each row of a table as one; those of other text as they are. Sorted from top to bottom. */
export function withTables(stretches: readonly Stretch[]): readonly Stretch[] {
	const rows = rowsOf(stretches);
	const made: Stretch[] = [];
	for (let index = 0; index < rows.length; ) {
		const end = runEnd(rows, index);
		const run = rows.slice(index, end);
		const table = run.length > 1 ? tableOf(run) : null;
		made.push(...(table ?? run.flat()));
		index = end;
	}
	return made;
}

type Row = readonly Stretch[];

function rowsOf(stretches: readonly Stretch[]): readonly Row[] {
	const rows: Stretch[][] = [];
	for (const stretch of stretches) {
		const row = rows.at(-1);
		const [first] = row ?? [];
		if (row !== undefined && first !== undefined && stretch.baseline - first.baseline < sameRow * first.size)
			row.push(stretch);
		else rows.push([stretch]);
	}
	return rows.map((row) => row.sort((a, b) => a.left - b.left));
}

/** Rows from `from` on that could be of one table: neighbours, with several cells or with what goes on in one. */
function runEnd(rows: readonly Row[], from: number): number {
	if ((rows[from]?.length ?? 0) < 2) return from + 1;
	let end = from + 1;
	let last = end;
	for (; end < rows.length; end += 1) {
		const [above, row] = [rows[end - 1]?.[0], rows[end]];
		const [first] = row ?? [];
		if (above === undefined || row === undefined || first === undefined) break;
		const step = (first.baseline - above.baseline) / above.size;
		if (step > widestStep || (row.length < 2 && step > cellStep)) break;
		if (row.length >= 2) last = end + 1;
		else if (end - last >= 2) break;
	}
	// What goes on in the cells of the last row.
	for (; last < end; last += 1) {
		const [above, line] = [rows[last - 1], rows[last]?.[0]];
		if (above === undefined || line === undefined || !fitsCell(line, above)) break;
	}
	return last;
}

function fitsCell(line: Stretch, row: Row): boolean {
	return row.some((cell) => Math.abs(cell.left - line.left) < 2 && line.right < cell.right + cell.size * 2);
}

function tableOf(run: readonly Row[]): readonly Stretch[] | null {
	const full = run.filter((row) => row.length >= 2);
	const columns = columnsOf(full.flat());
	if (columns.length < 2 || full.length < (columns.length >= 3 ? 2 : 3)) return null;
	const cells = columns.map((column) => full.flat().filter((cell) => isIn(cell, column)));
	if (cells.filter((column) => isProse(column)).length >= 2) return null;
	if (cells[0]?.every(({ text }) => itemMark.test(text)) === true) return null;
	const words = full.flat().map(wordsOf);
	if (words.reduce((sum, count) => sum + count, 0) / words.length > mostWords) return null;
	if (full.length <= 4 && columns.length === 2 && cells.every(isCentred)) return null;
	return joined(run, columns);
}

/** Bullets and counters that stand apart from their items. */
const itemMark = /^(?:[•●▪■□◦‣❖➢✓–—+*-]|\(?\d{1,3}[.)]?|\p{L}[.)])$/u;

interface Column {
	readonly left: number;
	readonly right: number;
}

/** Where cells stand over one another there is a column. */
function columnsOf(cells: readonly Stretch[]): readonly Column[] {
	const columns: Column[] = [];
	for (const { left, right } of [...cells].sort((a, b) => a.left - b.left)) {
		const last = columns.at(-1);
		if (last !== undefined && left < last.right)
			columns[columns.length - 1] = { left: last.left, right: Math.max(last.right, right) };
		else columns.push({ left, right });
	}
	return columns;
}

function isIn(cell: Stretch, column: Column): boolean {
	const middle = (cell.left + cell.right) / 2;
	return middle >= column.left && middle <= column.right;
}

function wordsOf({ text }: Stretch): number {
	return text.split(" ").length;
}

/** Lines of running text: they fill their column and go on in small letters. */
function isProse(cells: readonly Stretch[]): boolean {
	const right = Math.max(...cells.map((cell) => cell.right));
	const left = Math.min(...cells.map((cell) => cell.left));
	const filled = cells.filter((cell) => right - cell.right < (right - left) * 0.12).length;
	const goesOn = cells.filter(({ text }) => /^\p{Ll}/u.test(text)).length;
	const words = cells.reduce((sum, cell) => sum + wordsOf(cell), 0);
	return words >= cells.length * 4 && goesOn >= cells.length * 0.25 && filled >= cells.length * 0.4;
}

/** Lines around one middle, as over a letter: blocks side by side, not a table. */
function isCentred(cells: readonly Stretch[]): boolean {
	const middles = cells.map(({ left, right }) => (left + right) / 2);
	const lefts = cells.map(({ left }) => left);
	const spread = (numbers: readonly number[]) => Math.max(...numbers) - Math.min(...numbers);
	const size = cells[0]?.size ?? 0;
	return spread(middles) < size && spread(lefts) > size;
}

function joined(run: readonly Row[], columns: readonly Column[]): readonly Stretch[] {
	const rows: { readonly first: Stretch; readonly cells: string[]; right: number; bold: boolean }[] = [];
	for (const row of run) {
		const last = rows.at(-1);
		const [first] = row;
		if (first === undefined) continue;
		const goesOn = row.length === 1 && last !== undefined;
		const cells = goesOn ? last.cells : columns.map(() => "");
		for (const cell of row) {
			const at = Math.max(
				0,
				columns.findIndex((column) => isIn(cell, column)),
			);
			cells[at] = [cells[at] ?? "", cell.text].filter((text) => text !== "").join(" ");
		}
		const right = Math.max(...row.map((cell) => cell.right));
		if (goesOn) last.right = Math.max(last.right, right);
		else rows.push({ first, cells, right, bold: row.every((cell) => cell.bold) });
	}
	return rows.map(({ first, cells, right, bold }) => {
		const filled = cells.filter((text) => text !== "");
		return { ...first, text: filled.join(cellMark), cells: filled, right, bold };
	});
}
