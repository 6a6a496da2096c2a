// Syllable numbers straight from the text: a hash over lower-cased UTF-16 units finds the folded syllable that they spell,
// whatever the tone placement or i/y, without making a string. Words never seen before are numbered when they are met.

import { lowerUnit } from "../text/characters.ts";
import { foldSyllable } from "../text/headwordKey.ts";
import { isSyllable, parseSyllable, placeTone } from "../text/syllable.ts";

/** Numbers stay below this, so that a node and a syllable make one key of the trie. */
const mostNumbers = 60_000;

export interface SyllableTable {
	/** Number of the folded syllable or foreign word that `text.slice(start, end)` spells; from 1. */
	find(text: string, start: number, end: number): number;
	/** Numbers a folded syllable for good. */
	intern(folded: string): number;
	/** Folded spelling of a number. */
	folded(number: number): string;
	/** Whether the spelling of a number is Vietnamese. */
	vietnamese(number: number): boolean;
	/** 32-bit hash of the folded spelling: the same in every table. */
	hash(number: number): number;
	/** Ends the building: what is met from now on may be forgotten by `trim`. */
	seal(): void;
	/** Forgets what was met since `seal` where it has become too much. Numbers found before are no longer valid then. */
	trim(): void;
	readonly size: number;
}

export function createSyllableTable(): SyllableTable {
	let capacity = 1 << 15;
	let slots = new Int32Array(capacity).fill(-1);
	const spelt: string[] = [];
	const numbers: number[] = [];
	const foldedOf: string[] = [""];
	/** Asked for when it is needed: 0 not yet, 1 no, 2 yes. */
	const native: number[] = [1];
	const hashes: number[] = [0];
	const byFolded = new Map<string, number>();
	let sealedSpellings = 0;
	let sealedNumbers = 0;

	function slotOf(spelling: string): number {
		let hash = 0;
		for (let at = 0; at < spelling.length; at++) hash = (Math.imul(hash, 31) + spelling.charCodeAt(at)) | 0;
		let slot = mix(hash) & (capacity - 1);
		for (;;) {
			const entry = slots[slot] ?? -1;
			if (entry < 0 || spelt[entry] === spelling) return slot;
			slot = (slot + 1) & (capacity - 1);
		}
	}

	function addSpelling(spelling: string, number: number): void {
		if (spelt.length * 2 > capacity) rebuild(capacity * 2);
		const slot = slotOf(spelling);
		if ((slots[slot] ?? -1) >= 0) return;
		slots[slot] = spelt.length;
		spelt.push(spelling);
		numbers.push(number);
	}

	function rebuild(size: number): void {
		capacity = size;
		slots = new Int32Array(capacity).fill(-1);
		spelt.forEach((spelling, entry) => {
			slots[slotOf(spelling)] = entry;
		});
	}

	function numberOf(folded: string): number {
		const known = byFolded.get(folded);
		if (known !== undefined) return known;
		const number = foldedOf.length;
		byFolded.set(folded, number);
		foldedOf.push(folded);
		native.push(0);
		hashes.push(spellingHash(folded));
		return number;
	}

	return {
		get size() {
			return foldedOf.length;
		},
		intern(folded) {
			const fresh = !byFolded.has(folded);
			const number = numberOf(folded);
			if (fresh) for (const spelling of spellingsOf(folded)) addSpelling(spelling, number);
			return number;
		},
		find(text, start, end) {
			let hash = 0;
			for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + lowerUnit(text.charCodeAt(at))) | 0;
			let slot = mix(hash) & (capacity - 1);
			for (;;) {
				const entry = slots[slot] ?? -1;
				if (entry < 0) break;
				if (spells(spelt[entry] ?? "", text, start, end)) return numbers[entry] ?? 0;
				slot = (slot + 1) & (capacity - 1);
			}
			let spelling = "";
			for (let at = start; at < end; at++) spelling += String.fromCharCode(lowerUnit(text.charCodeAt(at)));
			const number = numberOf(foldSyllable(spelling));
			addSpelling(spelling, number);
			return number;
		},
		folded: (number) => foldedOf[number] ?? "",
		vietnamese(number) {
			if (native[number] === 0) native[number] = isSyllable(foldedOf[number] ?? "") ? 2 : 1;
			return native[number] === 2;
		},
		hash: (number) => hashes[number] ?? 0,
		seal() {
			sealedSpellings = spelt.length;
			sealedNumbers = foldedOf.length;
		},
		trim() {
			if (foldedOf.length < mostNumbers && spelt.length < 2 * mostNumbers) return;
			for (const folded of foldedOf.slice(sealedNumbers)) byFolded.delete(folded);
			foldedOf.length = sealedNumbers;
			native.length = sealedNumbers;
			hashes.length = sealedNumbers;
			spelt.length = sealedSpellings;
			numbers.length = sealedSpellings;
			rebuild(capacity);
		},
	};
}

/** 32 bits of a folded spelling; the trained model's features are made of these. */
export function spellingHash(folded: string): number {
	let hash = 0;
	for (let at = 0; at < folded.length; at++) hash = (Math.imul(hash, 31) + folded.charCodeAt(at)) | 0;
	return mix(hash) | 0;
}

function spells(spelling: string, text: string, start: number, end: number): boolean {
	const length = end - start;
	if (spelling.length !== length) return false;
	for (let at = 0; at < length; at++) {
		if (spelling.charCodeAt(at) !== lowerUnit(text.charCodeAt(start + at))) return false;
	}
	return true;
}

function mix(hash: number): number {
	const folded = Math.imul(hash ^ (hash >>> 15), 0x2c1b_3c6d);
	return (folded ^ (folded >>> 12)) >>> 0;
}

/** Open syllables in oa, oe, uy with a tone, and i or y as the whole rime: all others have one spelling. */
const respelt = /[òóỏõọ][ae]$|[ùúủũụ]y$|^(?:[hklmst]|qu)[iyìíỉĩịỳýỷỹỵ]$/;

/** Every spelling in use of a folded syllable: `hòa` and `hoà`, `kỹ` and `kĩ`. */
export function spellingsOf(folded: string): readonly string[] {
	if (!respelt.test(folded)) return [folded];
	const parts = parseSyllable(folded);
	if (parts === null) return [folded];
	const { onset, rime, tone } = parts;
	const found = new Set([folded]);
	for (const variant of rimeVariants(onset, rime)) {
		found.add(placeTone(onset, variant, tone));
		if (tone !== "level" && /^(?:oa|oe|uy)$/.test(variant) && onset !== "qu") {
			const bare = placeTone("", variant.charAt(1), tone);
			found.add(onset + variant.charAt(0) + bare);
		}
	}
	return [...found];
}

function rimeVariants(onset: string, rime: string): readonly string[] {
	const folds = /^(?:h|k|l|m|s|t|qu)$/.test(onset);
	if (folds && rime === "y") return ["y", "i"];
	if (folds && rime === "i") return ["i", "y"];
	return [rime];
}
