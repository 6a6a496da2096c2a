// Where a mark goes that was typed anywhere in the syllable: the candidates, and the one that makes a syllable. Pure.

import type { Tone } from "../text/syllable.ts";
import { isVowel, plainLetter } from "./letters.ts";
import type { KeyAction } from "./methods.ts";
import { isWhole, type Shape, shapeOf } from "./shape.ts";

type MarkAction = Exclude<KeyAction, { readonly kind: "tone" }>;

const roofs: Readonly<Record<string, string>> = { a: "â", e: "ê", o: "ô" };
const horns: Readonly<Record<string, string>> = { o: "ơ", u: "ư", a: "ă" };

/** Onsets after which `uow` alone is a whole rime: thuở, huơ. */
const openHorn: ReadonlySet<string> = new Set(["h", "th", "kh"]);

/**
 * The letters with the mark, none added; `null` where the mark fits nowhere or is there already.
 * @param letters lower case, without a tone; `shape` is theirs
 */
export function withMark(letters: string, shape: Shape, tone: Tone, action: MarkAction): string | null {
	if (action.kind === "stroke") {
		const stroked = `đ${letters.slice(1)}`;
		return letters.startsWith("d") && shapeOf(stroked, tone) !== null ? stroked : null;
	}
	const { onset, rest } = shape;
	const candidates = action.kind === "roof" ? roofed(rest, action.on) : horned(onset, rest, action.on);
	let begun: string | null = null;
	for (const candidate of candidates) {
		const marked = onset + candidate;
		const grown = marked === letters ? null : shapeOf(marked, tone);
		if (grown === null) continue;
		if (isWhole(grown) || candidates.length === 1) return marked;
		begun ??= marked;
	}
	return begun;
}

/** The letters without the mark that the key puts; `null` where none has it. */
export function withoutMark(letters: string, action: MarkAction): string | null {
	if (action.kind === "stroke") return letters.startsWith("đ") ? `d${letters.slice(1)}` : null;
	const marks = action.kind === "roof" ? roofs : horns;
	const marked = new Set(Array.from(action.on, (letter) => marks[letter]));
	const bare = Array.from(letters, (letter) => (marked.has(letter) ? plainLetter(letter) : letter)).join("");
	return bare === letters ? null : bare;
}

function roofed(rest: string, on: string): readonly string[] {
	// A double o is written by a roof that was taken back (xoong): the third one is meant as a letter.
	if (rest === "oo" && on === "o") return [];
	const put = (letter: string) => (on.includes(plainLetter(letter)) ? (roofs[plainLetter(letter)] ?? letter) : letter);
	if (/^ươ/.test(rest) && on.includes("o")) return [`uô${rest.slice(2)}`];
	return [Array.from(rest, put).join(""), ...eachVowel(rest, put)];
}

function horned(onset: string, rest: string, on: string): readonly string[] {
	const put = (letter: string) => (on.includes(plainLetter(letter)) ? (horns[plainLetter(letter)] ?? letter) : letter);
	if (on.includes("o") && /^[uư][oôơ]/.test(rest)) {
		const both = `ươ${rest.slice(2)}`;
		if (rest.length > 2) return [both];
		if (rest === "uơ") return [];
		return rest === "ươ" || openHorn.has(onset) ? ["uơ"] : [both];
	}
	return eachVowel(rest, put);
}

/** The rest with one vowel changed, the first one first. */
function eachVowel(rest: string, put: (letter: string) => string): readonly string[] {
	const changed: string[] = [];
	for (let index = 0; index < rest.length; index++) {
		const letter = rest.charAt(index);
		if (!isVowel(letter)) continue;
		const marked = put(letter);
		if (marked !== letter) changed.push(rest.slice(0, index) + marked + rest.slice(index + 1));
	}
	return changed;
}
