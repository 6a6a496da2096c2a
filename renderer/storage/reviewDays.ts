// The answers of each review day, packed into one row of columns: statistics and the day's limits are told without reading events.
// An answer that is taken back goes from its row; the events keep it. Rows are made out of the events where they are not yet made.

import { reviewModes } from "../engine/review/plan.ts";
import {
	type DayName,
	dayAfter,
	defaultDayStartsAt,
	reviewDayOf,
	startOfReviewDay,
} from "../engine/review/reviewDay.ts";
import { isReviewDayRecord } from "./checks/packed.ts";
import { isGradedEvent, isReviewEventRecord } from "./checks/reviews.ts";
import { type FirstDay, madeMark } from "./firstReading.ts";
import type { LibraryTables } from "./libraryDatabase.ts";
import type { Timestamp } from "./records/ids.ts";
import type { ReviewDayRecord } from "./records/packed.ts";
import type { GradedEvent, ReviewEventRecord } from "./records/reviews.ts";

/**
 * The row that says that for every answer there is a row, and how many rows that are, sorts before all days. It looks like a day with one
 * answer, in the place of whose moment stands the number of rows.
 */
function markOf(days: number): ReviewDayRecord {
	return {
		day: madeMark,
		keys: "days",
		at: Float64Array.of(days),
		grades: new Uint8Array(1),
		modes: new Uint8Array(1),
		states: new Uint8Array(1),
		took: new Uint32Array(1),
		elapsed: new Float32Array(1),
		stability: new Float32Array(1),
	};
}

/** Whether a row is no day. */
export function isDaysMark({ day }: Pick<ReviewDayRecord, "day">): boolean {
	return day === madeMark;
}

/** How many rows of days there are by the mark; `null` where they are not made. */
function daysIn(mark: unknown): number | null {
	return isReviewDayRecord(mark) && mark.keys === "days" ? (mark.at[0] ?? null) : null;
}

/** Transaction over `reviewDays`. */
async function daysMade(tables: LibraryTables): Promise<number | null> {
	return daysIn(await tables.reviewDays.get(madeMark));
}

/** None of the rows that were made is lost. */
async function areAllThere(tables: LibraryTables, days: number | null): Promise<boolean> {
	return days !== null && (await tables.reviewDays.count()) === days + 1;
}

/** Hour at which a review day begins, as the person has set it. Transaction over `settings`. */
async function dayStartsAtIn(tables: LibraryTables): Promise<number> {
	const row = await tables.settings.get("dayStartsAt");
	const value = typeof row === "object" && row !== null && "value" in row ? row.value : null;
	return typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= 23 ? value : defaultDayStartsAt;
}

/** @param answers of one day, oldest first */
export function packDay(day: DayName, answers: readonly GradedEvent[]): ReviewDayRecord {
	return {
		day,
		keys: answers.map(({ key }) => key).join("\n"),
		at: Float64Array.from(answers, ({ at }) => at),
		grades: Uint8Array.from(answers, ({ grade }) => grade),
		modes: Uint8Array.from(answers, ({ mode }) => Math.max(0, reviewModes.indexOf(mode))),
		states: Uint8Array.from(answers, ({ before }) => before.state),
		took: Uint32Array.from(answers, ({ took }) => Math.min(Math.max(Math.round(took), 0), 0xffffffff)),
		elapsed: Float32Array.from(answers, elapsedDays),
		stability: Float32Array.from(answers, ({ before }) => before.stability),
	};
}

const dayMilliseconds = 86_400_000;

/** Answers of an older version do not tell their days: then by the clock. */
function elapsedDays({ at, before, elapsed }: GradedEvent): number {
	if (before.lastReview === null) return 0;
	return Math.max(0, elapsed ?? Math.floor((at - before.lastReview) / dayMilliseconds));
}

/** The row with one more answer, where it belongs by its time; answers mostly come last. */
export function withAnswer(row: ReviewDayRecord, event: GradedEvent): ReviewDayRecord {
	let place = row.at.length;
	while (place > 0 && (row.at[place - 1] ?? 0) > event.at) place -= 1;
	return joinRows(row.day, [slice(row, 0, place), packDay(row.day, [event]), slice(row, place, row.at.length)]);
}

/** The row without an answer; `null` where it does not hold it. */
export function withoutAnswer(row: ReviewDayRecord, event: Pick<GradedEvent, "key" | "at">): ReviewDayRecord | null {
	const keys = keysOf(row);
	const place = keys.findLastIndex((key, index) => key === event.key && row.at[index] === event.at);
	return place === -1 ? null : joinRows(row.day, [slice(row, 0, place), slice(row, place + 1, row.at.length)]);
}

/** Words answered, in order. */
export function keysOf({ keys, at }: Pick<ReviewDayRecord, "keys" | "at">): readonly string[] {
	return at.length === 0 ? [] : keys.split("\n");
}

type Columns = Omit<ReviewDayRecord, "day" | "keys"> & { readonly keys: readonly string[] };

function slice(row: ReviewDayRecord, from: number, to: number): Columns {
	return {
		keys: keysOf(row).slice(from, to),
		at: row.at.slice(from, to),
		grades: row.grades.slice(from, to),
		modes: row.modes.slice(from, to),
		states: row.states.slice(from, to),
		took: row.took.slice(from, to),
		elapsed: row.elapsed.slice(from, to),
		stability: row.stability.slice(from, to),
	};
}

