// Units: spans over tokens that mean one thing together. Pure.

import type { HeadwordKey } from "../text/headwordKey.ts";
import type { Span } from "../text/span.ts";

export type UnitKind =
	| "number"
	| "quantity"
	| "duration"
	| "money"
	| "percent"
	| "ordinal"
	| "date"
	| "time"
	| "organization"
	| "titledName"
	/** A person's own: the engine finds none, the reader lays them over its sentences. */
	| "phrase";

export interface Unit {
	readonly kind: UnitKind;
	/** From the start of its first token to the end of its last one. */
	readonly span: Span;
	/** English as a newspaper prints it; `null` where only the bounds are certain. */
	readonly gloss: string | null;
	/** By the grammar of numbers, an entry of the dictionary, entries put together, or the shape alone (no gloss). */
	readonly read: "rule" | "dictionary" | "parts" | "shape";
	/** Of the kind `phrase` alone. */
	readonly phrase?: UnitPhrase;
}

export interface UnitPhrase {
	readonly key: HeadwordKey;
	readonly headword: string;
	/** One for a phrase in one piece; ascending. Never empty. */
	readonly parts: readonly Span[];
}

/**
 * What stands under one token of a unit, so that the row reads on in English; `null`: nothing. A share of `"sense"` only
 * chooses among the senses of the word's entry, and is shown itself where the word has no entry.
 */
export type Share = readonly [token: number, text: string | null, how?: "sense"];

/** A stretch of pieces that a rule has read. */
export interface Match {
	readonly kind: UnitKind;
	/** Index after its last piece. */
	readonly end: number;
	readonly gloss: string | null;
	readonly shares: readonly Share[];
}
