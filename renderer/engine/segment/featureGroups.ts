// Features that depend on few small figures, in groups: the figures make one key, whose sum of weights can be remembered.

import { one, three, two } from "./featureHash.ts";
import type { GapInputs } from "./gapFeatures.ts";

/** Features that one small key determines. */
export interface FeatureGroup {
	/** Less than 2 to the power of 30. */
	readonly keyOf: (inputs: GapInputs, i: number) => number;
	/** Writes the features of a key to `out` from `count` on; gives back how many are there now. */
	readonly write: (key: number, out: Int32Array, count: number) => number;
}

const shapeGroup: FeatureGroup = {
	keyOf: ({ shapes }, i) =>
		((shapes[i - 2] as number) << 12) |
		((shapes[i - 1] as number) << 8) |
		((shapes[i] as number) << 4) |
		(shapes[i + 1] as number),
	write(key, out, from) {
		let count = from;
		out[count++] = one(5, 0);
		out[count++] = one(10, (key >> 4) & 0xff);
		out[count++] = one(11, key >> 4);
		out[count++] = one(12, key & 0xfff);
		out[count++] = one(13, key);
		return count;
	},
};

const bondGroup: FeatureGroup = {
	keyOf: ({ bonds, covers }, i) =>
		((covers[i] as number) << 15) |
		((bonds[i - 1] as number) << 10) |
		((bonds[i] as number) << 5) |
		(bonds[i + 1] as number),
	write(key, out, from) {
		const bonds = key & 0x7fff;
		let count = from;
		out[count++] = one(14, (key >> 5) & 31);
		out[count++] = one(15, bonds >> 5);
		out[count++] = one(16, bonds & 0x3ff);
		out[count++] = one(17, bonds);
		out[count++] = one(22, key);
		return count;
	},
};

const lexiconGroup: FeatureGroup = {
	keyOf({ bonds, covers, begins, finishes }, i) {
		const words =
			((begins[i - 1] as number) * 5 + (finishes[i] as number)) * 25 +
			(finishes[i - 1] as number) * 5 +
			(begins[i] as number);
		const cover = ((covers[i - 1] as number) * 5 + (covers[i + 1] as number)) * 5 + (covers[i] as number);
		return ((cover * 625 + words) << 5) | (bonds[i] as number);
	},
	write(key, out, from) {
		const bond = key & 31;
		const words = (key >> 5) % 625;
		const covers = Math.floor((key >> 5) / 625);
		const lexicon = (covers % 5) * 625 + words;
		let count = from;
		out[count++] = one(19, lexicon);
		out[count++] = two(20, lexicon, bond);
		out[count++] = one(21, covers);
		out[count++] = two(29, key >> 5, bond);
		return count;
	},
};

const bindingGroup: FeatureGroup = {
	keyOf: ({ classes, bonds, covers }, i) =>
		(((classes[i - 1] as number) & 63) << 14) |
		(((classes[i] as number) & 63) << 8) |
		((covers[i] as number) << 5) |
		(bonds[i] as number),
	write(key, out, from) {
		const bond = key & 31;
		const cover = (key >> 5) & 7;
		const bind0 = (key >> 8) & 63;
		const bind1 = key >> 14;
		const binding = (bind1 >> 3) * 8 + (bind0 & 7);
		let count = from;
		out[count++] = one(30, bind1);
		out[count++] = one(31, bind0);
		out[count++] = one(32, binding);
		out[count++] = two(33, binding, bond);
		out[count++] = two(34, binding, key & 0xff);
		out[count++] = one(35, bind1 * 64 + bind0);
		out[count++] = two(36, bind1 * 64 + bind0, cover);
		out[count++] = three(37, binding, (bind1 & 7) * 8 + (bind0 >> 3), bond);
		return count;
	},
};

const aroundGroup: FeatureGroup = {
	keyOf: ({ classes, covers }, i) =>
		(((classes[i - 2] as number) & 56) << 9) |
		(((classes[i - 1] as number) & 56) << 6) |
		(((classes[i] as number) & 7) << 6) |
		(((classes[i + 1] as number) & 7) << 3) |
		(covers[i] as number),
	write(key, out, from) {
		out[from] = one(40, key);
		return from + 1;
	},
};

const natureGroup: FeatureGroup = {
	keyOf: ({ classes, shapes, bonds, names }, i) =>
		((names[i] as number) << 21) |
		(((classes[i - 1] as number) >> 6) << 17) |
		(((classes[i] as number) >> 6) << 13) |
		((shapes[i - 1] as number) << 9) |
		((shapes[i] as number) << 5) |
		(bonds[i] as number),
	write(key, out, from) {
		const bond = key & 31;
		const pair = (key >> 5) & 0xff;
		const nature = (key >> 13) & 0xff;
		let count = from;
		out[count++] = two(18, bond, pair);
		out[count++] = two(28, key >> 21, pair);
		out[count++] = two(38, nature, pair);
		out[count++] = two(39, nature, bond);
		return count;
	},
};

/** Of every gap. */
export const gapGroups = {
	shapes: shapeGroup,
	bonds: bondGroup,
	lexicon: lexiconGroup,
	binding: bindingGroup,
	around: aroundGroup,
	nature: natureGroup,
} as const;

const chainBondGroup: FeatureGroup = {
	keyOf: ({ bonds, covers, begins, finishes }, i) =>
		((((((covers[i - 1] as number) * 5 + (covers[i] as number)) * 5 + (begins[i - 1] as number)) * 5 +
			(finishes[i] as number)) *
			5 +
			(finishes[i - 1] as number)) <<
			10) |
		((bonds[i - 1] as number) << 5) |
		(bonds[i] as number),
	write(key, out, from) {
		const covers = Math.floor((key >> 10) / 125);
		let count = from;
		out[count++] = one(60, 0);
		out[count++] = one(61, key & 0x3ff);
		out[count++] = one(63, (covers % 5) * 125 + ((key >> 10) % 125));
		out[count++] = one(64, covers);
		return count;
	},
};

const chainShapeGroup: FeatureGroup = {
	keyOf: ({ shapes }, i) => ((shapes[i - 2] as number) << 8) | ((shapes[i - 1] as number) << 4) | (shapes[i] as number),
	write(key, out, from) {
		out[from] = one(62, key);
		return from + 1;
	},
};

/** Of every gap after a joined one. */
export const chainGroups = { bonds: chainBondGroup, shapes: chainShapeGroup } as const;
