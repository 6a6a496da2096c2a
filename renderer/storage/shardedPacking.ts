// Words packed into a fixed number of rows, one of which a change of a word rewrites. A row without words need not be there;
// one more row, empty, says that all are made: without it nothing is kept up, and whoever reads next packs all anew.

import type { Table } from "dexie";
import { smallHash } from "../engine/text/hash.ts";
import type { LibraryTables } from "./libraryDatabase.ts";
import type { Packer, WordPacking, WordWritten } from "./packing.ts";
import type { VocabularyRecord } from "./records.ts";

export interface Sharding<Row extends { readonly id: number }, Entry extends { readonly key: string }> {
	readonly table: WordPacking["table"];
	readonly rows: (tables: LibraryTables) => Table<unknown, number, Row>;
	/** Rows that words are spread over: 0 to before this. */
	readonly shards: number;
	/** `null` for a word that is in no row. */
	readonly entryOf: (word: VocabularyRecord) => Entry | null;
	readonly packRow: (id: number, entries: readonly Entry[]) => Row;
	readonly unpackRow: (row: Row) => readonly Entry[];
	readonly isRow: (row: unknown) => row is Row;
}

/** Row that holds `key`. */
export function shardOfKey(key: string, shards: number): number {
	return smallHash(key) % shards;
}

/** All rows; `null` where they are not made or one is damaged. Read transaction. */
export async function readShards<Row extends { readonly id: number }, Entry extends { readonly key: string }>(
	tables: LibraryTables,
	{ rows, shards, isRow }: Sharding<Row, Entry>,
): Promise<readonly Row[] | null> {
	const found = await rows(tables).toArray();
	return found.every(isRow) && found.some(({ id }) => id === shards) ? found : null;
}

export function shardedPacking<Row extends { readonly id: number }, Entry extends { readonly key: string }>(
	sharding: Sharding<Row, Entry>,
): WordPacking {
	const { table, shards, entryOf } = sharding;
	return {
		table,
		change: (tables, changes) => changeShards(tables, changes, sharding),
		pack: (): Packer => {
			const byShard = Array.from({ length: shards }, (): Entry[] => []);
			return {
				add: (word) => {
					const entry = entryOf(word);
					if (entry !== null) byShard[shardOfKey(entry.key, shards)]?.push(entry);
				},
				write: (tables) => writeShards(tables, sharding, byShard),
			};
		},
	};
}

/** In place of all rows that are there. @param byShard entries of each shard. Write transaction */
export async function writeShards<Row extends { readonly id: number }, Entry extends { readonly key: string }>(
	tables: LibraryTables,
	{ rows, shards, packRow }: Sharding<Row, Entry>,
	byShard: readonly (readonly Entry[])[],
): Promise<void> {
	const packed = byShard.flatMap((entries, id) => (entries.length === 0 ? [] : [packRow(id, entries)]));
	await rows(tables).clear();
	await rows(tables).bulkPut([...packed, packRow(shards, [])]);
}

async function changeShards<Row extends { readonly id: number }, Entry extends { readonly key: string }>(
	tables: LibraryTables,
	changes: readonly WordWritten[],
	{ rows, shards, entryOf, packRow, unpackRow, isRow }: Sharding<Row, Entry>,
): Promise<void> {
	const byShard = new Map<number, WordWritten[]>();
	for (const change of changes) {
		const id = shardOfKey(change[0], shards);
		const shard = byShard.get(id);
		if (shard === undefined) byShard.set(id, [change]);
		else shard.push(change);
	}
	const ids = [...byShard.keys()];
	const [made, ...found] = await rows(tables).bulkGet([shards, ...ids]);
	if (made === undefined) return;
	const changed: Row[] = [];
	for (const [index, id] of ids.entries()) {
		const row = found[index];
		// A damaged row is left as it is: the next reader finds it and packs all anew.
		if (row !== undefined && !isRow(row)) continue;
		const entries = new Map((row === undefined ? [] : unpackRow(row)).map((entry) => [entry.key as string, entry]));
		for (const [key, word] of byShard.get(id) ?? []) {
			const entry = word === null ? null : entryOf(word);
			if (entry === null) entries.delete(key);
			else entries.set(key, entry);
		}
		if (row !== undefined || entries.size > 0) changed.push(packRow(id, [...entries.values()]));
	}
	if (changed.length > 0) await rows(tables).bulkPut(changed);
}
