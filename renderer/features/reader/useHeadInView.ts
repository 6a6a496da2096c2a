// Brings the head of a card in the margin back below the bar when the text comes to rest and its line is still on the screen:
// the browser takes a card along when the text scrolls, also one that stands higher than its line for want of room below.

import { type RefObject, useEffect } from "react";
import { useLatest } from "./useLatest.ts";

/** Of the grid that text and margin stand in: where the margin begins. */
const marginLine = "4";

/**
 * @param frame what the text scrolls in; `null` while there is none
 * @param word another for each word that the card stands at
 */
export function useHeadInView(
	card: RefObject<HTMLElement | null>,
	frame: () => HTMLElement | null,
	word: string,
): void {
	const newest = useLatest(frame);
	// biome-ignore lint/correctness/useExhaustiveDependencies: the card of another word stands elsewhere
	useEffect(() => {
		const element = card.current;
		const scroller = newest();
		if (element === null || scroller === null) return;
		let asked = 0;
		/** @param by CSS pixels below where it was laid out */
		const lower = (by: number) => {
			const wanted = by < 1 ? "" : `0 ${Math.round(by)}px`;
			if (element.style.translate !== wanted) element.style.translate = wanted;
		};
		const place = () => {
			const line = scroller.querySelector("[data-selected]");
			const { gridColumnStart, translate } = getComputedStyle(element);
			if (line === null || gridColumnStart !== marginLine) return lower(0);
			// On its way there too.
			const lowered = Number.parseFloat(translate.split(" ")[1] ?? "0");
			const top = element.getBoundingClientRect().top - lowered;
			// It leaves with its line.
			lower(Math.min(scroller.getBoundingClientRect().top, line.getBoundingClientRect().bottom) - top);
		};
		/** The browser moves the card after the text, a frame later. */
		const soon = () => {
			cancelAnimationFrame(asked);
			asked = requestAnimationFrame(() => {
				asked = requestAnimationFrame(place);
			});
		};
		soon();
		const grown = typeof ResizeObserver === "undefined" ? null : new ResizeObserver(soon);
		grown?.observe(element);
		scroller.addEventListener("scrollend", soon);
		return () => {
			cancelAnimationFrame(asked);
			grown?.disconnect();
			scroller.removeEventListener("scrollend", soon);
		};
	}, [card, newest, word]);
}
