// Finds patterns that are not contiguous (`không những … mà còn`) among the words of a sentence: their parts in order, as far
// apart as each pattern allows, no word in two of them. Precision before recall: a pattern that is doubtful is none.

import type { Lexicon } from "../lexicon/lookup.ts";
import { isPatternEntry, type PatternEntry, type PatternMarks, type PatternPart } from "../lexicon/pattern.ts";
import type { TaggedWord } from "./context.ts";
import { cuesAllow } from "./sense.ts";

/** One part of a found pattern: words `first` to `last` of the sentence, both included. */
export interface FoundPart {
	readonly first: number;
	readonly last: number;
	/** What stands under each of these words. */
	readonly glosses: readonly string[];
}

export interface FoundPattern {
	readonly entry: PatternEntry;
	/** In the order of the text; more than the entry has where the last one is said again (`vừa … vừa … vừa`). */
	readonly parts: readonly FoundPart[];
}

export interface PatternFinder {
	/** Patterns of one sentence, in the order of their first parts; none for an empty sentence. */
	find(sentence: readonly TaggedWord[]): readonly FoundPattern[];
}

/** Parts in a row that one enumeration may have. */
const mostRepeated = 6;

export function createPatternFinder(lexicon: Lexicon): PatternFinder {
	let index: ReadonlyMap<string, readonly PatternEntry[]> | null = null;
	return {
		find(sentence) {
			index ??= indexOf(lexicon);
			return findAll(sentence, index);
		},
	};
}

/** Patterns by the first syllable of their first part. */
function indexOf(lexicon: Lexicon): ReadonlyMap<string, readonly PatternEntry[]> {
	const byFirst = new Map<string, PatternEntry[]>();
	lexicon.forEachKey("pattern", (folded) => {
		const entry = lexicon.findKind("pattern", folded);
		if (entry === null || !isPatternEntry(entry)) return;
		const first = firstSyllable(entry.parts[0]?.words ?? "");
		const known = byFirst.get(first);
		if (known === undefined) byFirst.set(first, [entry]);
		else known.push(entry);
	});
	return byFirst;
}

function firstSyllable(words: string): string {
	const blank = words.indexOf(" ");
	return blank < 0 ? words : words.slice(0, blank);
}

function findAll(
	sentence: readonly TaggedWord[],
	index: ReadonlyMap<string, readonly PatternEntry[]>,
): readonly FoundPattern[] {
	const none: ReadonlySet<number> = new Set();
	let open: FoundPattern[] = [];
	sentence.forEach(({ token, folded }, at) => {
		if (token.kind !== "word") return;
		for (const entry of index.get(firstSyllable(folded)) ?? []) {
			const found = match(sentence, entry, at, none);
			if (found !== null) open.push(found);
		}
	});
	if (open.length < 2) return open;

	const taken = new Set<number>();
	const chosen: FoundPattern[] = [];
	while (open.length > 0) {
		const best = open.reduce((a, b) => (stronger(b, a) ? b : a));
		chosen.push(best);
		for (const word of wordsOf(best)) taken.add(word);
		open = open.flatMap((other) => {
			if (other === best) return [];
			if (!wordsOf(other).some((word) => taken.has(word))) return [other];
			return match(sentence, other.entry, other.parts[0]?.first ?? 0, taken) ?? [];
		});
	}
	return chosen.sort((a, b) => (a.parts[0]?.first ?? 0) - (b.parts[0]?.first ?? 0));
}

/** More syllables in its parts, then the narrower one (the inner one of two nested), then the earlier one. */
function stronger(a: FoundPattern, b: FoundPattern): boolean {
	const size = syllablesOf(a) - syllablesOf(b);
	return size !== 0 ? size > 0 : widthOf(a) < widthOf(b);
}

function syllablesOf({ entry, parts }: FoundPattern): number {
	const again = parts.length - entry.parts.length;
	return entry.parts.reduce((sum, { words }) => sum + words.split(" ").length, again);
}

function widthOf({ parts }: FoundPattern): number {
	return (parts.at(-1)?.last ?? 0) - (parts[0]?.first ?? 0);
}

function wordsOf({ parts }: FoundPattern): readonly number[] {
	return parts.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, offset) => first + offset));
}

