// The restore itself: one transaction over every table. It is there whole or not at all, whatever ends it: a defect, a full
// disk, somebody who cancels, a computer that goes off. Within it everything is read from memory: nothing else may be waited
// for, or the transaction would end by itself.

import type Dexie from "dexie";
import type { Table } from "dexie";
import { isArticleRecord, isRecordingRecord } from "../checks/articles.ts";
import { rebuildDays } from "../dayGathering.ts";
import { tablesOf } from "../libraryDatabase.ts";
import { putRows } from "../manyRows.ts";
import type { StoredRecord } from "../migrations/types.ts";
import { repack } from "../packing.ts";
import { rebuildStates } from "../stateShards.ts";
import type { RestoreMode, Watch } from "./contract.ts";
import { beginMerge, keyPathOf } from "./decide.ts";
import { type Incoming, keyOf } from "./incoming.ts";
import { keepGoing } from "./limits.ts";
import { sameRows } from "./sameRows.ts";
import { devicePrefix, recordingsTable } from "./tables.ts";

/** Gives back how many rows were written. @throws BackupRefusal, and what Dexie throws: then nothing has changed */
export async function restoreRows(
	database: Dexie,
	incoming: Incoming,
	mode: RestoreMode,
	watch: Watch = {},
): Promise<number> {
	const names = database.tables.map(({ name }) => name);
	const written = await database.transaction("rw", names, async () => {
		const count =
			mode === "merge" ? await mergeAll(database, incoming, watch) : await replaceAll(database, incoming, watch);
		await rebuildStates(tablesOf(database));
		await repack(tablesOf(database));
		await rebuildDays(tablesOf(database));
		keepGoing(watch.signal);
		return count;
	});
	watch.onProgress?.(1);
	return written;
}

/** How far the rows of a copy are through; the last tenth is the database's, which puts them on the disk. */
function counter({ manifest }: Incoming, { signal, onProgress }: Watch) {
	const all = manifest.tables.reduce((sum, { rows }) => sum + rows, 0);
	let done = 0;
	return (rows: number) => {
		keepGoing(signal);
		done += rows;
		onProgress?.(Math.min(0.9, (0.9 * done) / Math.max(1, all)));
	};
}

async function mergeAll(database: Dexie, incoming: Incoming, watch: Watch): Promise<number> {
	const merge = await beginMerge(database, incoming);
	const passed = counter(incoming, watch);
	let written = 0;
	for (const name of incoming.tables) {
		for (const slice of incoming.rows(name)) {
			const rows: StoredRecord[] = [];
			for (const { row } of await merge.decide(name, slice)) if (row !== null) rows.push(row);
			await putRows(name, rows);
			written += rows.length;
			passed(slice.length);
		}
	}
	return written;
}

async function replaceAll(database: Dexie, incoming: Incoming, watch: Watch): Promise<number> {
	const passed = counter(incoming, watch);
	const stays = incoming.withoutRecordings ? await keptRecordings(database, incoming) : null;
	let written = 0;
	for (const name of incoming.tables) {
		const table: Table<unknown, string | number> = database.table(name);
		const path = keyPathOf(table);
		if (name === recordingsTable && stays !== null) {
			const gone = (await table.toCollection().primaryKeys()).filter((key) => !stays.has(String(key)));
			await table.bulkDelete(gone);
			continue;
		}
		if (name === "settings") await table.filter((row) => !isOfDevice(row)).delete();
		else await table.clear();
		for (const slice of incoming.rows(name)) {
			for (const row of slice) keyOf(name, row, path);
			const rows = name === "articles" && stays !== null ? slice.map((row) => spokenTruly(row, stays)) : slice;
			await putRows(name, rows);
			written += rows.length;
			passed(rows.length);
		}
	}
	return written;
}

function isOfDevice(row: unknown): boolean {
	return String(Reflect.get(row as object, "name")).startsWith(devicePrefix);
}

/** Of a copy that leaves recordings out: those that are here and belong, by all that is told of them, to its articles. */
async function keptRecordings(database: Dexie, incoming: Incoming): Promise<ReadonlySet<string>> {
	const kept = new Set<string>();
	const recordings: Table<unknown, string> = database.table(recordingsTable);
	for (const slice of incoming.rows("articles")) {
		const articles = (slice as readonly unknown[]).filter(isArticleRecord);
		const speaking = articles.filter(({ recording }) => recording !== null);
		const here = await recordings.bulkGet(speaking.map(({ id }) => id));
		for (const [index, { id, recording }] of speaking.entries()) {
			const row = here[index];
			if (!isRecordingRecord(row)) continue;
			if (sameRows({ name: row.name, size: row.size }, recording)) kept.add(id);
		}
	}
	return kept;
}

function spokenTruly(row: StoredRecord, recordings: ReadonlySet<string>): StoredRecord {
	return row.recording === null || recordings.has(String(row.id)) ? row : { ...row, recording: null };
}
