// What the features may ask of what was read, and of what is counted over all words. Implemented in repositories/reading.ts
// and statistics.ts.

import type { DailyCountRecord, KnownUntilRecord, ReadingDayRecord } from "../records/days.ts";
import type { ArticleId } from "../records/ids.ts";
import type { Stored, Unsubscribe } from "./stored.ts";

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
