// What is on the screen, told by the text as it is scrolled and heard by the foot line alone: the rest is not drawn
// again.

/** Sentences by their number in the article. */
export interface SeenPlace {
	/** At the top, at the foot, and the one that is being read. */
	readonly top: number;
	readonly foot: number;
	readonly reading: number;
	/** The end of the text has been seen. */
	readonly ended: boolean;
}

export interface Seen {
	readonly get: () => SeenPlace;
	readonly tell: (place: SeenPlace) => void;
	readonly subscribe: (listener: () => void) => () => void;
}

/** @param first the sentence that the screen begins with */
export function createSeen(first: number): Seen {
	let place: SeenPlace = { top: first, foot: first, reading: first, ended: false };
	const listeners = new Set<() => void>();
	return {
		get: () => place,
		tell: (now) => {
			if (samePlace(place, now)) return;
			place = now;
			for (const listener of [...listeners]) listener();
		},
		subscribe: (listener) => {
			listeners.add(listener);
			return () => void listeners.delete(listener);
		},
	};
}

function samePlace(a: SeenPlace, b: SeenPlace): boolean {
	return a.top === b.top && a.foot === b.foot && a.reading === b.reading && a.ended === b.ended;
}

/** The sentence of the word in hand while that is on the screen, else the one that the place on the screen tells. */
export function sentenceRead({ top, foot, reading }: SeenPlace, inHand: number | null): number {
	return inHand !== null && inHand >= top && inHand <= foot ? inHand : reading;
}
