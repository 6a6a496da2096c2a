// Hears that the text was scrolled, as often as it is drawn.

import { type RefObject, useEffect } from "react";
import { useLatest } from "./useLatest.ts";

/** Calls `tell` once at the beginning and then at most once a frame while the text is scrolled. */
export function useSeenPlace(scroller: RefObject<HTMLElement | null>, tell: () => void): void {
	const newest = useLatest(tell);
	useEffect(() => {
		let frame = 0;
		const later = () => {
			if (frame !== 0) return;
			frame = requestAnimationFrame(() => {
				frame = 0;
				newest();
			});
		};
		later();
		const element = scroller.current;
		element?.addEventListener("scroll", later, { passive: true });
		return () => {
			cancelAnimationFrame(frame);
			element?.removeEventListener("scroll", later);
		};
	}, [scroller, newest]);
}
