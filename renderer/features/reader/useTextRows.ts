// The rows of the text that are near the screen: heights guessed, then measured; the row of the word in hand is
// always among them.

import { useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useEffect, useReducer, useRef } from "react";
import { afterPaint } from "./afterPaint.ts";
import { guessedHeights, guessedPlace } from "./guessedRows.ts";
import type { OpenText } from "./openText.ts";
import type { TypeMeasures } from "./rowHeights.ts";
import type { RowPlan } from "./rows.ts";
import type { Anchor } from "./textGeometry.ts";

interface TextRowsOptions {
	readonly text: OpenText;
	readonly plan: RowPlan;
	readonly measures: TypeMeasures;
	readonly translated: boolean;
	readonly start: RefObject<Anchor>;
	/** Row of the word in hand; -1 for none. */
	readonly heldRow: number;
	readonly scroller: RefObject<HTMLDivElement | null>;
}

/** Drawn beyond the screen on either side, CSS pixels at the least: a row comes into sight drawn. */
const ahead = 700;
/**
 * Above the first line and below the last, CSS pixels; below a docked card there is room to scroll the last line
 * above it.
 */
const padding = { above: { wide: 24, narrow: 12 }, below: 96, belowDock: 0.45 } as const;

export function useTextRows({ text, plan, measures, translated, start, heldRow, scroller }: TextRowsOptions) {
	const { sentences } = text;
	const narrow = window.innerWidth <= 640;
	const above = narrow ? padding.above.narrow : padding.above.wide;

	const estimate = guessedHeights(text, plan, measures, translated);
	const drawn = useRef<RowRange>(noRows);
	/** The rows to draw for those on the screen: these alone where nothing near them is drawn yet. */
	const around = (start: number, end: number): RowRange => {
		let [first, last] = [start, end];
		if (!meet(drawn.current, { first, last })) return { first, last };
		for (let room = ahead; first > 0 && room > 0; room -= estimate(first)) first -= 1;
		for (let room = ahead; last < plan.count - 1 && room > 0; room -= estimate(last)) last += 1;
		return { first, last };
	};
	const virtualizer = useVirtualizer<HTMLDivElement, HTMLDivElement>({
		count: plan.count,
		getScrollElement: () => scroller.current,
		estimateSize: estimate,
		overscan: 0,
		paddingStart: above,
		paddingEnd: narrow ? Math.round(window.innerHeight * padding.belowDock) : padding.below,
		initialRect: { width: measures.width, height: window.innerHeight },
		initialOffset: () => {
			const { at, y } = start.current;
			if (plan.count === 0 || at === 0) return 0;
			const { row, below } = guessedPlace(text, plan, estimate, at);
			let offset = above + below;
			for (let index = 0; index < row; index += 1) offset += estimate(index);
			return Math.max(Math.round(offset - y), 0);
		},
		rangeExtractor: ({ startIndex, endIndex }) => {
			const { first, last } = around(startIndex, endIndex);
			const indices = Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
			if (heldRow === -1 || (heldRow >= first && heldRow <= last)) return indices;
			return heldRow < first ? [heldRow, ...indices] : [...indices, heldRow];
		},
	});
	const items = virtualizer.getVirtualItems();
	const { startIndex: firstSeen, endIndex: lastSeen } = virtualizer.range ?? { startIndex: 0, endIndex: 0 };
	const wanted = around(firstSeen, lastSeen);
	useSurroundings(drawn, firstSeen, lastSeen);

	/** The sentence at a height of the content: by its share of the characters of the row that stands there. */
	const sentenceAt = (offset: number): number => {
		const item = virtualizer.getVirtualItemForOffset(Math.max(offset, 0));
		if (item === undefined) return 0;
		const row = plan.row(item.index);
		const share = item.size === 0 ? 0 : Math.min(Math.max((offset - item.start) / item.size, 0), 1);
		const sentence = sentences.at(sentences.span(row.first).start + share * plan.characters(item.index));
		return Math.min(Math.max(sentence, row.first), row.end - 1);
	};

	return {
		items,
		height: virtualizer.getTotalSize(),
		/** Height of the text itself, CSS pixels. */
		textHeight: () => virtualizer.getTotalSize() - virtualizer.options.paddingEnd,
		measure: virtualizer.measureElement,
		scrollBy: (distance: number) => virtualizer.scrollBy(distance),
		scrollTo: (offset: number) => virtualizer.scrollToOffset(offset),
		/** Where a row stands in the content, CSS pixels: guessed where it was never drawn. */
		rowAt: (index: number) => virtualizer.measurementsCache[index] ?? { start: 0, size: 0 },
		/** First and last row on the screen, and the rows that are wanted: those on the screen and some around. */
		firstSeen,
		lastSeen,
		wantedFirst: wanted.first,
		wantedLast: wanted.last,
		sentenceAt,
	};
}

interface RowRange {
	readonly first: number;
	readonly last: number;
}

const noRows: RowRange = { first: 0, last: -1 };

function meet(one: RowRange, other: RowRange): boolean {
	return one.first <= other.last && other.first <= one.last;
}

/**
 * When a text is opened, and after a jump, the rows on the screen are painted first, and have those around them drawn two
 * frames later; while the text is scrolled these go along.
 */
function useSurroundings(drawn: RefObject<RowRange>, first: number, last: number): void {
	const [, redraw] = useReducer((count: number) => count + 1, 0);
	useEffect(() => {
		const seen = { first, last };
		if (meet(drawn.current, seen)) {
			drawn.current = seen;
			return;
		}
		return afterPaint(() => {
			drawn.current = seen;
			redraw();
		}, 2);
	}, [drawn, first, last]);
}
