// Text to tokens: atoms, the joins that the model finds between them, kinds and subkinds, and the gaps, so that all is covered.

import type { Lexicon } from "../lexicon/lookup.ts";
import type { HeadwordKey } from "../text/headwordKey.ts";
import type { Span } from "../text/span.ts";
import { type Alternative, alternativesOf } from "./alternatives.ts";
import { BoundaryDecoder } from "./boundaries.ts";
import { keepForced, type PreparedChoices } from "./choices.ts";
import { kindOf } from "./kinds.ts";
import { mendNames } from "./mendNames.ts";
import { mendWords } from "./mendWords.ts";
import type { SegmentationModel } from "./model.ts";
import { createNameEvidence } from "./nameEvidence.ts";
import { Learned, Run } from "./runs.ts";
import { AtomBuffer, atomType, scanAtoms } from "./scan.ts";
import { SyllableTable } from "./syllableTable.ts";
import type { Token } from "./types.ts";
import { nodeFlag, noNode, rootNode, WordTrie } from "./wordTrie.ts";

/** UTF-16 units to either side of a place that are looked at for its other readings. */
const reach = 600;

/** Words up to this band are free: they stand alone in print. */
const mostCommonBand = 2;

/** By the nodes of the trie. */
type Keys = (HeadwordKey | undefined)[];

export interface Segmenter {
	/**
	 * Tokens that cover `text.slice(start, end)` exactly. `joins` are offsets of the blanks that an automatic segmenter had
	 * joined across (hints); `null` where the text has none. Tokens are those of UD Vietnamese-VTB; with
	 * `wholeHeadwords` several of them that are one headword (`Bộ Ngoại giao`, `cho biết`) are one, as the reader shows it.
	 * `choices` are a person's own joins and splits: they win over everything else.
	 */
	segment(
		text: string,
		place: Span,
		joins: ReadonlySet<number> | null,
		wholeHeadwords?: boolean,
		choices?: PreparedChoices | null,
	): Token[];
	/**
	 * Other readings of the syllables at `wanted` (a stretch inside `place`), best first, as the model sees them: choices are
	 * not asked, so that what was before a choice can be found again. At most eight; see `alternativesOf`.
	 */
	alternatives(text: string, place: Span, joins: ReadonlySet<number> | null, wanted: Span): readonly Alternative[];
}

