// Is what lies on the disk a bookmark as we wrote it?

import type { BookmarkRecord } from "../records/bookmarks.ts";
import { isCount, isNumber, isText, shape } from "./shape.ts";

export const isBookmarkRecord = shape<BookmarkRecord>({
	id: isText,
	articleId: isText,
	at: isCount,
	words: isText,
	note: isText,
	addedAt: isNumber,
});
