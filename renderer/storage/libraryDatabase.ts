// The database `library`: what the user owns. Its tables, its versions out of the migrations, and the version found on the disk.
// Rows are typed `unknown` when read: whoever reads them checks them (checks/).

import Dexie, { type Table } from "dexie";
import type { PlanId } from "../engine/review/plan.ts";
import type { Migration } from "./migrations/types.ts";
import type { ArticleRecord, ArticleTextRecord, FingerprintRecord, RecordingRecord } from "./records/articles.ts";
import type { BookmarkRecord } from "./records/bookmarks.ts";
import type { ChoiceRecord, OwnGlossRecord } from "./records/corrections.ts";
import type { DailyCountRecord, KnownUntilRecord, ReadingDayRecord, SettingRecord } from "./records/days.ts";
import type { ArticleId, ListId } from "./records/ids.ts";
import type { ListRecord } from "./records/lists.ts";
import type { QueueShardRecord, ReviewDayRecord, StateShardRecord, SummaryShardRecord } from "./records/packed.ts";
import type { PlanRecord, ReviewEventRecord } from "./records/reviews.ts";
import type { VocabularyRecord } from "./records/words.ts";

export interface LibraryTables {
	readonly articles: Table<unknown, ArticleId, ArticleRecord>;
	readonly texts: Table<unknown, ArticleId, ArticleTextRecord>;
	readonly vocabulary: Table<unknown, string, VocabularyRecord>;
	readonly states: Table<unknown, number, StateShardRecord>;
	readonly lists: Table<unknown, ListId, ListRecord>;
	readonly events: Table<unknown, string, ReviewEventRecord>;
	readonly settings: Table<unknown, string, SettingRecord>;
	readonly choices: Table<unknown, string, ChoiceRecord>;
	readonly ownGlosses: Table<unknown, string, OwnGlossRecord>;
	readonly fingerprints: Table<unknown, ArticleId, FingerprintRecord>;
	readonly recordings: Table<unknown, ArticleId, RecordingRecord>;
	readonly readingDays: Table<unknown, string, ReadingDayRecord>;
	readonly knownUntil: Table<unknown, ArticleId, KnownUntilRecord>;
	readonly plans: Table<unknown, PlanId, PlanRecord>;
	readonly summaries: Table<unknown, number, SummaryShardRecord>;
	readonly queue: Table<unknown, number, QueueShardRecord>;
	readonly reviewDays: Table<unknown, string, ReviewDayRecord>;
	readonly dailyCounts: Table<unknown, string, DailyCountRecord>;
	readonly bookmarks: Table<unknown, string, BookmarkRecord>;
}

export type TableName = keyof LibraryTables;

/** A closed database with the versions of `migrations` declared; `open()` creates or upgrades it. */
export function libraryDatabase(name: string, migrations: readonly Migration[]): Dexie {
	// Strict: a write resolves when it is on the disk, not when the system has taken it (1-2 ms, measured).
	const database = new Dexie(name, { chromeTransactionDurability: "strict", cache: "disabled" });
	for (const { version, stores, upgrade } of migrations) {
		database
			.version(version)
			.stores({ ...stores })
			.upgrade(async (transaction) => {
				for (const [table, upgradeOne] of Object.entries(upgrade)) {
					await transaction
						.table(table)
						.toCollection()
						.modify((record, place) => {
							place.value = upgradeOne(record);
						});
				}
			});
	}
	return database;
}

export function tablesOf(database: Dexie): LibraryTables {
	return {
		articles: database.table("articles"),
		texts: database.table("texts"),
		vocabulary: database.table("vocabulary"),
		states: database.table("states"),
		lists: database.table("lists"),
		events: database.table("events"),
		settings: database.table("settings"),
		choices: database.table("choices"),
		ownGlosses: database.table("ownGlosses"),
		fingerprints: database.table("fingerprints"),
		recordings: database.table("recordings"),
		readingDays: database.table("readingDays"),
		knownUntil: database.table("knownUntil"),
		plans: database.table("plans"),
		summaries: database.table("summaries"),
		queue: database.table("queue"),
		reviewDays: database.table("reviewDays"),
		dailyCounts: database.table("dailyCounts"),
		bookmarks: database.table("bookmarks"),
	};
}

/**
 * Version of the database on the disk; `null` where there is none. Nothing is opened: Dexie would open a newer database too,
 * and add to it what it thinks is missing.
 */
export async function installedVersion(name: string): Promise<number | null> {
	const found = (await indexedDB.databases()).find((database) => database.name === name);
	return found?.version === undefined ? null : dexieVersion(found.version);
}

/** Dexie stores its version times ten; what it adds to a schema by itself counts in the last digit and is no version. */
export function dexieVersion(nativeVersion: number): number {
	return Math.floor(nativeVersion / 10);
}
