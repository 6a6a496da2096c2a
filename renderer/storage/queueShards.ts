// The words that may be asked, packed into 64 rows of columns that every change of a word rewrites in its own transaction: what
// is due on a day is found without reading the words. Made out of them where a row is missing or damaged.

import type { QueuedWord } from "../engine/review/queue.ts";
import type { DueTimes } from "../engine/review/reviewDay.ts";
import type { CardState } from "../engine/review/types.ts";
import type { HeadwordKey } from "../engine/text/headwordKey.ts";
import { isQueueShardRecord } from "./checks.ts";
import type { LibraryTables } from "./libraryDatabase.ts";
import { packSets, unpackSets } from "./packedSets.ts";
import type { WordPacking } from "./packing.ts";
import type { ListId, QueueShardRecord, VocabularyRecord } from "./records.ts";
import { readShards, type Sharding, shardedPacking, shardOfKey } from "./shardedPacking.ts";

export type QueueEntry = QueuedWord<HeadwordKey>;

const shardCount = 64;
const dayMilliseconds = 86_400_000;

/** Row that holds `key`: 0 to 63. */
export function queueShardOf(key: string): number {
	return shardOfKey(key, shardCount);
}

/** `null` for a word that is in no queue: not learned, or suspended. */
export function queueEntryOf(record: VocabularyRecord): QueueEntry | null {
	const { card, dueAt } = record;
	if (card === null || dueAt === undefined) return null;
	return {
		key: record.key,
		due: dueAt,
		days: intervalDays(card, dueAt),
		state: card.state,
		addedAt: record.addedAt,
		band: record.band ?? 0,
		difficulty: card.difficulty,
		lists: record.lists,
	};
}

/** Days of the interval that ends at `dueAt`, where it is the scheduler's own and nobody has moved it; else 0. */
function intervalDays({ state, lastReview, scheduledDays }: CardState, dueAt: number): number {
	if (state !== 2 || lastReview === null || scheduledDays > 0xffff) return 0;
	return lastReview + scheduledDays * dayMilliseconds === dueAt ? scheduledDays : 0;
}

/** @throws RangeError for a key with a line feed: it could not be read back. */
export function packQueue(id: number, entries: readonly QueueEntry[]): QueueShardRecord {
	for (const { key } of entries)
		if (key.includes("\n")) throw new RangeError(`a key of two lines: ${JSON.stringify(key)}`);
	return {
		id,
		keys: entries.map(({ key }) => key).join("\n"),
		dueAt: Float64Array.from(entries, ({ due }) => due),
		days: Uint16Array.from(entries, ({ days }) => days),
		addedAt: Float64Array.from(entries, ({ addedAt }) => addedAt),
		states: Uint8Array.from(entries, ({ state }) => state),
		bands: Uint8Array.from(entries, ({ band }) => band),
		difficulty: Float32Array.from(entries, ({ difficulty }) => difficulty),
		lists: packSets(entries.map(({ lists }) => lists)),
	};
}

/** The words of a row. */
export function unpackQueue(row: QueueShardRecord): QueueEntry[] {
	const entries: QueueEntry[] = [];
	collectEntries(row, () => true, entries);
	return entries;
}

/**
 * Adds to `entries` those words of a row that are wanted by their times or their keys: only for them an object is made.
 * The times are one and the same object each time.
 */
export function collectEntries(
	row: QueueShardRecord,
	wanted: (times: DueTimes, key: HeadwordKey) => boolean,
	entries: QueueEntry[],
): void {
	const { dueAt, days, addedAt, states, bands, difficulty } = row;
	if (dueAt.length === 0) return;
	const keys = row.keys.split("\n") as HeadwordKey[];
	const lists = unpackSets<ListId>(row.lists);
	const times = { due: 0, days: 0 };
	// All columns are as long as there are words: isQueueShardRecord has seen to it.
	for (let index = 0; index < dueAt.length; index++) {
		times.due = dueAt[index] as number;
		times.days = days[index] as number;
		const key = keys[index] as HeadwordKey;
		if (!wanted(times, key)) continue;
		entries.push({
			key,
			due: times.due,
			days: times.days,
			state: states[index] as CardState["state"],
			addedAt: addedAt[index] as number,
			band: bands[index] as number,
			difficulty: difficulty[index] as number,
			lists: lists[index] as readonly ListId[],
		});
	}
}

/** Due times of every word, without anything else: for counting. The object is one and the same each time. */
export function* dueTimesOf(rows: readonly QueueShardRecord[]): Generator<DueTimes> {
	const times = { due: 0, days: 0 };
	for (const { dueAt, days } of rows) {
		for (let index = 0; index < dueAt.length; index++) {
			times.due = dueAt[index] ?? 0;
			times.days = days[index] ?? 0;
			yield times;
		}
	}
}

const queueSharding: Sharding<QueueShardRecord, QueueEntry> = {
	table: "queue",
	rows: (tables) => tables.queue,
	shards: shardCount,
	entryOf: queueEntryOf,
	packRow: packQueue,
	unpackRow: unpackQueue,
	isRow: isQueueShardRecord,
};

/** All rows; `null` where they are not made or one is damaged. Read transaction. */
export function readQueue(tables: LibraryTables): Promise<readonly QueueShardRecord[] | null> {
	return readShards(tables, queueSharding);
}

/** Packs all words into rows, and carries changes of words into theirs. */
export const queuePacking: WordPacking = shardedPacking(queueSharding);
