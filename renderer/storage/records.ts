// The records that IndexedDB holds: what the user owns. Shapes only; migrations change them, repositories read and write them.

import type { CleanDocument } from "../engine/document/types.ts";
import type { FrequencyBand } from "../engine/lexicon/types.ts";
import type { PlanId, ReviewMode, ReviewPlanSettings, SchedulePlan } from "../engine/review/plan.ts";
import type { CardState, Grade } from "../engine/review/types.ts";
import type { Brand } from "../engine/text/brand.ts";
import type { HeadwordKey } from "../engine/text/headwordKey.ts";
import type { Anchor } from "../engine/text/reanchor.ts";
import type { Span } from "../engine/text/span.ts";

export type { CardState, FrequencyBand, PlanId, ReviewMode, ReviewPlanSettings };

export type ArticleId = Brand<string, "ArticleId">;
export type ListId = Brand<string, "ListId">;

/** Milliseconds since 1970, UTC. */
export type Timestamp = number;

/** How far an article has been read. */
export interface ReadingProgress {
	/** Sentence at the top of the screen when it was left. */
	readonly sentence: number;
	/** Sentences in the article. */
	readonly sentences: number;
	/** Share read, 0 to 1, never falling by scrolling back. */
	readonly share: number;
	readonly at: Timestamp;
}

/** The light record that the library lists. */
export interface ArticleRecord {
	readonly id: ArticleId;
	/** The document's own, or a name where it has none; once the person has named the article, theirs. */
	readonly title: string;
	/** 1 when the person has named it in the library: an edit of the text leaves such a title alone. */
	readonly renamed: 0 | 1;
	readonly byline: string | null;
	readonly source: string | null;
	/** As it stood in the text. */
	readonly date: string | null;
	readonly addedAt: Timestamp;
	readonly openedAt: Timestamp | null;
	/** Running words. */
	readonly words: number;
	readonly tags: readonly string[];
	/** 0 or 1: IndexedDB has no boolean keys. */
	readonly archived: 0 | 1;
	/** Set while the article lies in the bin; it is purged later. */
	readonly deletedAt: Timestamp | null;
	readonly progress: ReadingProgress | null;
	/** Hash of the cleaned text: the same text twice is noticed. */
	readonly contentHash: string;
	/** Identifier of the bundled sample it was made from. */
	readonly sample: string | null;
	readonly translated: boolean;
	/** What is attached to it, so that the library can tell without reading it; `null` for nothing. */
	readonly recording: RecordingSummary | null;
}

/** A recording without its sound. */
export interface RecordingSummary {
	/** Name of the file it came from; may be empty. */
	readonly name: string;
	/** Bytes, above 0. */
	readonly size: number;
}

/**
 * By which nearly the same text is found: `fingerprintOf` of engine/document/fingerprint.ts. Apart from the article's record: the
 * library lists those, and would take twice as long. None for a text too short to tell.
 */
export interface FingerprintRecord {
	readonly articleId: ArticleId;
	readonly numbers: Uint32Array;
}

/** The recording that is attached to an article: at most one. */
export interface RecordingRecord extends RecordingSummary {
	readonly articleId: ArticleId;
	/** As the file's source named it; may be empty. */
	readonly mediaType: string;
	/**
	 * A Blob, not its bytes: Chromium keeps both in files of their own, but only a Blob is read when it is played, and in pieces.
	 * A file that is gone from the disk shows when it is played, not before.
	 */
	readonly sound: Blob;
	readonly addedAt: Timestamp;
}

/** A stretch of the text and its English. */
export interface AlignedTranslation {
	readonly span: Span;
	readonly english: string;
}

/** The heavy part of an article, read only when it is opened. */
export interface ArticleTextRecord {
	readonly id: ArticleId;
	readonly document: CleanDocument;
	/** Ascending by `span.start`; empty where there is no English. */
	readonly translation: readonly AlignedTranslation[];
	/** The text as it was imported, decoded but not cleaned. */
	readonly original: string;
}

export type WordStatus = "learning" | "known" | "ignored";

/** A place where a saved word was met. */
export interface WordContext {
	readonly articleId: ArticleId;
	readonly articleTitle: string;
	/** Empty, about where the word stood, when it was edited out of the article (`isLost` of engine/text/reanchor.ts). */
	readonly span: Span;
	/** The word as it stood there. */
	readonly quote: string;
	readonly sentence: string;
	/** Offset of `quote` in `sentence`, UTF-16. */
	readonly offset: number;
	/** English of the sentence where the article has one. */
	readonly english: string | null;
}

