// What one step of the library's schema is: stores for Dexie, and pure record functions that a backup's import uses too.

/** A record as it lies on the disk, of whatever version. */
export type StoredRecord = Readonly<Record<string, unknown>>;

/** Frozen once released: a later change is a later migration. */
export interface Migration {
	/** 1, 2, 3 … without gaps. */
	readonly version: number;
	/** Dexie's index syntax for each table that is new or changed; `null` drops a table whose records went elsewhere. */
	readonly stores: Readonly<Record<string, string | null>>;
	/**
	 * For each table whose records change: the record of the version before to that of this version. Keeps the primary key,
	 * and gives a record that it does not understand back as it is: a damaged record must not stop the library from opening.
	 */
	readonly upgrade: Readonly<Record<string, (record: StoredRecord) => StoredRecord>>;
}
