// Gold sentences for training and measuring: one a line, words parted by spaces, syllables inside a word joined by `_`.

import { readFileSync } from "node:fs";
import type { Learned } from "../../renderer/engine/segment/runs.ts";
import { Run } from "../../renderer/engine/segment/runs.ts";
import { AtomBuffer, scanAtoms } from "../../renderer/engine/segment/scan.ts";
import type { SyllableTable } from "../../renderer/engine/segment/syllableTable.ts";
import type { WordTrie } from "../../renderer/engine/segment/wordTrie.ts";

export interface GoldSentence {
	/** The line as print has it, blanks for `_`. */
	readonly text: string;
	/** Offsets of the characters that begin a word. */
	readonly wordStarts: ReadonlySet<number>;
}

/** @throws Error where the file cannot be read. */
export function readGold(path: string): readonly GoldSentence[] {
	return readFileSync(path, "utf8").normalize("NFC").trimEnd().split("\n").map(goldSentence);
}

export function goldSentence(line: string): GoldSentence {
	const wordStarts = new Set<number>();
	let at = 0;
	for (const word of line.split(" ")) {
		wordStarts.add(at);
		at += word.length + 1;
	}
	return { text: line.replaceAll("_", " "), wordStarts };
}

/** The run of a sentence, and for each of its atoms whether it is joined to the one before. */
export function labelled(
	{ text, wordStarts }: GoldSentence,
	table: SyllableTable,
	trie: WordTrie,
	learned: Learned,
): { readonly run: Run; readonly gold: Uint8Array } {
	const atoms = new AtomBuffer();
	scanAtoms(text, 0, text.length, atoms);
	const run = new Run();
	run.fill(text, atoms, table, trie, learned);
	const gold = new Uint8Array(atoms.count);
	for (let index = 1; index < atoms.count; index++) gold[index] = wordStarts.has(atoms.starts[index] ?? 0) ? 0 : 1;
	return { run, gold };
}
