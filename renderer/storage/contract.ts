// What the features may ask of storage. Implemented over Dexie in repositories/; every write is one transaction and resolves
// only when it is durable. Listeners hear of changes made in any window.

import type { CleanDocument } from "../engine/document/types.ts";
import type { HeadwordKey } from "../engine/text/headwordKey.ts";
import type { Anchor } from "../engine/text/reanchor.ts";
import type { Result } from "../engine/text/result.ts";
import type { Span } from "../engine/text/span.ts";
import type { ExchangeRepository } from "./exchange.ts";
import type { RecordingRepository } from "./recordings.ts";
import type {
	AlignedTranslation,
	AnalysisRecord,
	ArticleId,
	ArticleRecord,
	ArticleTextRecord,
	CardState,
	ChoiceRecord,
	DailyCountRecord,
	FrequencyBand,
	GradedEvent,
	KnownUntilRecord,
	ListId,
	ListRecord,
	OwnGlossRecord,
	PlanId,
	ReadingDayRecord,
	ReadingProgress,
	ReviewDayRecord,
	ReviewEventRecord,
	ReviewPlanSettings,
	SmartRule,
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
	/** It would break a rule: a list within a list of a list, a word put into a smart list. Nothing was written. */
	| { readonly kind: "notAllowed" }
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
	/** `null` where there is none of this version. @param version `null` for the one that is kept, whichever it is */
	get(articleId: ArticleId, version: string | null): Stored<AnalysisRecord | null>;
	put(record: AnalysisRecord): Stored<null>;
}

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

/** Words that came into a list or went out of it. */
export interface ListMembers {
	readonly list: ListId;
	readonly keys: readonly HeadwordKey[];
}

/** What was done with lists: `undo` takes it back. */
export interface ListsDone {
	/** Lists that were changed or removed, as they were. */
	readonly before: readonly ListRecord[];
	readonly left: readonly ListMembers[];
	readonly joined: readonly ListMembers[];
}

