// What the features may ask of storage. Implemented over Dexie in repositories/; every write is one transaction and resolves
// only when it is durable. Listeners hear of changes made in any window.

import type { CleanDocument } from "../engine/document/types.ts";
import type { HeadwordKey } from "../engine/text/headwordKey.ts";
import type { Anchor } from "../engine/text/reanchor.ts";
import type { Result } from "../engine/text/result.ts";
import type { Span } from "../engine/text/span.ts";
import type { RecordingRepository } from "./recordings.ts";
import type {
	AlignedTranslation,
	AnalysisRecord,
	ArticleId,
	ArticleRecord,
	ArticleTextRecord,
	CardState,
	ChoiceRecord,
	KnownUntilRecord,
	ListId,
	ListRecord,
	OwnGlossRecord,
	ReadingDayRecord,
	ReadingProgress,
	ReviewEventRecord,
	Timestamp,
	VocabularyRecord,
	WordContext,
	WordStatus,
} from "./records.ts";
import type { Settings } from "./settings.ts";

export type StorageError =
	/** The disk or the browser's quota is full: nothing was written. */
	| { readonly kind: "full" }
	/** The record is there but cannot be read; the rest of the library is untouched. */
	| { readonly kind: "corrupt"; readonly what: "article" | "word" | "settings" }
	| { readonly kind: "missing" }
	/** The database was made by a newer version of the app. */
	| { readonly kind: "newerVersion"; readonly found: number; readonly known: number }
	/** Another window holds the database in an older version and must be closed. */
	| { readonly kind: "blocked" }
	| { readonly kind: "unavailable"; readonly message: string };

export type Stored<Value> = Promise<Result<Value, StorageError>>;
export type Unsubscribe = () => void;

export interface NewArticle {
	/** Shown where the document names no title. */
	readonly fallbackTitle: string;
	readonly document: CleanDocument;
	readonly original: string;
	readonly translation: readonly AlignedTranslation[];
	readonly words: number;
	/** `Analysis.fingerprint` of the document. */
	readonly fingerprint: readonly number[];
	readonly sample: string | null;
	readonly tags: readonly string[];
}

/** An edited text in place of the one that an article has. */
export interface ChangedText {
	readonly document: CleanDocument;
	/** The text that it was cleaned from, where another one is put in place of the article's; without it the old one stays. */
	readonly original?: string;
	/** What the library calls it now, as `TextChange.title` gives it for an undo; without it see `changeText`. */
	readonly title?: string;
	/** English beside it; `null` takes what is there along, sentence by sentence. */
	readonly translation: readonly AlignedTranslation[] | null;
	/** Running words of the new text. */
	readonly words: number;
	/** `Analysis.fingerprint` of the new document. */
	readonly fingerprint: readonly number[];
	/** Offsets at which sentences begin, ascending: of the text as it is and of the new one. The place of reading counts in them. */
	readonly sentences: { readonly before: ArrayLike<number>; readonly after: ArrayLike<number> };
}

/** What became of an edited article. */
export interface TextChange {
	/** The text as it was: given to `changeText` again, everything finds its old place. */
	readonly before: ArticleTextRecord;
	/** What the library called it before: give it along with `before`. */
	readonly title: string;
	/** Places (of saved words, choices and own glosses) that found their words again, and those that did not. */
	readonly kept: number;
	readonly lost: number;
}

/** An article of the library that says what another text says. */
export interface AlikeArticle {
	readonly article: ArticleRecord;
	/** `same`: the cleaned texts are equal, whatever their titles as long as those are no part of them. */
	readonly how: "same" | "alike";
	/** Share of what they have in common, `alikeFrom` (engine/text/similarity.ts) to 1. */
	readonly similarity: number;
}