/** A word that the person has marked or saved. A word without a record is *new*. */
export interface VocabularyRecord {
	readonly key: HeadwordKey;
	readonly headword: string;
	/** Unaccented headword, for search. */
	readonly plain: string;
	readonly status: WordStatus;
	/** What the person learns it as: the gloss met, or their own. */
	readonly gloss: string;
	/** Index of the sense that was met; `null` where the dictionary had none. */
	readonly sense: number | null;
	readonly note: string;
	readonly lists: readonly ListId[];
	/** The person's own words for it, as `cleanTags` of wordRecord.ts leaves them: no two alike when folded. */
	readonly tags: readonly string[];
	/** Newest first. */
	readonly contexts: readonly WordContext[];
	readonly addedAt: Timestamp;
	readonly changedAt: Timestamp;
	/** Only words in status `learning` have one; it stays when the status changes, so that nothing is lost. */
	readonly card: CardState | null;
	/** How frequent the dictionary said it was when it was saved; `null` unknown, or rarer than all bands. */
	readonly band: FrequencyBand | null;
	/** 1: asked no more until it is let go. */
	readonly suspended: 0 | 1;
	/** Not asked before this moment. */
	readonly buriedUntil: Timestamp | null;
	/** 1: it was forgotten as often as the plan's `leechAfter`; the person may clear it. */
	readonly leech: 0 | 1;
	/** The later of `card.due` and `buriedUntil` while learning and not suspended, else absent: who is in the due queue. */
	readonly dueAt?: Timestamp;
}

/** Tokens `--list-red` and so on. */
export const listColours = ["red", "orange", "yellow", "green", "teal", "blue", "violet", "pink"] as const;
export type ListColour = (typeof listColours)[number];

/** Which words a smart list finds: those for which all of it holds. `null` and `[]` say nothing. */
export interface SmartRule {
	/** In one of these. */
	readonly statuses: readonly WordStatus[];
	/** Met in one of these. */
	readonly articles: readonly ArticleId[];
	/** Of one of these bands; 0 for words of none. */
	readonly bands: readonly number[];
	/** With one of these, in capitals or not. */
	readonly tags: readonly string[];
	/** Added today (1), today or yesterday (2) and so on. */
	readonly addedWithinDays: number | null;
	/** 0: due now; 1: before the end of today, 2: of tomorrow and so on. */
	readonly dueWithinDays: number | null;
	readonly leech: boolean | null;
	readonly suspended: boolean | null;
	/** As in `WordQuery`; empty for all. */
	readonly search: string;
}

/** A list that words are put into, or a smart one, which finds its words. */
export interface ListRecord {
	readonly id: ListId;
	readonly name: string;
	readonly addedAt: Timestamp;
	/** Ascending: the order in the side bar among lists of the same parent. */
	readonly order: number;
	/** One level only: a list with a parent has no children. A smart list has none either. */
	readonly parent: ListId | null;
	readonly colour: ListColour | null;
	/** `null`: a list that words are put into. It stays what it was made as. */
	readonly rule: SmartRule | null;
	/** What differs from the settings for all; a child takes over what its parent has. */
	readonly review: Partial<ReviewPlanSettings> | null;
}

/** What determines a schedule; append-only. `defaultPlanId` (engine/review/plan.ts) has no row: it is `defaultPlan`. */
export interface PlanRecord extends SchedulePlan {
	readonly id: PlanId;
}

/** An answer. */
export interface GradedEvent {
	readonly kind: "graded";
	readonly id: string;
	readonly key: HeadwordKey;
	readonly at: Timestamp;
	readonly grade: Grade;
	/** The card before the review: undo puts it back. */
	readonly before: CardState;
	readonly after: CardState;
	/** Milliseconds from question to grade. */
	readonly took: number;
	readonly mode: ReviewMode;
	/** The plan by which `after` was computed, with `seed` for its spread. */
	readonly plan: PlanId;
	readonly seed: string;
	/** Review days since the answer before, as `Scheduling.elapsed` of engine/review/types.ts. */
	readonly elapsed: number | null;
	/** What the word was before, where the answer made it a leech or suspended it; storage notes it for an undo. */
	readonly marks?: Pick<VocabularyRecord, "leech" | "suspended">;
}

/** An answer taken back: the newest one of its word that was not. */
export interface UndoneEvent {
	readonly kind: "undone";
	readonly id: string;
	readonly key: HeadwordKey;
	readonly at: Timestamp;
	/** `id` of the answer. */
	readonly undone: string;
}

/** A card put there by something other than an answer. */
export interface SetEvent {
	readonly kind: "set";
	readonly id: string;
	readonly key: HeadwordKey;
	readonly at: Timestamp;
	readonly before: CardState | null;
	readonly after: CardState;
	readonly why: "started" | "imported" | "reset" | "rescheduled";
}

/** What happened to a word's card. Append-only, nothing is changed or deleted: every card can be made again from these. */
export type ReviewEventRecord = GradedEvent | UndoneEvent | SetEvent;

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

/** What was read of one article on one day: added up over windows and sittings. */
export interface ReadingDayRecord {
	/** `2026-03-10 ARTICLE` */
	readonly id: string;
	/** Local calendar day of the person, `2026-03-10`: as text it sorts and does not move with the time zone. */
	readonly day: string;
	readonly articleId: ArticleId;
	/** In which somebody was there: the window in sight, input not long ago. */
	readonly milliseconds: number;
	/** Running words that were passed at a pace at which they can be read. */
	readonly words: number;
}

