// Letters as find compares them: small, without tone, without any mark. By tables of UTF-16 units, one unit for one
// unit, made block by block when a text needs them. Pure.

import { characterClass, classOf, lowerUnit } from "../../../engine/text/characters.ts";
import { unaccented } from "../../../engine/text/headwordKey.ts";
import { splitTone } from "../../../engine/text/syllable.ts";

/**
 * How much a spelling may differ and still be found: nothing but capitals and the place of the tone mark; the tones;
 * every mark. The best one first.
 */
export const matchClasses = ["exact", "tones", "unaccented"] as const;
export type MatchClass = (typeof matchClasses)[number];

export const space = 0x20;
/** What stands for a unit that is never seen: soft hyphens and the like. */
export const nothing = 0;

const tableSize = 0x10000;
const known = new Uint8Array(tableSize >> 8);
const small = new Uint16Array(tableSize);
const toneless = new Uint16Array(tableSize);
const bare = new Uint16Array(tableSize);

/** Typographic signs and what a person types for them. */
const typed: ReadonlyMap<string, string> = new Map([
	..."“”„‟«»″".split("").map((sign) => [sign, '"'] as const),
	..."‘’‚‛′".split("").map((sign) => [sign, "'"] as const),
	..."‐‑‒–—―−".split("").map((sign) => [sign, "-"] as const),
	..."\u00ad\u200b\u200c\u200d\u2060\ufeff".split("").map((sign) => [sign, "\0"] as const),
]);

function fill(block: number): void {
	for (let unit = block << 8; unit < (block + 1) << 8; unit += 1) {
		const sign = typed.get(String.fromCharCode(unit));
		const low = sign?.charCodeAt(0) ?? (classOf(unit) === characterClass.space ? space : lowerUnit(unit));
		small[unit] = low;
		const letter = String.fromCharCode(low);
		toneless[unit] = oneUnit(splitTone(letter).letters, low);
		bare[unit] = oneUnit(unaccented(letter), low);
	}
	known[block] = 1;
}

function oneUnit(folded: string, otherwise: number): number {
	return folded.length === 1 ? folded.charCodeAt(0) : otherwise;
}

/** Small letter, plain quotation mark or hyphen, `space` for all white space, `nothing` for what is not seen. */
export function smallUnit(unit: number): number {
	if (known[unit >> 8] === 0) fill(unit >> 8);
	return small[unit] as number;
}

/** The same without its tone (`ế` to `ê`), or without any mark (`ế` to `e`). */
export function foldedUnit(unit: number, matches: MatchClass): number {
	if (known[unit >> 8] === 0) fill(unit >> 8);
	switch (matches) {
		case "exact":
			return small[unit] as number;
		case "tones":
			return toneless[unit] as number;
		case "unaccented":
			return bare[unit] as number;
	}
}

/**
 * `hòa` and `hoà` are one spelling: the tone of these pairs goes to the second letter. Keys are both units in one
 * number.
 */
const movedTones: ReadonlyMap<number, readonly [first: number, second: number]> = new Map(
	["\u0300", "\u0301", "\u0309", "\u0303", "\u0323"].flatMap((mark) =>
		["oa", "oe", "uy"].map((pair) => {
			const unit = (letter: string) => letter.normalize("NFC").charCodeAt(0);
			const [first = "", second = ""] = pair;
			const key = pairKey(unit(first + mark), unit(second));
			return [key, [unit(first), unit(second + mark)]] as const;
		}),
	),
);

function pairKey(first: number, second: number): number {
	return first * tableSize + second;
}

/**
 * What two neighbouring small letters become where the tone stands on the first and may stand on the second; else
 * `null`.
 */
export function movedTone(first: number, second: number): readonly [first: number, second: number] | null {
	// a, e, y: looked at first, since this is asked at every letter.
	if (second !== 0x61 && second !== 0x65 && second !== 0x79) return null;
	return movedTones.get(pairKey(first, second)) ?? null;
}
