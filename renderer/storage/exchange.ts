// What the features may ask of storage when words come in from a file or go out into one: a part of contract.ts.

import type { ReviewPlanSettings } from "../engine/review/plan.ts";
import type { HeadwordKey } from "../engine/text/headwordKey.ts";
import type { Stored } from "./contract.ts";
import type {
	CardState,
	ListId,
	ListRecord,
	ReviewEventRecord,
	Timestamp,
	VocabularyRecord,
	WordContext,
	WordStatus,
} from "./records.ts";

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
	/** Cards that it had before, oldest first: they come to be events. */
	readonly past: readonly { readonly at: Timestamp; readonly before: CardState; readonly after: CardState }[];
}

/**
 * What is done with words that are there already and are not the same. `skip` leaves them; `update` puts what the file says in
 * place of what is there, but for a card that was answered later; `both` keeps what is there and adds what differs: glosses and
 * notes side by side, contexts, tags and lists together.
 */
export type DuplicateRule = "skip" | "update" | "both";

/** `same`: the file says nothing of it that is not there already. */
export type Comparison = "new" | "same" | "different" | "damaged";

/** What one portion has done: `takeBack` needs it. */
export interface Brought {
	/** Of all portions of one bringing in: words that are changed later are told by it. */
	readonly at: Timestamp;
	readonly added: readonly HeadwordKey[];
	/** Words that were there, as they were before. */
	readonly changed: readonly VocabularyRecord[];
	/** Words that were left as they are. */
	readonly left: number;
}

/** A list by its names, from the outermost in: one or two. */
export type ListPath = readonly string[];

export interface ExchangeRepository {
	/** In the order of `words`. */
	compare(words: readonly BroughtWord[]): Stored<readonly Comparison[]>;
	/** Writes a portion of words in one transaction. Words of `skip` are counted as left. */
	bring(words: readonly BroughtWord[], duplicates: DuplicateRule, at: Timestamp): Stored<Brought>;
	/** Takes portions back of all words to which nothing was done since; tells how many those are, and how many are left. */
	takeBack(brought: Brought): Stored<{ readonly restored: number; readonly left: number }>;
	/**
	 * Finds lists by their names, whatever their capitals, and makes those that are not there. `like`: lists of another library,
	 * whose colours, rules and settings the new ones take over.
	 */
	lists(
		paths: readonly ListPath[],
		like: readonly unknown[],
		at: Timestamp,
	): Stored<{ readonly ids: readonly ListId[]; readonly made: readonly ListId[] }>;
	/** Takes away lists that were made and are empty. */
	removeLists(made: readonly ListId[]): Stored<null>;
	/** Events and plans of another library; those that are there already, or cannot be read, are left out. */
	bringEvents(events: readonly unknown[], plans: readonly unknown[]): Stored<number>;
	/** After all of them: packs anew what is counted from events. */
	packEvents(): Stored<null>;
	/** Settings of review out of a file, with every number in its range; `null` for what are none. */
	soundReview(value: unknown): ReviewPlanSettings | null;
	/** All words in portions, by key; damaged ones are left out. `next` is `null` after the last portion. */
	page(
		after: HeadwordKey | null,
		count: number,
	): Stored<{ readonly words: readonly VocabularyRecord[]; readonly next: HeadwordKey | null }>;
	/** What happened to the cards of words, in no order. */
	eventsOf(keys: readonly HeadwordKey[]): Stored<readonly ReviewEventRecord[]>;
	/** Rows for a file that holds everything. */
	beside(): Stored<{ readonly lists: readonly ListRecord[]; readonly plans: readonly unknown[] }>;
}
