// Atoms of one sentence with all that the model looks at, in padded typed arrays that are used again from sentence to sentence.

import { characterClass, classOf } from "../text/characters.ts";
import { atomShape, closedBond, type GapInputs, outsideBond, padding } from "./gapFeatures.ts";
import type { SegmentationModel } from "./model.ts";
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

/** Syllables of the model are numbered below this: a pair and its bond fit into 31 bits. */
const mostLearned = 1 << 13;

/** What the model learned, by the numbers of a syllable table. */
export class Learned {
	/** By number; a number beyond has `unknownClass`. */
	readonly classes: Uint16Array;
	private readonly capacity: number;
	/** First number, second number (13 bits each), bond (5 bits); 0 where the slot is free. */
	private readonly pairs: Int32Array;

	/** Enters the model's syllables into the table. @throws RangeError where others have taken the low numbers. */
	constructor(
		model: Pick<SegmentationModel, "syllables" | "classes" | "firsts" | "seconds" | "bonds">,
		table: SyllableTable,
	) {
		const { syllables, firsts, seconds, bonds } = model;
		const numbers = new Int32Array(syllables.length);
		for (let index = 0; index < syllables.length; index++) numbers[index] = table.intern(syllables[index] as string);
		this.classes = new Uint16Array(table.size).fill(unknownClass);
		for (let index = 0; index < syllables.length; index++) {
			const number = numbers[index] as number;
			if (number >= mostLearned) throw new RangeError("the model's syllables come first");
			this.classes[number] = model.classes[index] as number;
		}
		let capacity = 1 << 12;
		while (capacity < bonds.length * 2) capacity *= 2;
		this.capacity = capacity;
		this.pairs = new Int32Array(capacity);
		for (let index = 0; index < bonds.length; index++) {
			const key = ((numbers[firsts[index] as number] as number) << 13) | (numbers[seconds[index] as number] as number);
			let slot = this.slotOf(key);
			while (this.pairs[slot] !== 0) slot = (slot + 1) & (capacity - 1);
			this.pairs[slot] = (key << 5) | (bonds[index] as number);
		}
	}

	/** 0 where the pair was never seen. */
	bondOf(first: number, second: number): number {
		if (first >= mostLearned || second >= mostLearned) return 0;
		const key = (first << 13) | second;
		for (let slot = this.slotOf(key); ; slot = (slot + 1) & (this.capacity - 1)) {
			const entry = this.pairs[slot] as number;
			if (entry === 0) return 0;
			if (entry >>> 5 === key) return entry & 31;
		}
	}

	private slotOf(key: number): number {
		return (Math.imul(key, 0x9e37_79b1) >>> 7) & (this.capacity - 1);
	}
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
		this.fillPairs(text, atoms, learned);
		this.fillListed(trie);
		this.fillCapitals(table);
	}

	private fillAtoms(text: string, atoms: AtomBuffer, table: SyllableTable, learned: Learned): void {
		const { count, starts, ends, types, flags, sums } = atoms;
		const { shapes, hashes, numbers, classes } = this;
		const learnedClasses = learned.classes;
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
				classes[here] = unknownClass;
				continue;
			}
			const number = table.find(text, starts[index] as number, ends[index] as number, sums[index] as number);
			numbers[index] = number;
			hashes[here] = table.hash(number);
			classes[here] = number < learnedClasses.length ? (learnedClasses[number] as number) : unknownClass;
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

	private fillPairs(text: string, { starts, ends }: AtomBuffer, learned: Learned): void {
		const { count, shapes, joinable, bonds, numbers } = this;
		for (let index = 1; index < count; index++) {
			const here = index + padding;
			const open =
				shapes[here] !== atomShape.punctuation &&
				shapes[here - 1] !== atomShape.punctuation &&
				isBlank(text, ends[index - 1] as number, starts[index] as number) &&
				!(shapes[here] === atomShape.number && isScore(text, starts[index] as number, ends[index] as number));
			joinable[index] = open ? 1 : 0;
			bonds[here] = open ? learned.bondOf(numbers[index - 1] as number, numbers[index] as number) : closedBond;
		}
	}

	private fillListed(trie: WordTrie): void {
		const { count, numbers, joinable, begins, finishes, covers, names, shapes, shouting } = this;
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
				// In a headline in capitals a name has no shape of its own: it counts as a word.
				if ((flags & nodeFlag.word) !== 0 || shouting) {
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

	/** The same, or an abbreviation, which has its capitals wherever it stands: `TP.HCM`. */
	bearsCapital(index: number): boolean {
		return this.isCapital(index) || this.shapes[index + padding] === atomShape.abbreviation;
	}

	/** Whether atom `index` is of small letters. */
	isLower(index: number): boolean {
		return (this.shapes[index + padding] as number) >= atomShape.lower;
	}

	/** Everything that filling does not write itself: the places around the run, and the figures that only grow. */
	private clear(): void {
		const end = this.count + padding;
		for (const edge of [0, 1, end, end + 1]) {
			this.hashes[edge] = outside;
			this.shapes[edge] = atomShape.none;
			this.classes[edge] = unknownClass;
			this.bonds[edge] = outsideBond;
		}
		this.bonds[padding] = outsideBond;
		this.joinable[0] = 0;
		this.covers.fill(0, 0, end + padding);
		this.begins.fill(0, 0, end + padding);
		this.finishes.fill(0, 0, end + padding);
		this.names.fill(0, 0, end + padding);
		this.capitalRuns.fill(0, 0, end + padding);
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

/** `0-2` of `Đức - Pháp 0-2`: never part of a name. */
function isScore(text: string, from: number, to: number): boolean {
	return to - from <= 5 && /^\d{1,2}[-–]\d{1,2}$/.test(text.slice(from, to));
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
