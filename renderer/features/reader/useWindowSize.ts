// The width of the window, as far as the reader is laid out by it.

import { useSyncExternalStore } from "react";

/**
 * Where the card stands: in the margin, at its line, or docked at the foot. The steps are those of the style sheets.
 */
export type CardPlace = "margin" | "line" | "dock";

/** CSS pixels; a step's worth of them makes no difference to the guessed heights of rows. */
const step = 32;

export function cardPlaceIn(windowWidth: number): CardPlace {
	return windowWidth <= 640 ? "dock" : windowWidth <= 1243 ? "line" : "margin";
}

/** Rounded down to steps of 32 pixels between the breakpoints, so that few values make the screen think anew. */
export function useWindowWidth(): number {
	return useSyncExternalStore(
		(listener) => {
			window.addEventListener("resize", listener);
			return () => window.removeEventListener("resize", listener);
		},
		() => steppedWidth(window.innerWidth),
	);
}

export function steppedWidth(width: number): number {
	const stepped = Math.floor(width / step) * step;
	return cardPlaceIn(stepped) === cardPlaceIn(width) ? Math.max(stepped, step) : width;
}
