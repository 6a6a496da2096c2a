// Which tables a copy holds: all that the library has, whatever they are, but those that are made again from others.

import { allMigrations } from "../migrations/all.ts";
import type { Migration } from "../migrations/types.ts";

/** Packed out of other tables: made anew after a restore (restore.ts). */
const rebuilt: ReadonlySet<string> = new Set(["states", "summaries", "queue", "reviewDays"]);

/** Left out where recordings are not wanted. */
export const recordingsTable = "recordings";

/** Settings whose names begin so belong to this installation and not to the person: in no copy, untouched by a restore. */
export const devicePrefix = "device.";
/** The name by which copies of this library are known. */
export const libraryIdName = `${devicePrefix}libraryId`;

/** Tables that a library of `version` has and a copy of it holds, in the order in which they came. */
export function ownedTables(version: number, migrations: readonly Migration[] = allMigrations): readonly string[] {
	const tables = new Set<string>();
	for (const migration of migrations) {
		if (migration.version > version) break;
		for (const [name, stores] of Object.entries(migration.stores)) {
			if (stores === null) tables.delete(name);
			else if (!rebuilt.has(name)) tables.add(name);
		}
	}
	return [...tables];
}

/** A row that belongs to the installation. */
export function isDeviceRow(table: string, row: unknown): boolean {
	if (table !== "settings" || typeof row !== "object" || row === null || !("name" in row)) return false;
	return typeof row.name === "string" && row.name.startsWith(devicePrefix);
}
