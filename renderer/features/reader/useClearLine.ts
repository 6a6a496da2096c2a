// Keeps the line of the chosen word above a docked card when the card grows and when the window is made smaller.

import { type RefObject, useEffect } from "react";
import { useLatest } from "./useLatest.ts";

/** @param bring brings the line into view above the card as it is then */
export function useClearLine(card: RefObject<HTMLElement | null>, docked: boolean, bring: () => void): void {
	const newest = useLatest(bring);
	useEffect(() => {
		const element = card.current;
		if (!docked || element === null) return;
		const again = () => newest();
		const observer = new ResizeObserver(again);
		observer.observe(element);
		window.addEventListener("resize", again);
		return () => {
			observer.disconnect();
			window.removeEventListener("resize", again);
		};
	}, [card, docked, newest]);
}
