// Days, parts of periods and amounts in the words of a language. Pure, by `Intl`.

import { type DayNumber, type Days, dateOfDay, type Part } from "../../engine/statistics/calendarDays.ts";

export interface ChartTexts {
	readonly number: (value: number) => string;
	/** For an axis: short where it would be too long, `120K`. */
	readonly short: (value: number) => string;
	/** Of a share, 0 to 1. */
	readonly percent: (share: number) => string;
	/** Day, month and year. */
	readonly day: (day: DayNumber) => string;
	/** For an axis: no year, or a month with its year. */
	readonly tick: (days: Days, part: Part) => string;
	/** For a table and a hint: a day, a week by its days, a month. */
	readonly part: (days: Days, part: Part) => string;
	readonly month: (day: DayNumber) => string;
	/** Monday first, short: `Mon`, `T2`. */
	readonly weekdays: readonly string[];
	/** As long as it can be told: hours with one decimal, or minutes. */
	readonly duration: (milliseconds: number) => string;
}

const known = new Map<string, ChartTexts>();

/** The texts of one language, made once. */
export function chartTexts(language: string): ChartTexts {
	const found = known.get(language);
	if (found !== undefined) return found;
	const made = makeChartTexts(language);
	known.set(language, made);
	return made;
}

const minute = 60_000;
const hour = 60 * minute;

function makeChartTexts(language: string): ChartTexts {
	const dates = (options: Intl.DateTimeFormatOptions) => {
		const format = new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" });
		return (day: DayNumber) => format.format(dateOfDay(day));
	};
	const numbers = (options: Intl.NumberFormatOptions) => {
		const format = new Intl.NumberFormat(language, options);
		return (value: number) => format.format(value);
	};
	// The short names of months are long in Vietnamese: `10 thg 3`.
	const shortMonth = language === "vi" ? "numeric" : "short";
	const day = dates({ dateStyle: "medium" });
	const dayAndMonth = dates({ day: "numeric", month: shortMonth });
	const monthAndYear = dates({ month: shortMonth, year: "numeric" });
	const wholeMonth = dates({ month: "long", year: "numeric" });
	const weekday = dates({ weekday: language === "vi" ? "narrow" : "short" });
	const range = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: "UTC" });
	const inHours = numbers({ style: "unit", unit: "hour", unitDisplay: "long", maximumFractionDigits: 1 });
	const inMinutes = numbers({ style: "unit", unit: "minute", unitDisplay: "long", maximumFractionDigits: 0 });
	const number = numbers({ maximumFractionDigits: 0 });
	const compact = numbers({ notation: "compact", maximumFractionDigits: 1 });
	return {
		number,
		short: (value) => (value < 100_000 ? number(value) : compact(value)),
		percent: numbers({ style: "percent", maximumFractionDigits: 0 }),
		day,
		tick: ({ first }, part) => (part === "month" ? monthAndYear(first) : dayAndMonth(first)),
		part: ({ first, last }, part) => {
			if (part === "month") return wholeMonth(first);
			return part === "day" || first === last ? day(first) : range.formatRange(dateOfDay(first), dateOfDay(last));
		},
		month: dates({ month: "short" }),
		// 1970-01-05 was a Monday.
		weekdays: [4, 5, 6, 7, 8, 9, 10].map(weekday),
		duration: (milliseconds) =>
			milliseconds >= hour ? inHours(milliseconds / hour) : inMinutes(Math.round(milliseconds / minute)),
	};
}
