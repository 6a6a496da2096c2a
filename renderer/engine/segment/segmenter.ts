// Text to tokens: atoms, the joins that the model finds between them, kinds and subkinds, and the gaps, so that all is covered.

import type { Lexicon } from "../lexicon/lookup.ts";
import type { HeadwordKey } from "../text/headwordKey.ts";
import type { Span } from "../text/span.ts";
import { BoundaryDecoder } from "./boundaries.ts";
import { kindOf } from "./kinds.ts";
import { mendNames } from "./mendNames.ts";
import type { SegmentationModel } from "./model.ts";
import { learnedBy, Run } from "./runs.ts";
import { AtomBuffer, atomType, scanAtoms } from "./scan.ts";
import { createSyllableTable } from "./syllableTable.ts";
import type { Token } from "./types.ts";
import { createWordTrie, nodeFlag, noNode, rootNode } from "./wordTrie.ts";

/** Grows with every change of the tokens that come out. */
export const segmenterVersion = 2;

export interface Segmenter {
	/**
	 * Tokens that cover `text.slice(start, end)` exactly. `joins` are offsets of the blanks that an automatic segmenter had
	 * joined across (hints); `null` where the text has none. Tokens are those of UD Vietnamese-VTB; with
	 * `wholeHeadwords` several of them that are one headword (`Bộ Ngoại giao`, `cho biết`) are one, as the reader shows it.
	 */
	segment(text: string, place: Span, joins: ReadonlySet<number> | null, wholeHeadwords?: boolean): Token[];
}

export function createSegmenter(lexicon: Lexicon, model: SegmentationModel): Segmenter {
	const table = createSyllableTable();
	const trie = createWordTrie(lexicon, table);
	const learned = learnedBy(model, table);
	table.seal();
	const atoms = new AtomBuffer();
	const run = new Run();
	const decoder = new BoundaryDecoder();
	let joined = new Uint8Array(256);
	let hinted = new Uint8Array(256);

	/** Hints as the decoder takes them; `null` where none of them falls into this run. */
	function hintsOf(hints: ReadonlySet<number> | null): Uint8Array | null {
		if (hints === null) return null;
		let found = false;
		for (let index = 1; index < atoms.count; index++) {
			const hint = hints.has(atoms.ends[index - 1] ?? 0);
			hinted[index] = hint ? 1 : 0;
			if (hint) found = true;
		}
		return found ? hinted : null;
	}

	/** Joins the tokens that together are a headword: the longest at each place, never cutting a token. */
	function joinHeadwords(): void {
		for (let first = 0; first < run.count; ) {
			let end = first + 1;
			let node = trie.next(rootNode, run.numbers[first] ?? 0);
			for (let last = first + 1; last < run.count && node !== noNode && run.joinable[last] === 1; last++) {
				node = trie.next(node, run.numbers[last] ?? 0);
				const whole = last + 1 === run.count || joined[last + 1] === 0;
				if (whole && isHeadword(node, first, last + 1)) end = last + 1;
			}
			for (let inside = first + 1; inside < end; inside++) joined[inside] = 1;
			first = end;
			while (first < run.count && joined[first] === 1) first += 1;
		}
	}

	/** A word, or a name whose capitals are there. */
	function isHeadword(node: number, first: number, end: number): boolean {
		const flags = trie.flags(node);
		if ((flags & nodeFlag.word) !== 0) return true;
		if ((flags & nodeFlag.name) === 0 || run.shouting) return false;
		const capitals = trie.capitals(node);
		for (let index = first; index < end; index++) {
			if (((capitals >> (index - first)) & 1) === 1 && !run.isCapital(index)) return false;
		}
		return true;
	}

	function keyOf(prefix: "word:" | "name:", first: number, length: number): HeadwordKey {
		let key = prefix + table.folded(run.numbers[first] ?? 0);
		for (let index = first + 1; index < first + length; index++) {
			// Marks and figures inside a token have no number of their own.
			key += ` ${table.folded(run.numbers[index] ?? 0)}`;
		}
		return key as HeadwordKey;
	}

	return {
		segment(text, place, joins, wholeHeadwords = false) {
			table.trim();
			atoms.clear();
			scanAtoms(text, place.start, place.end, atoms);
			const { count } = atoms;
			if (joined.length < count) {
				joined = new Uint8Array(count * 2);
				hinted = new Uint8Array(count * 2);
			}
			run.fill(text, atoms, table, trie, learned);
			decoder.decode(run, model.weights, hintsOf(joins), joined);
			mendNames(run, joined, table, trie);
			if (wholeHeadwords) joinHeadwords();
			const tokens: Token[] = [];
			let covered: number = place.start;
			for (let first = 0; first < count; ) {
				let length = 1;
				while (first + length < count && joined[first + length] === 1) length += 1;
				const start = atoms.starts[first] ?? 0;
				const end = atoms.ends[first + length - 1] ?? start;
				if (start > covered) tokens.push(gap(covered, start));
				tokens.push(tokenOf(first, length, { start, end } as Span, text, tokens));
				covered = end;
				first += length;
			}
			if (covered < place.end) tokens.push(gap(covered, place.end));
			return tokens;
		},
	};

	function tokenOf(first: number, length: number, place: Span, text: string, before: readonly Token[]): Token {
		if (length === 1 && atoms.types[first] === atomType.punctuation) return gap(place.start, place.end);
		const found = kindOf({ run, atoms, table, trie, lexicon, text, first, length, before });
		switch (found.kind) {
			case "number":
				return { kind: "number", span: place, key: null, subkind: found.subkind };
			case "name":
				return { kind: "name", span: place, key: keyOf("name:", first, length), subkind: found.subkind };
			case "word":
				return { kind: "word", span: place, key: keyOf("word:", first, length), subkind: found.subkind };
		}
	}
}

function gap(start: number, end: number): Token {
	return { kind: "gap", span: { start, end } as Span, key: null, subkind: null };
}
