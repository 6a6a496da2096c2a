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

/** Offset in the text of the word that an element draws. */
export function placeOf(ruby: HTMLElement): number {
	return Number(ruby.dataset.at);
}

export function wordElement(body: HTMLElement | null, at: number): HTMLElement | null {
	return body?.querySelector<HTMLElement>(`ruby[data-at="${at}"]`) ?? null;
}

/** The first word that begins at a place or after it, among those in the page. */
export function wordElementFrom(body: HTMLElement | null, at: number): HTMLElement | null {
	for (const ruby of body?.querySelectorAll<HTMLElement>("ruby[data-at]") ?? []) if (placeOf(ruby) >= at) return ruby;
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
	const anchor = (ruby: HTMLElement): Anchor | null => {
		const box = ruby.getBoundingClientRect();
		return box.top >= top - 1 && box.bottom <= bottom ? { at: placeOf(ruby), y: box.top - top, focused } : null;
	};
	const own = inHand === null ? null : anchor(inHand);
	if (own !== null) return own;
	for (const row of body.querySelectorAll<HTMLElement>("[data-index]")) {
		if (row.getBoundingClientRect().bottom < top) continue;
		for (const ruby of row.querySelectorAll<HTMLElement>("ruby[data-at]")) {
			const seen = anchor(ruby);
			if (seen !== null) return seen;
		}
	}
	return null;
}

/** Boxes of the words in the rows `first` to `last`, in the order of the text. */
export function wordBoxes(body: HTMLElement | null, first: number, last: number): readonly WordBox[] {
	const boxes: WordBox[] = [];
	for (let index = first; index <= last; index += 1) {
		for (const ruby of body?.querySelectorAll<HTMLElement>(`[data-index="${index}"] ruby[data-at]`) ?? []) {
			const { left, right, top, bottom } = (ruby.querySelector("span") ?? ruby).getBoundingClientRect();
			boxes.push({ at: placeOf(ruby), left, right, top, bottom });
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
