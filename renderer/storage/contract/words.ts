// What the features may ask of saved words and phrases, one by one, by query and in bulk. Implemented in
// repositories/vocabulary.ts, phrases.ts, bulkMarks.ts and wordStates.ts.

import type { FrequencyBand } from "../../engine/lexicon/types.ts";
import type { HeadwordKey } from "../../engine/text/headwordKey.ts";
import type { Result } from "../../engine/text/result.ts";
import type { ListId, Timestamp } from "../records/ids.ts";
import type { SmartRule } from "../records/lists.ts";
import type { VocabularyRecord, WordContext, WordStatus } from "../records/words.ts";
import type { StorageError, Stored, Unsubscribe } from "./stored.ts";

/** What is needed to save a word for the first time. */
export interface WordMet {
	readonly key: HeadwordKey;
	readonly headword: string;
	readonly gloss: string;
	readonly sense: number | null;
	readonly context: WordContext | null;
	/** As in `VocabularyRecord`; unknown without it. */
	readonly band?: FrequencyBand | null;
}

export type WordOrder = "added" | "headword" | "gloss" | "status" | "due" | "stability" | "band";

/** Which words, and in which order. */
export interface WordQuery {
	/** A list with its children; a smart one finds its words. `null` for all words. */
	readonly list: ListId | null;
	/** Narrows further; `null` says nothing. */
	readonly rule: SmartRule | null;
	/** Vietnamese with or without marks, or English; empty for all. */
	readonly search: string;
	/** Words without a value (no due date, no card, no band, no gloss) come last either way. */
	readonly sort: { readonly by: WordOrder; readonly descending: boolean };
	/** For rules that count days. */
	readonly at: Timestamp;
}

/** What can be changed of words at once. */
export type WordChange = Partial<
	Pick<VocabularyRecord, "gloss" | "note" | "lists" | "tags" | "status" | "sense" | "suspended" | "leech">
>;

/** A saved word that shares syllables with another one. */
export interface FamilyWord {
	readonly key: HeadwordKey;
	readonly headword: string;
	readonly gloss: string;
	/** As they are written in `headword`, in its order. */
	readonly shared: readonly string[];
}

export interface VocabularyFilter {
	readonly list: ListId | null;
	readonly status: WordStatus | null;
	readonly dueBefore: Timestamp | null;
	readonly addedSince: Timestamp | null;
	/** Vietnamese with or without marks, or English; empty for all. */
	readonly search: string;
}

export interface VocabularyRepository {
	get(key: HeadwordKey): Stored<VocabularyRecord | null>;
	/** Creates or changes: `learning` makes a card that is due at once; the context is added to those kept. */
	setStatus(met: WordMet, status: WordStatus, at: Timestamp): Stored<VocabularyRecord>;
	/** Makes the word *new* again: the record goes. Give the records back to `put` to undo. */
	remove(keys: readonly HeadwordKey[]): Stored<readonly VocabularyRecord[]>;
	/** Writes records as they are: undo of any change. */
	put(records: readonly VocabularyRecord[]): Stored<null>;
	/** Changes fields of many records at once; gives back the records as they were before. Tags are cleaned. */
	change(keys: readonly HeadwordKey[], change: WordChange, at: Timestamp): Stored<readonly VocabularyRecord[]>;
	/** Gives a tag or takes it away; gives back the records as they were before. An empty tag is `notAllowed`. */
	changeTags(
		keys: readonly HeadwordKey[],
		tag: string,
		member: boolean,
		at: Timestamp,
	): Stored<readonly VocabularyRecord[]>;
	/** Adds to and takes out of a list; gives back the records as they were before. `notAllowed` for a smart list. */
	changeList(
		keys: readonly HeadwordKey[],
		list: ListId,
		member: boolean,
		at: Timestamp,
	): Stored<readonly VocabularyRecord[]>;
	/** Keys of the words that a query finds, in its order. Damaged words are left out. */
	words(query: WordQuery): Stored<readonly HeadwordKey[]>;
	/** Those of `keys` that are there and sound, in the order of `keys`: the rows in view. */
	getMany(keys: readonly HeadwordKey[]): Stored<readonly VocabularyRecord[]>;
	/** Other saved words that share a syllable with this one, saved or not; those that share most first. */
	family(key: HeadwordKey): Stored<readonly FamilyWord[]>;
	/** Every tag with the number of its words, alphabetically; tags that differ in capitals only are one. */
	tags(): Stored<ReadonlyMap<string, number>>;
	/** Newest first. */
	find(filter: VocabularyFilter): Stored<readonly VocabularyRecord[]>;
	/** Told without reading the words: for screens that are there at the start. */
	totals(at: Timestamp): Stored<VocabularyTotals>;
	counts(at: Timestamp): Stored<VocabularyCounts>;
	/** Called with the keys that changed; `null` for many. */
	subscribe(listener: (keys: readonly HeadwordKey[] | null) => void): Unsubscribe;
}

export interface VocabularyTotals {
	readonly all: number;
	readonly learning: number;
	readonly due: number;
}

export interface VocabularyCounts extends VocabularyTotals {
	readonly suspended: number;
	readonly leeches: number;
	/** Of every list: words of a list and of its children, each once; of a smart list those that it finds. */
	readonly lists: ReadonlyMap<ListId, number>;
}

/** A saved phrase: its key is of the kind `phrase`. */
export interface SavedPhrase {
	readonly key: HeadwordKey;
	readonly headword: string;
	readonly gloss: string;
}

export interface PhraseRepository {
	/** All of them, whatever their state; by key. */
	all(): Stored<readonly SavedPhrase[]>;
	/** Called when a phrase may have changed. */
	subscribe(listener: () => void): Unsubscribe;
}

/** What a bulk has made of one word. */
export interface WordMark {
	/** `null` for a word that was new. */
	readonly before: VocabularyRecord | null;
	readonly after: VocabularyRecord;
}

/** Many words marked at one stroke. */
export interface BulkMarkRepository {
	/**
	 * Marks words in one transaction, with the place where each was met, and puts them into `list` where there is one. Words whose
	 * state is none of `only` at that moment stay as they are, as do those that are so already. Gives back what was written.
	 */
	mark(
		words: readonly WordMet[],
		mark: {
			readonly status: WordStatus;
			readonly list: ListId | null;
			readonly only: readonly (WordStatus | "new")[];
		},
		at: Timestamp,
	): Stored<readonly WordMark[]>;
	/** Takes it back of all words to which nothing was done since; tells how many those are, and how many are left. */
	takeBack(marks: readonly WordMark[]): Stored<{ readonly restored: number; readonly left: number }>;
}

/** States of all words, in memory: asked for every word on the screen. */
export interface WordStates {
	readonly ready: Promise<Result<null, StorageError>>;
	/** `new` for words without a record. */
	get(key: HeadwordKey): WordStatus | "new";
	/** Words of a status. */
	count(status: WordStatus): number;
	/** Grows with every change: a cheap snapshot for subscribers. */
	readonly version: number;
	/** Called with the keys whose state is another one now; `null` where all may be. */
	subscribe(listener: (keys: readonly HeadwordKey[] | null) => void): Unsubscribe;
}
