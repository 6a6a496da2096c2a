// All review days made out of the events, at one stroke or in slices between which grades are written.

import { type DayName, defaultDayStartsAt, reviewDayOf } from "../engine/review/reviewDay.ts";
import { isReviewEventRecord } from "./checks/reviews.ts";
import type { LibraryTables } from "./libraryDatabase.ts";
import { inOrderOfTime, markOf, packDay } from "./packedDay.ts";
import type { Timestamp } from "./records/ids.ts";
import type { ReviewDayRecord } from "./records/packed.ts";
import type { GradedEvent } from "./records/reviews.ts";

/** Events read at once: a grade does not notice that it waits for so many. */
const sliceSize = 2500;
/** Milliseconds before which no event says that it is that comes in afterwards, but where a clock is set or a file is read. */
const overlap = 86_400_000;

/** All answers, day by day, as events come in. */
export interface DayGathering {
	/** Reads the next ones; `false` where these were the last. Transaction over `events`. */
	next(tables: LibraryTables): Promise<boolean>;
	/** Packs some of what has come in, so that writing need not; `false` where all is. */
	pack(): boolean;
	/** Reads those that were given since it began, and tells whether all have come in now. Transaction over `events`. */
	catchUp(tables: LibraryTables): Promise<boolean>;
	/** In place of all rows that are there. Write transaction over `reviewDays`. */
	write(tables: LibraryTables): Promise<readonly ReviewDayRecord[]>;
}

/** @param began the clock now: events that come in while it reads, and say that they are a day older, `catchUp` misses */
export function gatherDays(dayStartsAt: number, began: Timestamp): DayGathering {
	const undone = new Set<string>();
	const days = new Map<DayName, GradedEvent[]>();
	const packed = new Map<DayName, ReviewDayRecord>();
	/** Of the events that may also come in by `catchUp`. */
	const recent = new Set<string>();
	const dayOf = dayFinder(dayStartsAt);
	let [read, last] = [0, ""];

	const add = (rows: readonly unknown[]) => {
		read += rows.length;
		for (const row of rows) {
			const { id, at } = row as { readonly id: unknown; readonly at?: unknown };
			if (typeof at === "number" && at >= began - overlap) recent.add(String(id));
			if (!isReviewEventRecord(row)) continue;
			if (row.kind === "undone") {
				undone.add(row.undone);
				// Whichever day it was of.
				packed.clear();
			}
			if (row.kind !== "graded") continue;
			const name = dayOf(row.at);
			packed.delete(name);
			const answers = days.get(name);
			if (answers === undefined) days.set(name, [row]);
			else answers.push(row);
		}
	};

	const pack = (most: number): boolean => {
		let left = most;
		for (const [name, answers] of days) {
			if (packed.has(name)) continue;
			if (left <= 0) return true;
			left -= answers.length;
			packed.set(name, packDay(name, inOrderOfTime(answers.filter(({ id }) => !undone.has(id)))));
		}
		return false;
	};

	return {
		next: async (tables) => {
			const rest = read === 0 ? tables.events.toCollection() : tables.events.where(":id").above(last);
			const rows: readonly unknown[] = await rest.limit(sliceSize).toArray();
			add(rows);
			if (rows.length < sliceSize) return false;
			last = String(Reflect.get(rows.at(-1) as object, "id"));
			return true;
		},
		pack: () => pack(sliceSize),
		catchUp: async (tables) => {
			const rows: readonly unknown[] = await tables.events
				.where("at")
				.aboveOrEqual(began - overlap)
				.toArray();
			add(rows.filter((row) => !recent.has(String(Reflect.get(row as object, "id")))));
			return (await tables.events.count()) === read;
		},
		write: async (tables) => {
			pack(Number.POSITIVE_INFINITY);
			const rows = [...packed.values()].filter(({ at }) => at.length > 0).sort((a, b) => (a.day < b.day ? -1 : 1));
			await tables.reviewDays.clear();
			await tables.reviewDays.bulkPut([markOf(rows.length), ...rows]);
			return rows;
		},
	};
}

/** Days begin and clocks change at quarters of an hour everywhere: the day of one is found once. */
function dayFinder(dayStartsAt: number): (at: Timestamp) => DayName {
	const quarters = new Map<number, DayName>();
	return (at) => {
		const quarter = Math.floor(at / 900_000);
		const known = quarters.get(quarter);
		if (known !== undefined) return known;
		const day = reviewDayOf(at, dayStartsAt);
		quarters.set(quarter, day);
		return day;
	};
}

/** Makes all rows anew out of the events at one stroke. Write transaction over `reviewDays`, `events` and `settings`. */
export async function rebuildDays(tables: LibraryTables): Promise<readonly ReviewDayRecord[]> {
	const gathering = gatherDays(await dayStartsAtIn(tables), Number.POSITIVE_INFINITY);
	while (await gathering.next(tables));
	return gathering.write(tables);
}

/** Hour at which a review day begins, as the person has set it. Transaction over `settings`. */
async function dayStartsAtIn(tables: LibraryTables): Promise<number> {
	const row = await tables.settings.get("dayStartsAt");
	const value = typeof row === "object" && row !== null && "value" in row ? row.value : null;
	return typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= 23 ? value : defaultDayStartsAt;
}
