// How the table draws its rows in the room that it has, which columns it has then, and how tall rows are: known beforehand, so
// that 100,000 rows need no measuring. Pure.

import type { WordOrder } from "../../storage/contract/words.ts";
import type { Fact } from "./sorting.ts";

/** `rows`: a list of small blocks. `table`: one line a word, the article under its sentence. `wide`: every fact its column. */
export type TableLayout = "rows" | "table" | "wide";

/** A column that words are sorted by carries the name of that order. */
export type Column = WordOrder | "metIn" | "lists";

/** Height of a row, in rem. */
const rowSize: Readonly<Record<TableLayout, number>> = { rows: 6.75, table: 3.25, wide: 2.75 };

/** The same while it is written in: in a block the fields stand one under the other. */
const writtenSize: Readonly<Record<TableLayout, number>> = { rows: 14.5, table: 3.25, wide: 3.25 };

/** Height of the head, in rem. */
export const headSize = 2.75;

/** Both lengths in CSS pixels. */
export function tableLayoutOf(inlineSize: number, rem: number): TableLayout {
	if (inlineSize < 46 * rem) return "rows";
	return inlineSize < 84 * rem ? "table" : "wide";
}

/** In CSS pixels. */
export function rowHeight(layout: TableLayout, rem: number): number {
	return rowSize[layout] * rem;
}

/** In CSS pixels. */
export function writtenHeight(layout: TableLayout, rem: number): number {
	return writtenSize[layout] * rem;
}

/** From the left; @param fact what the last column shows where there is room for one */
export function columnsOf(layout: TableLayout, fact: Fact): readonly Column[] {
	const first = ["headword", "gloss", "status", "metIn"] as const;
	return layout === "wide" ? [...first, "lists", "band", "stability", "added", "due"] : [...first, fact];
}
