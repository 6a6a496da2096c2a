// A person's own corrections as they are stored: where words part, and what they mean. Shapes only.

import type { HeadwordKey } from "../../engine/text/headwordKey.ts";
import type { Anchor } from "../../engine/text/reanchor.ts";
import type { ArticleId, Timestamp } from "./ids.ts";

/** Where the words of one place part. It follows its words when the article is edited; lost ones are kept. */
export interface PlaceChoiceRecord extends Anchor {
	readonly id: string;
	readonly scope: "here";
	readonly articleId: ArticleId;
	/** Offsets within `quote` at which a new word begins, ascending; empty: all of it is one word. */
	readonly cuts: readonly number[];
	readonly addedAt: Timestamp;
}

/** Where the words part wherever the same syllables stand in a row. */
export interface EverywhereChoiceRecord {
	/** The folded syllables. */
	readonly id: string;
	readonly scope: "everywhere";
	/** As it was printed where it was chosen. */
	readonly headword: string;
	/** Indices of the syllables that begin a new word, from 1, ascending; empty: all of it is one word. */
	readonly cuts: readonly number[];
	readonly addedAt: Timestamp;
}

export type ChoiceRecord = PlaceChoiceRecord | EverywhereChoiceRecord;

/** A person's own gloss of a word, wherever it stands. */
export interface WordGlossRecord {
	/** The same as `key`. */
	readonly id: string;
	readonly scope: "word";
	readonly key: HeadwordKey;
	/** Never empty. */
	readonly gloss: string;
	readonly addedAt: Timestamp;
}

/** A person's own gloss at one place. It follows its words when the article is edited; lost ones are kept. */
export interface PlaceGlossRecord extends Anchor {
	readonly id: string;
	readonly scope: "place";
	readonly articleId: ArticleId;
	readonly key: HeadwordKey;
	/** Never empty. */
	readonly gloss: string;
	/** Index of the sense of the entry that the person chose here; `null` for words of their own. */
	readonly sense: number | null;
	readonly addedAt: Timestamp;
}

export type OwnGlossRecord = WordGlossRecord | PlaceGlossRecord;
