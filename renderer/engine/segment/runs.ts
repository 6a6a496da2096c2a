// Atoms of one sentence with all that the model looks at, in padded typed arrays that are used again from sentence to sentence.

import { characterClass, classOf } from "../text/characters.ts";
import { atomShape, closedBond, type GapInputs, outsideBond, padding } from "./gapFeatures.ts";
import type { LearnedPair, SegmentationModel } from "./model.ts";
import { unknownClass } from "./model.ts";
import { isSurname } from "./nameShape.ts";
import { type AtomBuffer, atomFlag, atomType } from "./scan.ts";
import { type SyllableTable, spellingHash } from "./syllableTable.ts";
import { nodeFlag, noNode, rootNode, type WordTrie } from "./wordTrie.ts";

const longestListed = 8;
const sentenceMark = spellingHash("<.>");
const innerMark = spellingHash("<,>");
const anyNumber = spellingHash("<1>");
const outside = spellingHash("<>");

/** What the model learned, by the numbers of a syllable table. */
export interface Learned {
	classOf(number: number): number;
	/** 0 where the pair was never seen. */
	bondOf(first: number, second: number): number;
}

/** Enters the model's syllables into the table and its pairs into a hash by their numbers. */
export function learnedBy(model: Pick<SegmentationModel, "syllables" | "pairs">, table: SyllableTable): Learned {
	const numbers = model.syllables.map(({ spelling }) => table.intern(spelling));
	const classes = new Uint16Array(table.size).fill(unknownClass);
	model.syllables.forEach((syllable, index) => {
		classes[numbers[index] ?? 0] = syllable.class;
	});
	const bonds = bondTable(model.pairs, numbers);
	return {
		classOf: (number) => (number < classes.length ? (classes[number] ?? unknownClass) : unknownClass),
		bondOf: bonds,
	};
}

function bondTable(pairs: readonly LearnedPair[], numbers: readonly number[]): Learned["bondOf"] {
	let capacity = 1 << 12;
	while (capacity < pairs.length * 2) capacity *= 2;
	const keys = new Int32Array(capacity);
	const values = new Uint8Array(capacity);
	const slotOf = (key: number): number => {
		let slot = (Math.imul(key, 0x9e37_79b1) >>> 7) & (capacity - 1);
		while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (capacity - 1);
		return slot;
	};
	for (const { first, second, bond } of pairs) {
		const key = ((numbers[first] ?? 0) << 16) | (numbers[second] ?? 0) | 0;
		const slot = slotOf(key);
		keys[slot] = key;
		values[slot] = bond;
	}
	return (first, second) => values[slotOf((first << 16) | second)] ?? 0;
}

/** One sentence, prepared for the model. */
export class Run implements GapInputs {
	count = 0;
	hashes = new Int32Array(0);
	shapes = new Uint8Array(0);
	classes = new Uint16Array(0);
	bonds = new Uint8Array(0);
	covers = new Uint8Array(0);
	begins = new Uint8Array(0);
	finishes = new Uint8Array(0);
	names = new Uint8Array(0);
	capitalRuns = new Uint16Array(0);
	/** Numbers of the atoms in the syllable table; without padding, as `joinable`. */
	numbers = new Int32Array(0);
	/** Whether atom n may share a word with atom n - 1: only blanks between them, and neither is a mark. */
	joinable = new Uint8Array(0);
	/** A headline in capitals: they say nothing about names. */
	shouting = false;

	/** Fills everything from the atoms of `text`. */
	fill(text: string, atoms: AtomBuffer, table: SyllableTable, trie: WordTrie, learned: Learned): void {
		const { count } = atoms;
		this.count = count;
		if (this.joinable.length < count) this.grow(count * 2);
		this.clear();
		this.fillAtoms(text, atoms, table, learned);
		const { shapes, joinable, bonds, numbers } = this;
		const { starts, ends } = atoms;
		for (let index = 1; index < count; index++) {
			const here = index + padding;
			const open =
				shapes[here] !== atomShape.punctuation &&
				shapes[here - 1] !== atomShape.punctuation &&
				isBlank(text, ends[index - 1] as number, starts[index] as number);
			joinable[index] = open ? 1 : 0;
			bonds[here] = open ? learned.bondOf(numbers[index - 1] as number, numbers[index] as number) : closedBond;
		}
		this.fillListed(trie);
		this.fillCapitals(table);
	}

