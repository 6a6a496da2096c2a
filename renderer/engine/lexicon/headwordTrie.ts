// All words and names as a trie over syllables, laid out for the file: the segmenter opens it without reading the keys.
// Nodes are numbered breadth first from the root, 0, so that the children of a node stand in a row.

import type { EntryKind } from "./types.ts";

/** What ends at a node; bits. */
export const headwordFlag = { word: 1, name: 2, composedWord: 4, composedName: 8 } as const;

/** Nodes must fit into 16 bits, for the segmenter's keys. */
export const mostNodes = 0xffff;

export interface HeadwordTrie {
	/** Folded syllables, sorted, joined by line feeds. */
	readonly syllables: string;
	/** For each node and one more: the first of its children, which end where those of the next node begin. */
	readonly firstChildren: Uint32Array;
	/** For each node: index of the syllable that leads to it; 0 for the root. */
	readonly nodeSyllables: Uint16Array;
	/** For each node: bits of `headwordFlag`. */
	readonly nodeFlags: Uint8Array;
	/** For each node: which syllables of the name that ends here begin with a capital, a bit each. */
	readonly nodeCapitals: Uint8Array;
}

interface Node {
	readonly syllable: number;
	readonly children: Map<number, Node>;
	flags: number;
	capitals: number;
}

/** @throws RangeError where there are more than `mostNodes` nodes or syllables. */
export function buildHeadwordTrie(
	headwords: readonly {
		readonly kind: EntryKind;
		readonly folded: string;
		readonly capitals: number;
		readonly composed: boolean;
	}[],
): HeadwordTrie {
	const listed = headwords.filter(({ kind }) => kind === "word" || kind === "name");
	const syllables = [...new Set(listed.flatMap(({ folded }) => folded.split(" ")))].sort();
	const indices = new Map(syllables.map((syllable, index) => [syllable, index]));
	const root: Node = { syllable: 0, children: new Map(), flags: 0, capitals: 0 };
	for (const { kind, folded, capitals, composed } of listed) {
		let node = root;
		for (const part of folded.split(" ")) {
			const syllable = indices.get(part) ?? 0;
			let child = node.children.get(syllable);
			if (child === undefined) {
				child = { syllable, children: new Map(), flags: 0, capitals: 0 };
				node.children.set(syllable, child);
			}
			node = child;
		}
		node.flags |= kind === "word" ? headwordFlag.word : headwordFlag.name;
		if (composed) node.flags |= kind === "word" ? headwordFlag.composedWord : headwordFlag.composedName;
		if (kind === "name") node.capitals = capitals;
	}
	const nodes: Node[] = [root];
	const firstChildren: number[] = [];
	for (let index = 0; index < nodes.length; index++) {
		firstChildren.push(nodes.length);
		const children = nodes[index]?.children.values() ?? [];
		nodes.push(...[...children].sort((a, b) => a.syllable - b.syllable));
	}
	if (nodes.length > mostNodes || syllables.length > mostNodes) throw new RangeError("too many headwords for the trie");
	return {
		syllables: syllables.join("\n"),
		firstChildren: Uint32Array.from([...firstChildren, nodes.length]),
		nodeSyllables: Uint16Array.from(nodes, ({ syllable }) => syllable),
		nodeFlags: Uint8Array.from(nodes, ({ flags }) => flags),
		nodeCapitals: Uint8Array.from(nodes, ({ capitals }) => capitals),
	};
}
