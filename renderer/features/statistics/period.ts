// The stretch of time that the charts show. Pure.

import type { DayNumber, Days } from "../../engine/statistics/calendarDays.ts";

export const periods = ["30", "90", "365", "all"] as const;
export type Period = (typeof periods)[number];

/** Days of a whole library that has less: an empty chart still has an axis. */
const fewestDays = 30;

/** The days of a period that ends today. @param oldest first day of which anything is known */
export function daysOf(period: Period, today: DayNumber, oldest: DayNumber): Days {
	const length = period === "all" ? Math.max(fewestDays, today - oldest + 1) : Number(period);
	return { first: today - length + 1, last: today };
}
