// Every migration in order, and what can be done with them without a database: how new is new, and old records made new.

import { first } from "./0001-first.ts";
import { choicesAndOwnGlosses } from "./0002-choices-and-own-glosses.ts";
import { partsAndRecordings } from "./0003-parts-and-recordings.ts";
import { readingDays } from "./0004-reading-days.ts";
import { listsAndReview } from "./0005-lists-and-review.ts";
import { bookmarks } from "./0006-bookmarks.ts";
import type { Migration, StoredRecord } from "./types.ts";

/** Ascending from version 1, without gaps. */
export const allMigrations: readonly Migration[] = [
	first,
	choicesAndOwnGlosses,
	partsAndRecordings,
	readingDays,
	listsAndReview,
	bookmarks,
];

/** Version that a library has after all `migrations`; 0 for none. */
export function newestVersion(migrations: readonly Migration[]): number {
	return migrations.at(-1)?.version ?? 0;
}

/** All stores of the newest version as one step: enough for a library that has it, and declared sooner. */
export function inOneStep(migrations: readonly Migration[]): readonly Migration[] {
	const stores: Record<string, string> = {};
	for (const step of migrations) {
		for (const [table, indexes] of Object.entries(step.stores)) {
			if (indexes === null) delete stores[table];
			else stores[table] = indexes;
		}
	}
	return [{ version: newestVersion(migrations), stores, upgrade: {} }];
}

/** A record of `table` as it was in version `from`, brought to the newest version: what a backup's import needs. */
export function upgradeRecord(
	table: string,
	record: StoredRecord,
	from: number,
	migrations: readonly Migration[] = allMigrations,
): StoredRecord {
	let upgraded = record;
	for (const { version, upgrade } of migrations) if (version > from) upgraded = upgrade[table]?.(upgraded) ?? upgraded;
	return upgraded;
}
