// The row of a list that the keyboard stands on: one at a time takes part in the tab order, and where a row goes away the one
// that takes its place is the next.

import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from "react";

export interface RowFocus {
	/** Index of the row in the tab order; 0 in an empty list. */
	readonly active: number;
	/** Makes a row the active one; it has the focus already. */
	readonly noteFocus: (index: number) => void;
	/** Makes a row the active one and gives it the focus when it is drawn. */
	readonly focusRow: (index: number) => void;
	/** After the next change of the rows, the row that then stands at the active place gets the focus. */
	readonly keepFocus: () => void;
}

/** Rows carry their index in `data-row`. */
export function useRowFocus<Key extends string>(rows: readonly Key[], body: RefObject<HTMLElement | null>): RowFocus {
	const [place, setPlace] = useState<{ readonly key: Key | null; readonly index: number }>({ key: null, index: 0 });
	const wanted = useRef<"nothing" | "now" | "afterChange">("nothing");
	const rowsBefore = useRef(rows);
	const active = indexOf(rows, place);

	useLayoutEffect(() => {
		const changed = rowsBefore.current !== rows;
		rowsBefore.current = rows;
		if (wanted.current === "nothing" || (wanted.current === "afterChange" && !changed)) return;
		const row = body.current?.querySelector<HTMLElement>(`[data-row="${active}"]`);
		if (row === null || row === undefined) return;
		wanted.current = "nothing";
		row.focus({ preventScroll: true });
	});

	const noteFocus = useCallback((index: number) => setPlace({ key: rows[index] ?? null, index }), [rows]);
	const focusRow = useCallback(
		(index: number) => {
			wanted.current = "now";
			setPlace({ key: rows[index] ?? null, index });
		},
		[rows],
	);
	const keepFocus = useCallback(() => {
		wanted.current = "afterChange";
	}, []);
	return { active, noteFocus, focusRow, keepFocus };
}

/** A list may have 100,000 rows and is drawn with every step of scrolling: the place that is known is looked at first. */
function indexOf<Key extends string>(
	rows: readonly Key[],
	place: { readonly key: Key | null; readonly index: number },
): number {
	if (place.key !== null && rows[place.index] === place.key) return place.index;
	const found = place.key === null ? -1 : rows.indexOf(place.key);
	return found >= 0 ? found : Math.max(0, Math.min(place.index, rows.length - 1));
}
