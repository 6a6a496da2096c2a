// The trained model as one binary file: what was learned of syllables, of pairs of syllables, and the weights of the features.
// Layout, little endian: header of 8 words, then sections of variable-length integers (7 bits a byte). See dictionaries/model.

const magic = 0x4d53_4448; // HDSM
/** Grows with every change of this layout or of the features in gapFeatures.ts. */
export const modelVersion = 1;
const headerWords = 8;

/** Weights are found by the low bits of a feature's hash. */
export const weightBits = 19;
export const weightCount = 1 << weightBits;

/** What was learned of one syllable: how it binds (6 bits), how often it has a capital and whether it is Sino-Vietnamese (4 bits). */
export type SyllableClass = number;
/** A syllable of which nothing was learned. */
export const unknownClass: SyllableClass = 0x3c0;

export interface LearnedSyllable {
	/** Folded spelling. */
	readonly spelling: string;
	readonly class: SyllableClass;
}

/** How strongly two syllables in a row belong together, from 1 (never one word) to 31; pairs without record are 0. */
export interface LearnedPair {
	/** Indices into the syllables. */
	readonly first: number;
	readonly second: number;
	readonly bond: number;
}

export interface SegmentationModel {
	readonly syllables: readonly LearnedSyllable[];
	/** Sorted by `first`, then `second`. */
	readonly pairs: readonly LearnedPair[];
	/** `weightCount` weights; positive joins. */
	readonly weights: Int16Array;
	/** Of the file: 8 hexadecimal digits. */
	readonly hash: string;
}

/** Encodes a model; deterministic. */
export function encodeModel(model: Omit<SegmentationModel, "hash">, utf8: (text: string) => Uint8Array): ArrayBuffer {
	const bytes: number[] = [];
	const spellings = utf8(model.syllables.map(({ spelling }) => spelling).join("\n"));
	for (const { class: learned } of model.syllables) writeInteger(bytes, learned);
	let [first, second] = [0, -1];
	for (const pair of model.pairs) {
		const step = pair.first - first;
		if (step > 0) second = -1;
		writeInteger(bytes, step);
		writeInteger(bytes, pair.second - second - 1);
		bytes.push(pair.bond);
		first = pair.first;
		second = pair.second;
	}
	let last = -1;
	let weights = 0;
	model.weights.forEach((weight, index) => {
		if (weight === 0) return;
		writeInteger(bytes, index - last - 1);
		writeInteger(bytes, weight < 0 ? -2 * weight - 1 : 2 * weight);
		last = index;
		weights += 1;
	});
	const buffer = new ArrayBuffer(headerWords * 4 + spellings.length + bytes.length);
	const body = new Uint8Array(buffer, headerWords * 4);
	body.set(spellings);
	body.set(bytes, spellings.length);
	new Uint32Array(buffer, 0, headerWords).set([
		magic,
		modelVersion,
		model.syllables.length,
		spellings.length,
		model.pairs.length,
		weights,
		hashOf(body),
		0,
	]);
	return buffer;
}

function writeInteger(bytes: number[], value: number): void {
	let rest = value;
	while (rest >= 0x80) {
		bytes.push((rest & 0x7f) | 0x80);
		rest >>>= 7;
	}
	bytes.push(rest);
}

/** Decodes a model; the string says why the file is none of ours. */
export function decodeModel(buffer: ArrayBuffer): SegmentationModel | string {
	if (buffer.byteLength < headerWords * 4) return "too short";
	const header = new Uint32Array(buffer, 0, headerWords);
	const [found = 0, version = 0, syllableCount = 0, spellingLength = 0, pairCount = 0, weightsStored = 0, hash = 0] =
		header;
	if (found !== magic) return "not a segmentation model";
	if (version !== modelVersion) return `model version ${version}, expected ${modelVersion}`;
	const body = new Uint8Array(buffer, headerWords * 4);
	if (hashOf(body) !== hash) return "damaged";

	const spellings = new TextDecoder().decode(body.subarray(0, spellingLength)).split("\n");
	let at = spellingLength;
	const readInteger = (): number => {
		let value = 0;
		for (let shift = 0; ; shift += 7) {
			const byte = body[at++] ?? 0;
			value |= (byte & 0x7f) << shift;
			if (byte < 0x80) return value;
		}
	};
	const syllables: LearnedSyllable[] = [];
	for (let index = 0; index < syllableCount; index++) {
		syllables.push({ spelling: spellings[index] ?? "", class: readInteger() });
	}
	const pairs: LearnedPair[] = [];
	let [first, second] = [0, -1];
	for (let index = 0; index < pairCount; index++) {
		const step = readInteger();
		if (step > 0) second = -1;
		first += step;
		second += readInteger() + 1;
		pairs.push({ first, second, bond: body[at++] ?? 0 });
	}
	const weights = new Int16Array(weightCount);
	let last = -1;
	for (let index = 0; index < weightsStored; index++) {
		last += readInteger() + 1;
		const folded = readInteger();
		weights[last] = (folded & 1) === 1 ? -(folded + 1) / 2 : folded / 2;
	}
	return { syllables, pairs, weights, hash: hash.toString(16).padStart(8, "0") };
}

/** FNV-1a: tells files apart and notices damage, no protection against malice. */
function hashOf(bytes: Uint8Array): number {
	let hash = 0x811c_9dc5;
	for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x0100_0193);
	return hash >>> 0;
}
