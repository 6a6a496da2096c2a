// What is used of SQLite. The library itself (sql.js) is brought by whoever runs this: the worker fetches its WebAssembly, tests
// and the command line read it from the disk.

export type SqlValue = number | string | Uint8Array | null;

export interface SqliteStatement {
	/** Binds, runs to the end, resets. */
	run(values?: readonly SqlValue[]): void;
	bind(values: readonly SqlValue[]): boolean;
	/** Whether there is a further row. */
	step(): boolean;
	get(): readonly SqlValue[];
	free(): boolean;
}

export interface SqliteDatabase {
	run(sql: string): unknown;
	prepare(sql: string): SqliteStatement;
	export(): Uint8Array;
	close(): void;
}

export interface Sqlite {
	readonly open: (bytes: Uint8Array | null) => SqliteDatabase;
}

/** All that SQLite itself complains of while it reads: the file is broken. */
export class BrokenDatabase extends Error {}

/** @throws BrokenDatabase */
export function* rowsOf(database: SqliteDatabase, sql: string): Generator<readonly SqlValue[]> {
	const statement = guarded(() => database.prepare(sql));
	try {
		while (guarded(() => statement.step())) yield guarded(() => statement.get());
	} finally {
		statement.free();
	}
}

/**
 * sql.js throws plain errors with SQLite's message, and WebAssembly its own where a broken file leads it astray.
 * @throws BrokenDatabase
 */
export function guarded<Value>(call: () => Value): Value {
	try {
		return call();
	} catch (error) {
		throw new BrokenDatabase(error instanceof Error ? error.message : String(error));
	}
}

export function textOf(value: SqlValue | undefined): string {
	if (typeof value === "string") return value;
	if (typeof value === "number") return String(value);
	return value instanceof Uint8Array ? new TextDecoder().decode(value) : "";
}

/** 0 for what is no finite number. */
export function numberOf(value: SqlValue | undefined): number {
	return typeof value === "number" && Number.isFinite(value) ? value : 0;
}

export function bytesOf(value: SqlValue | undefined): Uint8Array {
	return value instanceof Uint8Array ? value : new Uint8Array(0);
}
