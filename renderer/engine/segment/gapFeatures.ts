// What the model looks at in the gap between two atoms: hashed features over syllables, capitals, the bond of the pair, the
// dictionary's words that cover it, and how each syllable binds. One implementation, for training and for decoding.

import type { SyllableClass } from "./model.ts";
import { weightCount } from "./model.ts";

/** Shape of an atom, as far as its characters tell. */
export const atomShape = {
	none: 0,
	punctuation: 1,
	number: 2,
	address: 3,
	abbreviation: 4,
	capitalsVietnamese: 5,
	capitalsForeign: 6,
	capitalVietnamese: 7,
	capitalForeign: 8,
	lower: 9,
	lowerForeign: 10,
} as const;

/** Atoms before the first and after the last: every array begins at this offset. */
export const padding = 2;
/** Most features of one gap, the ones of a joined gap before it included. */
export const mostFeatures = 64;
/** Bond of a gap that cannot join, and of one outside the run. */
export const closedBond = 62;
export const outsideBond = 63;

const mask = weightCount - 1;

/** Everything known of the atoms of one run; arrays have `padding` places more on both sides. */
export interface GapInputs {
	/** Hash of the folded syllable. */
	readonly hashes: Int32Array;
	readonly shapes: Uint8Array;
	readonly classes: Uint16Array;
	/** Bond of the pair that ends at the atom: 0 to 31, or one of the two above. */
	readonly bonds: Uint8Array;
	/** Syllables of the longest listed word over the gap before the atom, at most 4; 0 for none. */
	readonly covers: Uint8Array;
	/** Syllables of the longest listed word that begins at the atom, at most 4. */
	readonly begins: Uint8Array;
	/** The same for those that end at it. */
	readonly finishes: Uint8Array;
	/** The same as `covers` for listed names. */
	readonly names: Uint8Array;
	/** Place in a run of capitals (0 to 5), its length (to 6, times 8), and where in it a surname stands (times 64). */
	readonly capitalRuns: Uint16Array;
}

function one(template: number, a: number): number {
	const hash = Math.imul(a + template, 0x9e37_79b1);
	const mixed = Math.imul(hash ^ (hash >>> 15), 0x85eb_ca6b);
	return (mixed ^ (mixed >>> 13)) & mask;
}

function two(template: number, a: number, b: number): number {
	const hash = Math.imul(a + template, 0x9e37_79b1);
	const mixed = Math.imul((hash ^ (hash >>> 15)) + b, 0x85eb_ca6b);
	const last = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2_ae35 | 0);
	return (last ^ (last >>> 16)) & mask;
}

function three(template: number, a: number, b: number, c: number): number {
	const hash = Math.imul(a + template, 0x9e37_79b1);
	const mixed = Math.imul((hash ^ (hash >>> 15)) + b, 0x85eb_ca6b);
	const last = Math.imul((mixed ^ (mixed >>> 13)) + c, 0xc2b2_ae35 | 0);
	return (last ^ (last >>> 16)) & mask;
}

const step = 0x5851_f42d;
let next = 1;
const templates = new Int32Array(80);
for (let index = 0; index < templates.length; index++) templates[index] = Math.imul(next++, step);
const template = (index: number): number => templates[index] as number;

/** How many of the first features name more than one syllable: training leaves them out at times, so that the others learn too. */
export const lexicalFeatures = 5;