function joinRows(day: DayName, given: readonly (Columns | ReviewDayRecord)[]): ReviewDayRecord {
	const parts = given.map((part) => ("day" in part ? slice(part, 0, part.at.length) : part));
	return {
		day,
		keys: parts.flatMap(({ keys }) => keys).join("\n"),
		at: Float64Array.from(parts.flatMap(({ at }) => [...at])),
		grades: Uint8Array.from(parts.flatMap(({ grades }) => [...grades])),
		modes: Uint8Array.from(parts.flatMap(({ modes }) => [...modes])),
		states: Uint8Array.from(parts.flatMap(({ states }) => [...states])),
		took: Uint32Array.from(parts.flatMap(({ took }) => [...took])),
		elapsed: Float32Array.from(parts.flatMap(({ elapsed }) => [...elapsed])),
		stability: Float32Array.from(parts.flatMap(({ stability }) => [...stability])),
	};
}

/** Adds an answer to its day, with which its event is written. Write transaction over `reviewDays`. */
export async function noteAnswer(tables: LibraryTables, event: GradedEvent, dayStartsAt: number): Promise<void> {
	const days = await daysMade(tables);
	if (days === null) return;
	const day = reviewDayOf(event.at, dayStartsAt);
	const row = await tables.reviewDays.get(day);
	if (row === undefined) await tables.reviewDays.bulkPut([packDay(day, [event]), markOf(days + 1)]);
	else if (isReviewDayRecord(row)) await tables.reviewDays.put(withAnswer(row, event));
	else await unmakeDays(tables);
}

/** Takes an answer out of its day. The hour or the time zone may be another one than when it was given. The same transaction. */
export async function forgetAnswer(tables: LibraryTables, event: GradedEvent, dayStartsAt: number): Promise<void> {
	const days = await daysMade(tables);
	if (days === null) return;
	const day = reviewDayOf(event.at, dayStartsAt);
	for (const near of [day, dayAfter(day, -1), dayAfter(day, 1)]) {
		const row = await tables.reviewDays.get(near);
		const without = isReviewDayRecord(row) ? withoutAnswer(row, event) : null;
		if (without === null) continue;
		if (without.at.length > 0) {
			await tables.reviewDays.put(without);
			return;
		}
		await tables.reviewDays.delete(near);
		await tables.reviewDays.put(markOf(days - 1));
		return;
	}
	// It should be in one of them: whoever reads the days next makes them anew.
	await unmakeDays(tables);
}

/** Events come in whose answers are in no row: whoever reads the days next makes them anew. The same transaction. */
export async function unmakeDays(tables: LibraryTables): Promise<void> {
	await tables.reviewDays.delete(madeMark);
}

/** From `since` on, by day; `null` where they are not made, or one is damaged or lost. Read transaction. */
export async function readDays(tables: LibraryTables, since: DayName): Promise<readonly ReviewDayRecord[] | null> {
	if (!(await areAllThere(tables, await daysMade(tables)))) return null;
	const rows = await tables.reviewDays.where("day").aboveOrEqual(since).toArray();
	return rows.every(isReviewDayRecord) ? rows.filter((row) => !isDaysMark(row)) : null;
}

/** Answers of one day that were not taken back, whether or not the days are made. Transaction over `events` too. */
export async function answersOfDay(
	tables: LibraryTables,
	day: DayName,
	dayStartsAt: number,
): Promise<Pick<ReviewDayRecord, "keys" | "at" | "states">> {
	const [mark, found] = await tables.reviewDays.bulkGet([madeMark, day]);
	const days = daysIn(mark);
	if (days !== null && isReviewDayRecord(found)) return found;
	if (found === undefined && (await areAllThere(tables, days))) return packDay(day, []);
	const [from, to] = [startOfReviewDay(day, dayStartsAt), startOfReviewDay(dayAfter(day, 1), dayStartsAt)];
	const events = (await tables.events.where("at").aboveOrEqual(from).toArray()).filter(isReviewEventRecord);
	return packDay(
		day,
		answersIn(
			events.filter(isGradedEvent).filter(({ at }) => at < to),
			events,
		),
	);
}

/** The same of what a start has read first; `null` where it does not tell. */
export function answersRead({ mark, count, days }: FirstDay, day: DayName): ReviewDayRecord | null {
	const made = daysIn(mark);
	if (made === null) return null;
	const row = days.find((one) => typeof one === "object" && one !== null && Reflect.get(one, "day") === day);
	if (isReviewDayRecord(row)) return row;
	return row === undefined && count === made + 1 ? packDay(day, []) : null;
}

/** Those of `graded` that none of `all` takes back, oldest first. */
export function answersIn(graded: readonly GradedEvent[], all: readonly ReviewEventRecord[]): readonly GradedEvent[] {
	const undone = new Set<string>();
	for (const event of all) if (event.kind === "undone") undone.add(event.undone);
	return inOrderOfTime(graded.filter(({ id }) => !undone.has(id)));
}

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

function inOrderOfTime(answers: readonly GradedEvent[]): readonly GradedEvent[] {
	return [...answers].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

/** Makes all rows anew out of the events at one stroke. Write transaction over `reviewDays`, `events` and `settings`. */
export async function rebuildDays(tables: LibraryTables): Promise<readonly ReviewDayRecord[]> {
	const gathering = gatherDays(await dayStartsAtIn(tables), Number.POSITIVE_INFINITY);
	while (await gathering.next(tables));
	return gathering.write(tables);
}
