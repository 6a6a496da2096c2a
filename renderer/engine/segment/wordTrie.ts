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
	let keyNodes = new Int32Array(capacity);
	let keySyllables = new Int32Array(capacity);
	let nodes = new Int32Array(capacity);
	let used = 0;
	let flags = new Uint8Array(1 << 14);
	let capitals = new Uint8Array(1 << 14);
	let count = rootNode + 1;

	function slotOf(node: number, syllable: number): number {
		const hash = Math.imul(node, 0x9e37_79b1) ^ Math.imul(syllable, 0x85eb_ca6b);
		let slot = (hash ^ (hash >>> 15)) & (capacity - 1);
		while (keyNodes[slot] !== 0 && (keyNodes[slot] !== node || keySyllables[slot] !== syllable))
			slot = (slot + 1) & (capacity - 1);
		return slot;
	}

	function next(node: number, syllable: number): number {
		return nodes[slotOf(node, syllable)] as number;
	}

	function extend(node: number, syllable: number): number {
		const slot = slotOf(node, syllable);
		if (keyNodes[slot] !== 0) return nodes[slot] as number;
		keyNodes[slot] = node;
		keySyllables[slot] = syllable;
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
		const [oldNodes, oldSyllables, oldNext] = [keyNodes, keySyllables, nodes];
		capacity *= 2;
		keyNodes = new Int32Array(capacity);
		keySyllables = new Int32Array(capacity);
		nodes = new Int32Array(capacity);
		oldNodes.forEach((node, old) => {
			if (node === 0) return;
			const syllable = oldSyllables[old] as number;
			const slot = slotOf(node, syllable);
			keyNodes[slot] = node;
			keySyllables[slot] = syllable;
			nodes[slot] = oldNext[old] as number;
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
