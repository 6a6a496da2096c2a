// The answers of each review day, packed into one row of columns: statistics and the day's limits are told without reading events.
// An answer that is taken back goes from its row; the events keep it. Rows are made out of the events where they are not yet made
// (dayGathering.ts).

import { type DayName, dayAfter, reviewDayOf, startOfReviewDay } from "../engine/review/reviewDay.ts";
import { isReviewDayRecord } from "./checks/packed.ts";
import { isGradedEvent, isReviewEventRecord } from "./checks/reviews.ts";
import { type FirstDay, madeMark } from "./firstReading.ts";
import type { LibraryTables } from "./libraryDatabase.ts";
import { answersIn, daysIn, isDaysMark, markOf, packDay, withAnswer, withoutAnswer } from "./packedDay.ts";
import type { ReviewDayRecord } from "./records/packed.ts";
import type { GradedEvent } from "./records/reviews.ts";

/** Transaction over `reviewDays`. */
async function daysMade(tables: LibraryTables): Promise<number | null> {
	return daysIn(await tables.reviewDays.get(madeMark));
}

/** None of the rows that were made is lost. */
async function areAllThere(tables: LibraryTables, days: number | null): Promise<boolean> {
	return days !== null && (await tables.reviewDays.count()) === days + 1;
}

/** Adds an answer to its day, with which its event is written. Write transaction over `reviewDays`. */
export async function noteAnswer(tables: LibraryTables, event: GradedEvent, dayStartsAt: number): Promise<void> {
	const day = reviewDayOf(event.at, dayStartsAt);
	const [mark, row] = await tables.reviewDays.bulkGet([madeMark, day]);
	const days = daysIn(mark);
	if (days === null) return;
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
