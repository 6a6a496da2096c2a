// Saved words as they are stored. Shapes only; wordRecord.ts makes and changes them.

import type { FrequencyBand } from "../../engine/lexicon/types.ts";
import type { CardState } from "../../engine/review/types.ts";
import type { HeadwordKey } from "../../engine/text/headwordKey.ts";
import type { Span } from "../../engine/text/span.ts";
import type { ArticleId, ListId, Timestamp } from "./ids.ts";

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
