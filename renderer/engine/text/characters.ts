// What a character is, by table: classes and lower case of UTF-16 units, without a regular expression in the hot path. Pure.

/** Classes of a code unit. Everything that is none of the others counts as punctuation. */
export const characterClass = { space: 0, letter: 1, digit: 2, mark: 3, punctuation: 4 } as const;
export type CharacterClass = (typeof characterClass)[keyof typeof characterClass];

const tableSize = 0x10000;
const classes = new Uint8Array(tableSize).fill(characterClass.punctuation);
const lowered = new Uint16Array(tableSize);
const capitals = new Uint8Array(tableSize);
/** Blocks beyond are rare in Vietnamese texts: they are classified when they are first met. */
const eager = 0x2100;
const known = new Uint8Array(tableSize >>> 8);

function fill(block: number): void {
	known[block] = 1;
	for (let unit = block << 8; unit < (block + 1) << 8; unit++) {
		const character = String.fromCharCode(unit);
		const small = character.toLowerCase();
		lowered[unit] = small.length === 1 ? small.charCodeAt(0) : unit;
		if (/\s/.test(character)) classes[unit] = characterClass.space;
		else if (/\p{L}/u.test(character)) classes[unit] = characterClass.letter;
		else if (/\p{Nd}/u.test(character)) classes[unit] = characterClass.digit;
		else if (/\p{M}/u.test(character)) classes[unit] = characterClass.mark;
		// One half of a pair stands for letters of other scripts, rare signs and emoji: kept together as letters.
		else if (unit >= 0xd800 && unit <= 0xdfff) classes[unit] = characterClass.letter;
		if (small !== character && /\p{Lu}/u.test(character)) capitals[unit] = 1;
	}
}

for (let block = 0; block < eager >>> 8; block++) fill(block);
// Old fonts and converters wrote the Icelandic Ð or the African Ɖ for Đ: they look the same, and are read the same.
lowered[0x00d0] = 0x0111;
lowered[0x0189] = 0x0111;

/** Class of one UTF-16 unit. */
export function classOf(unit: number): CharacterClass {
	if (known[unit >>> 8] === 0) fill(unit >>> 8);
	return classes[unit] as CharacterClass;
}

/** Lower case of one unit; the unit itself where lower case is longer. */
export function lowerUnit(unit: number): number {
	if (known[unit >>> 8] === 0) fill(unit >>> 8);
	return lowered[unit] ?? unit;
}

export function isCapital(unit: number): boolean {
	if (known[unit >>> 8] === 0) fill(unit >>> 8);
	return capitals[unit] === 1;
}