export interface ArticleRepository {
	/** Article and text in one transaction. */
	add(article: NewArticle, at: Timestamp): Stored<ArticleRecord>;
	/** All that is not deleted, archived ones included; unordered. */
	list(): Stored<readonly ArticleRecord[]>;
	get(id: ArticleId): Stored<ArticleRecord>;
	text(id: ArticleId): Stored<ArticleTextRecord>;
	/** The article with the same cleaned text, if it is in the library. */
	findSame(document: CleanDocument): Stored<ArticleRecord | null>;
	/**
	 * The article of the library (not of the bin) that has this very text, else the one most like it, else `null`.
	 * @param fingerprint `Analysis.fingerprint`; empty finds equal texts only
	 * @param contentHash of the cleaned text (engine/text/hash.ts)
	 */
	findAlike(fingerprint: readonly number[], contentHash: string): Stored<AlikeArticle | null>;
	/** For an article of an older version, which has none yet; without effect where it has one or is gone. */
	setFingerprint(id: ArticleId, fingerprint: readonly number[]): Stored<null>;
	/** From now on an edit of the text leaves the title alone. */
	rename(id: ArticleId, title: string): Stored<null>;
	setTags(id: ArticleId, tags: readonly string[]): Stored<null>;
	setArchived(ids: readonly ArticleId[], archived: boolean): Stored<null>;
	/**
	 * Puts an edited text in place of an article's. In the same transaction all that stands at places of it moves along: the
	 * places of saved words, choices, own glosses, the place of reading. What has lost its words is kept as lost (an empty span)
	 * and found again when they come back. Byline, date and source of the record become those of the document. Its title becomes
	 * the document's, unless the document has none or the person has named the article in the library: then it stays. Tags stay,
	 * and the text as it was imported where `original` gives no other.
	 */
	changeText(id: ArticleId, change: ChangedText): Stored<TextChange>;
	markOpened(id: ArticleId, at: Timestamp): Stored<null>;
	saveProgress(id: ArticleId, progress: ReadingProgress): Stored<null>;
	/** Moves to the bin; `restore` brings back everything. */
	remove(ids: readonly ArticleId[], at: Timestamp): Stored<null>;
	restore(ids: readonly ArticleId[]): Stored<null>;
	/**
	 * Ends what was moved to the bin before `before`, with its recording, and choices and own glosses of its places; vocabulary
	 * and its sentences stay.
	 */
	purge(before: Timestamp): Stored<number>;
	subscribe(listener: () => void): Unsubscribe;
}

export interface AnalysisCache {
	/** `null` where there is none of this version. */
	get(articleId: ArticleId, version: string): Stored<AnalysisRecord | null>;
	put(record: AnalysisRecord): Stored<null>;
}

/** What is needed to save a word for the first time. */
export interface WordMet {
	readonly key: HeadwordKey;
	readonly headword: string;
	readonly gloss: string;
	readonly sense: number | null;
	readonly context: WordContext | null;
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
	/** Changes fields of many records at once; gives back the records as they were before. */
	change(
		keys: readonly HeadwordKey[],
		change: Partial<Pick<VocabularyRecord, "gloss" | "note" | "lists" | "status" | "sense">>,
		at: Timestamp,
	): Stored<readonly VocabularyRecord[]>;
	/** Adds to and takes out of a list; gives back the records as they were before. */
	changeList(
		keys: readonly HeadwordKey[],
		list: ListId,
		member: boolean,
		at: Timestamp,
	): Stored<readonly VocabularyRecord[]>;
	/** Newest first. */
	find(filter: VocabularyFilter): Stored<readonly VocabularyRecord[]>;
	counts(at: Timestamp): Stored<VocabularyCounts>;
	/** Called with the keys that changed; `null` for many. */
	subscribe(listener: (keys: readonly HeadwordKey[] | null) => void): Unsubscribe;
}

