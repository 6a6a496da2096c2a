// Version 2 of the library as it is released, made without any code of the app: version 1 with joins, splits and own glosses.

import { noon, rawOpen, rawPut } from "./support.ts";
import { makeVersionOne, versionOne } from "./versionOne.ts";

const placed = { scope: false, articleId: false } as const;

/** Key path of each table; of each index, whether it has many entries a record. */
export const versionTwo = {
	...versionOne,
	choices: { keyPath: "id", indexes: placed },
	ownGlosses: { keyPath: "id", indexes: placed },
} as const;

/** What version 2 adds to the rows of version 1; their places lie in its article `a1`, "Tôi đi chợ." */
export const versionTwoRows = {
	choices: [
		{
			id: "c1",
			scope: "here",
			articleId: "a1",
			span: { start: 4, end: 10 },
			quote: "đi chợ",
			before: "Tôi ",
			after: ".",
			cuts: [],
			addedAt: noon,
		},
		{ id: "đi chợ", scope: "everywhere", headword: "Đi chợ", cuts: [1], addedAt: noon },
	],
	ownGlosses: [
		{ id: "word:đi", scope: "word", key: "word:đi", gloss: "head for", addedAt: noon },
		{
			id: "g1",
			scope: "place",
			articleId: "a1",
			span: { start: 7, end: 10 },
			quote: "chợ",
			before: "Tôi đi ",
			after: ".",
			key: "word:chợ",
			gloss: "bazaar",
			sense: null,
			addedAt: noon,
		},
	],
} as const;

export async function makeVersionTwo(prefix: string): Promise<void> {
	await makeVersionOne(prefix);
	const database = await rawOpen(`${prefix}library`, 20, (created) => {
		for (const name of ["choices", "ownGlosses"] as const) {
			const table = created.createObjectStore(name, { keyPath: versionTwo[name].keyPath });
			for (const index of Object.keys(versionTwo[name].indexes)) table.createIndex(index, index);
		}
	});
	database.close();
	await rawPut(`${prefix}library`, versionTwoRows);
}