export interface ListRepository {
	/**
	 * In the order of the side bar: each list, then its children. A list whose parent is gone, or cannot be one, is told to
	 * have none.
	 */
	all(): Stored<readonly ListRecord[]>;
	/** At the end. `notAllowed` in a parent that has one itself or is smart. */
	add(name: string, at: Timestamp, parent?: ListId | null): Stored<ListRecord>;
	addSmart(name: string, rule: SmartRule, at: Timestamp, parent?: ListId | null): Stored<ListRecord>;
	/** `rule` for smart lists only: `notAllowed` for others. */
	change(
		id: ListId,
		change: Partial<Pick<ListRecord, "name" | "colour" | "review">> & { readonly rule?: SmartRule },
	): Stored<ListsDone>;
	/**
	 * Into a parent (`null`: out of any), before one of its children or, with `null`, after all. `notAllowed` where it would make
	 * a third level, a circle, or a child of a smart list.
	 */
	move(id: ListId, parent: ListId | null, before: ListId | null): Stored<ListsDone>;
	/**
	 * Words and children of `from` go over to `into`, and `from` goes; of its settings nothing stays. `notAllowed` for smart
	 * lists, a list with itself, and where children would come upon a third level.
	 */
	merge(from: ListId, into: ListId): Stored<ListsDone>;
	/** Words stay; children stand where it stood. */
	remove(id: ListId): Stored<ListsDone>;
	/** Puts back what was there; of words only those that are still there. */
	undo(done: ListsDone): Stored<null>;
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

/** What is to be reviewed on a day. */
export interface TodaysReviews {
	/** In the plan's order, within what is left of the day's limits. */
	readonly due: readonly HeadwordKey[];
	readonly counts: {
		readonly new: number;
		/** Within their learning or relearning steps. */
		readonly learning: number;
		readonly review: number;
		/** Due, but beyond the day's limits. */
		readonly heldBack: number;
	};
}

/** A card that is not what its events make of it. */
export interface CardDifference {
	readonly key: HeadwordKey;
	readonly stored: CardState | null;
	readonly replayed: CardState | null;
}

export interface ReviewRepository {
	/** @param list with its children, or a smart one; `null` for all words. `dayStartsAt` as in the settings */
	today(list: ListId | null, at: Timestamp, plan: ReviewPlanSettings, dayStartsAt: number): Stored<TodaysReviews>;
	/** Keeps what determines the schedule of a plan, and gives the name by which answers refer to it. */
	keepPlan(plan: ReviewPlanSettings): Stored<PlanId>;
	/** Card and event in one transaction. `missing` where the card is no longer `event.before`. */
	record(event: GradedEvent, extra?: Partial<Pick<VocabularyRecord, "leech" | "suspended">>): Stored<VocabularyRecord>;
	/** Takes the last answer to its word back: the card is as before, and `undone` is appended. */
	undo(eventId: string, at: Timestamp): Stored<VocabularyRecord>;
	/** Not asked before `until`. Gives back the records as they were before, for `vocabulary.put`, as the next two do. */
	bury(keys: readonly HeadwordKey[], until: Timestamp, at: Timestamp): Stored<readonly VocabularyRecord[]>;
	suspend(keys: readonly HeadwordKey[], on: boolean, at: Timestamp): Stored<readonly VocabularyRecord[]>;
	/** New cards in place of those that the words have, as `set` events. */
	reset(keys: readonly HeadwordKey[], at: Timestamp): Stored<readonly VocabularyRecord[]>;
	/** From the review day `since` on, by day; days without an answer are left out. */
	days(since: string): Stored<readonly ReviewDayRecord[]>;
	/** All that happened to a word's card, oldest first. */
	eventsOf(key: HeadwordKey): Stored<readonly ReviewEventRecord[]>;
	/** Words that are not due yet but will be before the end of the review day `days` days on, the soonest first. */
	ahead(list: ListId | null, at: Timestamp, days: number): Stored<readonly HeadwordKey[]>;
	/** Compares the cards of `keys`, or of all words, with what their events make of them. Writes nothing. */
	rebuild(keys: readonly HeadwordKey[] | null): Stored<readonly CardDifference[]>;
	/** Learning words due at `at`, most overdue first. */
	due(list: ListId | null, at: Timestamp, limit: number): Stored<readonly VocabularyRecord[]>;
	/** Answers from `since` on that were not taken back, oldest first. */
	events(since: Timestamp): Stored<readonly GradedEvent[]>;
	/** Words due on each of the next `days` review days, today (with everything overdue) first. */
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

/** All saved words in columns of one value a word, in no order. */
export interface WordColumns {
	/** 1 learning, 2 known, 3 ignored. */
	readonly states: Uint8Array;
	/** 0 for none. */
	readonly bands: Uint8Array;
	readonly addedAt: Float64Array;
	/** NaN for words that are in no queue. */
	readonly dueAt: Float64Array;
}

/** What is counted over all words. */
export interface StatisticsRepository {
	/** Damaged words are left out. */
	words(): Stored<WordColumns>;
	/** Keeps the counts of this moment as those with which `day` (a review day) began; without effect where it has some. */
	keepCounts(day: string): Stored<null>;
	/** All that were kept, by day. */
	keptCounts(): Stored<readonly DailyCountRecord[]>;
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
	readonly phrases: PhraseRepository;
	readonly lists: ListRepository;
	readonly reviews: ReviewRepository;
	readonly bulkMarks: BulkMarkRepository;
	readonly exchange: ExchangeRepository;
	readonly reading: ReadingRepository;
	readonly statistics: StatisticsRepository;
	readonly choices: ChoiceRepository;
	readonly ownGlosses: OwnGlossRepository;
	readonly states: WordStates;
	readonly settings: SettingsStore;
	close(): void;
}

/** A new card, before its first review. */
export type NewCard = (at: Timestamp) => CardState;