/** Writes the features of the gap before atom `i` (an index into the padded arrays) to `out`; gives back how many. */
export function gapFeatures(inputs: GapInputs, i: number, out: Int32Array): number {
	const { hashes, shapes, classes, bonds, covers, begins, finishes, names } = inputs;
	const h2 = hashes[i - 2] as number;
	const h1 = hashes[i - 1] as number;
	const h0 = hashes[i] as number;
	const hn = hashes[i + 1] as number;
	const s1 = shapes[i - 1] as number;
	const s0 = shapes[i] as number;
	const pair = s1 * 16 + s0;
	const bond = bonds[i] as number;
	const before = bonds[i - 1] as number;
	const after = bonds[i + 1] as number;
	const bondsHere = (before * 64 + bond) * 64 + after;
	const cover = covers[i] as number;
	const coverBond = cover * 64 + bond;
	const lexicon =
		(((cover * 8 + (begins[i - 1] as number)) * 8 + (finishes[i] as number)) * 8 + (finishes[i - 1] as number)) * 8 +
		(begins[i] as number);
	const coversHere = ((covers[i - 1] as number) * 8 + cover) * 8 + (covers[i + 1] as number);
	const c1 = classes[i - 1] as number;
	const c0 = classes[i] as number;
	const bind1 = c1 & 63;
	const bind0 = c0 & 63;
	const binding = (bind1 >> 3) * 8 + (bind0 & 7);
	let count = 0;
	out[count++] = two(template(0), h1, h0);
	out[count++] = two(template(1), h2, h1);
	out[count++] = two(template(2), h0, hn);
	out[count++] = three(template(3), h2, h1, h0);
	out[count++] = three(template(4), h1, h0, hn);
	out[count++] = one(template(5), 0);
	out[count++] = one(template(6), h1);
	out[count++] = one(template(7), h0);
	out[count++] = one(template(8), h2);
	out[count++] = one(template(9), hn);
	out[count++] = one(template(10), pair);
	out[count++] = one(template(11), (shapes[i - 2] as number) * 256 + pair);
	out[count++] = one(template(12), pair * 16 + (shapes[i + 1] as number));
	out[count++] = one(template(13), ((shapes[i - 2] as number) * 256 + pair) * 16 + (shapes[i + 1] as number));
	out[count++] = one(template(14), bond);
	out[count++] = one(template(15), before * 64 + bond);
	out[count++] = one(template(16), bond * 64 + after);
	out[count++] = one(template(17), bondsHere);
	out[count++] = two(template(18), bond, pair);
	out[count++] = one(template(19), lexicon);
	out[count++] = two(template(20), lexicon, bond);
	out[count++] = one(template(21), coversHere);
	out[count++] = two(template(22), cover, bondsHere);
	out[count++] = two(template(23), lexicon, pair);
	out[count++] = two(template(24), h1, coverBond);
	out[count++] = two(template(25), h0, coverBond);
	out[count++] = two(template(26), h0, pair);
	out[count++] = two(template(27), h1, pair);
	out[count++] = two(template(28), names[i] ?? 0, pair);
	out[count++] = three(template(29), lexicon, coversHere, bond);
	out[count++] = one(template(30), bind1);
	out[count++] = one(template(31), bind0);
	out[count++] = one(template(32), binding);
	out[count++] = two(template(33), binding, bond);
	out[count++] = two(template(34), binding, coverBond);
	out[count++] = one(template(35), bind1 * 64 + bind0);
	out[count++] = two(template(36), bind1 * 64 + bind0, cover);
	out[count++] = three(template(37), binding, (bind1 & 7) * 8 + (bind0 >> 3), bond);
	out[count++] = two(template(38), (c1 >> 6) * 16 + (c0 >> 6), pair);
	out[count++] = two(template(39), (c1 >> 6) * 16 + (c0 >> 6), bond);
	out[count++] = three(
		template(40),
		binding,
		((classes[i - 2] as number) & 56) + ((classes[i + 1] as number) & 7),
		cover,
	);
	if (h1 === h0) out[count++] = two(template(41), bond, cover);
	if (isCapital(s1) && isCapital(s0)) {
		const run1 = inputs.capitalRuns[i - 1] ?? 0;
		const run0 = inputs.capitalRuns[i] ?? 0;
		const place = run0 & 63;
		out[count++] = one(template(42), place);
		out[count++] = one(template(43), run0);
		out[count++] = two(template(44), run1, run0);
		out[count++] = three(template(45), run1, pair, bond);
		out[count++] = two(template(46), run1 >> 6, lexicon);
		out[count++] = two(template(47), place, lexicon);
		out[count++] = three(template(48), names[i] ?? 0, run1, run0);
		out[count++] = two(template(49), pair, place);
		out[count++] = two(
			template(50),
			((names[i - 1] as number) * 8 + (names[i] as number)) * 8 + (names[i + 1] as number),
			place,
		);
	}
	return count;
}

/** Writes what is added where the gap before the last one is joined too: words of three and more syllables. */
export function chainFeatures(inputs: GapInputs, i: number, out: Int32Array): number {
	const { hashes, shapes, bonds, covers, begins, finishes } = inputs;
	const cover = covers[i] as number;
	const lexicon =
		((cover * 8 + (begins[i - 1] as number)) * 8 + (finishes[i] as number)) * 8 + (finishes[i - 1] as number);
	out[0] = one(template(60), 0);
	out[1] = one(template(61), (bonds[i - 1] as number) * 64 + (bonds[i] as number));
	out[2] = one(template(62), ((shapes[i - 2] as number) * 16 + (shapes[i - 1] as number)) * 16 + (shapes[i] as number));
	out[3] = one(template(63), lexicon);
	out[4] = one(template(64), (covers[i - 1] as number) * 8 + cover);
	out[5] = one(template(65), hashes[i] ?? 0);
	out[6] = one(template(66), hashes[i - 1] ?? 0);
	out[7] = three(template(67), hashes[i - 2] ?? 0, hashes[i - 1] ?? 0, hashes[i] ?? 0);
	return 8;
}

function isCapital(shape: number): boolean {
	return shape >= atomShape.capitalsVietnamese && shape <= atomShape.capitalForeign;
}

/** Parts of a syllable's class, for whoever learns them: binding to the right and to the left (0 to 7), capitals (0 to 7). */
export function syllableClass(right: number, left: number, capitals: number, sino: boolean): SyllableClass {
	return ((capitals * 2 + (sino ? 1 : 0)) << 6) | (right << 3) | left;
}
