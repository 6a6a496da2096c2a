// The trained tagger as one binary file: a row of small weights for each feature, and the weights of two tags in a row.
// Layout, little endian: header of 6 words, then variable-length integers (7 bits a byte). See dictionaries/model.

import { rowCount } from "./features.ts";
import { tagCount } from "./tags.ts";

const magic = 0x5454_4448; // HDTT
/** Grows with every change of this layout, of the tags, or of the features in features.ts. */
export const taggerModelVersion = 1;
const headerWords = 6;

/** Weights of the file are this many times those of the model. */
export const weightScale = 16;
/** A sentence's first word follows this tag. */
export const startTag = tagCount;

export interface TaggerModel {
	/** `rowCount` rows of `tagCount` weights. */
	readonly weights: Int8Array;
	/** `tagCount + 1` rows, the tag before or `startTag`, of `tagCount` weights. */
	readonly transitions: Int8Array;
	/** Of the file: 8 hexadecimal digits. */
	readonly hash: string;
}

/** Encodes a model; deterministic. */
export function encodeTagger({ weights, transitions }: Omit<TaggerModel, "hash">): ArrayBuffer {
	const bytes: number[] = [];
	let last = -1;
	let stored = 0;
	weights.forEach((weight, index) => {
		if (weight === 0) return;
		writeInteger(bytes, index - last - 1);
		bytes.push(weight & 0xff);
		last = index;
		stored += 1;
	});
	const buffer = new ArrayBuffer(headerWords * 4 + transitions.length + bytes.length);
	const body = new Uint8Array(buffer, headerWords * 4);
	body.set(new Uint8Array(transitions.buffer, transitions.byteOffset, transitions.length));
	body.set(bytes, transitions.length);
	new Uint32Array(buffer, 0, headerWords).set([magic, taggerModelVersion, tagCount, stored, hashOf(body), 0]);
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
export function decodeTagger(buffer: ArrayBuffer): TaggerModel | string {
	if (buffer.byteLength < headerWords * 4) return "too short";
	const [found = 0, version = 0, tagsStored = 0, stored = 0, hash = 0] = new Uint32Array(buffer, 0, headerWords);
	if (found !== magic) return "not a tagger";
	if (version !== taggerModelVersion) return `tagger version ${version}, expected ${taggerModelVersion}`;
	const body = new Uint8Array(buffer, headerWords * 4);
	if (hashOf(body) !== hash || tagsStored !== tagCount) return "damaged";
	const transitions = Int8Array.from(body.subarray(0, (tagCount + 1) * tagCount));
	const weights = new Int8Array(rowCount * tagCount);
	let at = transitions.length;
	let last = -1;
	for (let index = 0; index < stored; index++) {
		let step = 0;
		for (let shift = 0; ; shift += 7) {
			const byte = body[at++] ?? 0;
			step |= (byte & 0x7f) << shift;
			if (byte < 0x80) break;
		}
		last += step + 1;
		weights[last] = body[at++] ?? 0;
	}
	return { weights, transitions, hash: hash.toString(16).padStart(8, "0") };
}

/** FNV-1a: tells files apart and notices damage, no protection against malice. */
function hashOf(bytes: Uint8Array): number {
	let hash = 0x811c_9dc5;
	for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x0100_0193);
	return hash >>> 0;
}