/** The pattern whose first part begins at word `at`, with words that are not `taken`; the nearest further parts. */
function match(
	sentence: readonly TaggedWord[],
	entry: PatternEntry,
	at: number,
	taken: ReadonlySet<number>,
): FoundPattern | null {
	const [part] = entry.parts;
	if (part === undefined) return null;
	const first = partAt(sentence, part, at, taken);
	if (first === null) return null;
	const slot = sentence[entry.open ? first.first - 1 : first.last + 1];
	if (part.again !== null && !fillsSlot(sentence, part, first, slot)) return null;
	const rest = matchRest({ sentence, entry, slot, taken }, 1, first.last);
	if (rest === null) return null;
	const parts = [first, ...rest];
	return { entry, parts: [...parts, ...repeated({ sentence, entry, slot, taken }, parts)] };
}

interface Search {
	readonly sentence: readonly TaggedWord[];
	readonly entry: PatternEntry;
	readonly slot: TaggedWord | undefined;
	readonly taken: ReadonlySet<number>;
}

function matchRest(search: Search, index: number, after: number): readonly FoundPart[] | null {
	const part = search.entry.parts[index];
	if (part === undefined) return [];
	for (const place of places(search, part, after)) {
		const rest = matchRest(search, index + 1, place.last);
		if (rest !== null) return [place, ...rest];
	}
	return null;
}

/** Further places of the last part in an enumeration, whose parts are all one word. */
function repeated(search: Search, parts: readonly FoundPart[]): readonly FoundPart[] {
	const [first, ...others] = search.entry.parts;
	const part = others.at(-1);
	if (part === undefined || part.again !== null || others.some(({ words }) => words !== first?.words)) return [];
	const more: FoundPart[] = [];
	let after = parts.at(-1)?.last ?? 0;
	while (more.length < mostRepeated) {
		const [next] = places(search, part, after);
		if (next === undefined) break;
		more.push(next);
		after = next.last;
	}
	return more;
}

/** Where a part may stand behind word `after`, nearest first. */
function* places(search: Search, part: PatternPart, after: number): Generator<FoundPart, void> {
	const { sentence, slot, taken } = search;
	let words = 0;
	for (let at = after + 1; at < sentence.length && words <= part.most; at++) {
		const word = sentence[at];
		if (word === undefined) return;
		if (word.token.kind === "gap") {
			if (!mayCross(word.surface, part.across)) return;
			continue;
		}
		if (words >= part.least) {
			const found = partAt(sentence, part, at, taken);
			if (found !== null && (part.again === null || fillsSlot(sentence, part, found, slot))) yield found;
		}
		words += 1;
	}
}

function mayCross(mark: string, across: PatternMarks): boolean {
	switch (across) {
		case "none":
			return false;
		case "comma":
			return /^[,"“”'‘’]+$/.test(mark);
		case "any":
			return !/[.!?…\n]/.test(mark);
	}
}

/** Whether a part stands at word `at`, whole tokens each of them free. */
function partAt(
	sentence: readonly TaggedWord[],
	part: PatternPart,
	at: number,
	taken: ReadonlySet<number>,
): FoundPart | null {
	let rest = part.words;
	for (let last = at; last < sentence.length; last++) {
		const word = sentence[last];
		if (word?.token.kind !== "word" || taken.has(last) || !rest.startsWith(word.folded)) return null;
		if (rest.length === word.folded.length) {
			if (!cuesAllow(part.cues, sentence, at, last)) return null;
			return { first: at, last, glosses: spread(part.glosses, last - at + 1) };
		}
		if (rest.charAt(word.folded.length) !== " ") return null;
		rest = rest.slice(word.folded.length + 1);
	}
	return null;
}

/** One gloss for each of `count` words: as they are where there are as many, else all together under the first word. */
function spread(glosses: readonly string[], count: number): readonly string[] {
	if (glosses.length === count) return glosses;
	return [glosses.join(" "), ...Array.from({ length: count - 1 }, () => "")];
}

function fillsSlot(
	sentence: readonly TaggedWord[],
	part: PatternPart,
	{ first, last }: FoundPart,
	slot: TaggedWord | undefined,
): boolean {
	const beside = sentence[part.again === "after" ? first - 1 : last + 1];
	return slot !== undefined && slot.token.kind !== "gap" && beside?.folded === slot.folded;
}
