// Whether what is no part of the first sight of a card may be drawn: a little after the card has been painted.

import { startTransition, useEffect, useState } from "react";

/** `false` at first, and again whenever `of` changes. */
export function useDrawnLater(of: string): boolean {
	const [drawn, setDrawn] = useState<string | null>(null);
	useEffect(() => {
		let timer = 0;
		const frame = requestAnimationFrame(() => {
			// After the frame, not in it.
			timer = window.setTimeout(() => startTransition(() => setDrawn(of)), 0);
		});
		return () => {
			cancelAnimationFrame(frame);
			window.clearTimeout(timer);
		};
	}, [of]);
	return drawn === of;
}
