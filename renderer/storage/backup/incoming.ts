// The rows of a copy as this version of the app has them: brought up from an older schema, and each with a key.

import { allMigrations, newestVersion, upgradeRecord } from "../migrations/all.ts";
import type { Migration, StoredRecord } from "../migrations/types.ts";
import { refuseBackup } from "./limits.ts";
import type { Manifest } from "./manifest.ts";
import type { OpenedBackup } from "./open.ts";
import { isDeviceRow, ownedTables, recordingsTable } from "./tables.ts";

export interface Incoming {
	readonly manifest: Manifest;
	/** Tables that this version has, in the order in which they came to the library. */
	readonly tables: readonly string[];
	/** Some hundred at a time. Synchronous: may be read within a transaction. */
	readonly rows: (table: string) => Generator<readonly StoredRecord[]>;
	/** Recordings are not in it, though articles may speak of them. */
	readonly withoutRecordings: boolean;
}

/** @throws BackupRefusal for a copy of a newer version, and for one that says what no version has written */
export function incomingRows(backup: OpenedBackup, migrations: readonly Migration[] = allMigrations): Incoming {
	const { manifest } = backup;
	const newest = newestVersion(migrations);
	if (manifest.schema > newest) refuseBackup({ kind: "newerBackup", appVersion: manifest.appVersion });
	const known = new Set(ownedTables(manifest.schema, migrations));
	if (!manifest.tables.every(({ name }) => known.has(name))) refuseBackup({ kind: "damagedBackup" });
	const present = new Set(manifest.tables.map(({ name }) => name));
	if ([...known].some((name) => !present.has(name) && !manifest.leftOut.includes(name))) {
		refuseBackup({ kind: "damagedBackup" });
	}
	return {
		manifest,
		tables: ownedTables(newest, migrations),
		withoutRecordings: manifest.leftOut.includes(recordingsTable),
		*rows(table) {
			for (const slice of backup.rows(table)) {
				yield slice
					.filter((row) => !isDeviceRow(table, row))
					.map((row) => upgradeRecord(table, row, manifest.schema, migrations));
			}
		},
	};
}

/** The key of a row. @throws BackupRefusal where it has none that the library could take */
export function keyOf(table: string, row: StoredRecord, path: string): string | number {
	const key = row[path];
	if (typeof key === "number" && Number.isFinite(key)) return key;
	if (typeof key !== "string" || (table === "vocabulary" && key.includes("\n"))) {
		return refuseBackup({ kind: "damagedBackup" });
	}
	return key;
}
