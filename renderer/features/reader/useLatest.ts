// A function that stays the same while what it does is always the newest: for listeners that are set up once.

import { useCallback, useLayoutEffect, useRef } from "react";

/** Not to be called while rendering. */
export function useLatest<Arguments extends readonly unknown[], Reply>(
	run: (...given: Arguments) => Reply,
): (...given: Arguments) => Reply {
	const latest = useRef(run);
	useLayoutEffect(() => {
		latest.current = run;
	});
	return useCallback((...given: Arguments) => latest.current(...given), []);
}
