// Whether the choice at the side is open, where it has no room of its own: Escape and a press elsewhere close it.

import { type RefObject, useEffect, useState } from "react";

/** `place` holds both the choice and the button that opens it, which comes first in it. */
export function useSideChoice(place: RefObject<HTMLElement | null>): readonly [boolean, (open: boolean) => void] {
	const [open, setOpen] = useState(false);
	useEffect(() => {
		if (!open) return;
		const press = (event: PointerEvent) => {
			const target = event.target;
			// Menus of lists are drawn elsewhere in the page but belong to the choice.
			if (!(target instanceof Element) || target.closest("[role='menu']") !== null) return;
			if (place.current?.contains(target) === false) setOpen(false);
		};
		const key = (event: KeyboardEvent) => {
			if (event.key !== "Escape" || event.defaultPrevented) return;
			setOpen(false);
			if (place.current?.contains(document.activeElement)) place.current.querySelector("button")?.focus();
		};
		window.addEventListener("pointerdown", press);
		window.addEventListener("keydown", key);
		return () => {
			window.removeEventListener("pointerdown", press);
			window.removeEventListener("keydown", key);
		};
	}, [open, place]);
	return [open, setOpen];
}
