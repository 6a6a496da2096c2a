// Tells where the text stands on the screen, whoever asks for it: an edited text begins there.

import { type RefObject, useEffect } from "react";
import type { TextHandle } from "../TextView.tsx";
import { type Anchor, anchorIn } from "../textGeometry.ts";

/** @param here tells nothing any more when the reader is gone */
export function useHere(here: { current: () => Anchor | null }, handle: RefObject<TextHandle | null>): void {
	useEffect(() => {
		here.current = () => {
			const page = handle.current?.page() ?? null;
			return page === null ? null : anchorIn(page.frame, page.body, null);
		};
		return () => {
			here.current = () => null;
		};
	}, [here, handle]);
}
