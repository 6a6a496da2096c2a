// What was read, by the days of the person: names of days, and sums over the records of storage. Pure.

import type { ReadingDayRecord } from "../storage/records/days.ts";
import { startOfDay } from "../ui/days.ts";

/** Name of the local day of `at`, as the records have it: `2026-03-10`. A day begins at midnight. */
export function dayName(at: number): string {
	const day = new Date(startOfDay(at));
	const two = (part: number) => String(part).padStart(2, "0");
	return `${String(day.getFullYear()).padStart(4, "0")}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

export interface ReadSum {
	readonly milliseconds: number;
	readonly words: number;
}

export function sumOf(records: readonly Pick<ReadingDayRecord, "milliseconds" | "words">[]): ReadSum {
	let [milliseconds, words] = [0, 0];
	for (const record of records) {
		milliseconds += record.milliseconds;
		words += record.words;
	}
	return { milliseconds, words };
}

/** Whole minutes, rounded; less than half a minute counts as none. */
export function minutesOf(milliseconds: number): number {
	return Math.round(milliseconds / 60_000);
}
