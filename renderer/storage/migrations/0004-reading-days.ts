// Version 4: how long and how much was read of each article on each day (`readingDays`), and how far its words were last made
// known at one stroke (`knownUntil`).

import type { Migration } from "./types.ts";

export const readingDays: Migration = {
	version: 4,
	stores: { readingDays: "id, day, articleId", knownUntil: "articleId" },
	upgrade: {},
};
