// Copies of test libraries: made, unpacked and made anew by hand, and everything that a library holds, to compare.

import "fake-indexeddb/auto";
import { unzipSync } from "fflate";
import { expect } from "vitest";
import type { Result } from "../../renderer/engine/text/result.ts";
import { batchHeadBytes, readBatchHead } from "../../renderer/storage/backup/batches.ts";
import type { BackupError, BackupJobs } from "../../renderer/storage/backup/contract.ts";
import { createBackupJobs, type JobOptions } from "../../renderer/storage/backup/jobs.ts";
import { backupFormat, type Manifest } from "../../renderer/storage/backup/manifest.ts";
import { libraryDatabase } from "../../renderer/storage/libraryDatabase.ts";
import { allMigrations } from "../../renderer/storage/migrations/all.ts";
import type { StateShardRecord } from "../../renderer/storage/records/packed.ts";
import { packedStates } from "../../renderer/storage/stateShards.ts";
import { noon } from "./support.ts";

export const jobsOf = (prefix: string, options: JobOptions = {}): BackupJobs =>
	createBackupJobs({ prefix, newLibraryId: () => "0123abcd", ...options });

export function done<Value>(result: Result<Value, BackupError>): Value {
	if (!result.ok) throw new Error(`expected a value, got ${JSON.stringify(result.error)}`);
	return result.value;
}

export function refused(result: Result<unknown, BackupError>): BackupError {
	if (result.ok) throw new Error("expected a failure");
	return result.error;
}

export async function copyOf(prefix: string, recordings = true): Promise<Blob> {
	return done(await jobsOf(prefix).write({ recordings, appVersion: "1.2.3", at: noon })).file;
}

/** Makes the library of `prefix`, empty or with `rows` in its tables, past every check. */
export async function plant(prefix: string, rows: Readonly<Record<string, readonly unknown[]>>): Promise<void> {
	const database = libraryDatabase(`${prefix}library`, allMigrations);
	await database.open();
	await database.transaction("rw", database.tables, async () => {
		for (const [table, records] of Object.entries(rows)) await database.table(table).bulkPut([...records]);
	});
	database.close();
}

/** Made again out of other tables, in no copy. */
export const packedTables: readonly string[] = ["states", "summaries", "queue", "reviewDays"];

/** Every row of every table, files as their bytes; without the rows of this installation and those that are packed. */
export async function contentOf(prefix: string): Promise<Readonly<Record<string, readonly unknown[]>>> {
	const database = libraryDatabase(`${prefix}library`, allMigrations);
	await database.open();
	const content: Record<string, readonly unknown[]> = {};
	for (const table of database.tables) {
		if (packedTables.includes(table.name)) continue;
		const rows: readonly Record<string, unknown>[] = await table.toArray();
		const own = rows.filter(({ name }) => table.name !== "settings" || !String(name).startsWith("device."));
		content[table.name] = await Promise.all(own.map(readable));
	}
	database.close();
	return content;
}

async function readable(row: Readonly<Record<string, unknown>>): Promise<unknown> {
	const { sound } = row;
	return sound instanceof Blob ? { ...row, sound: { type: sound.type, text: await sound.text() } } : row;
}

/** What the packed rows say of the words that are there: `learning word:đi`; and `stray` for each state that is no word's. */
export async function statesOf(prefix: string): Promise<readonly string[]> {
	const database = libraryDatabase(`${prefix}library`, allMigrations);
	await database.open();
	const rows: readonly StateShardRecord[] = await database.table("states").toArray();
	const keys = (await database.table("vocabulary").toCollection().primaryKeys()) as readonly string[];
	database.close();
	const states = packedStates(rows);
	const told = keys.map((key) => `${states.get(key)} ${key}`);
	const held = rows.reduce((sum, { hashes }) => sum + hashes.length, 0);
	return [...told, ...Array.from({ length: held - keys.length }, () => "stray")].sort();
}

export async function bytesOf(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
	return new Uint8Array(await file.arrayBuffer());
}

/** What any program that reads ZIP finds in a copy. */
export async function unpacked(file: Blob): Promise<ReadonlyMap<string, Uint8Array>> {
	return new Map(Object.entries(unzipSync(await bytesOf(file))));
}

export async function manifestOf(file: Blob): Promise<Manifest> {
	const parts = await unpacked(file);
	const manifest: Manifest = JSON.parse(new TextDecoder().decode(parts.get("manifest.json")));
	expect(manifest.format).toBe(backupFormat);
	return manifest;
}

/** The batches of a table's part: how many rows each has, and its column. */
export function batchesIn(
	part: Uint8Array = new Uint8Array(0),
): readonly { readonly rows: number; readonly column: unknown }[] {
	const batches = [];
	for (let at = 0; at < part.length; ) {
		const { rows, textBytes, numberBytes } = readBatchHead(part.subarray(at));
		at += batchHeadBytes;
		batches.push({ rows, column: JSON.parse(new TextDecoder().decode(part.subarray(at, at + textBytes))) as unknown });
		at += textBytes + numberBytes;
	}
	return batches;
}
