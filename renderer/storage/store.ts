// An open library as the repositories see it: tables, transactions that end in a Result, and a place to report damaged rows.

import type Dexie from "dexie";
import { failure, success } from "../engine/text/result.ts";
import type { StorageError, Stored } from "./contract/stored.ts";
import { Refusal, storageErrorOf } from "./errors.ts";
import { type LibraryTables, type TableName, tablesOf } from "./libraryDatabase.ts";

/** A row that is there but cannot be read. It is left out of lists and left alone on the disk. */
export interface DamagedRow {
	readonly table: TableName;
	readonly key: string;
}

export interface Store {
	readonly tables: LibraryTables;
	/** One read-only transaction over `names`. */
	read<Value>(names: readonly TableName[], work: () => Promise<Value>): Stored<Value>;
	/** One read-write transaction: all of it or, where `work` throws or refuses, nothing. */
	write<Value>(names: readonly TableName[], work: () => Promise<Value>): Stored<Value>;
	/** Checks a row, reports a damaged one. */
	readonly sound: <Row>(table: TableName, check: (value: unknown) => value is Row) => (row: unknown) => row is Row;
}

/** @param ended why the library was closed, `null` while it is open: the answer to every call after that. */
export function createStore(
	database: Dexie,
	ended: () => StorageError | null,
	onDamaged: (row: DamagedRow) => void,
): Store {
	const tables = tablesOf(database);
	const reported = new Set<string>();

	async function run<Value>(mode: "r" | "rw", names: readonly TableName[], work: () => Promise<Value>) {
		const over = ended();
		if (over !== null) return failure(over);
		try {
			// An async function even where `work` is none: by that Dexie knows that native awaits will follow.
			return success(await database.transaction(mode, [...names], async () => work()));
		} catch (error) {
			const expected = storageErrorOf(error);
			if (expected === null) throw error;
			return failure(error instanceof Refusal ? expected : (ended() ?? expected));
		}
	}

	return {
		tables,
		read: (names, work) => run("r", names, work),
		write: (names, work) => run("rw", names, work),
		sound:
			(table, check) =>
			(row): row is never => {
				if (check(row)) return true;
				const key = keyOf(row, tables[table].schema.primKey.keyPath);
				if (!reported.has(`${table} ${key}`)) {
					reported.add(`${table} ${key}`);
					onDamaged({ table, key });
				}
				return false;
			},
	};
}

/** Ends the transaction in which it is called: nothing of it is written, and its Result is this failure. */
export function refuse(reason: StorageError): never {
	throw new Refusal(reason);
}

function keyOf(row: unknown, path: unknown): string {
	const key = typeof row === "object" && row !== null && typeof path === "string" ? Reflect.get(row, path) : undefined;
	return String(key);
}
