// Where in the text a person is: the sentence that is being read, the share that has been read, the time that is
// left. Pure.

import { wordsAMinute } from "../readingPace.ts";
import type { Sentences } from "./sentences.ts";

/** What the scroll container says of itself, CSS pixels. */
export interface ScrollState {
	readonly top: number;
	/** Height of what is seen, and of all there is. */
	readonly seen: number;
	readonly all: number;
}

/**
 * The height in the content at which a person is taken to read: at the top of the screen when the text is at its
 * beginning, at
 * the bottom when it is at its end, so that it passes over the whole text.
 */
export function readingLine({ top, seen, all }: ScrollState): number {
	const room = all - seen;
	return room <= 0 ? 0 : top + seen * Math.min(Math.max(top / room, 0), 1);
}

/** Share that has been read when `sentence` is the last one read, 0 to 1, by characters. */
export function shareRead(sentences: Sentences, sentence: number): number {
	if (sentences.count === 0) return 1;
	const end = sentences.span(sentences.count - 1).end;
	return end === 0 ? 1 : sentences.span(Math.min(Math.max(sentence, 0), sentences.count - 1)).end / end;
}

/** Whole minutes for the rest of `words` running words, at least 1 before the end, 0 at it. */
export function minutesLeft(words: number, share: number): number {
	const left = words * (1 - share);
	return share >= 1 ? 0 : Math.max(1, Math.round(left / wordsAMinute));
}
