// Text to tokens: atoms, the reading of each run, kinds and subkinds, and the gaps between, so that every character is covered.

import type { Lexicon } from "../lexicon/lookup.ts";
import { characterClass, classOf } from "../text/characters.ts";
import { headwordKey } from "../text/headwordKey.ts";
import { type Span, span } from "../text/span.ts";
import { isSyllable } from "../text/syllable.ts";
import { type AtomRun, cheapestPath, readingKind } from "./cheapestPath.ts";
import { isSurname, personTitles } from "./nameShape.ts";
import { AtomBuffer, atomFlag, atomType, scanAtoms } from "./scan.ts";
import type { NameSubkind, NumberSubkind, Token } from "./types.ts";
import { createWordTrie } from "./wordTrie.ts";

/** Grows with every change of the tokens that come out. */
export const segmenterVersion = 1;

export interface Segmenter {
	/**
	 * Tokens that cover `text.slice(start, end)` exactly. `joins` are offsets of the blanks that an automatic segmenter had
	 * joined across (hints); `null` where the text has none.
	 */
	segment(text: string, place: Span, joins: ReadonlySet<number> | null): readonly Token[];
}

export function createSegmenter(lexicon: Lexicon): Segmenter {
	const trie = createWordTrie(lexicon);
	const atoms = new AtomBuffer();

	return {
		segment(text, place, joins) {
			atoms.clear();
			scanAtoms(text, place.start, place.end, atoms);
			const run = runOf(text, atoms, joins);
			const path = cheapestPath(run, trie);
			const tokens: Token[] = [];
			let covered: number = place.start;
			for (let first = 0; first < atoms.count; ) {
				const length = path.lengths[first] || 1;
				const start = atoms.starts[first] ?? 0;
				const end = atoms.ends[first + length - 1] ?? start;
				if (start > covered) tokens.push(gap(covered, start));
				tokens.push(tokenOf(text, run, first, length, path.kinds[first] === readingKind.name, tokens, lexicon));
				covered = end;
				first += length;
			}
			if (covered < place.end) tokens.push(gap(covered, place.end));
			return tokens;
		},
	};
}

function runOf(text: string, atoms: AtomBuffer, joins: ReadonlySet<number> | null): AtomRun {
	const joinable = new Uint8Array(atoms.count);
	const joined = new Uint8Array(atoms.count);
	let capitals = 0;
	let letters = 0;
	let hinted = false;
	for (let index = 0; index < atoms.count; index++) {
		if (atoms.types[index] === atomType.letters) {
			letters += 1;
			if (((atoms.flags[index] ?? 0) & atomFlag.allCapitals) !== 0) capitals += 1;
		}
		if (index === 0) continue;
		const from = atoms.ends[index - 1] ?? 0;
		const to = atoms.starts[index] ?? 0;
		joinable[index] = to > from && isBlank(text, from, to) ? 1 : 0;
		if (joins?.has(from)) {
			joined[index] = 1;
			hinted = true;
		}
	}
	return { text, atoms, joinable, joined, hinted, shouting: letters >= 3 && capitals >= letters * 0.7 };
}

/** Blanks but no line break. */
function isBlank(text: string, from: number, to: number): boolean {
	for (let at = from; at < to; at++) {
		const unit = text.charCodeAt(at);
		if (unit === 0x0a || unit === 0x0d || classOf(unit) !== characterClass.space) return false;
	}
	return true;
}

function gap(start: number, end: number): Token {
	return { kind: "gap", span: span(start, end), key: null, subkind: null };
}

function tokenOf(
	text: string,
	{ atoms, shouting }: AtomRun,
	first: number,
	length: number,
	named: boolean,
	before: readonly Token[],
	lexicon: Lexicon,
): Token {
	const place = span(atoms.starts[first] ?? 0, atoms.ends[first + length - 1] ?? 0);
	const surface = text.slice(place.start, place.end);
	const type = atoms.types[first];
	if (length === 1 && type === atomType.punctuation) return { kind: "gap", span: place, key: null, subkind: null };
	if (length === 1 && type === atomType.number)
		return { kind: "number", span: place, key: null, subkind: numberSubkind(surface) };
	if (length === 1 && type === atomType.address) {
		return { kind: "word", span: place, key: headwordKey("word", surface), subkind: "foreign" };
	}
	if (named) {
		const key = headwordKey("name", surface);
		return {
			kind: "name",
			span: place,
			key,
			subkind: nameSubkind(surface, lexicon.find(key)?.senses[0].pos, before, text),
		};
	}
	const key = headwordKey("word", surface);
	if (length === 1 && !lexicon.has(key)) {
		const flags = atoms.flags[first] ?? 0;
		const loud = (flags & atomFlag.allCapitals) !== 0 && !shouting;
		if (type === atomType.abbreviation || (loud && !isSyllable(surface)))
			return { kind: "word", span: place, key, subkind: "abbreviation" };
		if (!isSyllable(surface)) return { kind: "word", span: place, key, subkind: "foreign" };
	}
	return { kind: "word", span: place, key, subkind: null };
}

function numberSubkind(text: string): NumberSubkind | null {
	if (/^(?:\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?|\d{1,2}[/-]\d{4}|\d{4}-\d{2}-\d{2})$/.test(text)) return "date";
	if (/^\d{1,2}(?:h|g|:)\d{0,2}(?::\d{2})?$/i.test(text)) return "time";
	return null;
}

function nameSubkind(
	text: string,
	pos: string | undefined,
	before: readonly Token[],
	source: string,
): NameSubkind | null {
	switch (pos) {
		case "person":
			return "person";
		case "place":
			return "place";
		case "org":
			return "organization";
		case undefined:
			break;
		default:
			return null;
	}
	const syllables = text.split(/\s+/);
	if (syllables.length >= 2 && syllables.length <= 4 && isSurname((syllables[0] ?? "").toLowerCase())) return "person";
	const last = before.findLast(({ kind }) => kind !== "gap");
	const title = last === undefined ? "" : source.slice(last.span.start, last.span.end).toLowerCase();
	return personTitles.has(title) ? "person" : null;
}
