// Measures reading: how long somebody was there, and which words were passed at a pace at which they can be read. Knows no
// timers and no screen: it is told what happens and when. Pure but for its own state.

import { fastestWordsAMinute } from "../../readingPace.ts";
import type { SeenPlace } from "../seen.ts";

/** Milliseconds after an input or a scroll during which somebody is taken to be there. */
export const presentFor = 60_000;
/** Milliseconds without scrolling after which a place has been come to. */
const settledAfter = 800;
/** Whoever scrolls on and on is looked at this often, milliseconds. */
const lookedAtEvery = 3000;

export interface ReadAmount {
	/** In which somebody was there. */
	readonly milliseconds: number;
	/** Running words. */
	readonly words: number;
}

export interface ReadingClock {
	/** A key, the pointer, a touch or the wheel. */
	readonly input: (at: number) => void;
	/** Another place is on the screen. `scrolled` is `false` for what shows without anybody's doing. */
	readonly seen: (place: SeenPlace, at: number, scrolled: boolean) => void;
	/** The window came into sight, or went out of it. */
	readonly inSight: (visible: boolean, at: number) => void;
	/** What was read since this was last asked; to be asked now and then, so that a day gets what was read on it. */
	readonly take: (at: number) => ReadAmount;
}

/** Where a person has come to, and what has happened there since. */
interface Stay {
	/** First sentence that is not read yet, and the one after the last on the screen. */
	readonly from: number;
	readonly end: number;
	/** Milliseconds in which somebody was there. */
	present: number;
}

/**
 * Words count when the line that is read (`SeenPlace.reading`) passes them after they stood on the screen, within the time that
 * somebody was there. What was never on a screen at rest was skipped, and what went by faster than anybody reads too. The last
 * screen has nothing after it to pass to: its words count once there was time enough to read them.
 * @param wordsIn running words of the sentences `first` to `end` (exclusive)
 * @param sentences in the text
 */
export function readingClock(
	wordsIn: (first: number, end: number) => number,
	sentences: number,
	{ at: began, visible }: { readonly at: number; readonly visible: boolean },
): ReadingClock {
	let told = began;
	let inView = visible;
	/** Until then somebody is taken to be there. Opening a text is an input. */
	let presentUntil = began + presentFor;
	let milliseconds = 0;
	let words = 0;
	let stay: Stay | null = null;
	let now: SeenPlace | null = null;
	/** When the place last changed, and when it first did since the stay began; `null` while it has not. */
	let moved: { readonly since: number; last: number } | null = null;

	/** Counts the time since this was last called. */
	const pass = (at: number) => {
		const present = inView ? Math.max(Math.min(at, presentUntil) - told, 0) : 0;
		milliseconds += present;
		if (stay !== null) stay.present += present;
		// A clock that was set back begins anew from where it stands.
		told = at;
		presentUntil = Math.min(presentUntil, at + presentFor);
	};
	const canBeRead = (count: number, present: number) => count <= (present / 60_000) * fastestWordsAMinute;
	const countTo = (end: number, { from, present }: Stay): boolean => {
		const count = end > from ? wordsIn(from, end) : 0;
		const counts = canBeRead(count, present);
		if (counts) words += count;
		return counts;
	};
	/** Comes to the place that is on the screen. */
	const settle = () => {
		if (stay === null || now === null) return;
		// Of a long sentence that is being read while the text creeps on, the time is kept.
		if (now.reading === stay.from) stay = { ...stay, end: now.foot + 1 };
		else {
			countTo(Math.min(now.reading, stay.end), stay);
			stay = stayAt(now);
		}
		moved = null;
	};
	const settleIfDue = (at: number) => {
		if (moved !== null && (at - moved.last >= settledAfter || at - moved.since >= lookedAtEvery)) settle();
	};
	/** At the end of the text nothing is passed any more. */
	const readToEnd = () => {
		if (moved !== null || stay === null || now?.ended !== true || stay.from >= sentences) return;
		if (countTo(sentences, stay)) stay = { from: sentences, end: sentences, present: 0 };
	};

	return {
		input: (at) => {
			pass(at);
			settleIfDue(at);
			presentUntil = at + presentFor;
		},
		seen: (place, at, scrolled) => {
			pass(at);
			settleIfDue(at);
			if (scrolled) presentUntil = at + presentFor;
			if (stay === null || now === null) stay = stayAt(place);
			else if (place.top > now.foot + 1 || place.foot < now.top - 1) {
				// A jump: what lies between was not on the screen, and at the end there is nothing more to pass.
				countTo(Math.min(now.reading, stay.end), stay);
				stay = place.ended ? { from: sentences, end: sentences, present: 0 } : stayAt(place);
				moved = null;
			} else if (place.reading !== now.reading || place.top !== now.top) {
				if (moved === null) moved = { since: at, last: at };
				else moved.last = at;
			}
			now = place;
		},
		inSight: (visible, at) => {
			pass(at);
			settleIfDue(at);
			inView = visible;
			if (visible) presentUntil = at + presentFor;
		},
		take: (at) => {
			pass(at);
			settleIfDue(at);
			readToEnd();
			const taken = { milliseconds, words };
			milliseconds = 0;
			words = 0;
			return taken;
		},
	};
}

function stayAt({ reading, foot }: SeenPlace): Stay {
	return { from: reading, end: foot + 1, present: 0 };
}