/** How far the words of an article were last made known at one stroke. */
export interface KnownUntilRecord {
	readonly articleId: ArticleId;
	/** Offset into the text: all words before it. */
	readonly at: number;
	/** Of the text that `at` counts in: in an edited text the place says nothing. */
	readonly contentHash: string;
}

export interface SettingRecord {
	readonly name: string;
	readonly value: unknown;
}

/** In the database `cache`: can be computed again, dropped without loss. */
export interface AnalysisRecord {
	readonly articleId: ArticleId;
	/** `engineVersion:dictionaryHash:contentHash`, and `:choicesHash` where a person chose: what it was computed with. */
	readonly version: string;
	readonly sentences: Int32Array;
	readonly rows: Int32Array;
	/** Keys joined by line feeds. */
	readonly keys: string;
	readonly counts: Uint32Array;
	readonly words: number;
	/** As `Analysis.fingerprint`. */
	readonly fingerprint: readonly number[];
}

/**
 * In `library`, written with every change of a word: the states of all words in a few small rows, which are looked into as they
 * lie there. A row that cannot be read makes the next start pack all anew; a migration that changes keys or statuses sets
 * `statuses` to `null`.
 */
export interface StateShardRecord {
	/** 0 to 63: the key's hash chooses it. */
	readonly id: number;
	/** `numberHash` of the words' keys, ascending. */
	readonly hashes: Float64Array;
	/** Of the same words: 1 learning, 2 known, 3 ignored. */
	readonly statuses: Uint8Array;
}

/**
 * For each of some words, a set of names (lists, tags, articles): word `n` has those numbered by `members` from `ends[n - 1]`
 * (0 for the first) to before `ends[n]`.
 */
export interface PackedSets {
	/** Joined by line feeds, each once. */
	readonly names: string;
	readonly ends: Uint32Array;
	readonly members: Uint32Array;
}

/** What the row says by which packed rows are known to be made. */
export interface MadeRows {
	/** Numbers of the rows that there are besides it; in no other row. One of them that is not there is lost. */
	readonly made?: Uint32Array;
}

/**
 * In `summaries`: by what the words' table is sorted, filtered and searched, in columns of one value a word; texts are joined
 * by line feeds, one line a word. Which row holds a word, and how it is told that all are made: shardedPacking.ts.
 */
export interface SummaryShardRecord extends MadeRows {
	readonly id: number;
	/** Keys of words that are no more, joined by line feeds: in rows behind the shards, which say what has changed since. */
	readonly gone: string;
	readonly count: number;
	readonly keys: string;
	readonly headwords: string;
	readonly plains: string;
	readonly glosses: string;
	readonly notes: string;
	/** Bits: status (0 learning, 1 known, 2 ignored), 4 suspended, 8 leech, 16 has a card. */
	readonly flags: Uint8Array;
	/** 0 for none. */
	readonly bands: Uint8Array;
	readonly addedAt: Float64Array;
	/** NaN for words that are in no queue. */
	readonly dueAt: Float64Array;
	/** Of the card; 0 for none. */
	readonly stability: Float64Array;
	readonly lapses: Uint32Array;
	readonly lists: PackedSets;
	readonly tags: PackedSets;
	readonly articles: PackedSets;
}

/** In `queue`: the words that have a `dueAt`, in columns of one value a word. */
export interface QueueShardRecord extends MadeRows {
	readonly id: number;
	/** One behind the other. */
	readonly keys: string;
	/** Where each of them ends, in UTF-16 units. */
	readonly ends: Uint32Array;
	readonly dueAt: Float64Array;
	/** Days of the interval that ends at `dueAt`, as `DueTimes` of engine/review/reviewDay.ts. */
	readonly days: Uint16Array;
	readonly addedAt: Float64Array;
	/** `card.state`. */
	readonly states: Uint8Array;
	/** 0 for none. */
	readonly bands: Uint8Array;
	/** Of the card: the order `hardest`. */
	readonly difficulty: Float32Array;
	readonly lists: PackedSets;
}

/** In `reviewDays`: the answers of one review day that were not taken back, oldest first, in columns of one value an answer. */
export interface ReviewDayRecord {
	/** The calendar day on which the review day begins, `2026-03-10`. */
	readonly day: string;
	/** Words answered, joined by line feeds. */
	readonly keys: string;
	readonly at: Float64Array;
	readonly grades: Uint8Array;
	/** Places in `reviewModes` (engine/review/plan.ts). */
	readonly modes: Uint8Array;
	/** `state` of the card before the answer. */
	readonly states: Uint8Array;
	/** Milliseconds. */
	readonly took: Uint32Array;
	/** Days since the answer before; 0 for the first. With `stability` it gives the retention that was expected. */
	readonly elapsed: Float32Array;
	/** Of the card before the answer. */
	readonly stability: Float32Array;
}

/** How many words were in each state when a review day began, before anything was done on it; kept once a day that the app runs. */
export interface DailyCountRecord {
	/** `2026-03-10` */
	readonly day: string;
	readonly learning: number;
	readonly known: number;
	readonly ignored: number;
}
