// To which review day moments belong, for very many of them: the first moment of each day is reckoned once, by the local
// calendar, so that days of 23 and 25 hours are days like others. Pure; the time zone is the machine's.

import { reviewDayOf, startOfReviewDay } from "../review/reviewDay.ts";
import { type DayNumber, type Days, dayNameOf, dayNumberOf, lengthOf } from "./calendarDays.ts";

const dayMilliseconds = 86_400_000;

/** The review day of one moment. @param dayStartsAt hour of the local clock, 0 to 23 */
export function localDayOf(at: number, dayStartsAt: number): DayNumber {
	return dayNumberOf(reviewDayOf(at, dayStartsAt));
}

/** Distances of moments from the first day of a period: -1 before it, its length after it. */
export type DayIndex = (at: number) => number;

/** The reckoner for one period. @param dayStartsAt hour of the local clock, 0 to 23 */
export function dayIndexOf(days: Days, dayStartsAt: number): DayIndex {
	const length = lengthOf(days);
	const starts = new Float64Array(length + 1);
	for (let day = 0; day <= length; day += 1) starts[day] = startOfReviewDay(dayNameOf(days.first + day), dayStartsAt);
	const [begin, end] = [starts[0] ?? 0, starts[length] ?? 0];
	return (at) => {
		if (!(at >= begin)) return -1;
		if (at >= end) return length;
		// Never more than a clock change away from the right one.
		let day = Math.min(length - 1, Math.floor((at - begin) / dayMilliseconds));
		while (at < (starts[day] ?? 0)) day -= 1;
		while (at >= (starts[day + 1] ?? end)) day += 1;
		return day;
	};
}
