// Version 1 of the library as it was released, made without any code of the app, and a version that never was.

import { allMigrations, newestVersion } from "../../renderer/storage/migrations/all.ts";
import type { Migration } from "../../renderer/storage/migrations/types.ts";
import { day, noon, rawOpen, rawPut } from "./support.ts";

/** A later version that was never released: renames a field and adds an index. */
export const later: Migration = {
	version: newestVersion(allMigrations) + 1,
	stores: { lists: "id, shade" },
	upgrade: { lists: (record) => ({ ...record, shade: "grey", name: `${String(record.name)} (2)` }) },
};
export const withLater = { migrations: [...allMigrations, later] };

/** Key path of each table; of each index, whether it has many entries a record. */
export const versionOne = {
	articles: { keyPath: "id", indexes: { contentHash: false, deletedAt: false } },
	texts: { keyPath: "id", indexes: {} },
	vocabulary: { keyPath: "key", indexes: { status: false, dueAt: false, addedAt: false, lists: true } },
	states: { keyPath: "id", indexes: {} },
	lists: { keyPath: "id", indexes: {} },
	events: { keyPath: "id", indexes: { at: false, "[key+at]": false } },
	settings: { keyPath: "name", indexes: {} },
} as const;

const card = {
	due: noon,
	stability: 2.3065,
	difficulty: 2.11810397,
	scheduledDays: 2,
	learningSteps: 0,
	reps: 1,
	lapses: 0,
	state: 2,
	lastReview: noon - 2 * day,
};
export const versionOneRows = {
	articles: [
		{
			id: "a1",
			title: "Đi chợ",
			byline: null,
			source: null,
			date: null,
			addedAt: noon,
			openedAt: noon,
			words: 3,
			tags: ["dễ"],
			archived: 0,
			deletedAt: null,
			progress: { sentence: 1, sentences: 2, share: 0.5, at: noon },
			contentHash: "1f0a7d6fd1b4a4b9",
			sample: null,
			translated: true,
		},
	],
	texts: [
		{
			id: "a1",
			document: {
				title: null,
				byline: null,
				date: null,
				source: null,
				text: "Tôi đi chợ.",
				blocks: [{ kind: "paragraph", span: { start: 0, end: 11 } }],
				removed: [],
				repairs: [],
				hints: { joins: [] },
			},
			translation: [{ span: { start: 0, end: 11 }, english: "I go to the market." }],
			original: "Tôi đi chợ.",
		},
	],
	vocabulary: [
		{
			key: "word:chợ",
			headword: "chợ",
			plain: "cho",
			status: "learning",
			gloss: "market",
			sense: 0,
			note: "",
			lists: ["l1"],
			contexts: [],
			addedAt: noon,
			changedAt: noon,
			card,
			dueAt: noon,
		},
		{
			key: "word:đi",
			headword: "đi",
			plain: "di",
			status: "known",
			gloss: "go",
			sense: null,
			note: "",
			lists: [],
			contexts: [],
			addedAt: noon - day,
			changedAt: noon,
			card: null,
		},
	],
	lists: [{ id: "l1", name: "Chợ", addedAt: noon, order: 1 }],
	events: [
		{
			id: "e1",
			key: "word:chợ",
			at: noon - 2 * day,
			grade: 3,
			before: { ...card, stability: 0, difficulty: 0, reps: 0, state: 0, lastReview: null },
			after: card,
			took: 900,
		},
	],
	settings: [{ name: "theme", value: "sepia" }],
} as const;

/** @param rows by table; those that were released, or others of their shape */
export async function makeVersionOne(
	prefix: string,
	rows: Readonly<Record<string, readonly unknown[]>> = versionOneRows,
): Promise<void> {
	const database = await rawOpen(`${prefix}library`, 10, (created) => {
		for (const [name, { keyPath, indexes }] of Object.entries(versionOne)) {
			const table = created.createObjectStore(name, { keyPath });
			for (const [index, multiEntry] of Object.entries(indexes)) {
				table.createIndex(index, index === "[key+at]" ? ["key", "at"] : index, { multiEntry });
			}
		}
	});
	database.close();
	await rawPut(`${prefix}library`, rows);
}

/** Native version, tables and indexes as they are on the disk. */
export async function schemaOf(name: string) {
	const database = await rawOpen(name);
	const names = [...database.objectStoreNames];
	const tables = names.map((table) => database.transaction(table).objectStore(table));
	const schema = Object.fromEntries(
		tables.map((table) => [table.name, { keyPath: table.keyPath, indexes: [...table.indexNames] }]),
	);
	database.close();
	return { version: database.version, schema };
}
