// What the model looks at in the gap between two atoms: hashed features over syllables, capitals, the bond of the pair, the
// dictionary's words that cover it, and how each syllable binds. One implementation, for training and for decoding.
// Most of them are grouped (featureGroups.ts).

import { chainGroups, gapGroups } from "./featureGroups.ts";
import { one, three, two } from "./featureHash.ts";
import type { SyllableClass } from "./model.ts";

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
/** Bond of a gap that cannot join, and of one outside the run; learned ones are below. */
export const closedBond = 30;
export const outsideBond = 31;

/** Everything known of the atoms of one run; arrays have `padding` places more on both sides. */
export interface GapInputs {
	/** Hash of the folded syllable. */
	readonly hashes: Int32Array;
	readonly shapes: Uint8Array;
	readonly classes: Uint16Array;
	/** Bond of the pair that ends at the atom: 0 to 29, or one of the two above. */
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

/** How many of the first features name more than one syllable: training leaves them out at times, so that the others learn too. */
export const lexicalFeatures = 5;

/** Writes the features of the gap before atom `i` (an index into the padded arrays) to `out`; gives back how many. */
export function gapFeatures(inputs: GapInputs, i: number, out: Int32Array): number {
	let count = gapSingles(inputs, i, out);
	for (const { keyOf, write } of Object.values(gapGroups)) count = write(keyOf(inputs, i), out, count);
	return count;
}

/** The features that belong to no group: those that name syllables, and those of a run of capitals. */
export function gapSingles(inputs: GapInputs, i: number, out: Int32Array): number {
	const { hashes, shapes, bonds, covers, begins, finishes } = inputs;
	const h2 = hashes[i - 2] as number;
	const h1 = hashes[i - 1] as number;
	const h0 = hashes[i] as number;
	const hn = hashes[i + 1] as number;
	const s1 = shapes[i - 1] as number;
	const s0 = shapes[i] as number;
	const pair = s1 * 16 + s0;
	out[0] = two(0, h1, h0);
	out[1] = two(1, h2, h1);
	out[2] = two(2, h0, hn);
	out[3] = three(3, h2, h1, h0);
	out[4] = three(4, h1, h0, hn);
	let count = 5;
	if (h1 === h0) out[count++] = two(41, bonds[i] as number, covers[i] as number);
	if (isCapital(s1) && isCapital(s0)) {
		const lexicon =
			((((covers[i] as number) * 5 + (begins[i - 1] as number)) * 5 + (finishes[i] as number)) * 5 +
				(finishes[i - 1] as number)) *
				5 +
			(begins[i] as number);
		count = capitalFeatures(inputs, i, pair, lexicon, out, count);
	}
	return count;
}

function capitalFeatures(
	{ capitalRuns, bonds, names }: GapInputs,
	i: number,
	pair: number,
	lexicon: number,
	out: Int32Array,
	from: number,
): number {
	const run1 = capitalRuns[i - 1] as number;
	const run0 = capitalRuns[i] as number;
	const place = run0 & 63;
	let count = from;
	out[count++] = one(42, place);
	out[count++] = one(43, run0);
	out[count++] = two(44, run1, run0);
	out[count++] = three(45, run1, pair, bonds[i] as number);
	out[count++] = two(46, run1 >> 6, lexicon);
	out[count++] = two(47, place, lexicon);
	out[count++] = three(48, names[i] as number, run1, run0);
	out[count++] = two(49, pair, place);
	out[count++] = two(50, ((names[i - 1] as number) * 8 + (names[i] as number)) * 8 + (names[i + 1] as number), place);
	return count;
}

/** Writes what is added where the gap before the last one is joined too: words of three and more syllables. */
export function chainFeatures(inputs: GapInputs, i: number, out: Int32Array): number {
	let count = chainSingles(inputs, i, out);
	for (const { keyOf, write } of Object.values(chainGroups)) count = write(keyOf(inputs, i), out, count);
	return count;
}

/** Those of a chain that name syllables. */
export function chainSingles({ hashes }: GapInputs, i: number, out: Int32Array): number {
	const h1 = hashes[i - 1] as number;
	const h0 = hashes[i] as number;
	out[0] = one(65, h0);
	out[1] = one(66, h1);
	out[2] = three(67, hashes[i - 2] as number, h1, h0);
	return 3;
}

function isCapital(shape: number): boolean {
	return shape >= atomShape.capitalsVietnamese && shape <= atomShape.capitalForeign;
}

/** Parts of a syllable's class, for whoever learns them: binding to the right and to the left (0 to 7), capitals (0 to 7). */
export function syllableClass(right: number, left: number, capitals: number, sino: boolean): SyllableClass {
	return ((capitals * 2 + (sino ? 1 : 0)) << 6) | (right << 3) | left;
}
