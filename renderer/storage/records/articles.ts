// Articles as they are stored: the light record, the heavy text, and what belongs to an article. Shapes only.

import type { CleanDocument } from "../../engine/document/types.ts";
import type { Span } from "../../engine/text/span.ts";
import type { ArticleId, Timestamp } from "./ids.ts";

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
