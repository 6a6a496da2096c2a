// The sentences of an article by number and by place, over the packed triples of its analysis. Pure.

import type { CleanDocument } from "../../engine/document/types.ts";
import { type Span, span } from "../../engine/text/span.ts";

/** All sentences of one article: of each the span, the block, and which sentence a place lies in. */
export interface Sentences {
	readonly count: number;
	/** @throws RangeError where there is no sentence `index`. */
	readonly span: (index: number) => Span;
	/** Index in `CleanDocument.blocks`. */
	readonly block: (index: number) => number;
	/** The sentence that `offset` lies in, else the last one before it; 0 before the first. */
	readonly at: (offset: number) => number;
	/** Sentences of the title: they are not counted when a person is told where they are. */
	readonly inTitle: number;
}

/** @param triples `start, end, block` for each sentence, ascending. */
export function sentencesOf(document: Pick<CleanDocument, "blocks">, triples: Int32Array): Sentences {
	const count = triples.length / 3;
	const field = (index: number, offset: number): number => {
		const value = triples[index * 3 + offset];
		if (value === undefined || index < 0) throw new RangeError(`no sentence ${index} of ${count}`);
		return value;
	};
	const block = (index: number) => field(index, 2);
	let inTitle = 0;
	while (inTitle < count && document.blocks[block(inTitle)]?.kind === "title") inTitle += 1;
	return {
		count,
		block,
		inTitle,
		span: (index) => span(field(index, 0), field(index, 1)),
		at: (offset) => {
			let low = 0;
			let high = count - 1;
			while (low < high) {
				const middle = (low + high + 1) >> 1;
				if (field(middle, 0) <= offset) low = middle;
				else high = middle - 1;
			}
			return Math.max(low, 0);
		},
	};
}

/** Number of a sentence as a person counts, from 1, the title left out, and how many there are. */
export function ordinalOf(sentences: Sentences, index: number): { readonly ordinal: number; readonly of: number } {
	const of = Math.max(sentences.count - sentences.inTitle, 0);
	return { ordinal: Math.min(Math.max(index - sentences.inTitle + 1, 1), Math.max(of, 1)), of: Math.max(of, 1) };
}
