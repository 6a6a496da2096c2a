// Databases as they lie on the disk, past all code of the app: taken down, put back under another name, compared.

import { isDeepStrictEqual } from "node:util";
import { packedTables } from "./backupSupport.ts";
import { openPlainly } from "./faults.ts";

interface StoredIndex {
	readonly name: string;
	readonly keyPath: string | string[];
	readonly multiEntry: boolean;
}

interface StoredTable {
	readonly name: string;
	readonly keyPath: string | string[] | null;
	readonly indexes: readonly StoredIndex[];
	readonly rows: readonly unknown[];
}

export interface StoredDatabase {
	/** As IndexedDB counts it. */
	readonly version: number;
	readonly tables: readonly StoredTable[];
}

/** By name, without the prefix of the test. */
export type Disk = Readonly<Record<string, StoredDatabase>>;

export type Rows = Readonly<Record<string, readonly unknown[]>>;

/** What a person owns of a library, with the version in which it lies there. */
export interface Owned {
	readonly version: number;
	readonly rows: Rows;
}

/** The databases of `names` that are there. */
export async function takeDisk(prefix: string, names: readonly string[]): Promise<Disk> {
	const there = new Set((await indexedDB.databases()).map(({ name }) => name));
	const disk: Record<string, StoredDatabase> = {};
	for (const name of names) if (there.has(prefix + name)) disk[name] = await takeDatabase(prefix + name);
	return disk;
}

async function takeDatabase(name: string): Promise<StoredDatabase> {
	const database = await openPlainly(name);
	const names = [...database.objectStoreNames];
	const transaction = names.length === 0 ? null : database.transaction(names);
	const tables = names.map(async (table): Promise<StoredTable> => {
		const store = transaction?.objectStore(table) as IDBObjectStore;
		const indexes = [...store.indexNames].map((index) => {
			const { keyPath, multiEntry } = store.index(index);
			return { name: index, keyPath, multiEntry };
		});
		return { name: table, keyPath: store.keyPath, indexes, rows: await answerOf(store.getAll()) };
	});
	const taken = { version: database.version, tables: await Promise.all(tables) };
	database.close();
	return taken;
}

function answerOf<Value>(request: IDBRequest<Value>): Promise<Value> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
}

/** Puts databases where none of these names are. */
export async function putDisk(prefix: string, disk: Disk): Promise<void> {
	for (const [name, { version, tables }] of Object.entries(disk)) {
		const database = await openPlainly(prefix + name, version, (made) => {
			for (const { name: table, keyPath, indexes, rows } of tables) {
				const store = made.createObjectStore(table, { keyPath });
				for (const index of indexes) store.createIndex(index.name, index.keyPath, { multiEntry: index.multiEntry });
				for (const row of rows) store.put(row);
			}
		});
		database.close();
	}
}

/** Clears away what a test has done with. */
export async function removeDisk(prefix: string): Promise<void> {
	for (const { name } of await indexedDB.databases()) {
		if (name?.startsWith(prefix)) await answerOf(indexedDB.deleteDatabase(name));
	}
}

/** Every row of every table; files as their bytes. */
export async function rowsOnDisk(prefix: string): Promise<{ readonly version: number; readonly rows: Rows }> {
	const { version, tables } = await takeDatabase(`${prefix}library`);
	const rows: Record<string, readonly unknown[]> = {};
	for (const table of tables) {
		rows[table.name] = table.name === "recordings" ? await Promise.all(table.rows.map(readable)) : table.rows;
	}
	return { version, rows };
}

async function readable(row: unknown): Promise<unknown> {
	const { sound, ...rest } = row as { readonly sound: Blob };
	return { ...rest, sound: { type: sound.type, text: await sound.text() } };
}

/** Without what is packed out of other tables. */
export function ownedOf({ version, rows }: Owned): Owned {
	return { version, rows: Object.fromEntries(Object.entries(rows).filter(([name]) => !packedTables.includes(name))) };
}

export function sameOwned(a: Owned, b: Owned): boolean {
	return isDeepStrictEqual(a, b);
}
