// What the engine computes of a document for the reader: its rows, its words counted, and what stands at one place. Pure.

import type { Gloss, GlossedToken } from "../gloss/types.ts";
import type { Entry } from "../lexicon/types.ts";
import type { HeadwordKey } from "../text/headwordKey.ts";
import type { Span } from "../text/span.ts";
import type { Unit } from "../units/types.ts";

/** Which words an article has, and how often; names, numbers and gaps are not counted. */
export interface WordProfile {
	readonly keys: readonly HeadwordKey[];
	/** Parallel to `keys`. */
	readonly counts: Uint32Array;
	/** Sum of `counts`: running words. */
	readonly words: number;
}

/** What is computed once for a document; cheap to keep, and to compute again. */
export interface Analysis {
	/** Triples `start, end, block` for each sentence, ascending. */
	readonly sentences: Int32Array;
	/**
	 * Pairs `first sentence, end sentence` (exclusive): the rows that the reader virtualises.
	 * A row never crosses a block and holds at most about 80 words unless one sentence is longer.
	 */
	readonly rows: Int32Array;
	readonly profile: WordProfile;
	/** By which nearly the same text is found: see `fingerprintOf`. Empty for a text that is too short to tell. */
	readonly fingerprint: readonly number[];
}

/** One word of a text, wherever it stands there. */
export interface TextWord {
	readonly key: HeadwordKey;
	/** Of its entry, else as the text has it first, in small letters. */
	readonly headword: string;
	/** Places in the stretch that was looked through. */
	readonly count: number;
	/** `FrequencyBand`; 0 where nobody has counted it. */
	readonly band: number;
	/** What the dictionary says first, whatever fits here; `null` where it has no such word. */
	readonly gloss: string | null;
	readonly first: Span;
	/** Sentences that it stands in, ascending, the first among them; of many a few, spread evenly. */
	readonly sentences: readonly number[];
}

/** What stands under a word in the sentences that were looked at. */
export interface WordGlosses {
	readonly key: HeadwordKey;
	/** Most frequent first; never empty. */
	readonly glosses: readonly { readonly text: string; readonly sense: number | null; readonly count: number }[];
}

/** All glosses of a text, in the order of their words. */
export interface GlossLines {
	/** One line for each, parted by one unit; empty where the text has none. */
	readonly text: string;
	/** Pairs `start, end` into the text of the document, one for each line: what it stands under. */
	readonly places: Int32Array;
}

/** One row of a document, segmented and glossed. */
export interface RowReading {
	readonly row: number;
	readonly block: number;
	readonly sentences: readonly SentenceReading[];
}

export interface SentenceReading {
	/** Index over the whole document. */
	readonly index: number;
	readonly span: Span;
	/** Cover `span` exactly, gaps included. */
	readonly tokens: readonly GlossedToken[];
	/** Spans over tokens that mean one thing: quantities, dates, organisations, names with titles. See `unitsOf`. */
	readonly units: readonly Unit[];
	/** The frequency band of each token, a digit each: see `packedBands`. */
	readonly bands: string;
}

/** A pattern as the card of one of its parts tells it. */
export interface PatternDescription {
	/** `càng … càng` */
	readonly headword: string;
	/** Its frame in English, then synonyms: `the more … the more`. Never empty. */
	readonly glosses: readonly [string, ...string[]];
	readonly definition: string | null;
	readonly example: string | null;
	/** All its parts in the text, in order, this place among them. */
	readonly parts: readonly Span[];
}

/** Another way to read the syllables of a place, whatever a person has chosen there. */
export interface AlternativeReading {
	readonly span: Span;
	/** The characters of `span`. */
	readonly quote: string;
	/** In the dictionary. */
	readonly known: boolean;
	/** What the dictionary says of it in one or two words, first sense; `null` where it is not listed. */
	readonly gloss: string | null;
	/**
	 * How much worse the best reading of the sentence becomes with it: 0 for what the model itself would read, 100 for a
	 * hardly worse one, thousands for what it holds to be wrong.
	 */
	readonly difference: number;
}

/** Everything that the card shows of one place in a text. */
export interface WordDescription {
	readonly kind: "word" | "name" | "number";
	/** `null` for numbers. */
	readonly key: HeadwordKey | null;
	/** Headword of the entry, or the text itself where there is none. */
	readonly headword: string;
	readonly span: Span;
	/** The characters of `span`. */
	readonly quote: string;
	readonly sentence: { readonly index: number; readonly span: Span; readonly text: string };
	readonly entry: Entry | null;
	/** What the reader shows under these syllables; `null` where there is nothing to say. */
	readonly gloss: Gloss | null;
	/** The pattern (`không những … mà còn`) that the place is a part of. */
	readonly pattern: PatternDescription | null;
	/** The smallest unit of several words that holds the place: a quantity with its measure, a date, an organisation. */
	readonly unit: Unit | null;
	/** Other readings that begin at the same syllable, shortest first, this one included: see `alternatives` for all. */
	readonly readings: readonly { readonly span: Span; readonly quote: string; readonly known: boolean }[];
	/** Longer and shorter readings of the same syllables, best first, this one included; at most eight. */
	readonly alternatives: readonly AlternativeReading[];
	/** The syllables of a compound and what each means by itself, where the dictionary says so. */
	readonly morphemes: readonly { readonly text: string; readonly han: string | null; readonly gloss: string }[];
}

/** Numbers of a place in what `placesOf` returns: the sentence's start and end, the word's start and end. */
export const placeNumbers = 4;
