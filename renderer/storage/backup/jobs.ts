// The work of backups over a library by its name: opens the database, does one thing, closes it, and answers with a Result.
// Runs in the worker of backups, and in tests.

import type Dexie from "dexie";
import { failure, success } from "../../engine/text/result.ts";
import { storageErrorOf } from "../errors.ts";
import { dexieVersion, installedVersion, libraryDatabase } from "../libraryDatabase.ts";
import { allMigrations, newestVersion } from "../migrations/all.ts";
import type { Migration } from "../migrations/types.ts";
import { type ChangedTable, createSignals } from "../signals.ts";
import type { BackedUp, BackupJobs, Watch } from "./contract.ts";
import { incomingRows } from "./incoming.ts";
import { BackupRefusal, refuseBackup } from "./limits.ts";
import { openBackup } from "./open.ts";
import { type Packing, packHere } from "./packer.ts";
import { planRestore } from "./plan.ts";
import { restoreRows } from "./restore.ts";
import { libraryIdName } from "./tables.ts";
import { writeBackup } from "./write.ts";

export interface JobOptions {
	/** As for `openLibrary`. */
	readonly prefix?: string;
	readonly migrations?: readonly Migration[];
	/** Eight hexadecimal digits that no other library has. */
	readonly newLibraryId?: () => string;
	/** Begins to pack one copy; by default on the thread of the jobs. */
	readonly startPacking?: () => Packing;
}

export function createBackupJobs(options: JobOptions = {}): BackupJobs {
	const { prefix = "", migrations = allMigrations, newLibraryId = randomId, startPacking = packHere } = options;
	const schema = newestVersion(migrations);

	/** One job over the library, which has to be there in this version: whoever shows it has opened it. */
	async function run<Value>(work: (database: Dexie) => Promise<Value>): BackedUp<Value> {
		const database = libraryDatabase(`${prefix}library`, migrations);
		// An upgrade by a newer version comes first; the job fails as every call to the library does.
		database.on("versionchange", () => {
			database.close();
			return false;
		});
		try {
			const found = await installedVersion(`${prefix}library`);
			if (found !== schema) refuseBackup(found === null ? missing : { kind: "newerVersion", found, known: schema });
			await database.open();
			const opened = dexieVersion(database.backendDB().version);
			if (opened !== schema) refuseBackup({ kind: "newerVersion", found: opened, known: schema });
			return success(await work(database));
		} catch (error) {
			const reason = error instanceof BackupRefusal ? error.reason : storageErrorOf(error);
			if (reason === null) throw error;
			return failure(reason);
		} finally {
			database.close();
		}
	}

	return {
		write: ({ recordings, appVersion, at }, watch) =>
			run(async (database) => {
				const id = await identityOf(database, newLibraryId);
				const packing = startPacking();
				const wanted = { schema, libraryId: id, appVersion, at, recordings, migrations, packing };
				return writeBackup(database, wanted, watch);
			}),

		examine: (file, watch = {}) =>
			run(async (database) => {
				const backup = await openBackup(file, partOf(watch, 0, 0.3));
				return planRestore(database, incomingRows(backup, migrations), partOf(watch, 0.3, 1));
			}),

		restore: (file, mode, watch = {}) =>
			run(async (database) => {
				const backup = await openBackup(file, partOf(watch, 0, 0.1));
				const incoming = incomingRows(backup, migrations);
				const written = await restoreRows(database, incoming, mode, partOf(watch, 0.1, 1));
				tellWindows(prefix, incoming.tables);
				return written;
			}),

		identify: (begin) =>
			run(async (database) => {
				const row = await database.table<unknown, string>("settings").get(libraryIdName);
				const id = idIn(row) ?? (begin ? await identityOf(database, newLibraryId) : null);
				// The first key of each tells: counting 100,000 words keeps every write waiting for a third of a second.
				const first = await Promise.all(
					missedTables.map((name) => database.table(name).toCollection().limit(1).primaryKeys()),
				);
				return { id, empty: first.every((keys) => keys.length === 0) };
			}),
	};
}

const missing = { kind: "unavailable", message: "no library" } as const;

/** What is in these a person would miss. */
const missedTables = ["articles", "vocabulary", "events", "lists", "choices", "ownGlosses", "bookmarks"] as const;

/** All windows, this one too, read again what they hold: the database was changed past them. */
function tellWindows(prefix: string, tables: readonly string[]): void {
	const signals = createSignals(`${prefix}hai-dong`);
	// Tables that nobody listens to are passed over by the receivers.
	for (const name of tables) signals.publish({ table: name as ChangedTable, keys: null });
	signals.close();
}

async function identityOf(database: Dexie, newId: () => string): Promise<string> {
	const settings = database.table<unknown, string>("settings");
	return database.transaction("rw", settings, async () => {
		const found = idIn(await settings.get(libraryIdName));
		if (found !== null) return found;
		const value = newId();
		await settings.put({ name: libraryIdName, value });
		return value;
	});
}

function idIn(row: unknown): string | null {
	const value = typeof row === "object" && row !== null && "value" in row ? row.value : null;
	return typeof value === "string" && /^[0-9a-f]{8}$/.test(value) ? value : null;
}

function randomId(): string {
	return crypto.randomUUID().slice(0, 8);
}

/** A stretch of the whole way. */
function partOf({ signal, onProgress }: Watch, from: number, to: number): Watch {
	return {
		...(signal === undefined ? {} : { signal }),
		onProgress: (share) => onProgress?.(from + share * (to - from)),
	};
}
