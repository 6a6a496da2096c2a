// For a part that comes and goes beside what the person is at, as a notice does: the focus goes back to where it came from.

import { type FocusEvent, type RefObject, useCallback, useRef } from "react";

export interface FocusFrom<T extends HTMLElement> {
	readonly ref: RefObject<T | null>;
	/** For the part, whose `ref` is above. */
	readonly onFocus: (event: FocusEvent) => void;
	/** To be called before the part goes; nothing where it has no focus. */
	readonly giveBack: () => void;
}

export function useFocusFrom<T extends HTMLElement>(): FocusFrom<T> {
	const ref = useRef<T>(null);
	const before = useRef<EventTarget | null>(null);
	const onFocus = useCallback(({ currentTarget, relatedTarget }: FocusEvent) => {
		if (!currentTarget.contains(relatedTarget)) before.current = relatedTarget;
	}, []);
	const giveBack = useCallback(() => {
		const { current: from } = before;
		if (ref.current?.contains(document.activeElement) && from instanceof HTMLElement) from.focus();
	}, []);
	return { ref, onFocus, giveBack };
}
