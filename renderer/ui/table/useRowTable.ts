// A list of any length as rows of a table: only those in sight are in the page, all of them are walked, chosen and reached by
// keys. What a row shows, and what else keys do, is the caller's.

import { defaultRangeExtractor, type Range, useVirtualizer, type Virtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from "react";
import { allSelected, chosenOf, coverage, extendedTo, nothingSelected, type Selection, toggled } from "./selection.ts";
import { tableCommand } from "./tableKeys.ts";
import { type RowFocus, useRowFocus } from "./useRowFocus.ts";

export interface RowTableOptions<Key extends string> {
	/** Of the rows, in their order. */
	readonly keys: readonly Key[];
	/** The element that scrolls. */
	readonly scroll: RefObject<HTMLDivElement | null>;
	/** CSS pixels; a guess where rows are measured. A new function is a new measure. */
	readonly sizeOf: (index: number) => number;
	/** Height of the head that stays at the top, CSS pixels. */
	readonly head: number;
	readonly selection: Selection<Key>;
	readonly onSelection: (selection: Selection<Key>) => void;
	/** Called for a key that the table has no use for: `true` where something was done with it. */
	readonly onKey: (event: KeyboardEvent<HTMLElement>, row: KeyedRow<Key>) => boolean;
}

export interface KeyedRow<Key extends string> {
	readonly key: Key;
	readonly index: number;
	/** The row itself has the focus, not a control in it. */
	readonly onRow: boolean;
}

export interface RowTable<Key extends string> extends RowFocus {
	/** For the body of the table. */
	readonly body: RefObject<HTMLTableSectionElement | null>;
	readonly virtualizer: Virtualizer<HTMLDivElement, HTMLTableRowElement>;
	readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
	/** A press on a row or its box; `extend` with Shift. Always the same function. */
	readonly choose: (key: Key, extend: boolean) => void;
	/** What the box in the head shows, and its press. */
	readonly covered: boolean | "mixed";
	readonly toggleAll: () => void;
	/** What an action by a key is about: the chosen rows, else the one under the keyboard. */
	readonly meant: (key: Key) => readonly Key[];
}

/** Rows drawn beyond the screen on either side. */
export const overscan = 8;

export function useRowTable<Key extends string>(options: RowTableOptions<Key>): RowTable<Key> {
	const { keys, scroll, sizeOf, head, selection, onSelection, onKey } = options;
	const body = useRef<HTMLTableSectionElement>(null);
	const focus = useRowFocus(keys, body);
	const { active, focusRow } = focus;

	const virtualizer = useVirtualizer<HTMLDivElement, HTMLTableRowElement>({
		count: keys.length,
		getScrollElement: () => scroll.current,
		estimateSize: sizeOf,
		overscan,
		scrollMargin: head,
		scrollPaddingStart: head,
		initialRect: { width: 600, height: 800 },
		// The active row stays in the page wherever one scrolls to: the focus is never lost.
		rangeExtractor: (range: Range) => {
			const shown = defaultRangeExtractor(range);
			return active >= keys.length || shown.includes(active) ? shown : [...shown, active].sort((a, b) => a - b);
		},
	});
	const measuredBy = useRef(sizeOf);
	useEffect(() => {
		if (measuredBy.current === sizeOf) return;
		measuredBy.current = sizeOf;
		virtualizer.measure();
	}, [virtualizer, sizeOf]);

	const latest = useRef({ keys, selection, onSelection });
	useLayoutEffect(() => {
		latest.current = { keys, selection, onSelection };
	});
	const choose = useCallback((key: Key, extend: boolean) => {
		const now = latest.current;
		now.onSelection(extend ? extendedTo(now.selection, now.keys, key) : toggled(now.selection, key, now.keys));
	}, []);

	const covered = coverage(selection, keys);
	const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
		const target = event.target as HTMLElement;
		const row = target.closest<HTMLElement>("[data-row]");
		const index = Number(row?.dataset.row ?? -1);
		const key = keys[index];
		if (row === null || key === undefined || isWriting(target)) return;
		const onRow = target === row;
		const page = Math.floor(((scroll.current?.clientHeight ?? 0) - head) / sizeOf(index));
		const command = tableCommand(event, { at: index, rows: keys.length, page, onRow });
		if (command === null) {
			if (onKey(event, { key, index, onRow })) event.preventDefault();
			return;
		}
		event.preventDefault();
		switch (command.kind) {
			case "move": {
				const to = keys[command.to];
				if (command.extend && to !== undefined) {
					const from = selection.anchor === null ? toggled(selection, key, keys) : selection;
					onSelection(extendedTo(from, keys, to));
				}
				virtualizer.scrollToIndex(command.to);
				focusRow(command.to);
				return;
			}
			case "toggle":
				onSelection(toggled(selection, key, keys));
				return;
			case "selectAll":
				onSelection(allSelected(keys));
		}
	};

	return {
		...focus,
		body,
		virtualizer,
		onKeyDown,
		choose,
		covered,
		toggleAll: () => onSelection(covered === true ? nothingSelected() : allSelected(keys)),
		meant: (key) => (selection.keys.size === 0 ? [key] : chosenOf(selection, keys)),
	};
}

/** In a field of a row the keys are those of writing. */
function isWriting(target: HTMLElement): boolean {
	return target.closest("input:not([type='checkbox']), textarea, select") !== null;
}
