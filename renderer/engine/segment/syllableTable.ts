// Syllable numbers straight from the text: a hash over lower-cased UTF-16 units finds the folded syllable that they spell,
// whatever the tone placement or i/y, without making a string. Spellings never seen before are folded and numbered when met.

import { lowerUnit } from "../text/characters.ts";
import { foldSyllable } from "../text/headwordKey.ts";
import { isSyllable } from "../text/syllable.ts";

/** Numbers stay below this, so that a node and a syllable make one key of the trie. */
const mostNumbers = 60_000;

export class SyllableTable {
	private capacity = 1 << 15;
	/** Entry of a spelling, plus one; 0 where the slot is free. */
	private slots = new Int32Array(this.capacity);
	private readonly spelt: string[] = [];
	private spellingHashes = new Int32Array(1 << 14);
	private numbers = new Int32Array(1 << 14);
	private readonly foldedOf: string[] = [""];
	/** Asked for when it is needed: 0 not yet, 1 no, 2 yes. */
	private native = new Uint8Array(1 << 14);
	private hashes = new Int32Array(1 << 14);
	private sealedSpellings = 0;
	private sealedNumbers = 0;

	constructor() {
		this.native[0] = 1;
	}

	/** Numbers are below this. */
	get size(): number {
		return this.foldedOf.length;
	}

	/**
	 * Number of the folded syllable or foreign word that `text.slice(start, end)` spells, from 1; `sum` is the `spellingSum`
	 * of its lower-cased units.
	 */
	find(text: string, start: number, end: number, sum: number): number {
		const { slots, spelt, spellingHashes } = this;
		const mask = this.capacity - 1;
		const hash = mix(sum);
		for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
			const entry = slots[slot] as number;
			if (entry === 0) return this.meet(text, start, end, hash);
			if (spellingHashes[entry - 1] === hash && spells(spelt[entry - 1] as string, text, start, end)) {
				return this.numbers[entry - 1] as number;
			}
		}
	}

	/** Numbers a folded syllable for good. */
	intern(folded: string): number {
		return this.numberOf(folded, spellingHash(folded));
	}

	/** Folded spelling of a number. */
	folded(number: number): string {
		return this.foldedOf[number] ?? "";
	}

	/** Whether the spelling of a number is Vietnamese. */
	vietnamese(number: number): boolean {
		const known = this.native[number] as number;
		if (known !== 0) return known === 2;
		const found = isSyllable(this.foldedOf[number] ?? "");
		this.native[number] = found ? 2 : 1;
		return found;
	}

	/** 32-bit hash of the folded spelling: the same in every table. */
	hash(number: number): number {
		return this.hashes[number] as number;
	}

	/** Ends the building: what is met from now on may be forgotten by `trim`. */
	seal(): void {
		this.sealedSpellings = this.spelt.length;
		this.sealedNumbers = this.foldedOf.length;
	}

	/** Forgets what was met since `seal` where it has become too much. Numbers found before are no longer valid then. */
	trim(): void {
		if (this.foldedOf.length < mostNumbers && this.spelt.length < 2 * mostNumbers) return;
		this.foldedOf.length = this.sealedNumbers;
		this.spelt.length = this.sealedSpellings;
		this.rebuild(this.capacity);
	}

	/** A spelling that is met for the first time. */
	private meet(text: string, start: number, end: number, hash: number): number {
		let spelling = "";
		for (let at = start; at < end; at++) spelling += String.fromCharCode(lowerUnit(text.charCodeAt(at)));
		const folded = foldSyllable(spelling);
		const number = this.numberOf(folded, spellingHash(folded));
		this.addSpelling(spelling, hash, number);
		return number;
	}

	/** `hash` is that of `folded`. */
	private numberOf(folded: string, hash: number): number {
		const entry = this.slots[this.slotOf(folded, hash)] as number;
		if (entry !== 0) return this.numbers[entry - 1] as number;
		const number = this.foldedOf.length;
		if (number === this.native.length) {
			this.native = enlargedBytes(this.native);
			this.hashes = enlarged(this.hashes);
		}
		this.foldedOf.push(folded);
		this.native[number] = 0;
		this.hashes[number] = hash;
		this.addSpelling(folded, hash, number);
		return number;
	}

	/** Slot of a spelling, or the free one where it belongs. */
	private slotOf(spelling: string, hash: number): number {
		const { slots, spelt, spellingHashes } = this;
		const mask = this.capacity - 1;
		for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
			const entry = slots[slot] as number;
			if (entry === 0 || (spellingHashes[entry - 1] === hash && spelt[entry - 1] === spelling)) return slot;
		}
	}

	private addSpelling(spelling: string, hash: number, number: number): void {
		if (this.spelt.length * 2 > this.capacity) this.rebuild(this.capacity * 2);
		const slot = this.slotOf(spelling, hash);
		if (this.slots[slot] !== 0) return;
		const entry = this.spelt.length;
		if (entry === this.numbers.length) {
			this.numbers = enlarged(this.numbers);
			this.spellingHashes = enlarged(this.spellingHashes);
		}
		this.slots[slot] = entry + 1;
		this.spelt.push(spelling);
		this.spellingHashes[entry] = hash;
		this.numbers[entry] = number;
	}

	private rebuild(capacity: number): void {
		this.capacity = capacity;
		this.slots = new Int32Array(capacity);
		for (let entry = 0; entry < this.spelt.length; entry++) {
			this.slots[this.slotOf(this.spelt[entry] ?? "", this.spellingHashes[entry] as number)] = entry + 1;
		}
	}
}

/** The sum of a spelling and one more unit; 0 to begin with. */
export function spellingSum(sum: number, unit: number): number {
	return (Math.imul(sum, 31) + unit) | 0;
}

/** 32 bits of a folded spelling; the trained model's features are made of these. */
export function spellingHash(folded: string): number {
	let sum = 0;
	for (let at = 0; at < folded.length; at++) sum = spellingSum(sum, folded.charCodeAt(at));
	return mix(sum);
}

function spells(spelling: string, text: string, start: number, end: number): boolean {
	const length = end - start;
	if (spelling.length !== length) return false;
	for (let at = 0; at < length; at++) {
		if (spelling.charCodeAt(at) !== lowerUnit(text.charCodeAt(start + at))) return false;
	}
	return true;
}

function mix(sum: number): number {
	const hash = Math.imul(sum ^ (sum >>> 15), 0x2c1b_3c6d);
	return hash ^ (hash >>> 12);
}

function enlarged(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
	const larger = new Int32Array(array.length * 2);
	larger.set(array);
	return larger;
}

function enlargedBytes(array: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
	const larger = new Uint8Array(array.length * 2);
	larger.set(array);
	return larger;
}
