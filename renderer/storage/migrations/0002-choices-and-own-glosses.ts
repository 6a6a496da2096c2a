// Version 2: a person's own joins and splits (`choices`) and their own glosses (`ownGlosses`), each for one place or everywhere.

import type { Migration } from "./types.ts";

export const choicesAndOwnGlosses: Migration = {
	version: 2,
	stores: { choices: "id, scope, articleId", ownGlosses: "id, scope, articleId" },
	upgrade: {},
};
