// Where one screen takes another's place the keyboard goes on in the new one: what had the focus is gone with the old one, and
// a screen reader would stand before an empty page.

import { useEffect, useRef } from "react";

/** So long a screen may take to come, and to give the focus to something of its own. */
const longestMs = 3000;

/**
 * Gives the `<main>` of a screen the focus once it is painted, unless something has it.
 * @param screen its name; the first one is left alone
 */
export function useScreenFocus(screen: string): void {
	const before = useRef(screen);
	useEffect(() => {
		if (before.current === screen) return;
		before.current = screen;
		const began = performance.now();
		let frame = 0;
		let timer = 0;
		const look = () => {
			if (document.activeElement !== document.body) return;
			const main = [...document.querySelectorAll("main")].find((one) => one.getClientRects().length > 0);
			if (main !== undefined && main.ariaBusy !== "true") {
				main.tabIndex = -1;
				main.focus({ preventScroll: true });
			} else if (performance.now() - began < longestMs) afterFrame();
		};
		/** The screen is painted before anything is asked of its layout. */
		const afterFrame = () => {
			frame = requestAnimationFrame(() => {
				timer = window.setTimeout(look);
			});
		};
		afterFrame();
		return () => {
			cancelAnimationFrame(frame);
			window.clearTimeout(timer);
		};
	}, [screen]);
}
