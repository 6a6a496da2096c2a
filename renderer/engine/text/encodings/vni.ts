// VNI for Windows: most letters are a base and a second byte that bears the circumflex or breve, the tone, or both.
// Source: the code table of VNI Software. Pure, linear.

import { windows1252 } from "./tables.ts";
import { textOfUnits } from "./units.ts";

const tones = ["", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323"] as const;
const circumflex = "\u0302";
const breve = "\u0306";

/** Second bytes in the order of `tones`; those of capitals are 0x20 less. */
const toneBytes = [null, 0xf9, 0xf8, 0xfb, 0xf5, 0xef] as const;
const circumflexBytes = [0xe2, 0xe1, 0xe0, 0xe5, 0xe3, 0xe4] as const;
const breveBytes = [0xea, 0xe9, 0xe8, 0xfa, 0xfc, 0xeb] as const;

/** Letters of one byte; with `ơ` and `ư` a tone may follow. */
const singles: readonly (readonly [number, string])[] = [
	[0xf1, "đ"],
	[0xf4, "ơ"],
	[0xf6, "ư"],
	[0xed, "í"],
	[0xec, "ì"],
	[0xe6, "ỉ"],
	[0xf3, "ĩ"],
	[0xf2, "ị"],
	[0xee, "ỵ"],
];

const alone = Uint16Array.from(windows1252);
for (const [byte, letter] of singles) {
	alone[byte] = letter.charCodeAt(0);
	alone[byte - 0x20] = letter.toUpperCase().charCodeAt(0);
}

/** By `base * 256 + mark`; 0 where the two are no letter. */
const pairs = new Uint16Array(0x10000);

function addPairs(base: number, letter: string, marks: readonly (number | null)[], quality: string): void {
	for (const [index, mark] of marks.entries()) {
		if (mark === null) continue;
		const composed = (letter + quality + (tones[index] ?? "")).normalize("NFC").charCodeAt(0);
		for (const either of [mark, mark - 0x20]) pairs[base * 0x100 + either] = composed;
	}
}

for (const letter of "aeouyAEOUY") addPairs(letter.charCodeAt(0), letter, toneBytes, "");
for (const letter of "aeoAEO") addPairs(letter.charCodeAt(0), letter, circumflexBytes, circumflex);
for (const letter of "aA") addPairs(letter.charCodeAt(0), letter, breveBytes, breve);
for (const [base, letter] of [
	[0xf4, "ơ"],
	[0xd4, "Ơ"],
	[0xf6, "ư"],
	[0xd6, "Ư"],
] as const) {
	addPairs(base, letter, toneBytes, "");
}

/** Reads bytes, or units that were read from them; a second byte that fits no base is read as windows-1252. NFC. */
export function readVni(source: Uint8Array | Uint16Array): string {
	const units = new Uint16Array(source.length);
	let length = 0;
	for (let index = 0; index < source.length; index += 1) {
		const unit = source[index] ?? 0;
		const next = source[index + 1] ?? 0;
		const pair = unit <= 0xff && next >= 0x80 && next <= 0xff ? (pairs[unit * 0x100 + next] ?? 0) : 0;
		if (pair !== 0) index += 1;
		units[length] = pair !== 0 ? pair : unit > 0xff ? unit : (alone[unit] ?? unit);
		length += 1;
	}
	return textOfUnits(units, length);
}
