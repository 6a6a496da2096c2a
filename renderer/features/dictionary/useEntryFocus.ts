// Where the keyboard goes when an entry opens and closes: to its heading, and back to where it was opened.

import { type RefObject, useEffect, useRef } from "react";

interface EntryPlaces {
	/** Address of the opened entry. */
	readonly entry: string | null;
	/** Whether it is drawn. */
	readonly ready: boolean;
	readonly field: RefObject<HTMLElement | null>;
	readonly answerPlace: RefObject<HTMLElement | null>;
	readonly sidePlace: RefObject<HTMLElement | null>;
}

/** Gives the ref of the heading. What the screen came with, as after a reload, takes no focus. */
export function useEntryFocus({ entry, ready, field, answerPlace, sidePlace }: EntryPlaces) {
	const heading = useRef<HTMLHeadingElement>(null);
	const before = useRef(entry);
	useEffect(() => {
		if (before.current === entry || (entry !== null && !ready)) return;
		before.current = entry;
		if (entry !== null) {
			sidePlace.current?.scrollTo({ top: 0 });
			// On a narrow window the entry takes room from the text: its word stays in sight.
			answerPlace.current?.querySelector("[data-selected]")?.scrollIntoView({ block: "nearest" });
			heading.current?.focus({ preventScroll: true });
			return;
		}
		// What is typed over an entry closes it: the keyboard stays where it types.
		const focused = document.activeElement;
		if (focused !== document.body && !(sidePlace.current?.contains(focused) ?? false)) return;
		const back = answerPlace.current?.querySelector<HTMLElement>("[tabindex='0']") ?? field.current;
		back?.focus();
	}, [entry, ready, field, answerPlace, sidePlace]);
	return heading;
}
