// All headwords as a trie over syllable numbers, in one open-addressed hash: from a node by a syllable to the next node.
// The dictionary's file has it laid out; here it is made quick to walk.

import { headwordFlag } from "../lexicon/headwordTrie.ts";
import type { Lexicon } from "../lexicon/lookup.ts";
import type { SyllableTable } from "./syllableTable.ts";

/** What ends at a node. */
export const nodeFlag = { word: headwordFlag.word, name: headwordFlag.name } as const;

/** No such node. */
export const noNode = 0;
export const rootNode = 1;

export class WordTrie {
	/** Nodes are below this. */
	readonly size: number;
	private readonly nodeFlags: Uint8Array;
	private readonly nodeCapitals: Uint8Array;
	/** Pairs: key of a node and a syllable (0 where the place is free), then the next node. */
	private readonly steps: Int32Array;
	private readonly mask: number;
	/** Next node of the root by syllable: most questions end here. */
	private readonly first: Int32Array;

	/** Opens the dictionary's trie over the numbers of a syllable table, which learns all its syllables. */
	constructor(lexicon: Lexicon, table: SyllableTable) {
		const { firstChildren, nodeSyllables, nodeFlags, nodeCapitals, syllables } = lexicon.sections.trie;
		const spellings = syllables.split("\n");
		const numbers = new Int32Array(spellings.length);
		for (let index = 0; index < spellings.length; index++) numbers[index] = table.intern(spellings[index] as string);
		const nodes = nodeFlags.length;
		let capacity = 1 << 10;
		while (capacity < nodes * 2) capacity *= 2;
		const mask = capacity - 1;
		const steps = new Int32Array(capacity * 2);
		const first = new Int32Array(table.size);
		for (let child = firstChildren[0] as number; child < (firstChildren[1] as number); child++) {
			first[numbers[nodeSyllables[child] as number] as number] = child + 1;
		}
		for (let node = 1; node < nodes; node++) {
			const end = firstChildren[node + 1] as number;
			for (let child = firstChildren[node] as number; child < end; child++) {
				const key = ((node + 1) << 16) | (numbers[nodeSyllables[child] as number] as number);
				let slot = hashOf(key) & mask;
				while (steps[slot * 2] !== 0) slot = (slot + 1) & mask;
				steps[slot * 2] = key;
				steps[slot * 2 + 1] = child + 1;
			}
		}
		this.size = nodes + 1;
		this.nodeFlags = nodeFlags;
		this.nodeCapitals = nodeCapitals;
		this.steps = steps;
		this.mask = mask;
		this.first = first;
	}

	/** Node after `node` by `syllable`, or `noNode`. */
	next(node: number, syllable: number): number {
		const { first, steps, mask } = this;
		if (node === rootNode) return syllable < first.length ? (first[syllable] as number) : noNode;
		const key = (node << 16) | syllable;
		let slot = hashOf(key) & mask;
		while (steps[slot * 2] !== 0 && steps[slot * 2] !== key) slot = (slot + 1) & mask;
		return steps[slot * 2 + 1] as number;
	}

	/** Bits of `nodeFlag`. */
	flags(node: number): number {
		return node === noNode ? 0 : (this.nodeFlags[node - 1] as number) & (nodeFlag.word | nodeFlag.name);
	}

	/** The same for what says no more than its parts do. */
	composed(node: number): number {
		return node === noNode ? 0 : (this.nodeFlags[node - 1] as number) >> 2;
	}

	/** Which syllables of the name that ends here begin with a capital, a bit each. */
	capitals(node: number): number {
		return node === noNode ? 0 : (this.nodeCapitals[node - 1] as number);
	}
}

function hashOf(key: number): number {
	const hash = Math.imul(key, 0x9e37_79b1);
	return hash ^ (hash >>> 15);
}
