// A view that lies over the reader: what is under it cannot be reached, Escape leads back, and the focus goes back to where it
// came from.

import { type RefObject, useEffect } from "react";
import { useLatest } from "../useLatest.ts";

/** @param view a child of the element whose other children are covered */
export function useOwnView(view: RefObject<HTMLElement | null>, onClose: () => void): void {
	const close = useLatest(onClose);
	useEffect(() => {
		const element = view.current;
		const from = document.activeElement;
		const covered = [...(element?.parentElement?.children ?? [])].filter(
			(child): child is HTMLElement => child instanceof HTMLElement && child !== element && !child.inert,
		);
		for (const child of covered) child.inert = true;
		element?.focus({ preventScroll: true });
		const hear = (event: KeyboardEvent) => {
			if (event.key !== "Escape" || event.defaultPrevented) return;
			// Menus and questions over the view close by themselves.
			const own = event.target instanceof Element ? event.target.closest("[role='menu'], [role='dialog']") : null;
			if (own !== null && own !== element) return;
			event.preventDefault();
			close();
		};
		window.addEventListener("keydown", hear);
		return () => {
			window.removeEventListener("keydown", hear);
			for (const child of covered) child.inert = false;
			if (from instanceof HTMLElement && from.isConnected) from.focus({ preventScroll: true });
		};
	}, [view, close]);
}
