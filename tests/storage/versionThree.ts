// Version 3 of the library as it is released, made without any code of the app: version 2 with parts and times of texts,
// fingerprints, and recordings.

import { noon, rawOpen, rawPut } from "./support.ts";
import { versionOneRows } from "./versionOne.ts";
import { makeVersionTwo, versionTwo } from "./versionTwo.ts";

const own = { keyPath: "articleId", indexes: {} } as const;

/** Key path of each table; of each index, whether it has many entries a record. */
export const versionThree = { ...versionTwo, recordings: own, fingerprints: own } as const;

const [articleOfOne] = versionOneRows.articles;
const [textOfOne] = versionOneRows.texts;

/** What version 3 adds to the rows of version 2: an article of its own. */
export const versionThreeRows = {
	articles: [
		{
			...articleOfOne,
			id: "a3",
			title: "Bài ba",
			renamed: 1,
			contentHash: "2f0a7d6fd1b4a4b9",
			recording: { name: "cho.mp3", size: 4 },
		},
	],
	texts: [
		{
			...textOfOne,
			id: "a3",
			document: {
				...textOfOne.document,
				parts: [{ title: "Phần một", level: 1, block: 0 }],
				timings: [{ span: { start: 0, end: 11 }, startsAt: 0, endsAt: 1500 }],
			},
		},
	],
	recordings: [
		{ articleId: "a3", name: "cho.mp3", size: 4, mediaType: "audio/mpeg", sound: new Blob(["abcd"]), addedAt: noon },
	],
	fingerprints: [{ articleId: "a3", numbers: Uint32Array.of(12, 3000000000) }],
} as const;

export async function makeVersionThree(prefix: string): Promise<void> {
	await makeVersionTwo(prefix);
	const name = `${prefix}library`;
	const database = await rawOpen(name, 30, (created) => {
		for (const table of ["recordings", "fingerprints"]) created.createObjectStore(table, { keyPath: "articleId" });
	});
	database.close();
	const articles = [{ ...articleOfOne, renamed: 0, recording: null }, ...versionThreeRows.articles];
	const text = { ...textOfOne, document: { ...textOfOne.document, parts: [], timings: [] } };
	const { texts, recordings, fingerprints } = versionThreeRows;
	await rawPut(name, { articles, texts: [text, ...texts], recordings, fingerprints });
}
