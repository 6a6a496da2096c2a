// Review days: from an hour that the person chose to the same hour of the next day, named by the calendar day on which they
// begin (`2026-03-10`). Pure but for the machine's time zone, which is in Date's local getters: nothing adds 86,400,000, so that
// clock changes neither lose a day nor double one.

/** When days begin unless the person says otherwise: whoever learns until 1 o'clock learns on the day before. */
export const defaultDayStartsAt = 4;

/** `2026-03-10`: sorts as text and does not move with the time zone. */
export type DayName = string;

const dayMilliseconds = 86_400_000;
const hourMilliseconds = 3_600_000;

/** The day of `at`. @param dayStartsAt hour of the local clock, 0 to 23 */
export function reviewDayOf(at: number, dayStartsAt: number): DayName {
	const date = new Date(at);
	const day = nameOf(date.getFullYear(), date.getMonth(), date.getDate());
	// Not by the hour that the clock shows: where it is put back over the boundary, the hour comes twice.
	return at >= startOfReviewDay(day, dayStartsAt) ? day : dayAfter(day, -1);
}

/** Its first moment. Where that hour is left out by a clock change, the moment of the change; where it comes twice, the first. */
export function startOfReviewDay(day: DayName, dayStartsAt: number): number {
	const [year, month, date] = numbersOf(day);
	return new Date(year, month - 1, date, dayStartsAt).getTime();
}

/** The first moment that is no longer that day. */
export function endOfReviewDay(day: DayName, dayStartsAt: number): number {
	return startOfReviewDay(dayAfter(day, 1), dayStartsAt);
}

/** The day that comes `days` after it, or before it where `days` is negative. */
export function dayAfter(day: DayName, days: number): DayName {
	const [year, month, date] = numbersOf(day);
	const moved = new Date(utc(year, month, date) + days * dayMilliseconds);
	return nameOf(moved.getUTCFullYear(), moved.getUTCMonth(), moved.getUTCDate());
}

/** Days from one to the other: 0 for the same, negative where `to` is earlier. */
export function daysBetween(from: DayName, to: DayName): number {
	return Math.round((utc(...numbersOf(to)) - utc(...numbersOf(from))) / dayMilliseconds);
}

/** Review days from the day of `from` to that of `to`, never negative: what FSRS takes as elapsed. */
export function elapsedReviewDays(from: number, to: number, dayStartsAt: number): number {
	return Math.max(0, daysBetween(reviewDayOf(from, dayStartsAt), reviewDayOf(to, dayStartsAt)));
}

/** What of a card tells on which day it is asked. */
export interface DueTimes {
	/** Milliseconds since 1970, UTC. */
	readonly due: number;
	/** Days of the interval that ends at `due`; 0 for a new word, within steps, and where `due` was set by hand. */
	readonly days: number;
}

/**
 * The day on which a word is asked. An interval of days ends that many days after the day of its review, whatever the clocks
 * did between: by its moment alone a word reviewed half an hour after the day began could come back on the same day.
 */
export function dueDayOf({ due, days }: DueTimes, dayStartsAt: number): DayName {
	if (days <= 0) return reviewDayOf(due, dayStartsAt);
	return dayAfter(reviewDayOf(due - days * dayMilliseconds, dayStartsAt), days);
}

/** Clocks never move further than this, but where a country changes its date. */
const farthestShift = 26 * hourMilliseconds;

/** Due times up to `surely` are due by the end of a day, those from `never` on are not, whatever interval ends there. */
export function dueBounds(day: DayName, dayStartsAt: number): { readonly surely: number; readonly never: number } {
	return {
		surely: startOfReviewDay(day, dayStartsAt) - farthestShift,
		never: endOfReviewDay(day, dayStartsAt) + farthestShift,
	};
}

/** Whether words are due by the end of a day: quick for the many that are nowhere near it. */
export function dueTest(day: DayName, dayStartsAt: number): (times: DueTimes) => boolean {
	const { surely, never } = dueBounds(day, dayStartsAt);
	return (times) => times.due <= surely || (times.due < never && dueDayOf(times, dayStartsAt) <= day);
}

function utc(year: number, month: number, date: number): number {
	const moment = new Date(0);
	moment.setUTCFullYear(year, month - 1, date);
	return moment.getTime();
}

function nameOf(year: number, monthIndex: number, date: number): DayName {
	return `${String(year).padStart(4, "0")}-${String(monthIndex + 1).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}

/** @throws RangeError for what is no day's name */
function numbersOf(day: DayName): readonly [year: number, month: number, date: number] {
	const [year, month, date] = day.split("-").map(Number);
	if (year === undefined || month === undefined || date === undefined || Number.isNaN(year + month + date))
		throw new RangeError(`no day: ${day}`);
	return [year, month, date];
}
