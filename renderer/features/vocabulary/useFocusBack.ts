// After an action that takes its own button or row away, the keyboard goes on in the table.

import { useCallback, useEffect, useRef } from "react";

/**
 * Gives the way to announce such an action. When `shown` or `chosen` next change and nothing has the focus any more,
 * `focusTable` is called.
 */
export function useFocusBack(shown: unknown, chosen: number, focusTable: () => void): () => void {
	const expected = useRef(false);
	// biome-ignore lint/correctness/useExhaustiveDependencies: the changes are when to look, not what is read.
	useEffect(() => {
		if (!expected.current || document.activeElement !== document.body) return;
		expected.current = false;
		focusTable();
	}, [shown, chosen, focusTable]);
	return useCallback(() => {
		expected.current = true;
	}, []);
}
