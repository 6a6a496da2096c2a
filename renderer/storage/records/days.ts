// What is kept of each day and of how far somebody read, and the settings. Shapes only.

import type { ArticleId } from "./ids.ts";

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

/** How many words were in each state when a review day began, before anything was done on it; kept once a day that the app runs. */
export interface DailyCountRecord {
	/** `2026-03-10` */
	readonly day: string;
	readonly learning: number;
	readonly known: number;
	readonly ignored: number;
}
