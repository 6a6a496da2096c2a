// What the features may ask of storage when words come in from a file or go out into one: a part of contract/.

import type { ReviewPlanSettings } from "../engine/review/plan.ts";
import type { CardState } from "../engine/review/types.ts";
import type { HeadwordKey } from "../engine/text/headwordKey.ts";
import type { Result } from "../engine/text/result.ts";
import type { StorageError, Stored } from "./contract/stored.ts";
import type { ListId, Timestamp } from "./records/ids.ts";
import type { ListRecord } from "./records/lists.ts";
import type { GradedEvent, ReviewEventRecord } from "./records/reviews.ts";
import type { VocabularyRecord, WordContext, WordStatus } from "./records/words.ts";

/** A word as a file brings it. */
export interface BroughtWord {
	readonly key: HeadwordKey;
	readonly headword: string;
	readonly gloss: string;
	readonly note: string;
	readonly sense: number | null;
	readonly band: VocabularyRecord["band"];
	readonly contexts: readonly WordContext[];
	readonly tags: readonly string[];
	readonly lists: readonly ListId[];
	/** `null` where the file does not say: a new word is learned, one that is there stays what it is. */
	readonly status: WordStatus | null;
	readonly card: CardState | null;
	readonly suspended: boolean;
	readonly leech: boolean;
	readonly buriedUntil: Timestamp | null;
	readonly addedAt: Timestamp | null;
	/** Answers that were given to it elsewhere, oldest first, each to the card that the one before has left. */
	readonly past: readonly PastAnswer[];
	/** Events of it stand in the file too, and lead to its card. */
	readonly eventsFollow: boolean;
}

export type PastAnswer = Pick<GradedEvent, "at" | "grade" | "took" | "before" | "after">;

/**
 * What is done with words that are there already and are not the same. `skip` leaves them; `update` puts what the file says in
 * place of what is there, but for a card that was answered later; `both` keeps what is there and adds what differs: glosses and
 * notes side by side, contexts, tags and lists together.
 */
export type DuplicateRule = "skip" | "update" | "both";

/** `same`: the file says nothing of it that is not there already. */
export type Comparison = "new" | "same" | "different" | "damaged";

/** What was done: `takeBack` needs it. */
export interface Brought {
	/** Words that are changed later are told by it. */
	readonly at: Timestamp;
	readonly added: readonly HeadwordKey[];
	/** Words that were there, as they were before. */
	readonly changed: readonly VocabularyRecord[];
	/** Words that were left as they are. */
	readonly left: number;
	/** Answers that came with the words: the names of their events. */
	readonly answers: readonly (readonly [id: string, key: HeadwordKey])[];
}

/** All that one file brings. */
export interface BroughtFile {
	readonly duplicates: DuplicateRule;
	readonly at: Timestamp;
	/** Lists that its words are in: found by their names, whatever their capitals, or made. */
	readonly paths: readonly ListPath[];
	/** Lists of another library, whose colours, rules and settings those that are made take over; its smart lists come along. */
	readonly like: readonly unknown[];
	/**
	 * The next words, `null` behind the last ones; some are asked for while those before are written. Words that storage packs into
	 * one row (smallHash) do best to come one after another. @param lists of `paths`, in their order
	 */
	readonly next: (lists: readonly ListId[]) => Promise<readonly BroughtWord[] | null>;
	/**
	 * After all words: the next events of another library, `null` behind the last ones. What is there already or cannot be read, and
	 * events of words that are not new, are left out.
	 */
	readonly nextEvents: () => Promise<readonly unknown[] | null>;
	readonly plans: readonly unknown[];
	/** Words and events that will come, for the progress. */
	readonly rows: number;
}

export interface BroughtLists extends Brought {
	/** Lists that were made. */
	readonly lists: readonly ListId[];
}

/** Tells how far it is, 0 to 1, and ends it: then nothing is written. */
export interface BringWatch {
	readonly signal: AbortSignal;
	readonly onProgress: (share: number) => void;
}

/** A list by its names, from the outermost in: one or two. */
export type ListPath = readonly string[];

export interface ExchangeRepository {
	/** In the order of `words`. */
	compare(words: readonly BroughtWord[]): Stored<readonly Comparison[]>;
	/**
	 * Brings a whole file in one transaction, whatever its size: all of it is there or nothing, also when the page ends. It stays
	 * open while `next` is waited for. What `next` throws comes out again.
	 */
	bringFile(
		file: BroughtFile,
		watch: BringWatch,
	): Promise<Result<BroughtLists, StorageError | { readonly kind: "cancelled" }>>;
	/** Writes some words in one transaction. Words of `skip` are counted as left. */
	bring(words: readonly BroughtWord[], duplicates: DuplicateRule, at: Timestamp): Stored<Brought>;
	/**
	 * Takes it back of all words to which nothing was done since, with the answers that came with them; tells how many words those
	 * are, and how many are left.
	 */
	takeBack(brought: Brought): Stored<{ readonly restored: number; readonly left: number }>;
	/** Takes away lists that were made and are empty. */
	removeLists(made: readonly ListId[]): Stored<null>;
	/** Settings of review out of a file, with every number in its range; `null` for what are none. */
	soundReview(value: unknown): ReviewPlanSettings | null;
	/** All words in portions, by key; damaged ones are left out. `next` is `null` after the last portion. */
	page(
		after: HeadwordKey | null,
		count: number,
	): Stored<{ readonly words: readonly VocabularyRecord[]; readonly next: HeadwordKey | null }>;
	/** What happened to the cards of words, in no order. */
	eventsOf(keys: readonly HeadwordKey[]): Stored<readonly ReviewEventRecord[]>;
	/** What happened to all cards in portions, by `id`; damaged rows are left out. `next` is `null` after the last portion. */
	events(
		after: string | null,
		count: number,
	): Stored<{ readonly events: readonly ReviewEventRecord[]; readonly next: string | null }>;
	/** Rows for a file that holds everything. */
	beside(): Stored<{ readonly lists: readonly ListRecord[]; readonly plans: readonly unknown[] }>;
}
