// When the button that was pressed goes away with what it stood beside, the focus goes to the one that is now in its place.

import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";

/** @param change another value means that the content of `container` has changed */
export function useKeptFocus(container: RefObject<HTMLElement | null>, change: unknown): void {
	const place = useRef<number | null>(null);
	useEffect(() => {
		const element = container.current;
		if (element === null) return;
		const note = ({ target }: FocusEvent) => {
			place.current = target instanceof HTMLElement ? buttonsIn(element).indexOf(target) : -1;
		};
		/** Without a next element the focus may have lost its own: that is seen when the content changes. */
		const leave = ({ relatedTarget }: FocusEvent) => {
			if (relatedTarget !== null) place.current = null;
		};
		element.addEventListener("focusin", note);
		element.addEventListener("focusout", leave);
		return () => {
			element.removeEventListener("focusin", note);
			element.removeEventListener("focusout", leave);
		};
	}, [container]);

	// biome-ignore lint/correctness/useExhaustiveDependencies: `change` is what it waits for
	useLayoutEffect(() => {
		const element = container.current;
		if (element === null || place.current === null || place.current < 0 || document.activeElement !== document.body)
			return;
		const buttons = buttonsIn(element);
		buttons[Math.min(place.current, buttons.length - 1)]?.focus({ preventScroll: true });
	}, [container, change]);
}

function buttonsIn(element: HTMLElement): readonly HTMLElement[] {
	return [...element.querySelectorAll<HTMLElement>("button")];
}
