// Places in which what has the focus can go away by what is done there: the keyboard goes on in what comes in its stead.

import { type RefObject, useEffect, useRef } from "react";

type Place = RefObject<HTMLElement | null>;

/**
 * A list of rows: when `shown` changes and the row with the focus is no more, the row in its place, or the last one, has it.
 * @param list holds the rows, which are list items
 */
export function useFocusInRows(list: Place, shown: unknown): void {
	useKeptFocus(
		list,
		shown,
		(rows, target) => rowsOf(rows).findLastIndex((row) => row.contains(target)),
		(rows, index) =>
			rowsOf(rows)
				.at(Math.min(index, rowsOf(rows).length - 1))
				?.querySelector("a, button"),
	);
}

/**
 * Controls that take each other's place: when `shown` changes and what had the focus is no more, the first that is `wanted`
 * has it.
 * @param wanted a selector
 */
export function useFocusInPlace(place: Place, shown: unknown, wanted = "button"): void {
	useKeptFocus(
		place,
		shown,
		() => 0,
		(element) => element.querySelector(wanted),
	);
}

/** `noteOf` is asked when something in the place gets the focus, `next` with that note when it was lost; -1 is no note. */
function useKeptFocus(
	place: Place,
	shown: unknown,
	noteOf: (place: HTMLElement, target: Node) => number,
	next: (place: HTMLElement, note: number) => HTMLElement | null | undefined,
): void {
	const note = useRef(-1);
	// biome-ignore lint/correctness/useExhaustiveDependencies: the change is when to look, not what is read.
	useEffect(() => {
		const { current: element } = place;
		if (element === null) return;
		if (note.current >= 0 && document.activeElement === document.body) next(element, note.current)?.focus();
		const enter = ({ target }: FocusEvent) => {
			if (target instanceof Node) note.current = noteOf(element, target);
		};
		// What is taken out of the page loses the focus, too: then its note stays.
		const leave = ({ target }: FocusEvent) => {
			queueMicrotask(() => {
				if (target instanceof Node && target.isConnected && !element.contains(document.activeElement))
					note.current = -1;
			});
		};
		element.addEventListener("focusin", enter);
		element.addEventListener("focusout", leave);
		return () => {
			element.removeEventListener("focusin", enter);
			element.removeEventListener("focusout", leave);
		};
	}, [place, shown]);
}

function rowsOf(list: HTMLElement): readonly HTMLElement[] {
	return [...list.querySelectorAll("li")];
}
