// Words packed into a fixed number of rows, one of which a change of a word rewrites. A row without words need not be there; one
// more row, the mark, says that all are made, and which there are: without it nothing is kept up. Where it is missing, or a row is
// lost or damaged, whoever reads next packs all anew.

import type { Table } from "dexie";
import { smallHash } from "../engine/text/hash.ts";
import type { LibraryTables } from "./libraryDatabase.ts";
import type { Packer, WordPacking, WordWritten } from "./packing.ts";
import type { MadeRows } from "./records/packed.ts";
import type { VocabularyRecord } from "./records/words.ts";

type PackedRow = MadeRows & { readonly id: number };

export interface Sharding<Row extends PackedRow, Entry extends { readonly key: string }> {
	readonly table: WordPacking["table"];
	readonly rows: (tables: LibraryTables) => Table<unknown, number, Row>;
	/** Rows that words are spread over: 0 to before this. */
	readonly shards: number;
	/** `null` for a word that is in no row. */
	readonly entryOf: (word: VocabularyRecord) => Entry | null;
	readonly packRow: (id: number, entries: readonly Entry[]) => Row;
	readonly unpackRow: (row: Row) => readonly Entry[];
	/** The row with these changes, `null` for words that are in it no more; gives `null` where it has to be unpacked for them. */
	readonly changeRow?: (row: Row, changes: ReadonlyMap<Entry["key"], Entry | null>) => Row | null;
	readonly isRow: (row: unknown) => row is Row;
}

/** Row that holds `key`. */
export function shardOfKey(key: string, shards: number): number {
	return smallHash(key) % shards;
}

/** All rows; `null` where they are not made, or one is damaged or missing. Read transaction. */
export async function readShards<Row extends PackedRow, Entry extends { readonly key: string }>(
	tables: LibraryTables,
	sharding: Sharding<Row, Entry>,
): Promise<readonly Row[] | null> {
	const table = sharding.rows(tables);
	const ids = Array.from({ length: sharding.shards + 1 }, (_, id) => id);
	// Side by side, as a start does it (firstReading.ts); what lies behind the mark is small.
	const [own, behind] = await Promise.all([table.bulkGet(ids), table.where(":id").above(sharding.shards).toArray()]);
	return shardsIn([...own.filter((row) => row !== undefined), ...behind], sharding);
}

/** The same of rows that were read already. */
export function shardsIn<Row extends PackedRow, Entry extends { readonly key: string }>(
	found: readonly unknown[],
	{ shards, isRow }: Sharding<Row, Entry>,
): readonly Row[] | null {
	if (!found.every(isRow)) return null;
	const mark = found.find(({ id }) => id === shards);
	const there = new Set(found.map(({ id }) => id));
	// Rows behind the mark, if there are any, are counted by whoever puts them there.
	return mark?.made?.every((id) => there.has(id)) ? found : null;
}

export function shardedPacking<Row extends PackedRow, Entry extends { readonly key: string }>(
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
export async function writeShards<Row extends PackedRow, Entry extends { readonly key: string }>(
	tables: LibraryTables,
	{ rows, shards, packRow }: Sharding<Row, Entry>,
	byShard: readonly (readonly Entry[])[],
): Promise<void> {
	const packed = byShard.flatMap((entries, id) => (entries.length === 0 ? [] : [packRow(id, entries)]));
	const made = Uint32Array.from(packed, ({ id }) => id);
	await rows(tables).clear();
	await rows(tables).bulkPut([...packed, { ...packRow(shards, []), made }]);
}

/** Carries changes into the rows themselves. Every word stands in `changes` once. Write transaction. */
export async function changeShards<Row extends PackedRow, Entry extends { readonly key: string }>(
	tables: LibraryTables,
	changes: readonly WordWritten[],
	sharding: Sharding<Row, Entry>,
): Promise<void> {
	const { rows, shards, entryOf, packRow, isRow } = sharding;
	const byShard = new Map<number, Map<Entry["key"], Entry | null>>();
	for (const [key, word] of changes) {
		const id = shardOfKey(key, shards);
		const shard = byShard.get(id) ?? new Map<Entry["key"], Entry | null>();
		byShard.set(id, shard.set(key, word === null ? null : entryOf(word)));
	}
	const ids = [...byShard.keys()];
	const [mark, ...found] = await rows(tables).bulkGet([shards, ...ids]);
	if (!isRow(mark) || mark.made === undefined) return;
	const made = new Set(mark.made);
	const changed: Row[] = [];
	for (const [index, id] of ids.entries()) {
		const row = found[index];
		// A row that is damaged or lost stays so: the next reader finds out and packs all anew.
		if (row === undefined ? made.has(id) : !isRow(row)) continue;
		const own = byShard.get(id) ?? new Map<Entry["key"], Entry | null>();
		if (isRow(row)) changed.push(sharding.changeRow?.(row, own) ?? packedAnew(row, own, sharding));
		else {
			const entries = [...own.values()].filter((entry) => entry !== null);
			if (entries.length > 0) changed.push(packRow(id, entries));
		}
	}
	const fresh = changed.filter(({ id }) => !made.has(id));
	if (fresh.length > 0) changed.push({ ...mark, made: Uint32Array.from([...made, ...fresh.map(({ id }) => id)]) });
	if (changed.length > 0) await rows(tables).bulkPut(changed);
}

function packedAnew<Row extends PackedRow, Entry extends { readonly key: string }>(
	row: Row,
	changes: ReadonlyMap<Entry["key"], Entry | null>,
	{ packRow, unpackRow }: Sharding<Row, Entry>,
): Row {
	const entries = new Map(unpackRow(row).map((entry) => [entry.key as Entry["key"], entry]));
	for (const [key, entry] of changes) {
		if (entry === null) entries.delete(key);
		else entries.set(key, entry);
	}
	return packRow(row.id, [...entries.values()]);
}
