// One key pressed at the end of a word: marks and tones find their letters, what becomes no syllable stands as it was typed.
// After the behaviour of UniKey (https://www.unikey.org): free marking, double key takes back. Pure, runs anywhere.

import { parseSyllable, splitTone, type Tone } from "../text/syllable.ts";
import { withMark, withoutMark } from "./marks.ts";
import { actionOf, type KeyAction, type TypingMethod } from "./methods.ts";
import { type Shape, shapeOf, type TonePlacement, toneIndex } from "./shape.ts";

/** A word before the caret. */
export interface ComposedWord {
	readonly shown: string;
	/** The keys that made it; where it was not typed here, the word itself. */
	readonly keys: string;
}

export interface Typing {
	readonly method: TypingMethod;
	readonly placement: TonePlacement;
}

interface Parts {
	/** Lower case, toneless. */
	readonly letters: string;
	readonly capitals: readonly boolean[];
	readonly tone: Tone;
}

const toneMarks: Readonly<Record<Tone, string>> = {
	level: "",
	falling: "\u0300",
	rising: "\u0301",
	dipping: "\u0309",
	glottal: "\u0303",
	heavy: "\u0323",
};

/** The word after a key. @param key one character, as the keyboard gives it, capitals included */
export function pressed(word: ComposedWord, key: string, typing: Typing): ComposedWord {
	const parts = partsOf(word.shown);
	const small = key.toLowerCase();
	const action = actionOf(small, typing.method);
	const shape = parts === null ? null : shapeOf(parts.letters, parts.tone);
	if (parts === null || shape === null) return { shown: word.shown + key, keys: word.keys + key };
	const done = action === null ? null : acted(word, parts, shape, key, action, typing);
	return done ?? appended(word, parts, key, typing);
}

function acted(
	word: ComposedWord,
	parts: Parts,
	shape: Shape,
	key: string,
	action: KeyAction,
	typing: Typing,
): ComposedWord | null {
	const { letters, tone } = parts;
	const keys = word.keys + key;
	if (action.kind === "tone") {
		if (toneIndex(shape, typing.placement) < 0) return null;
		if (action.tone === tone)
			return tone === "level" ? null : undone(written({ ...parts, tone: "level" }, typing), key);
		if (shapeOf(letters, action.tone) === null) return null;
		return { shown: written({ ...parts, tone: action.tone }, typing), keys };
	}
	const marked = withMark(letters, shape, tone, action);
	if (marked !== null) return { shown: written({ ...parts, letters: marked }, typing), keys };
	const lone = typing.method === "telex" && key.toLowerCase() === "w";
	if (lone && letters.endsWith("ư") && /(?<!u)w$/i.test(word.keys)) return undone(word.shown.slice(0, -1), key);
	const bare = withoutMark(letters, action);
	if (bare !== null) return undone(written({ ...parts, letters: bare }, typing), key);
	if (!lone) return null;
	const grown = shapeOf(`${letters}ư`, tone);
	return grown === null ? null : { shown: written(withLetter(parts, "ư", key), typing), keys };
}

/** The key was pressed twice: the mark is gone, the key stands as a letter, and so it stays. */
function undone(bare: string, key: string): ComposedWord {
	return { shown: bare + key, keys: bare + key };
}

function appended(word: ComposedWord, parts: Parts, key: string, typing: Typing): ComposedWord {
	const keys = word.keys + key;
	const small = key.toLowerCase();
	if (!/^\p{L}$/u.test(small)) return { shown: word.shown + key, keys };
	const grown = withLetter(parts, small, key);
	// thuơ and đưo are on the way to thươn and đươn.
	const horned = grown.letters.replace(/(?:uơ|ưo)(?=.$)/, "ươ");
	for (const letters of [horned, grown.letters]) {
		if (shapeOf(letters, parts.tone) !== null) return { shown: written({ ...grown, letters }, typing), keys };
	}
	return { shown: keys, keys };
}

function withLetter(parts: Parts, letter: string, key: string): Parts {
	return { ...parts, letters: parts.letters + letter, capitals: [...parts.capitals, key !== key.toLowerCase()] };
}

/** `null` where letters stand in it that no table knows, or more than one tone. */
function partsOf(word: string): Parts | null {
	const whole = word.normalize("NFC");
	const { letters, tone } = splitTone(whole.toLowerCase());
	if (tone === null || letters.length !== whole.length) return null;
	return { letters, tone, capitals: Array.from(whole, (letter) => letter !== letter.toLowerCase()) };
}

/** NFC, with the tone in its place. Where the letters are no syllable it stands on the last vowel that can bear it. */
function written({ letters, capitals, tone }: Parts, { placement }: Typing): string {
	const shape = shapeOf(letters, tone);
	const at = shape === null ? lastVowel(letters) : toneIndex(shape, placement);
	return Array.from(letters, (letter, index) => {
		const toned = index === at ? (letter + toneMarks[tone]).normalize("NFC") : letter;
		return capitals[index] === true ? toned.toUpperCase() : toned;
	}).join("");
}

function lastVowel(letters: string): number {
	return Array.from(letters).findLastIndex((letter) => "aăâeêioôơuưy".includes(letter));
}

/** Whether the word is written out: a syllable by its spelling. */
export function isWritten(word: string): boolean {
	return parseSyllable(word) !== null;
}
