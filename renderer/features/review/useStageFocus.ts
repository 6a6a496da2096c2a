// Leads the focus along with the review: to the next question, to the answer, to the end. It never takes the focus out of
// a field or a dialog.

import { type RefObject, useEffect } from "react";

/** Moves the focus to `target` whenever `place` changes. */
export function useStageFocus(place: string, target: RefObject<HTMLElement | null>): void {
	// biome-ignore lint/correctness/useExhaustiveDependencies: `place` is when to move, not what is read.
	useEffect(() => {
		const focused = document.activeElement;
		if (focused?.closest("input, textarea, select, [role='dialog']")) return;
		const element = target.current;
		const inField = element?.matches("input") ?? false;
		element?.focus({ preventScroll: !inField });
		// What is new is read from its beginning, with the word that was asked above it: a tall answer would be centred.
		if (element?.parentElement && !inField) element.parentElement.scrollTop = 0;
	}, [place, target]);
}
