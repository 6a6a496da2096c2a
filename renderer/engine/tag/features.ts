// What the tagger looks at around a word: its spelling, its outer syllables, its shape, and above all the parts of speech
// that our dictionary lists for it and for its neighbours. Hashed; one implementation, for training and for decoding.

import type { Entry, Sense } from "../lexicon/types.ts";
import { partsOfSpeech } from "../lexicon/types.ts";
import type { TokenKind } from "../segment/types.ts";
import { smallHash } from "../text/hash.ts";

/** A word or mark of a sentence, blanks left out. */
export interface TagWord {
	readonly token: { readonly kind: TokenKind };
	/** As it stands in the text. */
	readonly surface: string;
	readonly folded: string;
	readonly entry: Entry | null;
	readonly capital: boolean;
}

/** Rows of weights, one weight a tag each; a feature is the number of a row. */
export const rowCount = 1 << 16;
/** Places before the first word and after the last. */
export const padding = 1;
/** Most features of one word. */
export const mostFeatures = 46;
/** How many of the first features name the word itself: training leaves them out at times, as for a word never seen. */
export const lexicalFeatures = 6;

const mask = rowCount - 1;
/** Stands for what lies beyond the sentence. */
const outside = 0x7f;
const mostListed = 5;

const arrays = ["hashes", "first", "last", "listed", "leading", "shapes"] as const;

/** The words of one sentence laid out in arrays, with `padding` places more on both sides. */
export class TagInputs {
	hashes = new Int32Array(0);
	first = new Int32Array(0);
	last = new Int32Array(0);
	/** Parts of speech in the order of the entry's senses, 4 bits each, at most five. */
	listed = new Int32Array(0);
	/** The part of speech of the first sense. */
	leading = new Int32Array(0);
	shapes = new Int32Array(0);
	question = 0;

	fill(words: readonly TagWord[]): void {
		const size = words.length + 2 * padding;
		if (this.hashes.length < size) {
			for (const name of arrays) this[name] = new Int32Array(size * 2);
		}
		for (const edge of [0, words.length + padding]) {
			this.hashes[edge] = 0;
			this.listed[edge] = this.leading[edge] = this.shapes[edge] = outside;
		}
		this.question = words.at(-1)?.surface.includes("?") ? 1 : 0;
		words.forEach((word, index) => {
			const at = index + padding;
			const blank = word.folded.indexOf(" ");
			this.hashes[at] = smallHash(word.folded);
			this.first[at] = blank < 0 ? 0 : smallHash(word.folded.slice(0, blank));
			this.last[at] = blank < 0 ? 0 : smallHash(word.folded.slice(word.folded.lastIndexOf(" ") + 1));
			this.listed[at] = word.entry === null ? 0 : listedOf(word.entry);
			this.leading[at] = word.entry === null ? 0 : codeOf(word.entry.senses[0].pos);
			this.shapes[at] = shapeOf(word, index === 0);
		});
	}
}

const listedBefore = new WeakMap<Entry, number>();
const nameKind = 15;
const codes = new Map<Sense["pos"], number>(partsOfSpeech.map((pos, index) => [pos, index + 1]));

function codeOf(pos: Sense["pos"]): number {
	return codes.get(pos) ?? nameKind;
}

function listedOf(entry: Entry): number {
	const known = listedBefore.get(entry);
	if (known !== undefined) return known;
	let listed = 0;
	let places = 0;
	for (const code of new Set(entry.senses.map(({ pos }) => codeOf(pos)))) {
		if (places++ < mostListed) listed = (listed << 4) | code;
	}
	listedBefore.set(entry, listed);
	return listed;
}

const kinds: Readonly<Record<TokenKind, number>> = { word: 0, name: 1, number: 2, gap: 3 };

function shapeOf({ token, surface, capital }: TagWord, starts: boolean): number {
	const kind = kinds[token.kind];
	const letters = surface.length > 1 && capital && surface === surface.toUpperCase() ? 2 : capital ? 1 : 0;
	const figures = /\d/.test(surface) ? 1 : 0;
	return ((kind * 3 + letters) * 2 + figures) * 2 + (starts ? 1 : 0);
}

function one(template: number, a: number): number {
	const hash = Math.imul(a + template, 0x9e37_79b1);
	const mixed = Math.imul(hash ^ (hash >>> 15), 0x85eb_ca6b);
	return ((mixed ^ (mixed >>> 13)) >>> 8) & mask;
}

function two(template: number, a: number, b: number): number {
	const hash = Math.imul(a + template, 0x9e37_79b1);
	return one(template, Math.imul((hash ^ (hash >>> 15)) + b, 0xc2b2_ae35 | 0));
}

function three(template: number, a: number, b: number, c: number): number {
	const hash = Math.imul(a + template, 0x9e37_79b1);
	return two(template, Math.imul((hash ^ (hash >>> 15)) + b, 0xc2b2_ae35 | 0), c);
}

const templates = Int32Array.from({ length: mostFeatures }, (_, index) => Math.imul(index + 1, 0x5851_f42d));
const template = (index: number): number => templates[index] as number;

/** Writes the features of word `i` (an index into the padded arrays) to `out`; gives back how many. */
export function tagFeatures(inputs: TagInputs, i: number, out: Int32Array): number {
	const { hashes, first, last, listed, leading, shapes, question } = inputs;
	const w1 = hashes[i - 1] as number;
	const w0 = hashes[i] as number;
	const wn = hashes[i + 1] as number;
	const l0 = listed[i] as number;
	const p1 = leading[i - 1] as number;
	const pn = leading[i + 1] as number;
	const s0 = shapes[i] as number;
	let count = 0;
	out[count++] = one(template(0), w0);
	out[count++] = two(template(1), w0, w1);
	out[count++] = two(template(2), w0, wn);
	out[count++] = two(template(3), w0, listed[i - 1] as number);
	out[count++] = two(template(4), w0, listed[i + 1] as number);
	out[count++] = two(template(5), w0, question);
	out[count++] = one(template(6), 0);
	out[count++] = one(template(7), s0);
	out[count++] = one(template(8), w1);
	out[count++] = one(template(9), wn);
	out[count++] = two(template(10), shapes[i - 1] as number, s0);
	out[count++] = two(template(11), s0, shapes[i + 1] as number);
	out[count++] = one(template(12), l0);
	out[count++] = two(template(13), l0, s0);
	out[count++] = two(template(14), l0, w1);
	out[count++] = two(template(15), l0, wn);
	out[count++] = three(template(16), leading[i] as number, p1, pn);
	for (let rest = l0; rest > 0; rest >>>= 4) {
		const pos = rest & 15;
		out[count++] = one(template(17), pos);
		out[count++] = two(template(18), pos, p1);
		out[count++] = two(template(19), pos, pn);
		out[count++] = two(template(20), pos, w1);
		out[count++] = two(template(21), pos, wn);
	}
	if (first[i] !== 0) {
		out[count++] = one(template(22), first[i] as number);
		out[count++] = one(template(23), last[i] as number);
		out[count++] = two(template(24), l0, first[i] as number);
		out[count++] = two(template(25), l0, last[i] as number);
	}
	return count;
}
