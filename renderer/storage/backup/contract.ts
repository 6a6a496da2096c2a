// What the features may ask of backups: one file with everything a person owns, out and in. Implemented by jobs.ts, in a
// worker of its own (backup.worker.ts, client.ts), so that the window stays free.

import type { Result } from "../../engine/text/result.ts";
import type { StorageError } from "../contract/stored.ts";
import type { Timestamp } from "../records/ids.ts";
import type { Manifest } from "./manifest.ts";

export type BackupError =
	| StorageError
	| { readonly kind: "cancelled" }
	/** No copy of a library, as far as can be seen. */
	| { readonly kind: "foreignFile" }
	/** A copy that is cut off, or was changed. */
	| { readonly kind: "damagedBackup" }
	/** Made by a newer version of the app: a newer schema, or a newer form of the file itself. */
	| { readonly kind: "newerBackup"; readonly appVersion: string }
	/** More than the file can hold, or than is read of one. */
	| { readonly kind: "backupTooLarge"; readonly limitBytes: number }
	/** The file is gone, or may not be read. */
	| { readonly kind: "unreadableFile" };

export type BackedUp<Value> = Promise<Result<Value, BackupError>>;

/** Tells how far long work has come, and ends it. */
export interface Watch {
	readonly signal?: AbortSignal;
	/** From 0 to 1, ascending. */
	readonly onProgress?: (share: number) => void;
}

export interface WrittenBackup {
	readonly file: Blob;
	readonly manifest: Manifest;
	/** Recordings that could not be read and are not in it. */
	readonly unread: number;
}

/** What a restore would do to the rows of one table. */
export interface TablePlan {
	/** Rows of the file. */
	readonly inFile: number;
	/** Rows of the library. */
	readonly here: number;
	/** `joined`: in both, different, and changed here; `kept`: different, and as it is here. */
	readonly merge: { readonly added: number; readonly joined: number; readonly same: number; readonly kept: number };
	/** `removed`: rows that only the library has. */
	readonly replace: {
		readonly added: number;
		readonly replaced: number;
		readonly same: number;
		readonly removed: number;
	};
}

export interface RestorePlan {
	readonly manifest: Manifest;
	/** Of every table that the library has. */
	readonly tables: ReadonlyMap<string, TablePlan>;
}

/** `merge` keeps what is here and adds (rules: merge.ts); `replace` makes the library what the file says. */
export type RestoreMode = "merge" | "replace";

export interface LibraryIdentity {
	/** `null`: nobody has begun to use this library. */
	readonly id: string | null;
	/** Nothing is in it that a person would miss. */
	readonly empty: boolean;
}

export interface BackupJobs {
	/** Everything, in one consistent reading. Writing to the library waits meanwhile. */
	write(
		wanted: { readonly recordings: boolean; readonly appVersion: string; readonly at: Timestamp },
		watch?: Watch,
	): BackedUp<WrittenBackup>;
	/** Checks a file from its first byte to its last and compares it with the library. Nothing is written. */
	examine(file: Blob, watch?: Watch): BackedUp<RestorePlan>;
	/**
	 * Checks once more and restores in one transaction: all of it or nothing, whatever ends it. Every window hears of it.
	 * Gives back how many rows were written.
	 */
	restore(file: Blob, mode: RestoreMode, watch?: Watch): BackedUp<number>;
	/** Which library this is. With `begin`, one that has no id yet is given one. */
	identify(begin: boolean): BackedUp<LibraryIdentity>;
}
