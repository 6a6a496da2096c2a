import { expect, test } from "vitest";
import { queueOfDay } from "../../renderer/engine/review/queue.ts";
import { dueTest, startOfReviewDay } from "../../renderer/engine/review/reviewDay.ts";
import { isQueueShardRecord } from "../../renderer/storage/checks/packed.ts";
import { reachedEntries } from "../../renderer/storage/queueReach.ts";
import { changedQueue, packQueue, type QueueEntry } from "../../renderer/storage/queueRow.ts";
import { findEntries, queueShards, unpackQueue } from "../../renderer/storage/queueShards.ts";
import type { ListId } from "../../renderer/storage/records/ids.ts";
import { shardOfKey } from "../../renderer/storage/shardedPacking.ts";
import { fc } from "../property.ts";

const today = "2026-03-10";
const start = startOfReviewDay(today, 4);
const day = 86_400_000;

const entry = fc.record({
	key: fc.string({ minLength: 1, unit: "binary" }) as fc.Arbitrary<QueueEntry["key"]>,
	due: fc.integer({ min: start - 3 * day, max: start + 2 * day }),
	days: fc.integer({ min: 0, max: 3 }),
	state: fc.constantFrom<QueueEntry["state"]>(0, 0, 2, 2, 2, 1, 3),
	addedAt: fc.integer({ min: 0, max: 9 }),
	band: fc.integer({ min: 0, max: 6 }),
	difficulty: fc.integer({ min: 1, max: 5 }),
	lists: fc.uniqueArray(fc.constantFrom("a" as ListId, "b" as ListId)),
});
const entries = fc.uniqueArray(entry, { selector: ({ key }) => key, maxLength: 60 });
const packed = (all: readonly QueueEntry[]) =>
	Array.from({ length: queueShards }, (_, id) =>
		packQueue(
			id,
			all.filter(({ key }) => shardOfKey(key, queueShards) === id),
		),
	);
const plain = ({ key, due, days, state, addedAt, band, difficulty, lists }: QueueEntry) => {
	return { key, due, days, state, addedAt, band, difficulty, lists };
};
const byKey = (a: QueueEntry, b: QueueEntry) => (a.key < b.key ? -1 : 1);

test("rows of the queue give back the words that were packed, whatever their keys, and find some of them", () => {
	fc.assert(
		fc.property(entries, fc.nat(), (all, half) => {
			const rows = packed(all);
			expect(rows.every(isQueueShardRecord)).toBe(true);
			expect(rows.flatMap(unpackQueue).map(plain).sort(byKey)).toEqual([...all].sort(byKey));
			const some = all.slice(0, half % (all.length + 1));
			const found = findEntries(rows, new Set([...some.map(({ key }) => key), "gone"]));
			expect(found.map(plain).sort(byKey)).toEqual([...some].sort(byKey));
		}),
	);
});

test("a row in which some words change is the row of the words as they are then, whether few change or many", () => {
	const changes = fc.uniqueArray(fc.tuple(entry, fc.boolean()), { selector: ([{ key }]) => key, maxLength: 20 });
	fc.assert(
		fc.property(entries, changes, fc.uniqueArray(fc.nat(59), { maxLength: 12 }), (all, others, places) => {
			const now = new Map<QueueEntry["key"], QueueEntry>(all.map((word) => [word.key, word]));
			const changed = new Map<QueueEntry["key"], QueueEntry | null>();
			for (const [word, stays] of others) changed.set(word.key, stays ? word : null);
			// Of those that are there: one goes, the next takes what another word says of itself.
			for (const place of places) {
				const [before, other] = [all[place], others[place]?.[0]];
				if (before !== undefined) changed.set(before.key, other === undefined ? null : { ...other, key: before.key });
			}
			for (const [key, word] of changed) {
				if (word === null) now.delete(key);
				else now.set(key, word);
			}
			const row = changedQueue(packQueue(3, all), changed);
			expect(row === null).toBe(changed.size > 16);
			if (row === null) return;
			expect(isQueueShardRecord(row)).toBe(true);
			const anew = packQueue(3, [...now.values()]);
			expect(unpackQueue(row).map(plain).sort(byKey)).toEqual(unpackQueue(anew).map(plain).sort(byKey));
			// Words that are even may lie either way.
			expect([row.id, row.kinds]).toEqual([anew.id, anew.kinds]);
			const [newTo] = anew.kinds ?? [];
			expect(row.addedAt.slice(0, newTo)).toEqual(anew.addedAt.slice(0, newTo));
			expect(row.dueAt.slice(newTo)).toEqual(anew.dueAt.slice(newTo));
		}),
	);
});

test("the words that a limit reaches make the same day as all due words, in every order, also of rows that lie in none", () => {
	const order = fc.constantFrom(...(["due", "random", "added", "frequency", "hardest"] as const));
	fc.assert(
		fc.property(entries, order, fc.nat(9), fc.nat(9), fc.boolean(), (all, by, newLeft, reviewsLeft, old) => {
			const rows = old ? packed(all).map(({ kinds, ...row }) => row) : packed(all);
			const reach = { day: today, dayStartsAt: 4, order: by, newLeft, reviewsLeft };
			const { entries: reached, beyond } = reachedEntries(rows, reach);
			const wish = {
				plan: { order: by, newFirst: "mixed" },
				day: today,
				dayStartsAt: 4,
				at: start + 1000,
				lastAnswerAt: null,
				done: { new: 0, reviews: 0 },
				limits: [{ lists: null, newLeft, reviewsLeft }],
			} as const;
			const queue = queueOfDay(reached, wish);
			const wanted = queueOfDay(all, wish);
			expect(queue.due).toEqual(wanted.due);
			expect({ ...queue.counts, heldBack: queue.counts.heldBack + beyond }).toEqual(wanted.counts);
			if (by === "due") expect(reached.length + beyond).toBe(all.filter(dueTest(today, 4)).length);
		}),
	);
});
