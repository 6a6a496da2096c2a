// What stands around a full stop: the token before it, the word after it, the marks that close. Bounded looks only, so
// that no text costs the square of its length. Pure.

import { characterClass, classOf } from "../text/characters.ts";

/** Offsets of one sentence in the text that it was found in. */
export interface Extent {
	readonly start: number;
	readonly end: number;
}

/** A run of characters without white space, and where it starts. */
export interface Token {
	readonly text: string;
	readonly start: number;
}

/** The word after a stop and what lies between. */
export interface NextWord {
	/** Letters or digits; one sign where the text goes on with neither; `""` at its end. */
	readonly word: string;
	readonly start: number;
	/** Whether it opens with a small letter and is no brand or address such as `iPhone`. */
	readonly lower: boolean;
	readonly digit: boolean;
	/** Whether a quotation mark or a bracket opens before it. */
	readonly quoted: boolean;
	readonly afterDash: boolean;
}

const closing: ReadonlySet<string> = new Set(['"', "'", "”", "’", "»", ")", "]", "}", "›"]);
const spacedClosing: ReadonlySet<string> = new Set(["”", "»", "›"]);
const raised: ReadonlySet<string> = new Set("¹²³⁰⁴⁵⁶⁷⁸⁹");
const opening: ReadonlySet<string> = new Set(['"', "'", "“", "‘", "«", "(", "[", "{", "‹"]);
const dashes: ReadonlySet<string> = new Set(["-", "–", "—"]);
const passed: ReadonlySet<string> = new Set(["…", ".", "•", "*"]);

/** Characters looked at on either side of a place: no word or name of a list item is longer. */
export const longestToken = 24;
/** How far the next word is looked for: a text of nothing but dots must not cost its square. */
const longestGap = 100;

/** Whether white space stands at `offset`; outside the text there is none. */
export function isSpaceAt(text: string, offset: number): boolean {
	return offset >= 0 && offset < text.length && classOf(text.charCodeAt(offset)) === characterClass.space;
}

/** The stretch without the white space at its ends; empty (`start === end`) where there is nothing else. */
export function trimmed(text: string, start: number, end: number): Extent {
	let from = start;
	let to = end;
	while (from < to && isSpaceAt(text, from)) from += 1;
	while (to > from && isSpaceAt(text, to - 1)) to -= 1;
	return { start: from, end: to };
}

/** The offset after closing quotes, brackets and note signs (`[1]`, `¹`) that follow a stop: they belong to it. */
export function afterClosing(text: string, offset: number): number {
	let end = offset;
	for (;;) {
		const character = text[end] ?? "";
		const note = character === "[" ? /^\[\d{1,3}\]/.exec(text.slice(end, end + 6)) : null;
		if (note !== null) end += note[0].length;
		else if (closing.has(character) || raised.has(character)) end += 1;
		else if (
			spacedClosing.has(text[end + 1] ?? "") &&
			isSpaceAt(text, end) &&
			/^[”»›](?:[\s.,;:]|$)/.test(text.slice(end + 1, end + 3))
		)
			end += 2;
		else return end;
	}
}

/** The characters between the last space, opening bracket or quote and `end`; nothing before `start`. */
export function tokenBefore(text: string, start: number, end: number): Token {
	let to = end;
	const least = Math.max(start, end - longestGap);
	while (to > least && isSpaceAt(text, to - 1)) to -= 1;
	let from = to;
	while (from > start && to - from < longestToken && !isSpaceAt(text, from - 1) && !opening.has(text[from - 1] ?? ""))
		from -= 1;
	return { text: text.slice(from, to), start: from };
}

const word = /[\p{L}\p{M}]+|\d+/uy;

/** The word after `end`; quotes, brackets, dashes, bullets and dots before it are passed over. */
export function nextWord(text: string, end: number): NextWord {
	let at = end;
	let quoted = false;
	let afterDash = false;
	for (; at < text.length && at < end + longestGap; at += 1) {
		if (isSpaceAt(text, at)) continue;
		const character = text[at] ?? "";
		if (opening.has(character)) quoted = true;
		else if (dashes.has(character)) afterDash = true;
		else if (!passed.has(character)) break;
	}
	word.lastIndex = at;
	const found = word.exec(text)?.[0] ?? text.slice(at, at + 1);
	const first = String.fromCodePoint(found.codePointAt(0) ?? 0);
	const lower = first !== first.toUpperCase() && !/^(?:\p{Ll}\p{Lu}|https?$|www$)/u.test(found);
	return { word: found, start: at, lower, digit: /^\d/.test(found), quoted, afterDash };
}

const spaceAndWord = / ([\p{L}\p{M}]+)/uy;

/** The word that follows `next` after one space; `""` where something else follows. */
export function wordAfter(text: string, next: NextWord): string {
	spaceAndWord.lastIndex = next.start + next.word.length;
	return spaceAndWord.exec(text)?.[1] ?? "";
}

/** Whether a word opens with a capital. */
export function isCapitalised(text: string): boolean {
	return /^\p{Lu}/u.test(text);
}

/** A set of the words of a list that single spaces part. */
export function wordsOf(list: string): ReadonlySet<string> {
	return new Set(list.split(" "));
}
