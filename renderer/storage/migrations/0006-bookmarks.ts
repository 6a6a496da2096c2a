// Version 6: sentences that a person wants to find again (`bookmarks`).

import type { Migration } from "./types.ts";

export const bookmarks: Migration = {
	version: 6,
	stores: { bookmarks: "id, articleId" },
	upgrade: {},
};
