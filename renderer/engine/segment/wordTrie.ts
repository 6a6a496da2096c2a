// All headwords as a trie over syllable numbers, in one open-addressed hash: from a node by a syllable to the next node.

import type { Lexicon } from "../lexicon/lookup.ts";
import { createSyllableTable, type SyllableTable } from "./syllableTable.ts";

/** What ends at a node. */
export const nodeFlag = { word: 1, name: 2 } as const;

/** No such node. */
export const noNode = 0;
export const rootNode = 1;

export interface WordTrie {
	readonly syllables: SyllableTable;
	/** Node after `node` by `syllable`, or `noNode`. */
	next(node: number, syllable: number): number;
	/** Bits of `nodeFlag`. */
	flags(node: number): number;
	/** Which syllables of the name that ends here begin with a capital, a bit each. */
	capitals(node: number): number;
}

/** Builds the trie from all words and names of the dictionary. */
export function createWordTrie(lexicon: Lexicon, syllables: SyllableTable = createSyllableTable()): WordTrie {
	let capacity = 1 << 16;
	let keys = new Float64Array(capacity);
	let nodes = new Int32Array(capacity);
	let used = 0;
	let flags = new Uint8Array(1 << 14);
	let capitals = new Uint8Array(1 << 14);
	let count = rootNode + 1;

	function slotOf(key: number): number {
		const low = key % 0x1_0000;
		const high = Math.floor(key / 0x1_0000);
		const hash = Math.imul(low ^ Math.imul(high, 0x9e37_79b1), 0x85eb_ca6b);
		let slot = ((hash ^ (hash >>> 13)) >>> 0) & (capacity - 1);
		while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (capacity - 1);
		return slot;
	}

	function next(node: number, syllable: number): number {
		return nodes[slotOf(node * 0x1_0000 + syllable)] ?? noNode;
	}

	function extend(node: number, syllable: number): number {
		const key = node * 0x1_0000 + syllable;
		const slot = slotOf(key);
		if (keys[slot] === key) return nodes[slot] ?? noNode;
		keys[slot] = key;
		nodes[slot] = count;
		used += 1;
		if (used * 2 > capacity) grow();
		if (count >= flags.length) {
			flags = enlarged(flags);
			capitals = enlarged(capitals);
		}
		return count++;
	}

	function grow(): void {
		const [oldKeys, oldNodes] = [keys, nodes];
		capacity *= 2;
		keys = new Float64Array(capacity);
		nodes = new Int32Array(capacity);
		oldKeys.forEach((key, old) => {
			if (key === 0) return;
			const slot = slotOf(key);
			keys[slot] = key;
			nodes[slot] = oldNodes[old] ?? noNode;
		});
	}

	lexicon.forEachKey((kind, folded, capitalBits) => {
		if (kind !== "word" && kind !== "name") return;
		let node = rootNode;
		for (const syllable of folded.split(" ")) node = extend(node, syllables.intern(syllable));
		flags[node] = (flags[node] ?? 0) | nodeFlag[kind];
		if (kind === "name") capitals[node] = capitalBits;
	});

	return {
		syllables,
		next,
		flags: (node) => flags[node] ?? 0,
		capitals: (node) => capitals[node] ?? 0,
	};
}

function enlarged(array: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
	const larger = new Uint8Array(array.length * 2);
	larger.set(array);
	return larger;
}
