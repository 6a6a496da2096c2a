// Spans of time and days in the words of a language: `10 min`, `3 days`, `Tomorrow`. Pure, by `Intl`; no texts of our own.

import { daysBetween } from "./days.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const month = 30.4375 * day;
const year = 12 * month;

export interface TimeTexts {
	/** How long, as short as it can be read: `10 min`, `3 days`, `2 months`, `1.5 years`. Never less than a minute. */
	interval(milliseconds: number): string;
	/** When a word comes back, for a column: `Today` (also for what is overdue), `Tomorrow`, then `3 days`. */
	due(at: number, now: number): string;
	/** When something was done, for a column: `Today`, `Yesterday`, `3 days ago`, then the date. */
	past(at: number, now: number): string;
	/** When something will be, inside a sentence: `in 8 minutes`, `tomorrow`, `in 5 days`. */
	coming(at: number, now: number): string;
	/** Day, month and year. */
	date(at: number): string;
	/** Weekday, day and month. */
	weekday(at: number): string;
}

const known = new Map<string, TimeTexts>();

/** The texts of one language, made once; `language` is a tag that `Intl` knows. */
export function timeTexts(language: string): TimeTexts {
	const found = known.get(language);
	if (found !== undefined) return found;
	const made = makeTimeTexts(language);
	known.set(language, made);
	return made;
}

function makeTimeTexts(language: string): TimeTexts {
	const relative = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
	const exact = new Intl.RelativeTimeFormat(language, { numeric: "always" });
	const dates = new Intl.DateTimeFormat(language, { dateStyle: "medium" });
	const weekdays = new Intl.DateTimeFormat(language, { weekday: "long", day: "numeric", month: "long" });
	const units = {
		minute: amount(language, "minute", "short", 0),
		hour: amount(language, "hour", "long", 0),
		day: amount(language, "day", "long", 0),
		month: amount(language, "month", "long", 1),
		year: amount(language, "year", "long", 1),
	};

	const interval = (milliseconds: number): string => {
		const minutes = Math.max(1, Math.round(milliseconds / minute));
		if (minutes < 60) return units.minute(minutes);
		const hours = Math.round(milliseconds / hour);
		if (hours < 24) return units.hour(hours);
		const days = Math.round(milliseconds / day);
		if (days < 31) return units.day(days);
		const months = oneDecimal(milliseconds / month);
		return months < 12 ? units.month(months) : units.year(oneDecimal(milliseconds / year));
	};

	return {
		interval,
		due: (at, now) => {
			const days = daysBetween(now, at);
			if (days <= 1) return upper(relative.format(Math.max(0, days), "day"), language);
			const months = Math.round((days * day) / month);
			return days < 31 || months >= 12 ? interval(days * day) : units.month(months);
		},
		past: (at, now) => {
			const days = Math.min(0, daysBetween(now, at));
			return days > -7 ? upper(relative.format(days, "day"), language) : dates.format(at);
		},
		coming: (at, now) => {
			const minutes = Math.max(1, Math.ceil((at - now) / minute));
			if (minutes < 60) return lower(exact.format(minutes, "minute"), language);
			const days = daysBetween(now, at);
			if (days === 0) return lower(exact.format(Math.round((at - now) / hour), "hour"), language);
			if (days < 31) return lower(relative.format(days, "day"), language);
			const months = Math.round((at - now) / month);
			return lower(
				months < 12 ? exact.format(months, "month") : exact.format(Math.round((at - now) / year), "year"),
				language,
			);
		},
		date: (at) => dates.format(at),
		weekday: (at) => weekdays.format(at),
	};
}

function amount(language: string, unit: string, unitDisplay: "short" | "long", maximumFractionDigits: number) {
	const format = new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay, maximumFractionDigits });
	return (value: number) => format.format(value);
}

/** Under ten with one decimal, from ten up whole. */
function oneDecimal(value: number): number {
	return value < 10 ? Math.round(value * 10) / 10 : Math.round(value);
}

function upper(text: string, language: string): string {
	return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
}

/** Vietnamese `Intl` gives `Ngày mai` with a capital, which is wrong inside a sentence. */
function lower(text: string, language: string): string {
	return text.charAt(0).toLocaleLowerCase(language) + text.slice(1);
}
