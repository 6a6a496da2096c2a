// Version 4 of the library as it is released, made without any code of the app: version 3 with what was read by day and article,
// and how far words were made known.

import { rawOpen, rawPut } from "./support.ts";
import { makeVersionThree, versionThree } from "./versionThree.ts";

/** Key path of each table; of each index, whether it has many entries a record. */
export const versionFour = {
	...versionThree,
	readingDays: { keyPath: "id", indexes: { day: false, articleId: false } },
	knownUntil: { keyPath: "articleId", indexes: {} },
} as const;

/** What version 4 adds to the rows of version 3. */
export const versionFourRows = {
	readingDays: [
		{ id: "2026-03-09 a3", day: "2026-03-09", articleId: "a3", milliseconds: 61_500, words: 120 },
		{ id: "2026-03-10 a1", day: "2026-03-10", articleId: "a1", milliseconds: 30_000, words: 0 },
	],
	knownUntil: [{ articleId: "a3", at: 7, contentHash: "2f0a7d6fd1b4a4b9" }],
} as const;

export async function makeVersionFour(prefix: string): Promise<void> {
	await makeVersionThree(prefix);
	const name = `${prefix}library`;
	const database = await rawOpen(name, 40, (created) => {
		const days = created.createObjectStore("readingDays", { keyPath: "id" });
		for (const index of ["day", "articleId"]) days.createIndex(index, index);
		created.createObjectStore("knownUntil", { keyPath: "articleId" });
	});
	database.close();
	await rawPut(name, versionFourRows);
}
