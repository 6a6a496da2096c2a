// What the features may ask of bookmarks. Implemented in repositories/bookmarks.ts.

import type { BookmarkRecord } from "../records/bookmarks.ts";
import type { ArticleId, Timestamp } from "../records/ids.ts";
import type { Stored, Unsubscribe } from "./stored.ts";

export interface BookmarkRepository {
	/** Those of an article, in the order of its text. */
	of(articleId: ArticleId): Stored<readonly BookmarkRecord[]>;
	/** One that is at that place already is given back as it is. */
	add(place: Pick<BookmarkRecord, "articleId" | "at" | "words">, at: Timestamp): Stored<BookmarkRecord>;
	/** `missing` where it is gone. */
	setNote(id: string, note: string): Stored<null>;
	/** Gives back what was removed, for `put`. */
	remove(id: string): Stored<BookmarkRecord>;
	/** Takes back a removal. */
	put(bookmark: BookmarkRecord): Stored<null>;
	subscribe(listener: () => void): Unsubscribe;
}
