// The trained model as one binary file: what was learned of syllables, of pairs of syllables, and the weights of the features.
// Layout, little endian: header of 8 words, then arrays that are used as they lie, then the spellings. See dictionaries/model.

const magic = 0x4d53_4448; // HDSM
/** Grows with every change of this layout or of the features in gapFeatures.ts. */
export const modelVersion = 2;
const headerWords = 8;

/** Weights are found by the low bits of a feature's hash. */
export const weightBits = 17;
export const weightCount = 1 << weightBits;

/** What was learned of one syllable: how it binds (6 bits), how often it has a capital and whether it is Sino-Vietnamese (4 bits). */
export type SyllableClass = number;
/** A syllable of which nothing was learned. */
export const unknownClass: SyllableClass = 0x3c0;

export interface SegmentationModel {
	/** Folded spellings. */
	readonly syllables: readonly string[];
	/** Parallel to `syllables`. */
	readonly classes: Uint16Array;
	/** Pairs of syllables in a row, as indices into `syllables`, sorted; three parallel arrays. */
	readonly firsts: Uint16Array;
	readonly seconds: Uint16Array;
	/** How strongly they belong together, from 1 (never one word) to 29; pairs without record are 0. */
	readonly bonds: Uint8Array;
	/** `weightCount` weights; positive joins. */
	readonly weights: Int16Array;
	/** Of the file: 8 hexadecimal digits. */
	readonly hash: string;
}

/** Encodes a model; deterministic. */
export function encodeModel(model: Omit<SegmentationModel, "hash">, utf8: (text: string) => Uint8Array): ArrayBuffer {
	const spellings = utf8(model.syllables.join("\n"));
	const places = placesOf(model.syllables.length, model.bonds.length, spellings.length);
	const buffer = new ArrayBuffer(places.end);
	new Int16Array(buffer, places.weights, weightCount).set(model.weights);
	new Uint16Array(buffer, places.classes, model.classes.length).set(model.classes);
	new Uint16Array(buffer, places.firsts, model.firsts.length).set(model.firsts);
	new Uint16Array(buffer, places.seconds, model.seconds.length).set(model.seconds);
	new Uint8Array(buffer, places.bonds, model.bonds.length).set(model.bonds);
	new Uint8Array(buffer, places.spellings, spellings.length).set(spellings);
	new Uint32Array(buffer, 0, headerWords).set([
		magic,
		modelVersion,
		model.syllables.length,
		model.bonds.length,
		spellings.length,
		hashOf(buffer),
		0,
		0,
	]);
	return buffer;
}

/** Opens a model over its own bytes; the string says why the file is none of ours. */
export function decodeModel(buffer: ArrayBuffer): SegmentationModel | string {
	if (buffer.byteLength < headerWords * 4 || buffer.byteLength % 4 !== 0) return "too short";
	const header = new Uint32Array(buffer, 0, headerWords);
	const [found = 0, version = 0, syllableCount = 0, pairCount = 0, spellingLength = 0, hash = 0] = header;
	if (found !== magic) return "not a segmentation model";
	if (version !== modelVersion) return `model version ${version}, expected ${modelVersion}`;
	const places = placesOf(syllableCount, pairCount, spellingLength);
	if (places.end !== buffer.byteLength) return "truncated";
	if (hashOf(buffer) !== hash) return "damaged";
	return {
		syllables: new TextDecoder().decode(new Uint8Array(buffer, places.spellings, spellingLength)).split("\n"),
		classes: new Uint16Array(buffer, places.classes, syllableCount),
		firsts: new Uint16Array(buffer, places.firsts, pairCount),
		seconds: new Uint16Array(buffer, places.seconds, pairCount),
		bonds: new Uint8Array(buffer, places.bonds, pairCount),
		weights: new Int16Array(buffer, places.weights, weightCount),
		hash: hash.toString(16).padStart(8, "0"),
	};
}

/** Where each section begins, in bytes; the end is a multiple of four. */
function placesOf(syllables: number, pairs: number, spellingLength: number) {
	const weights = headerWords * 4;
	const classes = weights + weightCount * 2;
	const firsts = classes + syllables * 2;
	const seconds = firsts + pairs * 2;
	const bonds = seconds + pairs * 2;
	const spellings = bonds + pairs;
	return { weights, classes, firsts, seconds, bonds, spellings, end: Math.ceil((spellings + spellingLength) / 4) * 4 };
}

/** FNV-1a over the words behind the header: tells files apart and notices damage, no protection against malice. */
function hashOf(buffer: ArrayBuffer): number {
	const words = new Uint32Array(buffer, headerWords * 4);
	let hash = 0x811c_9dc5;
	for (let index = 0; index < words.length; index++) hash = Math.imul(hash ^ (words[index] as number), 0x0100_0193);
	return hash >>> 0;
}
