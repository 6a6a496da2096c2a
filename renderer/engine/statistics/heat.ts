// Days as a calendar of weeks, in five steps of warmth. Pure.

import { type DayNumber, type Days, weekdayOf } from "./calendarDays.ts";

/** 0 nothing, then four steps by quarters of the days on which there was anything. */
export type Warmth = 0 | 1 | 2 | 3 | 4;

export interface CalendarDay {
	readonly day: DayNumber;
	readonly count: number;
	readonly warmth: Warmth;
	/** Column, from 0. */
	readonly week: number;
	/** Row: 0 Monday to 6 Sunday. */
	readonly weekday: number;
}

/** All days of the period, in order. The steps are quartiles, so that one day of 900 does not make all others pale. */
export function calendarOf(counts: ReadonlyMap<DayNumber, number>, { first, last }: Days): readonly CalendarDay[] {
	const within: number[] = [];
	for (const [day, count] of counts) if (day >= first && day <= last && count > 0) within.push(count);
	const warmthOf = stepsOf(within);
	const monday = first - weekdayOf(first);
	const days: CalendarDay[] = [];
	for (let day = first; day <= last; day += 1) {
		const count = counts.get(day) ?? 0;
		days.push({
			day,
			count,
			warmth: warmthOf(count),
			week: Math.floor((day - monday) / 7),
			weekday: weekdayOf(day),
		});
	}
	return days;
}

function stepsOf(counts: readonly number[]): (count: number) => Warmth {
	const sorted = [...counts].sort((a, b) => a - b);
	const quartile = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
	const [low, middle, high] = [quartile(0.25), quartile(0.5), quartile(0.75)];
	return (count) => (count <= 0 ? 0 : count <= low ? 1 : count <= middle ? 2 : count <= high ? 3 : 4);
}
