// Syllable numbers straight from the text: a hash over lower-cased UTF-16 units finds the folded syllable that they spell,
// whatever the tone placement or i/y, without making a string. Built once from the dictionary's keys.

import { lowerUnit } from "../text/characters.ts";
import { parseSyllable, placeTone } from "../text/syllable.ts";

/** Number of a syllable that the table does not know. */
export const unknownSyllable = 0;

export interface SyllableTable {
	/** Number of the syllable that `text.slice(start, end)` spells, or `unknownSyllable`. */
	find(text: string, start: number, end: number): number;
	/** Numbers a folded syllable, now if it has no number yet. */
	intern(folded: string): number;
	readonly size: number;
}

export function createSyllableTable(): SyllableTable {
	let capacity = 1 << 15;
	let slots = new Int32Array(capacity).fill(-1);
	const spelt: string[] = [];
	const numbers: number[] = [];
	const byFolded = new Map<string, number>();

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
		if (spelt.length * 2 > capacity) grow();
		const slot = slotOf(spelling);
		if ((slots[slot] ?? -1) >= 0) return;
		slots[slot] = spelt.length;
		spelt.push(spelling);
		numbers.push(number);
	}

	function grow(): void {
		capacity *= 2;
		slots = new Int32Array(capacity).fill(-1);
		spelt.forEach((spelling, entry) => {
			slots[slotOf(spelling)] = entry;
		});
	}

	return {
		get size() {
			return byFolded.size + 1;
		},
		intern(folded) {
			const known = byFolded.get(folded);
			if (known !== undefined) return known;
			const number = byFolded.size + 1;
			byFolded.set(folded, number);
			for (const spelling of spellingsOf(folded)) addSpelling(spelling, number);
			return number;
		},
		find(text, start, end) {
			let hash = 0;
			for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + lowerUnit(text.charCodeAt(at))) | 0;
			let slot = mix(hash) & (capacity - 1);
			for (;;) {
				const entry = slots[slot] ?? -1;
				if (entry < 0) return unknownSyllable;
				if (spells(spelt[entry] ?? "", text, start, end)) return numbers[entry] ?? unknownSyllable;
				slot = (slot + 1) & (capacity - 1);
			}
		},
	};
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

/** Every spelling in use of a folded syllable: `hòa` and `hoà`, `kỹ` and `kĩ`. */
export function spellingsOf(folded: string): readonly string[] {
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
