// Puts the caret where a step of editing leads it: the field may first have to come into the page.

import { type RefObject, useLayoutEffect } from "react";
import { type Caret, type Field, fieldName } from "./writing.ts";

/** Frames that a field is waited for. */
const mostFrames = 30;
/** Of the bars above and below the text, CSS pixels. */
const bars = 60;

/**
 * @param wanted taken after the drawing that follows
 * @param bring scrolls to a field that is not in the page; `false` where there is no such field
 */
export function useCaret(
	wanted: { current: Caret | null },
	scroller: RefObject<HTMLElement | null>,
	bring: (field: Field) => boolean,
): void {
	useLayoutEffect(() => {
		let frames = 0;
		let next = 0;
		const place = () => {
			const caret = wanted.current;
			if (caret === null) return;
			const area = areaOf(scroller.current, caret.field);
			if (area !== null) {
				wanted.current = null;
				area.focus({ preventScroll: isOnScreen(area) });
				const at = Math.min(caret.at, area.value.length);
				area.setSelectionRange(at, at);
				return;
			}
			frames += 1;
			if (frames > mostFrames || !bring(caret.field)) wanted.current = null;
			else next = requestAnimationFrame(place);
		};
		place();
		return () => cancelAnimationFrame(next);
	});
}

/** Name of the field that has the focus; `null` where none has. */
export function fieldInFocus(scroller: HTMLElement | null): string | null {
	const focused = scroller?.ownerDocument.activeElement;
	return focused instanceof HTMLTextAreaElement && scroller?.contains(focused) === true
		? (focused.dataset.field ?? null)
		: null;
}

/** Where the caret was in a field that has lost the focus to a button. */
export function lastCaret(scroller: HTMLElement | null, field: Field): number {
	return areaOf(scroller, field)?.selectionStart ?? 0;
}

function areaOf(scroller: HTMLElement | null, field: Field): HTMLTextAreaElement | null {
	return scroller?.querySelector<HTMLTextAreaElement>(`[data-field="${fieldName(field)}"]`) ?? null;
}

function isOnScreen(area: HTMLElement): boolean {
	const { top, bottom } = area.getBoundingClientRect();
	return top >= bars && bottom <= window.innerHeight - bars;
}
