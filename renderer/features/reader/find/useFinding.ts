// Whether the bar of find is open, and what it was asked for last: the small part of find that is always there.

import { useRef, useState } from "react";

/** A new object each time that a key or button asks. */
export interface FindWish {
	/** The field, with all of it selected; at once the next or the previous hit; or an end of it. */
	readonly kind: "field" | "next" | "previous" | "close";
	/** What was selected in the text and is to be looked for; empty where nothing was. */
	readonly selected: string;
}

export interface Finding {
	/** `null` while the bar is closed. */
	readonly wish: FindWish | null;
	readonly ask: (kind: FindWish["kind"]) => void;
	readonly close: () => void;
	/** Gives the focus back to what had it when the bar was opened. */
	readonly giveFocusBack: () => void;
	/** What was looked for when the bar was closed. */
	readonly lastQuery: { current: string };
}

/** A longer selection is no word to look for. */
const longestSelected = 80;

/** @param selectedText what is selected of the text, as it is written; empty for nothing */
export function useFinding(selectedText: () => string): Finding {
	const [wish, setWish] = useState<FindWish | null>(null);
	const lastQuery = useRef("");
	const before = useRef<Element | null>(null);
	return {
		wish,
		lastQuery,
		ask: (wanted) => {
			const kind = wanted === "next" || wanted === "previous" ? (lastQuery.current === "" ? "field" : wanted) : wanted;
			if (wish === null) before.current = document.activeElement;
			const text = kind === "field" ? selectedText().replace(/\s+/g, " ").trim() : "";
			setWish({ kind, selected: text.length > longestSelected ? "" : text });
		},
		close: () => setWish(null),
		giveFocusBack: () => {
			const element = before.current;
			if (element instanceof HTMLElement && element.isConnected) element.focus({ preventScroll: true });
		},
	};
}
