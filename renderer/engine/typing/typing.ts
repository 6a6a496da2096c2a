// Vietnamese typing in a line of text: what a key does to the text before the caret. Pure, runs anywhere; the caller keeps
// what is given back between one key and the next, and forgets it when the caret goes elsewhere.

import { type ComposedWord, pressed, type Typing } from "./compose.ts";

/** A change of a text: `[from, caret)` is replaced by `by`, after which the caret stands. UTF-16 offsets. */
export interface Replacement {
	readonly from: number;
	readonly by: string;
}

/** What was typed for the word before the caret, newest last; empty where nothing is known of it. */
export type TypedWord = readonly ComposedWord[];

export interface Typed {
	/** `null` where the key does what it always does. */
	readonly replace: Replacement | null;
	readonly word: TypedWord;
}

const wordBefore = /[\p{L}\p{M}]+$/u;
/** Longer runs of letters are no syllables. */
const longest = 16;

function wordAt(text: string, caret: number): string {
	return wordBefore.exec(text.slice(Math.max(0, caret - longest - 1), caret))?.[0] ?? "";
}

/** What is remembered of the word, if it is still the one that stands there. */
function remembered(shown: string, word: TypedWord): ComposedWord {
	const last = word.at(-1);
	return last?.shown === shown ? last : { shown, keys: shown };
}

/**
 * A character typed at `caret`, nothing selected.
 * @param key what the keyboard writes: one character
 * @param word what the last call gave back for this field
 */
export function typed(text: string, caret: number, key: string, word: TypedWord, typing: Typing): Typed {
	const shown = wordAt(text, caret);
	if (shown.length > longest || !/^[\p{L}\d]$/u.test(key)) return { replace: null, word: [] };
	const before = remembered(shown, word);
	const after = pressed(before, key, typing);
	const steps = word.at(-1)?.shown === shown ? [...word, after] : [after];
	return { replace: after.shown === shown + key ? null : differing(shown, after.shown, caret), word: steps };
}

/** Backspace right after a key that brought back what was typed: the word as it was before that key. */
export function erased(text: string, caret: number, word: TypedWord): Typed {
	const shown = wordAt(text, caret);
	const last = word.at(-1);
	const before = word.at(-2);
	if (last === undefined || before === undefined || last.shown !== shown) return { replace: null, word: [] };
	const broughtBack = last.shown === last.keys && before.shown !== before.keys && last.keys.startsWith(before.keys);
	if (broughtBack) return { replace: differing(shown, before.shown, caret), word: word.slice(0, -1) };
	const kept = word.slice(0, -1);
	// A letter at the end that was only added: the way back is the way it came.
	return { replace: null, word: last.shown.slice(0, -1) === before.shown ? kept : [] };
}

/** The same change without the beginning that stays. */
function differing(shown: string, wanted: string, caret: number): Replacement {
	let same = 0;
	while (same < shown.length && same < wanted.length && shown[same] === wanted[same]) same += 1;
	// Never between a letter and its combining marks.
	while (same > 0 && /\p{M}/u.test(shown.charAt(same))) same -= 1;
	return { from: caret - shown.length + same, by: wanted.slice(same) };
}
