// How the table draws its rows in the room that it has, and how tall they are: known beforehand, so that 100,000 rows
// need no measuring. Pure.

/** `rows`: a list of small blocks. `table`: one line a word, the article under its sentence. `wide`: every fact its column. */
export type TableLayout = "rows" | "table" | "wide";

/** Height of a row, in rem. */
const rowSize: Readonly<Record<TableLayout, number>> = { rows: 6.5, table: 3.25, wide: 2.75 };

/** Height of the head, in rem. */
export const headSize = 2.75;

/** Both lengths in CSS pixels. */
export function tableLayoutOf(inlineSize: number, rem: number): TableLayout {
	if (inlineSize < 46 * rem) return "rows";
	return inlineSize < 80 * rem ? "table" : "wide";
}

/** In CSS pixels. */
export function rowHeight(layout: TableLayout, rem: number): number {
	return rowSize[layout] * rem;
}
