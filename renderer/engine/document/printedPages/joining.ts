// Two lines of one paragraph set together: with a space, or without where a word was broken or an address goes on. Pure.

import { isKnownSyllable } from "../vietnamese.ts";

const softHyphen = "\u00ad";
const lastWord = /\S+$/;
const firstWord = /^\S+/;
const address = /^(?:https?:\/\/|www\.)|^[\w.-]+@|\.(?:com|org|net|vn|edu|gov)\b/i;

/**
 * One text of two. A hyphen at the end of the first goes only where it broke a word: `inter-` `national`, but `Hà-` `Nội`
 * and `1945-` `1975` keep theirs. `known` are words of the whole text, which tell where it is doubtful.
 */
export function joinLines(first: string, second: string, known: ReadonlySet<string>): string {
	if (first === "") return second;
	if (second === "") return first;
	const left = lastWord.exec(first)?.[0] ?? "";
	const right = firstWord.exec(second)?.[0] ?? "";
	if (left.endsWith(softHyphen)) return first.slice(0, -1) + second;
	if (address.test(left) && goesOn(left, right)) return first + second;
	if (/[\p{L}\p{N}]\/$/u.test(left)) return first + second;
	if (!/[\p{L}\p{N}][-‐]$/u.test(left)) return `${first} ${second}`;
	if (!/^\p{Ll}/u.test(right)) return /^[\p{L}\p{N}]/u.test(right) ? first + second : `${first} ${second}`;
	return isBreak(left, right, known) ? first.slice(0, -1) + second : first + second;
}

/** An address was cut after a mark, and what follows could stand in one. */
function goesOn(left: string, right: string): boolean {
	return /[/\-_=?&#%.]$/.test(left) ? /^[\w%/?=&#.-]+[^\p{L}]?$/u.test(right) && !/^\p{Lu}\p{Ll}/u.test(right) : false;
}

function isBreak(left: string, right: string, known: ReadonlySet<string>): boolean {
	const [head, tail] = [lettersAtEnd(left.slice(0, -1)), lettersAtStart(right)];
	if (known.has((head + tail).toLowerCase())) return true;
	if (known.has(`${head}-${tail}`.toLowerCase())) return false;
	// Vietnamese breaks no syllable: two whole ones are a compound of the older spelling.
	return !(isKnownSyllable(head) && isKnownSyllable(tail));
}

function lettersAtEnd(text: string): string {
	return /[\p{L}\p{M}]+$/u.exec(text)?.[0] ?? "";
}

function lettersAtStart(text: string): string {
	return /^[\p{L}\p{M}]+/u.exec(text)?.[0] ?? "";
}

const words = /[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu;

/** The words of all lines, in lower case, but for those that stand at the end of a line with a hyphen. */
export function knownWords(lines: Iterable<string>): ReadonlySet<string> {
	const known = new Set<string>();
	for (const line of lines) for (const [word] of line.matchAll(words)) known.add(word.toLowerCase());
	return known;
}

/** A text without the soft hyphens that were drawn inside its lines. */
export function withoutSoftHyphens(text: string): string {
	return text.replaceAll(softHyphen, "");
}
