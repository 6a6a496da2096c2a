// Very many rows at once, past what Dexie does for each of them. Within a transaction of Dexie's.

import Dexie, { type Table } from "dexie";

/** Keys that are quicker asked for one by one. */
const fewKeys = 8;

/**
 * Rows by their keys, in the order of `keys`; `undefined` where there is none. Keys that lie side by side in the table are read in
 * one stretch, which is many times as quick as one by one; and where nothing lies, nothing is read.
 */
export async function rowsAt<Key extends string | number>(
	table: Table<unknown, Key>,
	keys: readonly Key[],
): Promise<readonly unknown[]> {
	const path = table.schema.primKey.keyPath;
	const sorted = isAscending(keys) ? keys : [...keys].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
	const [first, last] = [sorted[0], sorted.at(-1)];
	const simple = typeof path === "string" && first !== undefined && typeof first === typeof last;
	if (!simple || last === undefined || keys.length < fewKeys) return table.bulkGet([...keys]);
	const most = keys.length * 2;
	const stretch = table.where(":id").between(first, last, true, true).limit(most);
	// Keys alone are quick to ask for: rows of others are not read in vain.
	const between = await stretch.primaryKeys();
	if (between.length === 0) return keys.map(() => undefined);
	// Many others lie between them.
	if (between.length === most) return table.bulkGet([...keys]);
	const rows = await stretch.toArray();
	const byKey = new Map(rows.map((row) => [Reflect.get(row as object, path), row]));
	return keys.map((key) => byKey.get(key));
}

function isAscending(keys: readonly (string | number)[]): boolean {
	return keys.every((key, index) => {
		const before = keys[index - 1];
		return before === undefined || (typeof before === typeof key && before < key);
	});
}

/** As `bulkPut`, which keeps books of each row: of 300,000 rows that is a third of the time. All rows, or the transaction ends. */
export function putRows(name: string, rows: readonly unknown[]): PromiseLike<void> {
	return new Dexie.Promise((resolve, reject) => {
		const store = Dexie.currentTransaction?.idbtrans.objectStore(name);
		if (store === undefined) throw new Error("no transaction to write in");
		if (rows.length === 0) resolve();
		for (const [index, row] of rows.entries()) {
			const request = store.put(row);
			request.onerror = () => reject(request.error);
			if (index === rows.length - 1) request.onsuccess = () => resolve();
		}
	});
}

/**
 * Rows that are thought to be new. Gives back the places of those whose key is taken: they are not written, and nothing is written
 * over. All others, or the transaction ends.
 */
export function addRows(name: string, rows: readonly unknown[]): PromiseLike<readonly number[]> {
	return new Dexie.Promise((resolve, reject) => {
		const store = Dexie.currentTransaction?.idbtrans.objectStore(name);
		if (store === undefined) throw new Error("no transaction to write in");
		const taken: number[] = [];
		let waiting = rows.length;
		const ended = () => {
			waiting -= 1;
			if (waiting === 0) resolve(taken);
		};
		if (waiting === 0) resolve(taken);
		for (const [index, row] of rows.entries()) {
			const request = store.add(row);
			request.onsuccess = ended;
			request.onerror = (event) => {
				if (request.error?.name !== "ConstraintError") {
					reject(request.error);
					return;
				}
				// Else the transaction would end.
				event.preventDefault();
				event.stopPropagation();
				taken.push(index);
				ended();
			};
		}
	});
}
