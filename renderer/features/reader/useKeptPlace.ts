// Puts the place that a view begins with where it belongs on the screen, and notes at its end which line stood where:
// so a change of glosses, type, width or view leaves the line that is being read at its height.

import { type RefObject, useCallback, useLayoutEffect, useRef } from "react";
import { type Anchor, anchorIn, wordElementFrom } from "./textGeometry.ts";

interface KeptPlace {
	/** Read at the beginning of the view, written at its end. */
	readonly start: RefObject<Anchor>;
	readonly scroller: RefObject<HTMLElement | null>;
	readonly body: RefObject<HTMLElement | null>;
	/** Scrolls by so many CSS pixels. */
	readonly scrollBy: (distance: number) => void;
}

/** Rows around the place are still read and measured, and type sizes from the settings take effect: so many still frames end it. */
const stillFrames = 8;
/** However long a slow machine takes. */
const mostFrames = 180;
/** What a person does to scroll ends the settling. */
const ownScrolling = ["wheel", "pointerdown", "touchstart", "keydown"] as const;

/** The returned function holds another place from then on: one that was brought into view while this one settled. */
export function useKeptPlace({ start, scroller, body, scrollBy }: KeptPlace): (place: Anchor) => void {
	const held = useRef(start.current);
	// biome-ignore lint/correctness/useExhaustiveDependencies: once for each drawing of the view
	useLayoutEffect(() => {
		held.current = start.current;
		/** Whether the place was where it belongs. */
		const put = (): boolean => {
			const { at, y } = held.current;
			if (at === 0) return true;
			const [frame, element] = [scroller.current, wordElementFrom(body.current, at)];
			if (frame === null || element === null) return false;
			const away = element.getBoundingClientRect().top - frame.getBoundingClientRect().top - y;
			if (Math.abs(away) <= 1) return true;
			scrollBy(away);
			return false;
		};
		put();
		if (held.current.focused)
			body.current?.querySelector<HTMLElement>("[data-at][tabindex='0']")?.focus({ preventScroll: true });

		let frames = 0;
		let still = 0;
		let next = 0;
		const settle = () => {
			still = put() ? still + 1 : 0;
			frames += 1;
			next = still < stillFrames && frames < mostFrames ? requestAnimationFrame(settle) : 0;
		};
		const stop = () => cancelAnimationFrame(next);
		next = requestAnimationFrame(settle);
		for (const name of ownScrolling) window.addEventListener(name, stop, { passive: true });
		return () => {
			stop();
			for (const name of ownScrolling) window.removeEventListener(name, stop);
			const inHand = body.current?.querySelector<HTMLElement>("[data-selected], [data-at]:focus") ?? null;
			start.current = anchorIn(scroller.current, body.current, inHand) ?? start.current;
		};
	}, []);
	return useCallback((place) => {
		held.current = place;
	}, []);
}
