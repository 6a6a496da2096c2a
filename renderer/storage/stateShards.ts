// The states of all words, packed into 64 rows that every change of a word rewrites in its own transaction.
// Measured in Chromium with 100,000 words: 70 ms from these rows to a Map, 600 ms from the keys of an index.

import { smallHash } from "../engine/text/hash.ts";
import { isStateShardRecord } from "./checks.ts";
import type { LibraryTables } from "./libraryDatabase.ts";
import type { StateShardRecord, WordStatus } from "./records.ts";

/** A word's new state; `null` where the word is *new* again. */
export type StateChange = readonly [key: string, status: WordStatus | null];

const shardCount = 64;
const letterOf: Readonly<Record<WordStatus, string>> = { learning: "l", known: "k", ignored: "i" };
const statusOf: ReadonlyMap<string, WordStatus> = new Map([
	["l", "learning"],
	["k", "known"],
	["i", "ignored"],
]);

export const wordStatuses: readonly WordStatus[] = ["learning", "known", "ignored"];

/** Row that holds the state of `key`: 0 to 63. */
export function shardOf(key: string): number {
	return smallHash(key) % shardCount;
}

/** @throws RangeError for a key with a line feed: it could not be read back. */
export function packStates(states: ReadonlyMap<string, WordStatus>): string {
	const lines: string[] = [];
	for (const [key, status] of states) {
		if (key.includes("\n")) throw new RangeError(`a key of two lines: ${JSON.stringify(key)}`);
		lines.push(letterOf[status] + key);
	}
	return lines.join("\n");
}

/** Adds what is packed to `states`; `false` where it is not what `packStates` makes. */
export function unpackStates(packed: string, states: Map<string, WordStatus>): boolean {
	for (let from = 0; from < packed.length; ) {
		const feed = packed.indexOf("\n", from);
		const end = feed === -1 ? packed.length : feed;
		const status = statusOf.get(packed.charAt(from));
		if (status === undefined || end - from < 2) return false;
		states.set(packed.slice(from + 1, end), status);
		from = end + 1;
	}
	return true;
}

/** All states out of the packed rows; `null` where a row is damaged or all are missing although there are words. Read transaction. */
export async function readStates(tables: LibraryTables): Promise<Map<string, WordStatus> | null> {
	const rows = await tables.states.toArray();
	const states = new Map<string, WordStatus>();
	for (const row of rows) if (!isStateShardRecord(row) || !unpackStates(row.packed, states)) return null;
	if (rows.length === 0 && (await tables.vocabulary.limit(1).primaryKeys()).length > 0) return null;
	return states;
}

/** Packs all states anew out of the index of the words themselves: after a damage or a migration. Write transaction. */
export async function rebuildStates(tables: LibraryTables): Promise<Map<string, WordStatus>> {
	const states = new Map<string, WordStatus>();
	for (const status of wordStatuses) {
		for (const key of await tables.vocabulary.where("status").equals(status).primaryKeys()) states.set(key, status);
	}
	const shards = new Map<number, Map<string, WordStatus>>();
	for (const [key, status] of states) {
		const id = shardOf(key);
		shards.set(id, (shards.get(id) ?? new Map<string, WordStatus>()).set(key, status));
	}
	await tables.states.clear();
	await tables.states.bulkPut([...shards].map(([id, shard]) => ({ id, packed: packStates(shard) })));
	return states;
}

/** Carries changes of words into their packed rows. Write transaction, the same that changes the words. */
export async function writeStates(tables: LibraryTables, changes: readonly StateChange[]): Promise<void> {
	const byShard = new Map<number, StateChange[]>();
	for (const change of changes) {
		const id = shardOf(change[0]);
		const shard = byShard.get(id);
		if (shard === undefined) byShard.set(id, [change]);
		else shard.push(change);
	}
	const ids = [...byShard.keys()];
	const rows = await tables.states.bulkGet(ids);
	const changed: StateShardRecord[] = [];
	for (const [index, id] of ids.entries()) {
		const states = new Map<string, WordStatus>();
		const row = rows[index];
		// A damaged row is left as it is: the next start finds it and packs all anew.
		if (row !== undefined && !(isStateShardRecord(row) && unpackStates(row.packed, states))) continue;
		let differs = false;
		for (const [key, status] of byShard.get(id) ?? []) {
			if ((states.get(key) ?? null) === status) continue;
			differs = true;
			if (status === null) states.delete(key);
			else states.set(key, status);
		}
		if (differs) changed.push({ id, packed: packStates(states) });
	}
	if (changed.length > 0) await tables.states.bulkPut(changed);
}
