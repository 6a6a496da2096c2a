// Version 1 of the library: articles and their texts, words with the packed states, lists, review events, settings.

import type { Migration } from "./types.ts";

export const first: Migration = {
	version: 1,
	stores: {
		articles: "id, contentHash, deletedAt",
		texts: "id",
		vocabulary: "key, status, dueAt, addedAt, *lists",
		states: "id",
		lists: "id",
		events: "id, at, [key+at]",
		settings: "name",
	},
	upgrade: {},
};
