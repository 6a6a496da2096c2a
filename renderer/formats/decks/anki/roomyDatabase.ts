// A new database in a file that is as long as it will be about: SQLite's file grows in memory by being copied again and again,
// which for 100 MB takes seconds. Its own header says how many pages count (https://www.sqlite.org/fileformat.html, 1.3.7).

import type { Sqlite, SqliteDatabase } from "./sqlite.ts";

const pageSize = 4096;
/** Below this nothing is gained. */
const leastRoom = 1_000_000;
const mostRoom = 512_000_000;

/** @param tables statements that make its tables; @param bytes about how large it will be */
export function openRoomy(sqlite: Sqlite, tables: readonly string[], bytes: number): SqliteDatabase {
	const small = sqlite.open(null);
	small.run(`pragma page_size = ${pageSize}`);
	for (const statement of tables) small.run(statement);
	if (bytes < leastRoom) return prepared(small);
	const pages = small.export();
	small.close();
	const room = new Uint8Array(Math.min(mostRoom, Math.ceil(bytes / pageSize) * pageSize));
	room.set(pages);
	return prepared(sqlite.open(room));
}

/** Nobody sees the database before it is whole: pages are written once, at the end. */
function prepared(database: SqliteDatabase): SqliteDatabase {
	for (const setting of ["journal_mode = off", "synchronous = off", "temp_store = memory", "cache_size = -300000"])
		database.run(`pragma ${setting}`);
	return database;
}

/** The pages that count. */
export function withoutRoom(bytes: Uint8Array): Uint8Array {
	const pages = new DataView(bytes.buffer, bytes.byteOffset).getUint32(28);
	return bytes.subarray(0, pages * pageSize);
}
