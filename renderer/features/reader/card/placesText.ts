// The places of a word in a text as they are listed: each with its sentence, some at a time around the one in hand. Pure.

import { placeNumbers } from "../../../engine/reading/types.ts";
import { type Span, span, textOf } from "../../../engine/text/span.ts";
import { type MarkedSentence, markSentence } from "../../../ui/markedSentence.ts";

/** All places in a text, packed as `placesOf` of the engine gives them. */
export interface FoundPlaces {
	readonly count: number;
	readonly span: (index: number) => Span;
	/** The place in its sentence. */
	readonly sentence: (index: number) => MarkedSentence;
	/** The place that begins at an offset; -1 where none does. */
	readonly at: (offset: number) => number;
	/** The nearest place after an offset (1) or before it (-1), coming round at the end; -1 where there are none. */
	readonly next: (offset: number, direction: 1 | -1) => number;
}

export function foundPlaces(text: string, packed: Int32Array): FoundPlaces {
	const count = packed.length / placeNumbers;
	const number = (index: number, field: number) => packed[index * placeNumbers + field] ?? 0;
	const place = (index: number) => span(number(index, 2), number(index, 3));
	/** The first place that begins at `offset` or after it. */
	const from = (offset: number): number => {
		let low = 0;
		let high = count;
		while (low < high) {
			const middle = (low + high) >> 1;
			if (number(middle, 2) < offset) low = middle + 1;
			else high = middle;
		}
		return low;
	};
	return {
		count,
		span: place,
		sentence: (index) => {
			const around = span(number(index, 0), number(index, 1));
			return markSentence({
				sentence: textOf(text, around),
				quote: textOf(text, place(index)),
				offset: number(index, 2) - around.start,
			});
		},
		at: (offset) => {
			const index = from(offset);
			return index < count && number(index, 2) === offset ? index : -1;
		},
		next: (offset, direction) => {
			if (count === 0) return -1;
			if (direction === 1) return from(offset + 1) % count;
			return (from(offset) - 1 + count) % count;
		},
	};
}

/** Indices `first` to `end` (exclusive): `room` of them, with `middle` among them. */
export function windowAround(
	count: number,
	middle: number,
	room: number,
): { readonly first: number; readonly end: number } {
	const first = Math.max(Math.min(middle - Math.floor(room / 2), count - room), 0);
	return { first, end: Math.min(first + room, count) };
}
