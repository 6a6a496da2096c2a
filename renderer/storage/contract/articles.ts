// What the features may ask of articles, their texts, and what the engine has made of them. Implemented in
// repositories/articles.ts, changeText.ts, likeness.ts and analyses.ts.

import type { CleanDocument } from "../../engine/document/types.ts";
import type {
	AlignedTranslation,
	AnalysisRecord,
	ArticleRecord,
	ArticleTextRecord,
	ReadingProgress,
} from "../records/articles.ts";
import type { ArticleId, Timestamp } from "../records/ids.ts";
import type { Stored, Unsubscribe } from "./stored.ts";

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
