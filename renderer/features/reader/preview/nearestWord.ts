// A finger is broader than a word: what is touched beside the words is the nearest of them. Pure but for reading boxes.

/** How far a word may be from the finger, CSS pixels: half a target of 44. */
const reach = 22;

/** A box on the screen, CSS pixels. */
export interface Box {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

/** How far a point is from a box: 0 inside. */
export function distanceTo({ left, right, top, bottom }: Box, x: number, y: number): number {
	return Math.hypot(Math.max(left - x, x - right, 0), Math.max(top - y, y - bottom, 0));
}

/** The nearest of some things within reach of a point; `null` where none is. */
export function nearest<Thing>(things: Iterable<Thing>, boxOf: (thing: Thing) => Box, x: number, y: number) {
	let best: Thing | null = null;
	let least = reach;
	for (const thing of things) {
		const distance = distanceTo(boxOf(thing), x, y);
		if (distance > least) continue;
		least = distance;
		best = thing;
	}
	return best;
}

/** The word that a finger meant beside it; `null` for a mouse, which points, on a word, and where none is near. */
export function touchedWord(body: HTMLElement | null, event: Event): HTMLElement | null {
	if (body === null || !(event instanceof PointerEvent) || event.pointerType !== "touch") return null;
	if (event.target instanceof Element && event.target.closest("[data-at], [data-unit], a, button") !== null)
		return null;
	const words = body.querySelectorAll<HTMLElement>("ruby[data-at], ruby[data-unit]");
	return nearest(words, (word) => word.getBoundingClientRect(), event.clientX, event.clientY);
}