export function createSegmenter(lexicon: Lexicon, model: SegmentationModel): Segmenter {
	const table = new SyllableTable();
	const learned = new Learned(model, table);
	const trie = new WordTrie(lexicon, table);
	table.seal();
	const atoms = new AtomBuffer();
	const run = new Run();
	const decoder = new BoundaryDecoder(model.weights);
	const evidence = createNameEvidence();
	const wordKeys: Keys = new Array(trie.size).fill(undefined);
	const nameKeys: Keys = new Array(trie.size).fill(undefined);
	let joined = new Uint8Array(256);
	let hinted = new Uint8Array(256);
	let forced = new Int8Array(256);
	let numbering = 0;

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
				if (whole && isWhole(node, first, last + 1)) end = last + 1;
			}
			for (let inside = first + 1; inside < end; inside++) joined[inside] = 1;
			first = end;
			while (first < run.count && joined[first] === 1) first += 1;
		}
	}

	/** Parts what the model has joined of everyday words alone and nobody lists: `nhận việc` says no more than its words. */
	function partFreeWords(): void {
		if (run.shouting) return;
		for (let first = 0, end = 1; first < run.count; first = end, end = first + 1) {
			while (end < run.count && joined[end] === 1) end += 1;
			if (end - first < 2 || trie.flags(nodeOf(first, end)) !== 0 || !areFree(first, end)) continue;
			joined.fill(0, first + 1, end);
		}
	}

	/**
	 * Parts what the model has joined of three syllables or more and nobody lists, where it is a listed word of several
	 * syllables and an everyday one before it (`Trường Trung học cơ sở`), or such words alone (`chỉ huy dàn nhạc giao hưởng`).
	 */
	function partLongWords(): void {
		if (run.shouting) return;
		for (let first = 0, end = 1; first < run.count; first = end, end = first + 1) {
			while (end < run.count && joined[end] === 1) end += 1;
			// Where the last syllable has a capital, it may be a person's name.
			if (end - first < 3 || run.isCapital(end - 1) || trie.flags(nodeOf(first, end)) !== 0) continue;
			if (areFree(first, first + 1) && isListed(first + 1, end)) joined[first + 1] = 0;
			else partInWords(first, end);
		}
	}

	/** Cuts where the longest listed words, one after the other, cover all; cuts nothing where one of them is a syllable. */
	function partInWords(first: number, end: number): void {
		const cuts: number[] = [];
		for (let at = first; at < end; ) {
			let stop = end;
			while (stop > at + 1 && !isListed(at, stop)) stop -= 1;
			if (stop === at + 1) return;
			if (stop < end) cuts.push(stop);
			at = stop;
		}
		for (const cut of cuts) joined[cut] = 0;
	}

	/** Words of one syllable that are common in print, none of them said again, none with a capital inside. */
	function areFree(first: number, end: number): boolean {
		for (let index = first; index < end; index++) {
			const number = run.numbers[index] ?? 0;
			const node = trie.next(rootNode, number);
			if (node === noNode || (trie.flags(node) & nodeFlag.word) === 0) return false;
			if (index > first && (run.isCapital(index) || run.numbers[index - 1] === number)) return false;
			const band = lexicon.findKind("word", table.folded(number))?.band ?? null;
			if (band === null || band > mostCommonBand) return false;
		}
		return true;
	}

	/** A headword that says more than its parts. */
	function isWhole(node: number, first: number, end: number): boolean {
		return isHeadword(node, first, end, trie.flags(node) & ~trie.composed(node));
	}

	/** A word, or a name whose capitals are there. */
	function isHeadword(node: number, first: number, end: number, flags = trie.flags(node)): boolean {
		if ((flags & nodeFlag.word) !== 0) return true;
		if ((flags & nodeFlag.name) === 0 || run.shouting) return false;
		const capitals = trie.capitals(node);
		for (let index = first; index < end; index++) {
			if (((capitals >> (index - first)) & 1) === 1 && !run.bearsCapital(index)) return false;
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

	/** Atoms and run of a stretch of text, and room to work in. */
	function prepare(text: string, start: number, end: number): void {
		const { size } = table;
		table.trim();
		if (table.size < size) numbering += 1;
		atoms.clear();
		scanAtoms(text, start, end, atoms);
		const { count } = atoms;
		if (joined.length < count) {
			joined = new Uint8Array(count * 2);
			hinted = new Uint8Array(count * 2);
			forced = new Int8Array(count * 2);
		}
		run.fill(text, atoms, table, trie, learned);
	}

	function nodeOf(first: number, end: number): number {
		let node: number = rootNode;
		for (let index = first; index < end && node !== noNode; index++) {
			node = trie.next(node, run.numbers[index] as number);
		}
		return node;
	}

	/** The key of what ends at a node is made once; where there is no node, each time. */
	function keyAt(keys: Keys, prefix: "word:" | "name:", node: number, first: number, length: number): HeadwordKey {
		const known = keys[node];
		if (known !== undefined) return known;
		const key = keyOf(prefix, first, length);
		if (node !== noNode) keys[node] = key;
		return key;
	}

	function isListed(first: number, end: number): boolean {
		const node = nodeOf(first, end);
		return node !== noNode && isHeadword(node, first, end);
	}

	return {
		alternatives(text, place, joins, wanted) {
			const { start, end } = around(text, place, wanted);
			prepare(text, start, end);
			return alternativesOf({ run, atoms, decoder, hints: hintsOf(joins), isListed }, wanted);
		},
		segment(text, place, joins, wholeHeadwords = false, choices = null) {
			prepare(text, place.start, place.end);
			const { count } = atoms;
			const chosen = choices?.force({ text, run, atoms, table, numbering }, forced) ?? false;
			decoder.decode(run, hintsOf(joins), chosen ? forced : null, joined);
			mendNames(run, joined, table, trie);
			mendWords(run, joined, table);
			if (wholeHeadwords) {
				partFreeWords();
				partLongWords();
			}
			if (chosen) keepForced(forced, joined, count);
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
		const node = nodeOf(first, first + length);
		// Most tokens are words of the dictionary in small letters.
		if (run.isLower(first) && trie.flags(node) === nodeFlag.word) {
			return { kind: "word", span: place, key: keyAt(wordKeys, "word:", node, first, length), subkind: null };
		}
		const found = kindOf({ run, atoms, table, trie, lexicon, text, first, length, before, evidence });
		switch (found.kind) {
			case "number":
				return { kind: "number", span: place, key: null, subkind: found.subkind };
			case "name":
				return {
					kind: "name",
					span: place,
					key: keyAt(nameKeys, "name:", node, first, length),
					subkind: found.subkind,
				};
			case "word":
				return {
					kind: "word",
					span: place,
					key: keyAt(wordKeys, "word:", node, first, length),
					subkind: found.subkind,
				};
		}
	}
}

/** The part of a long sentence that decides how `wanted` is read: some hundred words to either side, cut at blanks. */
function around(text: string, place: Span, wanted: Span): { readonly start: number; readonly end: number } {
	const start = wanted.start - place.start > reach ? text.indexOf(" ", wanted.start - reach) + 1 : place.start;
	const end = place.end - wanted.end > reach ? text.lastIndexOf(" ", wanted.end + reach) : place.end;
	return { start: start > 0 && start <= wanted.start ? start : place.start, end: end >= wanted.end ? end : place.end };
}

function gap(start: number, end: number): Token {
	return { kind: "gap", span: { start, end } as Span, key: null, subkind: null };
}
