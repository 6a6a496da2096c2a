// The states of all words, packed into 64 rows that every change of a word rewrites in its own transaction. A row knows its words
// by their hashes and is looked into as it lies on the disk: there is nothing to unpack at the start. Measured in Chromium with
// 100,000 words: 10 ms for all rows; a Map of their keys took 80, the keys of an index 600.

import { numberHash, smallHash } from "../engine/text/hash.ts";
import { isStateShardRecord } from "./checks/packed.ts";
import type { LibraryTables } from "./libraryDatabase.ts";
import type { StateShardRecord } from "./records/packed.ts";
import type { WordStatus } from "./records/words.ts";

/** A word's new state; `null` where the word is *new* again. */
export type StateChange = readonly [key: string, status: WordStatus | null];

/** Every saved word's state. */
export interface PackedStates {
	/** `null` for a word that is not saved. */
	get(key: string): WordStatus | null;
	/** Words of a status. */
	count(status: WordStatus): number;
}

const shardCount = 64;
export const wordStatuses: readonly WordStatus[] = ["learning", "known", "ignored"];
const codeOf: Readonly<Record<WordStatus, number>> = { learning: 1, known: 2, ignored: 3 };

/** Row that holds the state of `key`: 0 to 63. */
export function shardOf(key: string): number {
	return smallHash(key) % shardCount;
}

/** @param rows sound ones, in any order; words of rows that are not there are not saved */
export function packedStates(rows: readonly StateShardRecord[]): PackedStates {
	const shards: (StateShardRecord | undefined)[] = Array.from({ length: shardCount });
	for (const row of rows) shards[row.id] = row;
	return {
		get: (key) => {
			const shard = shards[shardOf(key)];
			return shard === undefined ? null : stateIn(shard, key);
		},
		count: (status) => {
			let count = 0;
			const wanted = codeOf[status];
			for (const { statuses } of rows) {
				for (let index = 0; index < statuses.length; index++) if (statuses[index] === wanted) count += 1;
			}
			return count;
		},
	};
}

/** State of a word in its row; `null` where it is not in it. */
export function stateIn({ hashes, statuses }: Omit<StateShardRecord, "id">, key: string): WordStatus | null {
	const hash = numberHash(key);
	let [from, to] = [0, hashes.length];
	while (from < to) {
		const middle = (from + to) >> 1;
		if ((hashes[middle] as number) < hash) from = middle + 1;
		else to = middle;
	}
	return hashes[from] === hash ? (wordStatuses[(statuses[from] as number) - 1] ?? null) : null;
}

/** The row that says that all are made, and which: it holds no words. */
function markOf(rows: readonly Pick<StateShardRecord, "id">[]): StateShardRecord {
	const made = Uint32Array.from(rows, ({ id }) => id);
	return { id: shardCount, hashes: new Float64Array(), statuses: new Uint8Array(), made };
}

/** A row with some words' states changed. @param row `null` for none */
export function packStates(
	id: number,
	row: Omit<StateShardRecord, "id"> | null,
	changes: readonly StateChange[],
): StateShardRecord {
	const codes = new Map<number, number>();
	row?.hashes.forEach((hash, index) => {
		codes.set(hash, row.statuses[index] as number);
	});
	for (const [key, status] of changes) {
		if (status === null) codes.delete(numberHash(key));
		else codes.set(numberHash(key), codeOf[status]);
	}
	const hashes = Float64Array.from(codes.keys()).sort();
	return { id, hashes, statuses: Uint8Array.from(hashes, (hash) => codes.get(hash) ?? 0) };
}

/** All states out of the packed rows; `null` where these are not made, or one is damaged or lost. */
export function statesIn(rows: readonly unknown[]): PackedStates | null {
	if (!rows.every(isStateShardRecord)) return null;
	const there = new Set(rows.map(({ id }) => id));
	const mark = rows.find(({ id }) => id === shardCount);
	return mark?.made?.every((id) => there.has(id)) ? packedStates(rows) : null;
}

/** The same out of the disk. Read transaction. */
export async function readStates(tables: LibraryTables): Promise<PackedStates | null> {
	return statesIn(await tables.states.toArray());
}

/** Packs all states anew out of the index of the words themselves: after a damage or a migration. Write transaction. */
export async function rebuildStates(tables: LibraryTables): Promise<PackedStates> {
	const byShard = new Map<number, StateChange[]>();
	for (const status of wordStatuses) {
		for (const key of await tables.vocabulary.where("status").equals(status).primaryKeys())
			addTo(byShard, [key, status]);
	}
	const rows = [...byShard].map(([id, states]) => packStates(id, null, states));
	await tables.states.clear();
	await tables.states.bulkPut([...rows, markOf(rows)]);
	return packedStates(rows);
}

/** Carries changes of words into their packed rows. Write transaction, the same that changes the words. */
export async function writeStates(tables: LibraryTables, changes: readonly StateChange[]): Promise<void> {
	const byShard = new Map<number, StateChange[]>();
	for (const change of changes) addTo(byShard, change);
	const ids = [...byShard.keys()];
	const [mark, ...rows] = await tables.states.bulkGet([shardCount, ...ids]);
	const made = isStateShardRecord(mark) && mark.made !== undefined ? new Set(mark.made) : null;
	const changed: StateShardRecord[] = [];
	for (const [index, id] of ids.entries()) {
		const row = rows[index];
		// A row that is damaged or lost stays so: the next start finds out and packs all anew.
		if (row === undefined ? made?.has(id) : !isStateShardRecord(row)) continue;
		const states = byShard.get(id) ?? [];
		const known = isStateShardRecord(row) ? row : null;
		const differs = states.some(([key, status]) => (known === null ? null : stateIn(known, key)) !== status);
		if (differs) changed.push(packStates(id, known, states));
	}
	const fresh = changed.filter(({ id }) => made !== null && !made.has(id));
	if (made !== null && fresh.length > 0) changed.push(markOf([...[...made].map((id) => ({ id })), ...fresh]));
	if (changed.length > 0) await tables.states.bulkPut(changed);
}

function addTo(byShard: Map<number, StateChange[]>, change: StateChange): void {
	const id = shardOf(change[0]);
	const shard = byShard.get(id);
	if (shard === undefined) byShard.set(id, [change]);
	else shard.push(change);
}
