// Which sentences stand in which row: rows of a paragraph, or a row for each sentence. Rows are what the reader
// virtualises. Pure.

import type { BlockKind, CleanDocument } from "../../engine/document/types.ts";
import type { Sentences } from "./sentences.ts";

export type ReaderView = "paragraphs" | "sentences";

export interface Row {
	readonly index: number;
	/** First sentence, and the one after the last. */
	readonly first: number;
	readonly end: number;
	readonly block: number;
	readonly kind: BlockKind;
	/** Whether it is the first, and the last, row of its block. */
	readonly opens: boolean;
	readonly closes: boolean;
	/** An item of a list that goes on: no space before it. */
	readonly goesOn: boolean;
}

export interface RowPlan {
	readonly view: ReaderView;
	readonly count: number;
	/** The same object each time. @throws RangeError where there is no row `index`. */
	readonly row: (index: number) => Row;
	/** The row that `sentence` stands in. */
	readonly rowOf: (sentence: number) => number;
	/** Characters in a row, spaces between its sentences included. */
	readonly characters: (index: number) => number;
}

/** @param bounds pairs `first sentence, end sentence` of the rows of paragraphs. */
export function rowPlan(
	document: Pick<CleanDocument, "blocks">,
	sentences: Sentences,
	bounds: Int32Array,
	view: ReaderView,
): RowPlan {
	const paragraphs = view === "paragraphs";
	const count = paragraphs ? bounds.length / 2 : sentences.count;
	const first = (index: number) => (paragraphs ? (bounds[index * 2] ?? 0) : index);
	const end = (index: number) => (paragraphs ? (bounds[index * 2 + 1] ?? 0) : index + 1);
	const blockOf = (index: number) => (index < 0 || index >= count ? -1 : sentences.block(first(index)));
	const made = new Map<number, Row>();
	const make = (index: number): Row => {
		const block = blockOf(index);
		if (block === -1) throw new RangeError(`no row ${index} of ${count}`);
		const row = {
			index,
			first: first(index),
			end: end(index),
			block,
			kind: document.blocks[block]?.kind ?? "paragraph",
			opens: blockOf(index - 1) !== block,
			closes: blockOf(index + 1) !== block,
			goesOn: document.blocks[block]?.kind === "list" && document.blocks[block - 1]?.kind === "list",
		};
		made.set(index, row);
		return row;
	};
	return {
		view,
		count,
		row: (index) => made.get(index) ?? make(index),
		rowOf: (sentence) => {
			let low = 0;
			let high = count - 1;
			while (low < high) {
				const middle = (low + high + 1) >> 1;
				if (first(middle) <= sentence) low = middle;
				else high = middle - 1;
			}
			return Math.max(low, 0);
		},
		characters: (index) => sentences.span(end(index) - 1).end - sentences.span(first(index)).start,
	};
}
