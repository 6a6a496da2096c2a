// What a character is, by table: classes and lower case of UTF-16 units, without a regular expression in the hot path. Pure.

/** Classes of a code unit. Everything that is none of the others counts as punctuation. */
export const characterClass = { space: 1, letter: 2, digit: 3, mark: 4, punctuation: 5 } as const;
export type CharacterClass = (typeof characterClass)[keyof typeof characterClass];

const tableSize = 0x10000;
const capitalBit = 8;
/** Class and `capitalBit` of each unit; 0 where its block was not met yet. */
const natures = new Uint8Array(tableSize);
const lowered = new Uint16Array(tableSize);
/** Blocks beyond are rare in Vietnamese texts: they are classified when they are first met. */
const eager = [0x00, 0x01, 0x1e, 0x20];

function fill(block: number): void {
	for (let unit = block << 8; unit < (block + 1) << 8; unit++) {
		const character = String.fromCharCode(unit);
		const small = character.toLowerCase();
		lowered[unit] = small.length === 1 ? small.charCodeAt(0) : unit;
		const capital = small !== character && /\p{Lu}/u.test(character) ? capitalBit : 0;
		natures[unit] = classify(character, unit) | capital;
	}
	// Old fonts and converters wrote the Icelandic Ð or the African Ɖ for Đ: they look the same, and are read the same.
	if (block === 0x00) lowered[0x00d0] = 0x0111;
	if (block === 0x01) lowered[0x0189] = 0x0111;
}

function classify(character: string, unit: number): CharacterClass {
	if (/\s/.test(character)) return characterClass.space;
	if (/\p{L}/u.test(character)) return characterClass.letter;
	if (/\p{Nd}/u.test(character)) return characterClass.digit;
	if (/\p{M}/u.test(character)) return characterClass.mark;
	// One half of a pair stands for letters of other scripts, rare signs and emoji: kept together as letters.
	return unit >= 0xd800 && unit <= 0xdfff ? characterClass.letter : characterClass.punctuation;
}

for (const block of eager) fill(block);

function natureOf(unit: number): number {
	const nature = natures[unit] as number;
	if (nature !== 0) return nature;
	fill(unit >>> 8);
	return natures[unit] as number;
}

/** Class of one UTF-16 unit. */
export function classOf(unit: number): CharacterClass {
	return (natureOf(unit) & 7) as CharacterClass;
}

/** Lower case of one unit; the unit itself where lower case is longer. */
export function lowerUnit(unit: number): number {
	if (natures[unit] === 0) fill(unit >>> 8);
	return lowered[unit] as number;
}

export function isCapital(unit: number): boolean {
	return (natureOf(unit) & capitalBit) !== 0;
}