export interface VocabularyCounts {
	readonly all: number;
	readonly learning: number;
	readonly due: number;
	readonly lists: ReadonlyMap<ListId, number>;
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

export interface ListRepository {
	/** In their order. */
	all(): Stored<readonly ListRecord[]>;
	add(name: string, at: Timestamp): Stored<ListRecord>;
	rename(id: ListId, name: string): Stored<null>;
	/** Words stay; gives back what `restore` needs. */
	remove(id: ListId): Stored<{ readonly list: ListRecord; readonly members: readonly HeadwordKey[] }>;
	restore(removed: { readonly list: ListRecord; readonly members: readonly HeadwordKey[] }): Stored<null>;
	subscribe(listener: () => void): Unsubscribe;
}

/** What a write to choices or own glosses has done: `undo` takes it back. */
export interface Correction<Row> {
	/** Written now; `null` for a removal. */
	readonly written: Row | null;
	/** What stood there before and was replaced or removed. */
	readonly before: readonly Row[];
}

/** A place of an article, as `anchorOf` (engine/text/reanchor.ts) makes it. */
export interface ArticlePlace extends Anchor {
	readonly articleId: ArticleId;
}

/** Which words a person has joined and split themselves. */
export interface ChoiceRepository {
	/** Those of an article's places, lost ones included, and those for everywhere; with `null` only the latter. Oldest first. */
	of(articleId: ArticleId | null): Stored<readonly ChoiceRecord[]>;
	/** For one place. Replaces the choices of places that it overlaps. `cuts` as in `PlaceChoiceRecord`. */
	setHere(place: ArticlePlace, cuts: readonly number[], at: Timestamp): Stored<Correction<ChoiceRecord>>;
	/**
	 * Wherever these syllables stand. Replaces what was chosen for them, and the choices that overlap the stretch `from` which
	 * it was made: they would win there. `cuts` as in `EverywhereChoiceRecord`.
	 */
	setEverywhere(
		headword: string,
		cuts: readonly number[],
		from: { readonly articleId: ArticleId; readonly span: Span } | null,
		at: Timestamp,
	): Stored<Correction<ChoiceRecord>>;
	/** Fails with `missing` where it is gone already. */
	remove(id: string): Stored<Correction<ChoiceRecord>>;
	undo(done: Correction<ChoiceRecord>): Stored<null>;
	subscribe(listener: () => void): Unsubscribe;
}

/** Glosses of a person's own. They win over the dictionary's: that of a place over that of a word. */
export interface OwnGlossRepository {
	/** Those of an article's places, lost ones included, and those of words; with `null` only the latter. Oldest first. */
	of(articleId: ArticleId | null): Stored<readonly OwnGlossRecord[]>;
	/** @param gloss not empty; white space around it falls away */
	setWord(key: HeadwordKey, gloss: string, at: Timestamp): Stored<Correction<OwnGlossRecord>>;
	/** Replaces the own gloss of exactly this place. `sense` as in `PlaceGlossRecord`. */
	setPlace(
		place: ArticlePlace,
		given: { readonly key: HeadwordKey; readonly gloss: string; readonly sense: number | null },
		at: Timestamp,
	): Stored<Correction<OwnGlossRecord>>;
	/** Fails with `missing` where it is gone already. */
	remove(id: string): Stored<Correction<OwnGlossRecord>>;
	undo(done: Correction<OwnGlossRecord>): Stored<null>;
	subscribe(listener: () => void): Unsubscribe;
}

export interface ReviewRepository {
	/** Learning words due at `at`, most overdue first. */
	due(list: ListId | null, at: Timestamp, limit: number): Stored<readonly VocabularyRecord[]>;
	/** Card and event in one transaction. */
	record(event: ReviewEventRecord): Stored<VocabularyRecord>;
	/** Takes the last event of this word back: the card is as before, the event is gone. */
	undo(eventId: string): Stored<VocabularyRecord>;
	/** Events from `since` on, oldest first. */
	events(since: Timestamp): Stored<readonly ReviewEventRecord[]>;
	/** Words due on each of the next `days` days, today (with everything overdue) first; a day begins at local midnight. */
	forecast(at: Timestamp, days: number): Stored<readonly number[]>;
}

/** What was read, and how far. */
export interface ReadingRepository {
	/** Adds to what was read of the article on that day, in whatever window. `day` as in `ReadingDayRecord`. */
	add(read: Omit<ReadingDayRecord, "id">): Stored<null>;
	/** From `day` on, of all articles, those that are gone included; by day. */
	since(day: string): Stored<readonly ReadingDayRecord[]>;
	/** Of one article, by day. */
	of(articleId: ArticleId): Stored<readonly ReadingDayRecord[]>;
	/** `null` where the words of the article were never made known up to a place. */
	knownUntil(articleId: ArticleId): Stored<KnownUntilRecord | null>;
	setKnownUntil(articleId: ArticleId, place: Omit<KnownUntilRecord, "articleId"> | null): Stored<null>;
	/** Called when something was read. */
	subscribe(listener: () => void): Unsubscribe;
}

/** States of all words, in memory: asked for every word on the screen. */
export interface WordStates {
	readonly ready: Promise<Result<null, StorageError>>;
	/** `new` for words without a record. */
	get(key: HeadwordKey): WordStatus | "new";
	/** Grows with every change: a cheap snapshot for subscribers. */
	readonly version: number;
	/** Called with the keys whose state is another one now; `null` where all may be. */
	subscribe(listener: (keys: readonly HeadwordKey[] | null) => void): Unsubscribe;
}

export interface SettingsStore {
	/** Defaults until `ready`. */
	get(): Settings;
	readonly ready: Promise<Result<null, StorageError>>;
	change(change: Partial<Settings>): Stored<null>;
	subscribe(listener: () => void): Unsubscribe;
}

/** Everything that is stored, opened. */
export interface Library {
	readonly articles: ArticleRepository;
	readonly recordings: RecordingRepository;
	readonly analyses: AnalysisCache;
	readonly vocabulary: VocabularyRepository;
	readonly lists: ListRepository;
	readonly reviews: ReviewRepository;
	readonly bulkMarks: BulkMarkRepository;
	readonly reading: ReadingRepository;
	readonly choices: ChoiceRepository;
	readonly ownGlosses: OwnGlossRepository;
	readonly states: WordStates;
	readonly settings: SettingsStore;
	close(): void;
}

/** A new card, before its first review. */
export type NewCard = (at: Timestamp) => CardState;
