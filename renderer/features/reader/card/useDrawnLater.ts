// Whether what is no part of the first sight of a card may be drawn: a little after the card has been painted.

import { startTransition, useEffect, useState } from "react";
import { afterPaint } from "../afterPaint.ts";

/** `false` at first, and again whenever `of` changes. */
export function useDrawnLater(of: string): boolean {
	const [drawn, setDrawn] = useState<string | null>(null);
	// A frame later still: what is drawn at once would keep the frame after the card's own from coming in time.
	useEffect(() => afterPaint(() => startTransition(() => setDrawn(of)), 2), [of]);
	return drawn === of;
}
