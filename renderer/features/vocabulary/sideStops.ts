// The choices at the side are one stop of Tab: ↑ and ↓ go from one to the next, Tab to what can be done with it and on to the
// words.

import { createContext, type KeyboardEvent, use, useMemo, useState } from "react";

interface SideStops {
	/** The choice that Tab comes to. */
	readonly at: string;
	readonly onFocus: (id: string) => void;
}

export const SideStopsContext = createContext<SideStops | null>(null);

/**
 * @param current the choice that is shown: the first stop
 * @param isThere whether there is such a choice, or no more
 */
export function useSideStops(current: string, isThere: (id: string) => boolean): SideStops {
	const [focused, setFocused] = useState<string | null>(null);
	const at = focused !== null && isThere(focused) ? focused : current;
	return useMemo(() => ({ at, onFocus: setFocused }), [at]);
}

/** Whether Tab comes to a choice, and what its button hears. */
export function useSideStop(id: string): { readonly tabIndex: 0 | -1; readonly onFocus: () => void } {
	const stops = use(SideStopsContext);
	return { tabIndex: stops === null || stops.at === id ? 0 : -1, onFocus: () => stops?.onFocus(id) };
}

const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
	ArrowDown: (at, count) => Math.min(at + 1, count - 1),
	ArrowUp: (at) => Math.max(at - 1, 0),
	Home: () => 0,
	End: (_at, count) => count - 1,
};

/** For the element around the choices, whose buttons have `data-side-stop`. */
export function walkSide(event: KeyboardEvent<HTMLElement>): void {
	const { key, altKey, ctrlKey, metaKey, shiftKey, target, currentTarget } = event;
	const step = steps[key];
	if (step === undefined || event.defaultPrevented || altKey || ctrlKey || metaKey || shiftKey) return;
	const stops = [...currentTarget.querySelectorAll<HTMLElement>("[data-side-stop]")];
	const at = target instanceof HTMLElement ? stops.indexOf(target) : -1;
	if (at < 0) return;
	event.preventDefault();
	stops[step(at, stops.length)]?.focus();
}
