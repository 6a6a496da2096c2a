// A subscription that is heard at once, but not again and again within a moment: a change of 100,000 words tells of itself part
// by part, and counting all of them for each part would be work for nothing. Pure but for the timer.

import type { Unsubscribe } from "../../storage/contract/stored.ts";

/** Milliseconds between two calls. */
const moment = 250;

/** Calls the listener at the first change, then at most once a moment; the last change is always heard. */
export function calmly(subscribe: (listener: () => void) => Unsubscribe): (listener: () => void) => Unsubscribe {
	return (listener) => {
		let timer: ReturnType<typeof setTimeout> | null = null;
		let changed = false;
		const rest = () => {
			timer = setTimeout(() => {
				timer = null;
				if (!changed) return;
				changed = false;
				listener();
				rest();
			}, moment);
		};
		const unsubscribe = subscribe(() => {
			if (timer !== null) {
				changed = true;
				return;
			}
			listener();
			rest();
		});
		return () => {
			unsubscribe();
			if (timer !== null) clearTimeout(timer);
		};
	};
}
