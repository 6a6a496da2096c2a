// Which glosses that the reader shows miss the English of the same sentence. A gloss hits where one of its content words
// shares a stem with the reference: synonyms count as misses, so that figures are to be compared, not to reach 100. Pure.

import { englishStem, englishWords } from "../../renderer/engine/lexicon/englishStem.ts";
import type { Entry } from "../../renderer/engine/lexicon/types.ts";
import { readHints } from "../../renderer/engine/segment/hints.ts";
import { span } from "../../renderer/engine/text/span.ts";
import type { GlossingLanguage } from "./coverage.ts";

export interface SentencePair {
	readonly vietnamese: string;
	readonly english: string;
}

/** One headword whose shown glosses missed. */
export interface MissedHeadword {
	readonly headword: string;
	/** Of the entry; `null` where the gloss came from none. */
	readonly kind: Entry["kind"] | null;
	readonly misses: number;
	readonly hits: number;
	/** The glosses that were shown and missed, most frequent first. */
	readonly shown: readonly Counted[];
	/** Glosses of senses that would have hit where the shown one missed, most frequent first. */
	readonly better: readonly Counted[];
}

export interface Counted {
	readonly text: string;
	readonly count: number;
}

export interface PairReport {
	readonly pairs: number;
	/** Shown glosses with a content word. */
	readonly shown: number;
	readonly hits: number;
	/** Misses where another gloss of the same entry would have hit. */
	readonly otherSense: number;
	/** Content words in the shown glosses together. */
	readonly contentWords: number;
	/** Most misses first, then by their letters. */
	readonly missed: readonly MissedHeadword[];
}

/** English words that say too little to count as a hit. */
const functionWords: ReadonlySet<string> = new Set(
	(
		"a an the this that these those i you he she it we they me him her us them my your his its our their mine yours hers ours " +
		"theirs who whom whose which what when where why how and or but nor so if then than as of to in on at by for with from " +
		"into onto over under up down out off about is am are was were be been being do does did done doing have has had having " +
		"will would shall should can could may might must not no too just even some any such one there here also"
	).split(" "),
);

/** Pairs of a file `Vietnamese<TAB>English` a line; further columns and lines without a tab are passed over. */
export function readPairs(text: string): readonly SentencePair[] {
	return text
		.replace(/^\ufeff/, "")
		.split(/\r?\n/)
		.flatMap((line) => {
			const [vietnamese = "", english] = line.split("\t");
			return english === undefined ? [] : [{ vietnamese, english }];
		});
}

/** Compares what is shown under every word with the English of its sentence. */
export function compareWithPairs(pairs: readonly SentencePair[], language: GlossingLanguage): PairReport {
	const tallies = new Map<string, Tally>();
	let otherSense = 0;
	let contentWords = 0;
	for (const { vietnamese, english } of pairs) {
		const { text, joins } = readHints(vietnamese.normalize("NFC"));
		const reference = new Set(contentStems(english));
		for (const { token, gloss } of language.glossSentence(text, span(0, text.length), joins)) {
			if (gloss === null || (token.kind !== "word" && token.kind !== "name")) continue;
			const stems = contentStems(gloss.text);
			if (stems.length === 0) continue;
			contentWords += stems.length;
			const entry = language.lexicon.find(token.key);
			const surface = text.slice(token.span.start, token.span.end).replace(/\s+/g, " ");
			const tally = tallyOf(tallies, token.key, entry?.headword ?? surface, entry?.kind ?? null);
			if (stems.some((stem) => reference.has(stem))) {
				tally.hits += 1;
				continue;
			}
			tally.misses += 1;
			countUp(tally.shown, gloss.text);
			const better = entry === null ? [] : glossesThatHit(entry, reference);
			for (const found of better) countUp(tally.better, found);
			if (better.length > 0) otherSense += 1;
		}
	}
	const all = [...tallies.values()];
	const hits = sumOf(all.map((tally) => tally.hits));
	const missed = all
		.filter(({ misses }) => misses > 0)
		.map(({ shown, better, ...tally }) => ({ ...tally, shown: counted(shown), better: counted(better) }))
		.sort((a, b) => b.misses - a.misses || order(a.headword, b.headword) || order(a.kind ?? "", b.kind ?? ""));
	const shown = hits + sumOf(missed.map(({ misses }) => misses));
	return { pairs: pairs.length, shown, hits, otherSense, contentWords, missed };
}

/** Different stems of the content words; what stands in brackets is no English. */
function contentStems(text: string): readonly string[] {
	const words = englishWords(text.replace(/\[[^\]]*\]|\([^)]*\)/g, " "));
	return [...new Set(words.filter((word) => !functionWords.has(word)).map(englishStem))];
}

/** First glosses that hit of the senses that have one, as `n goal`, in the order of the entry. */
function glossesThatHit(entry: Entry, reference: ReadonlySet<string>): readonly string[] {
	const found = entry.senses.flatMap(({ pos, glosses }) => {
		const hit = glosses.find((gloss) => contentStems(gloss).some((stem) => reference.has(stem)));
		return hit === undefined ? [] : [`${pos} ${hit}`];
	});
	return [...new Set(found)];
}

interface Tally {
	readonly headword: string;
	readonly kind: Entry["kind"] | null;
	misses: number;
	hits: number;
	readonly shown: Map<string, number>;
	readonly better: Map<string, number>;
}

function tallyOf(tallies: Map<string, Tally>, key: string, headword: string, kind: Entry["kind"] | null): Tally {
	const known = tallies.get(key);
	if (known !== undefined) return known;
	const tally: Tally = { headword, kind, misses: 0, hits: 0, shown: new Map(), better: new Map() };
	tallies.set(key, tally);
	return tally;
}

function countUp(counts: Map<string, number>, text: string): void {
	counts.set(text, (counts.get(text) ?? 0) + 1);
}

function counted(counts: ReadonlyMap<string, number>): readonly Counted[] {
	return [...counts]
		.map(([text, count]) => ({ text, count }))
		.sort((a, b) => b.count - a.count || order(a.text, b.text));
}

function sumOf(figures: readonly number[]): number {
	return figures.reduce((sum, figure) => sum + figure, 0);
}

function order(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
