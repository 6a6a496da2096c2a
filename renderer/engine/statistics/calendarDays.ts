// Calendar days as numbers, and periods in parts. Days are counted in UTC, where each has 24 hours: no clock change touches
// them. Pure.

/** Days since 1970-01-01 of the calendar; negative before. */
export type DayNumber = number;

/** From `first` to `last`, both included. */
export interface Days {
	readonly first: DayNumber;
	readonly last: DayNumber;
}

export type Part = "day" | "week" | "month";

const dayMilliseconds = 86_400_000;
/** Days up to which a period is drawn day by day, and up to which week by week. */
const [mostDays, mostDaysInWeeks] = [92, 400];

/** The number of a day by its name, `2026-03-10`. @throws RangeError where it is no such name. */
export function dayNumberOf(name: string): DayNumber {
	const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(name);
	if (match === null) throw new RangeError(`no day: ${name}`);
	return dayNumber(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
}

/** The number of a day of the calendar; `month` from 0, days and months beyond their ends run on. */
export function dayNumber(year: number, month: number, day: number): DayNumber {
	const date = new Date(0);
	date.setUTCFullYear(year, month, day);
	return date.getTime() / dayMilliseconds;
}

/** Its name, `2026-03-10`: as text it sorts. */
export function dayNameOf(day: DayNumber): string {
	return dateOfDay(day).toISOString().slice(0, 10);
}

/** Midnight UTC of the day: to be shown in the time zone `UTC`. */
export function dateOfDay(day: DayNumber): Date {
	return new Date(day * dayMilliseconds);
}

/** 0 Monday to 6 Sunday. */
export function weekdayOf(day: DayNumber): number {
	// 1970-01-01 was a Thursday.
	return (((day + 3) % 7) + 7) % 7;
}

/** Days in it; none where `last` lies before `first`. */
export function lengthOf({ first, last }: Days): number {
	return Math.max(0, last - first + 1);
}

/** In what parts a period is drawn, so that there are never more than about ninety of them in a year. */
export function partFor(days: Days): Part {
	const length = lengthOf(days);
	return length <= mostDays ? "day" : length <= mostDaysInWeeks ? "week" : "month";
}

/**
 * A period in its parts, in order, without a gap: whole weeks from Monday and whole months, cut off where the period begins
 * and ends. Empty for an empty period.
 */
export function partsOf({ first, last }: Days, part: Part): readonly Days[] {
	const parts: Days[] = [];
	for (let start = first; start <= last; ) {
		const end = Math.min(last, lastOfPart(start, part));
		parts.push({ first: start, last: end });
		start = end + 1;
	}
	return parts;
}

function lastOfPart(day: DayNumber, part: Part): DayNumber {
	switch (part) {
		case "day":
			return day;
		case "week":
			return day + 6 - weekdayOf(day);
		case "month": {
			const date = dateOfDay(day);
			return dayNumber(date.getUTCFullYear(), date.getUTCMonth() + 1, 1) - 1;
		}
	}
}
