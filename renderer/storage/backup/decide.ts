// What a merge does with each row of a copy, decided against the rows that are here at that moment: for the dry run and for
// the restore itself alike. Reads, never writes.

import type Dexie from "dexie";
import type { Table } from "dexie";
import { isBookmarkRecord } from "../checks/bookmarks.ts";
import { isChoiceRecord, isOwnGlossRecord } from "../checks/corrections.ts";
import { isDailyCountRecord } from "../checks/days.ts";
import { rowsAt } from "../manyRows.ts";
import type { StoredRecord } from "../migrations/types.ts";
import type { DailyCountRecord } from "../records/days.ts";
import { meetArticles, movedRow } from "./articles.ts";
import { type Incoming, keyOf } from "./incoming.ts";
import { countedWords, mergeRow } from "./merge.ts";
import { sameRows } from "./sameRows.ts";

export interface Decision {
	readonly kind: "added" | "joined" | "same" | "kept";
	/** What is to be written; of what stays nothing. */
	readonly row: StoredRecord | null;
	/** The row that is here under the key of the copy, where that was looked at: not of one that moves to another key. */
	readonly here: unknown;
	readonly moved: boolean;
}

export interface Merge {
	/** One decision for each row of `slice`, which is one of `incoming.rows(table)`. */
	readonly decide: (table: string, slice: readonly StoredRecord[]) => Promise<readonly Decision[]>;
}

export async function beginMerge(database: Dexie, incoming: Incoming): Promise<Merge> {
	const meeting = await meetArticles(incoming, database.table("articles"));
	/** By table; read when the first row of it comes. */
	const places = new Map<string, (row: StoredRecord) => boolean>();

	return {
		decide: async (name, slice) => {
			const table: Table<unknown, string | number> = database.table(name);
			const path = keyPathOf(table);
			const moved = slice.map((row) => movedRow(name, withoutRecording(name, row, incoming), meeting));
			const keys = moved.map((row, index) => keyOf(name, row ?? (slice[index] as StoredRecord), path));
			const found = await rowsAt(table, keys);
			let isTaken = places.get(name);
			if (isTaken === undefined) {
				isTaken = await takenPlaces(name, table);
				places.set(name, isTaken);
			}
			return moved.map((row, index): Decision => {
				const here = found[index];
				const about = { row: null, here, moved: keys[index] !== slice[index]?.[path] };
				if (row === null) return { ...about, kind: "kept" };
				if (here === undefined) {
					return isTaken(row) ? { ...about, kind: "kept" } : { ...about, kind: "added", row };
				}
				if (sameRows(here, row)) return { ...about, kind: "same" };
				const merged = mergeRow(name, here as StoredRecord, row);
				return sameRows(merged, here) ? { ...about, kind: "kept" } : { ...about, kind: "joined", row: merged };
			});
		},
	};
}

/** Of a copy without recordings: an article must not speak of one that is not there. */
export function withoutRecording(table: string, row: StoredRecord, { withoutRecordings }: Incoming): StoredRecord {
	return withoutRecordings && table === "articles" && row.recording !== null ? { ...row, recording: null } : row;
}

/** The key path of a table. All tables of ours have a simple one. */
export function keyPathOf(table: Table<unknown, string | number>): string {
	const path = table.schema.primKey.keyPath;
	if (typeof path !== "string") throw new TypeError(`${table.name} has no simple key`);
	return path;
}

interface Place {
	readonly articleId: string;
	readonly span: { readonly start: number; readonly end: number };
}

/**
 * Whether a row that is not here finds its place taken by another one: choices must not overlap, own glosses and bookmarks not stand at
 * the same place, and a day's counts not tell of fewer words than were counted here before: two histories must not take turns.
 */
async function takenPlaces(
	name: string,
	table: Table<unknown, string | number>,
): Promise<(row: StoredRecord) => boolean> {
	if (name === "dailyCounts") return fewerThanBefore((await table.toArray()).filter(isDailyCountRecord));
	const placeOf = (row: unknown): Place | null => {
		if (name === "choices" && isChoiceRecord(row) && row.scope === "here") return row;
		if (name === "ownGlosses" && isOwnGlossRecord(row) && row.scope === "place") return row;
		if (name === "bookmarks" && isBookmarkRecord(row)) return { ...row, span: { start: row.at, end: row.at + 1 } };
		return null;
	};
	if (name !== "choices" && name !== "ownGlosses" && name !== "bookmarks") return () => false;
	const byArticle = new Map<string, Place[]>();
	for (const row of await table.toArray()) {
		const place = placeOf(row);
		if (place === null) continue;
		const others = byArticle.get(place.articleId);
		if (others === undefined) byArticle.set(place.articleId, [place]);
		else others.push(place);
	}
	const meets = (a: Place["span"], b: Place["span"]) =>
		name === "choices" ? a.start < b.end && b.start < a.end : a.start === b.start && a.end === b.end;
	return (row) => {
		const place = placeOf(row);
		if (place === null) return false;
		// Places that have lost their words are all of no length and take nothing.
		if (place.span.start === place.span.end) return false;
		return (byArticle.get(place.articleId) ?? []).some(({ span }) => meets(span, place.span));
	};
}

/** @param here by day */
function fewerThanBefore(here: readonly DailyCountRecord[]): (row: StoredRecord) => boolean {
	return (row) => {
		if (!isDailyCountRecord(row)) return false;
		const before = here.findLast(({ day }) => day < row.day);
		return before !== undefined && countedWords(before) > countedWords(row);
	};
}
