// The words that may be asked, packed into a few rows of columns that every change of a word rewrites in its own transaction:
// what is due on a day is found without reading the words. Made out of them where a row is missing or damaged.

import type { DueTimes } from "../engine/review/reviewDay.ts";
import type { CardState } from "../engine/review/types.ts";
import type { HeadwordKey } from "../engine/text/headwordKey.ts";
import { isQueueShardRecord } from "./checks/packed.ts";
import { queueShards } from "./firstReading.ts";
import type { LibraryTables } from "./libraryDatabase.ts";
import { unpackSets } from "./packedSets.ts";
import type { WordPacking } from "./packing.ts";
import { changedQueue, packQueue, type QueueEntry } from "./queueRow.ts";
import type { ListId, Timestamp } from "./records/ids.ts";
import type { QueueShardRecord } from "./records/packed.ts";
import type { VocabularyRecord } from "./records/words.ts";
import { readShards, type Sharding, shardedPacking, shardOfKey, shardsIn } from "./shardedPacking.ts";

export { queueShards };

const dayMilliseconds = 86_400_000;

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

/** The words of a row. */
export function unpackQueue(row: QueueShardRecord): QueueEntry[] {
	const entries: QueueEntry[] = [];
	collectEntries(row, () => true, entries);
	return entries;
}

/** Adds to `entries` those words of a row that are wanted by their times: one and the same object each time. */
export function collectEntries(
	row: QueueShardRecord,
	wanted: (times: DueTimes) => boolean,
	entries: QueueEntry[],
): void {
	const { dueAt, days } = row;
	const entryAt = entriesOf(row);
	const times = { due: 0, days: 0 };
	// All columns are as long as there are words: isQueueShardRecord has seen to it.
	for (let index = 0; index < dueAt.length; index++) {
		times.due = dueAt[index] as number;
		times.days = days[index] as number;
		if (wanted(times)) entries.push(entryAt(index));
	}
}

/** Those of `keys` that are in the queue. */
export function findEntries(rows: readonly QueueShardRecord[], keys: ReadonlySet<string>): readonly QueueEntry[] {
	const shards = new Set<number>();
	for (const key of keys) shards.add(shardOfKey(key, queueShards));
	return rows.filter(({ id }) => shards.has(id)).flatMap((row) => unpackQueue(row).filter(({ key }) => keys.has(key)));
}

/** The word at a place of a row. Sets of lists are told apart when the first word is asked for its own. */
export function entriesOf(row: QueueShardRecord): (index: number) => QueueEntry {
	let unpacked: readonly (readonly ListId[])[] | null = null;
	const lists = (index: number) => {
		unpacked ??= unpackSets<ListId>(row.lists);
		return unpacked[index] as readonly ListId[];
	};
	return (index) => new PackedEntry(row, index, lists);
}

/** Its key is cut out of the row when it is asked for. */
class PackedEntry implements QueueEntry {
	readonly due: number;
	readonly days: number;
	readonly state: CardState["state"];
	readonly addedAt: number;
	readonly band: number;
	readonly difficulty: number;
	readonly #row: QueueShardRecord;
	readonly #index: number;
	readonly #lists: (index: number) => readonly ListId[];

	constructor(row: QueueShardRecord, index: number, lists: (index: number) => readonly ListId[]) {
		this.due = row.dueAt[index] as number;
		this.days = row.days[index] as number;
		this.state = row.states[index] as CardState["state"];
		this.addedAt = row.addedAt[index] as number;
		this.band = row.bands[index] as number;
		this.difficulty = row.difficulty[index] as number;
		this.#row = row;
		this.#index = index;
		this.#lists = lists;
	}

	get key(): HeadwordKey {
		const { keys, ends } = this.#row;
		return keys.slice(ends[this.#index - 1] ?? 0, ends[this.#index]) as HeadwordKey;
	}
	get lists(): readonly ListId[] {
		return this.#lists(this.#index);
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

/** Words that are due at a moment, to the millisecond. */
export function dueCount(rows: readonly QueueShardRecord[], at: Timestamp): number {
	let count = 0;
	for (const { due } of dueTimesOf(rows)) if (due <= at) count += 1;
	return count;
}

const queueSharding: Sharding<QueueShardRecord, QueueEntry> = {
	table: "queue",
	rows: (tables) => tables.queue,
	shards: queueShards,
	entryOf: queueEntryOf,
	packRow: packQueue,
	unpackRow: unpackQueue,
	changeRow: changedQueue,
	isRow: isQueueShardRecord,
};

/** All rows; `null` where they are not made or one is damaged. Read transaction. */
export function readQueue(tables: LibraryTables): Promise<readonly QueueShardRecord[] | null> {
	return readShards(tables, queueSharding);
}

/** The same out of rows that were read already. */
export function queueIn(rows: readonly unknown[]): readonly QueueShardRecord[] | null {
	return shardsIn(rows, queueSharding);
}

/** Packs all words into rows, and carries changes of words into theirs. */
export const queuePacking: WordPacking = shardedPacking(queueSharding);
