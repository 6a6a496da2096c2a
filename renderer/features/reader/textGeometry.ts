// Where the words of the text stand on the screen, read from the page. Called on keys, and when a view is drawn anew;
// never on a tap.

import type { WordBox } from "./lineWalk.ts";

/** A place in the text and how far below the top of the screen it stands, CSS pixels. */
export interface Anchor {
	readonly at: number;
	readonly y: number;
	/** Whether a word of the text had the focus. */
	readonly focused: boolean;
}

/** Offset in the text of the word, or the unit of several, that an element draws. */
export function placeOf({ dataset }: HTMLElement): number {
	return Number(dataset.at ?? dataset.unit);
}

export function wordElement(body: HTMLElement | null, at: number): HTMLElement | null {
	return body?.querySelector<HTMLElement>(`[data-at="${at}"]`) ?? null;
}

/** The first word that begins at a place or after it, among those in the page. */
export function wordElementFrom(body: HTMLElement | null, at: number): HTMLElement | null {
	for (const word of body?.querySelectorAll<HTMLElement>("[data-at]") ?? []) if (placeOf(word) >= at) return word;
	return null;
}

/**
 * The line that keeps its height: that of the word in hand where it is on the screen, else the first one; `null`
 * without words.
 */
export function anchorIn(
	frame: HTMLElement | null,
	body: HTMLElement | null,
	inHand: HTMLElement | null,
): Anchor | null {
	if (frame === null || body === null) return null;
	const { top, bottom } = frame.getBoundingClientRect();
	const focused = body.contains(document.activeElement);
	const anchor = (word: HTMLElement): Anchor | null => {
		const box = word.getBoundingClientRect();
		return box.top >= top - 1 && box.bottom <= bottom ? { at: placeOf(word), y: box.top - top, focused } : null;
	};
	const own = inHand === null ? null : anchor(inHand);
	if (own !== null) return own;
	for (const row of body.querySelectorAll<HTMLElement>("[data-index]")) {
		if (row.getBoundingClientRect().bottom < top) continue;
		for (const word of row.querySelectorAll<HTMLElement>("[data-at]")) {
			const seen = anchor(word);
			if (seen !== null) return seen;
		}
	}
	return null;
}

/** Boxes of the words in the rows `first` to `last`, in the order of the text. */
export function wordBoxes(body: HTMLElement | null, first: number, last: number): readonly WordBox[] {
	const boxes: WordBox[] = [];
	for (let index = first; index <= last; index += 1) {
		for (const word of body?.querySelectorAll<HTMLElement>(`[data-index="${index}"] [data-at]`) ?? []) {
			const { left, right, top, bottom } = (word.querySelector("span") ?? word).getBoundingClientRect();
			boxes.push({ at: placeOf(word), left, right, top, bottom });
		}
	}
	return boxes;
}

/**
 * Scrolls by as little as brings an element into view, `clear` pixels below the top and `room` above the foot left
 * free.
 */
export function reveal(frame: HTMLElement, element: HTMLElement, clear: number, room: number): void {
	const box = element.getBoundingClientRect();
	const top = frame.getBoundingClientRect().top + clear;
	const bottom = top - clear + frame.clientHeight - room;
	if (box.top < top) frame.scrollTop -= top - box.top;
	else if (box.bottom > bottom) frame.scrollTop += Math.min(box.bottom - bottom, box.top - top);
}
