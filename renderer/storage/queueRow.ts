// How words of the queue lie in a row of columns: packed out of entries, or a few of them changed. For a few each is cut out of the
// columns and put in where it belongs: to unpack 4,000 words for one of them and to pack them again takes 10 ms, and leaves as many
// objects behind. Pure.

import type { QueuedWord } from "../engine/review/queue.ts";
import type { HeadwordKey } from "../engine/text/headwordKey.ts";
import { packSets, splicedSets } from "./packedSets.ts";
import type { QueueShardRecord } from "./records/packed.ts";
import { spliced, splicedEnds } from "./splicedColumn.ts";

export type QueueEntry = QueuedWord<HeadwordKey>;

/** Changes of a row for which this is quicker than to pack it anew. */
const fewChanges = 16;

export function packQueue(id: number, given: readonly QueueEntry[]): QueueShardRecord {
	const entries = [...given].sort((a, b) => kindOf(a) - kindOf(b) || placeOf(a) - placeOf(b));
	const kinds = Uint32Array.of(0, 0);
	for (const entry of entries) {
		if (kindOf(entry) < 1) kinds[0] = (kinds[0] as number) + 1;
		if (kindOf(entry) < 2) kinds[1] = (kinds[1] as number) + 1;
	}
	const keys = entries.map(({ key }) => key);
	const ends = new Uint32Array(keys.length);
	for (const [index, key] of keys.entries()) ends[index] = (ends[index - 1] ?? 0) + key.length;
	return {
		id,
		kinds,
		keys: keys.join(""),
		ends,
		dueAt: Float64Array.from(entries, ({ due }) => due),
		days: Uint16Array.from(entries, ({ days }) => days),
		addedAt: Float64Array.from(entries, ({ addedAt }) => addedAt),
		states: Uint8Array.from(entries, ({ state }) => state),
		bands: Uint8Array.from(entries, ({ band }) => band),
		difficulty: Float32Array.from(entries, ({ difficulty }) => difficulty),
		lists: packSets(entries.map(({ lists }) => lists)),
	};
}

/** New, within steps, in review: in this order they lie in a row. */
function kindOf({ state }: QueueEntry): 0 | 1 | 2 {
	return state === 0 ? 0 : state === 2 ? 2 : 1;
}

/** By what words of a kind lie in order. */
function placeOf({ state, addedAt, due }: QueueEntry): number {
	return state === 0 ? addedAt : due;
}

/** @returns `null` where the row is better packed anew: for many changes, or where it lies in no order yet */
export function changedQueue(
	row: QueueShardRecord,
	changes: ReadonlyMap<HeadwordKey, QueueEntry | null>,
): QueueShardRecord | null {
	if (row.kinds === undefined || changes.size > fewChanges) return null;
	let changed: OrderedRow = { ...row, kinds: row.kinds };
	for (const [key, entry] of changes) {
		const place = placeOfKey(changed, key);
		if (place !== -1) changed = splicedRow(changed, place, 1, []);
		if (entry !== null) changed = splicedRow(changed, placeFor(changed, entry), 0, [entry]);
	}
	return changed;
}

type OrderedRow = QueueShardRecord & Required<Pick<QueueShardRecord, "kinds">>;

/** -1 for a word that is not in the row. */
function placeOfKey({ keys, ends }: QueueShardRecord, key: string): number {
	let start = 0;
	for (let place = 0; place < ends.length; place++) {
		const end = ends[place] as number;
		if (end - start === key.length && keys.startsWith(key, start)) return place;
		start = end;
	}
	return -1;
}

/** Behind those of its kind that are asked no later. */
function placeFor({ kinds, addedAt, dueAt }: OrderedRow, entry: QueueEntry): number {
	const kind = kindOf(entry);
	const column = kind === 0 ? addedAt : dueAt;
	const own = placeOf(entry);
	let [low, high] = [kinds[kind - 1] ?? 0, kinds[kind] ?? column.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((column[middle] as number) <= own) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** @param gone words from `at` on that are left out; `entries` come in their place */
function splicedRow(row: OrderedRow, at: number, gone: number, entries: readonly QueueEntry[]): OrderedRow {
	const come = packQueue(row.id, entries);
	const start = row.ends[at - 1] ?? 0;
	const end = row.ends[at + gone - 1] ?? 0;
	const kinds = row.kinds.map((to, kind) => to - Math.max(0, Math.min(gone, to - at)) + (come.kinds?.[kind] ?? 0));
	return {
		...row,
		kinds,
		keys: `${row.keys.slice(0, start)}${come.keys}${row.keys.slice(end)}`,
		ends: splicedEnds(
			row.ends,
			at,
			gone,
			entries.map(({ key }) => key.length),
		),
		dueAt: spliced(row.dueAt, at, gone, come.dueAt),
		days: spliced(row.days, at, gone, come.days),
		addedAt: spliced(row.addedAt, at, gone, come.addedAt),
		states: spliced(row.states, at, gone, come.states),
		bands: spliced(row.bands, at, gone, come.bands),
		difficulty: spliced(row.difficulty, at, gone, come.difficulty),
		lists: splicedSets(
			row.lists,
			at,
			gone,
			entries.map(({ lists }) => lists),
		),
	};
}
