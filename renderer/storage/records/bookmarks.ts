// Bookmarks as they are stored. Shapes only.

import type { ArticleId, Timestamp } from "./ids.ts";

/** A sentence that a person wants to find again. It stays at its place when the article is edited. */
export interface BookmarkRecord {
	readonly id: string;
	readonly articleId: ArticleId;
	/** Where the sentence begins: offset in the text. */
	readonly at: number;
	/** Its first words, to be known by. */
	readonly words: string;
	/** The person's own; may be empty. */
	readonly note: string;
	readonly addedAt: Timestamp;
}
