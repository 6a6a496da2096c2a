// What the features may ask of the recordings that are attached to articles: a part of contract/.

import type { Result } from "../engine/text/result.ts";
import type { StorageError } from "./contract/stored.ts";
import type { RecordingRecord } from "./records/articles.ts";
import type { ArticleId, Timestamp } from "./records/ids.ts";

/** What can keep a recording from being attached or heard, beside what can happen to everything stored. */
export type RecordingError =
	| StorageError
	| { readonly kind: "recordingTooLarge"; readonly limitBytes: number }
	| { readonly kind: "recordingEmpty" }
	/** It is there and cannot be read: it can be taken away or replaced. */
	| { readonly kind: "recordingDamaged" };

export type Recorded<Value> = Promise<Result<Value, RecordingError>>;

/** Recordings attached to articles, one each. They lie in the bin with their article and end with it. */
export interface RecordingRepository {
	/** `null` for none. The sound is a Blob: make an object URL of it to play it. */
	get(id: ArticleId): Recorded<RecordingRecord | null>;
	/**
	 * Attaches a recording in place of the one that is there; the article's record tells of it. At most `recordingLimit` bytes.
	 * Fails with `missing` where the article is gone or in the bin.
	 */
	put(
		id: ArticleId,
		recording: { readonly name: string; readonly mediaType: string; readonly sound: Blob },
		at: Timestamp,
	): Recorded<RecordingRecord>;
	/** Takes it away, a damaged one too; gives it back for an undo by `put`, `null` where none was there or it was damaged. */
	remove(id: ArticleId): Recorded<RecordingRecord | null>;
}

/** Bytes of the largest recording that is taken: five hours of speech in MP3. */
export const recordingLimit = 300 * 1024 * 1024;
