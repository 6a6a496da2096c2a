// The database `cache`: what can be computed again. Opened when first needed, dropped as a whole when its version differs.

import Dexie, { type Table } from "dexie";
import { failure, type Result, success } from "../engine/text/result.ts";
import type { StorageError, Stored } from "./contract/stored.ts";
import { storageErrorOf } from "./errors.ts";
import { dexieVersion, installedVersion } from "./libraryDatabase.ts";
import { settleUnlessBlocked } from "./opening.ts";
import type { AnalysisRecord } from "./records/articles.ts";
import type { ArticleId } from "./records/ids.ts";

/** Raise it whenever a record of the cache changes its shape. */
export const cacheVersion = 2;

export interface CacheDatabase {
	/** Opens the cache if need be. A failure leaves the library whole: the caller computes again. */
	run<Value>(work: (analyses: Table<unknown, ArticleId, AnalysisRecord>) => PromiseLike<Value>): Stored<Value>;
	close(): void;
}

/** @param blockedAfter milliseconds to wait for other windows to let go of an old cache. */
export function createCacheDatabase(name: string, blockedAfter: number, version = cacheVersion): CacheDatabase {
	const database = new Dexie(name, { cache: "disabled" });
	database.version(version).stores({ analyses: "articleId" });
	database.on("versionchange", () => {
		database.close();
		return false;
	});
	let opening: Promise<Result<null, StorageError>> | null = null;
	let closed = false;

	async function open(): Promise<Result<null, StorageError>> {
		const found = await installedVersion(name);
		if (found !== null && found !== version) {
			const dropped = await settleUnlessBlocked(
				database,
				() => database.delete({ disableAutoOpen: false }),
				blockedAfter,
			);
			if (!dropped.ok) return dropped;
		}
		const opened = await settleUnlessBlocked(database, () => database.open(), blockedAfter);
		if (!opened.ok) return opened;
		const native = database.backendDB().version;
		if (dexieVersion(native) === version) return success(null);
		database.close();
		return failure({ kind: "newerVersion", found: dexieVersion(native), known: version });
	}

	return {
		run: async (work) => {
			if (closed) return failure({ kind: "unavailable", message: "the library is closed" });
			try {
				opening ??= open();
				const opened = await opening;
				if (!opened.ok) {
					opening = null;
					return opened;
				}
				return success(await work(database.table("analyses")));
			} catch (error) {
				const expected = storageErrorOf(error);
				if (expected === null) throw error;
				return failure(expected);
			}
		},
		close: () => {
			closed = true;
			database.close();
		},
	};
}