	private fillAtoms(text: string, atoms: AtomBuffer, table: SyllableTable, learned: Learned): void {
		const { count, starts, ends, types, flags } = atoms;
		const { shapes, hashes, numbers, classes } = this;
		let letters = 0;
		let loud = 0;
		for (let index = 0; index < count; index++) {
			const here = index + padding;
			const type = types[index] as number;
			if (type === atomType.punctuation || type === atomType.number) {
				const isNumber = type === atomType.number;
				shapes[here] = isNumber ? atomShape.number : atomShape.punctuation;
				hashes[here] = isNumber
					? anyNumber
					: opensSentence(text.charCodeAt(starts[index] as number))
						? sentenceMark
						: innerMark;
				numbers[index] = 0;
				continue;
			}
			const number = table.find(text, starts[index] as number, ends[index] as number);
			numbers[index] = number;
			hashes[here] = table.hash(number);
			classes[here] = learned.classOf(number);
			if (type !== atomType.letters) {
				shapes[here] = type === atomType.address ? atomShape.address : atomShape.abbreviation;
				continue;
			}
			letters += 1;
			const flag = flags[index] as number;
			const foreign = table.vietnamese(number) ? 0 : 1;
			if ((flag & atomFlag.allCapitals) !== 0) {
				loud += 1;
				shapes[here] = atomShape.capitalsVietnamese + foreign;
			} else if ((flag & atomFlag.capital) !== 0) shapes[here] = atomShape.capitalVietnamese + foreign;
			else shapes[here] = atomShape.lower + foreign;
		}
		this.shouting = letters >= 3 && loud >= letters * 0.7;
		if (!this.shouting) return;
		for (let here = padding; here < count + padding; here++) {
			if (shapes[here] === atomShape.capitalsVietnamese) shapes[here] = atomShape.lower;
		}
	}

	private fillListed(trie: WordTrie): void {
		const { count, numbers, joinable, begins, finishes, covers, names, shapes } = this;
		for (let from = 0; from < count; from++) {
			let node = trie.next(rootNode, numbers[from] as number);
			if (node === noNode) continue;
			if ((trie.flags(node) & nodeFlag.word) !== 0) {
				raise(begins, from + padding, 1);
				raise(finishes, from + padding, 1);
			}
			for (let last = from + 1; last < count && last < from + longestListed && joinable[last] === 1; last++) {
				node = trie.next(node, numbers[last] as number);
				if (node === noNode) break;
				const flags = trie.flags(node);
				if (flags === 0) continue;
				const shown = Math.min(4, last - from + 1);
				if ((flags & nodeFlag.word) !== 0) {
					raise(begins, from + padding, shown);
					raise(finishes, last + padding, shown);
					for (let gap = from + 1; gap <= last; gap++) raise(covers, gap + padding, shown);
				}
				if ((flags & nodeFlag.name) !== 0 && shapes[from + padding] !== atomShape.lower) {
					for (let gap = from + 1; gap <= last; gap++) raise(names, gap + padding, shown);
				}
			}
		}
	}

	private fillCapitals(table: SyllableTable): void {
		const { count } = this;
		for (let from = 0; from < count; ) {
			if (!this.isCapital(from)) {
				from += 1;
				continue;
			}
			let end = from + 1;
			while (end < count && this.isCapital(end) && this.joinable[end] === 1) end += 1;
			const length = Math.min(6, end - from);
			for (let at = from; at < end; at++) {
				const first = Math.max(from, at - 4);
				let near = 0;
				let far = 0;
				for (let back = at; back >= first; back--) {
					if (!isSurname(table.folded(this.numbers[back] ?? 0))) continue;
					if (near === 0) near = at - back + 1;
					far = at - back + 1;
				}
				this.capitalRuns[at + padding] = Math.min(5, at - from) | (length << 3) | (near << 6) | (far << 9);
			}
			from = end;
		}
	}

	/** Whether atom `index` begins with a capital that says something. */
	isCapital(index: number): boolean {
		const shape = this.shapes[index + padding] ?? 0;
		return shape >= atomShape.capitalsVietnamese && shape <= atomShape.capitalForeign;
	}

	private clear(): void {
		const end = this.count + 2 * padding;
		this.hashes.fill(outside, 0, end);
		this.shapes.fill(atomShape.none, 0, end);
		this.classes.fill(unknownClass, 0, end);
		this.bonds.fill(outsideBond, 0, end);
		this.covers.fill(0, 0, end);
		this.begins.fill(0, 0, end);
		this.finishes.fill(0, 0, end);
		this.names.fill(0, 0, end);
		this.capitalRuns.fill(0, 0, end);
		this.joinable.fill(0, 0, this.count);
	}

	private grow(size: number): void {
		const padded = size + 2 * padding;
		this.hashes = new Int32Array(padded);
		this.shapes = new Uint8Array(padded);
		this.classes = new Uint16Array(padded);
		this.bonds = new Uint8Array(padded);
		this.covers = new Uint8Array(padded);
		this.begins = new Uint8Array(padded);
		this.finishes = new Uint8Array(padded);
		this.names = new Uint8Array(padded);
		this.capitalRuns = new Uint16Array(padded);
		this.numbers = new Int32Array(size);
		this.joinable = new Uint8Array(size);
	}
}

function raise(array: Uint8Array, index: number, value: number): void {
	if ((array[index] as number) < value) array[index] = value;
}

const sentenceOpeners = new Set([...".!?…:\"“‘'(–—-•*"].map((mark) => mark.charCodeAt(0)));

function opensSentence(unit: number): boolean {
	return sentenceOpeners.has(unit);
}

/** Blanks but no line break. */
function isBlank(text: string, from: number, to: number): boolean {
	if (to <= from) return false;
	if (to === from + 1 && text.charCodeAt(from) === 0x20) return true;
	for (let at = from; at < to; at++) {
		const unit = text.charCodeAt(at);
		if (unit === 0x0a || unit === 0x0d || classOf(unit) !== characterClass.space) return false;
	}
	return true;
}
