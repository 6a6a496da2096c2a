// The dry run: what a restore would do, counted row by row, nothing written. Every slice is its own reading, so that the
// library goes on working meanwhile; the restore decides anew.

import type Dexie from "dexie";
import type { Table } from "dexie";
import type { StoredRecord } from "../migrations/types.ts";
import type { RestorePlan, TablePlan, Watch } from "./contract.ts";
import { beginMerge, keyPathOf, withoutRecording } from "./decide.ts";
import { type Incoming, keyOf } from "./incoming.ts";
import { keepGoing } from "./limits.ts";
import { rowsIn } from "./manifest.ts";
import { sameRows } from "./sameRows.ts";
import { isDeviceRow } from "./tables.ts";

export async function planRestore(
	database: Dexie,
	incoming: Incoming,
	{ signal, onProgress }: Watch = {},
): Promise<RestorePlan> {
	const { manifest } = incoming;
	const all = manifest.tables.reduce((sum, { rows }) => sum + rows, 0);
	const merging = await beginMerge(database, incoming);
	const tables = new Map<string, TablePlan>();
	let done = 0;
	for (const name of incoming.tables) {
		const table: Table<unknown, string | number> = database.table(name);
		const path = keyPathOf(table);
		const merge = { added: 0, joined: 0, same: 0, kept: 0 };
		const replace = { added: 0, replaced: 0, same: 0 };
		for (const slice of incoming.rows(name)) {
			keepGoing(signal);
			const decisions = await merging.decide(name, slice);
			const movedKeys = slice.filter((_, index) => decisions[index]?.moved).map((row) => keyOf(name, row, path));
			const movedHere = (await table.bulkGet(movedKeys)).values();
			for (const [index, { kind, here, moved }] of decisions.entries()) {
				merge[kind] += 1;
				const present = moved ? movedHere.next().value : here;
				const row = withoutRecording(name, slice[index] as StoredRecord, incoming);
				if (present === undefined) replace.added += 1;
				else if ((kind === "same" && !moved) || sameRows(present, row)) replace.same += 1;
				else replace.replaced += 1;
			}
			done += slice.length;
			onProgress?.(Math.min(1, done / Math.max(1, all)));
		}
		const here = await countRows(table);
		// Recordings that the file leaves out stay with their articles: what becomes of them is not told by counts.
		const stays = manifest.leftOut.includes(name);
		const removed = stays ? 0 : Math.max(0, here - replace.same - replace.replaced);
		tables.set(name, { inFile: rowsIn(manifest, name), here, merge, replace: { ...replace, removed } });
	}
	return { manifest, tables };
}

async function countRows(table: Table<unknown, string | number>): Promise<number> {
	if (table.name !== "settings") return table.count();
	return (await table.toArray()).filter((row) => !isDeviceRow("settings", row)).length;
}
