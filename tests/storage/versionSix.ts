// Version 6 of the library as it is released, made without any code of the app: version 5 with bookmarks.

import { noon, rawOpen, rawPut } from "./support.ts";
import { makeVersionFive, versionFive } from "./versionFive.ts";

/** Key path of each table; of each index, whether it has many entries a record. */
export const versionSix = {
	...versionFive,
	bookmarks: { keyPath: "id", indexes: { articleId: false } },
} as const;

/** What version 6 adds to the rows of version 5. */
export const versionSixRows = {
	bookmarks: [{ id: "b1", articleId: "a1", at: 0, words: "Tôi đi chợ.", note: "hay", addedAt: noon }],
} as const;

export async function makeVersionSix(prefix: string): Promise<void> {
	await makeVersionFive(prefix);
	const name = `${prefix}library`;
	const database = await rawOpen(name, 60, (created) => {
		created.createObjectStore("bookmarks", { keyPath: "id" }).createIndex("articleId", "articleId");
	});
	database.close();
	await rawPut(name, versionSixRows);
}
