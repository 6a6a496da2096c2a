// The library's database as it lies on the disk, past the app: read, damaged, or made by a version that does not
// exist yet.

import type { Page } from "@playwright/test";
import type { TableName } from "../../../renderer/storage/libraryDatabase.ts";

export type Row = Readonly<Record<string, unknown>>;

/** On a page of the app's origin. */
export function rowsOf(page: Page, table: TableName): Promise<readonly Row[]> {
	return page.evaluate(
		(name) =>
			new Promise<readonly Row[]>((resolve, reject) => {
				const opening = indexedDB.open("library");
				opening.onerror = () => reject(opening.error);
				opening.onsuccess = () => {
					const database = opening.result;
					const reading = database.transaction(name).objectStore(name).getAll();
					reading.onerror = () => reject(reading.error);
					reading.onsuccess = () => {
						database.close();
						resolve(reading.result);
					};
				};
			}),
		table,
	);
}

/** Writes a row as it is, sound or not. */
export function plant(page: Page, table: TableName, row: Row): Promise<void> {
	return page.evaluate(
		({ name, planted }) =>
			new Promise<void>((resolve, reject) => {
				const opening = indexedDB.open("library");
				opening.onerror = () => reject(opening.error);
				opening.onsuccess = () => {
					const database = opening.result;
					const transaction = database.transaction(name, "readwrite");
					transaction.objectStore(name).put(planted);
					transaction.onabort = () => reject(transaction.error);
					transaction.oncomplete = () => {
						database.close();
						resolve();
					};
				};
			}),
		{ name: table, planted: row },
	);
}

/** A library of a version to come, with one row in it; `version` is the native one. */
export function plantNewerLibrary(page: Page, version: number, row: Row): Promise<void> {
	return page.evaluate(
		({ native, planted }) =>
			new Promise<void>((resolve, reject) => {
				const opening = indexedDB.open("library", native);
				opening.onerror = () => reject(opening.error);
				opening.onupgradeneeded = () => {
					opening.result.createObjectStore("articles", { keyPath: "id" }).put(planted);
				};
				opening.onsuccess = () => {
					opening.result.close();
					resolve();
				};
			}),
		{ native: version, planted: row },
	);
}

/** The library's version on the disk and the names of its tables. */
export function schemaOf(page: Page): Promise<{ readonly version: number; readonly tables: readonly string[] }> {
	return page.evaluate(
		() =>
			new Promise<{ readonly version: number; readonly tables: readonly string[] }>((resolve, reject) => {
				const opening = indexedDB.open("library");
				opening.onerror = () => reject(opening.error);
				opening.onsuccess = () => {
					const { version, objectStoreNames } = opening.result;
					opening.result.close();
					resolve({ version, tables: [...objectStoreNames] });
				};
			}),
	);
}
