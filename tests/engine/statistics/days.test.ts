// Days of the calendar as numbers, periods in parts, and the review day of very many moments.

import { afterEach, describe, expect, test } from "vitest";
import { reviewDayOf } from "../../../renderer/engine/review/reviewDay.ts";
import {
	dayNameOf,
	dayNumberOf,
	partFor,
	partsOf,
	weekdayOf,
} from "../../../renderer/engine/statistics/calendarDays.ts";
import { dayIndexOf, localDayOf } from "../../../renderer/engine/statistics/localDays.ts";
import { fc } from "../../property.ts";

const day = dayNumberOf;
const zone = process.env.TZ;
afterEach(() => {
	if (zone === undefined) delete process.env.TZ;
	else process.env.TZ = zone;
});

test("a day's number is counted from 1970-01-01, and leads back to its name", () => {
	expect(day("1970-01-01")).toBe(0);
	expect(day("2026-03-10")).toBe(20_522);
	fc.assert(fc.property(fc.integer({ min: -20_000, max: 60_000 }), (number) => day(dayNameOf(number)) === number));
	expect(() => day("10.3.2026")).toThrow(RangeError);
});

test("weeks begin on Monday", () => {
	expect(["2026-03-09", "2026-03-10", "2026-03-15", "1969-12-29"].map((name) => weekdayOf(day(name)))).toEqual([
		0, 1, 6, 0,
	]);
});

test.each([
	["day", "2026-02-27", "2026-03-02", ["2026-02-27", "2026-02-28", "2026-03-01", "2026-03-02"]],
	["week", "2026-03-11", "2026-03-24", ["2026-03-11", "2026-03-16", "2026-03-23"]],
	["month", "2025-12-31", "2026-03-02", ["2025-12-31", "2026-01-01", "2026-02-01", "2026-03-01"]],
] as const)("a period in parts of a %s", (part, first, last, starts) => {
	const parts = partsOf({ first: day(first), last: day(last) }, part);
	expect(parts.map((one) => dayNameOf(one.first))).toEqual(starts);
	expect(parts.at(-1)?.last).toBe(day(last));
});

test("parts follow each other without a gap, and none is empty", () => {
	const anyPart = fc.constantFrom("day" as const, "week" as const, "month" as const);
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 0, max: 800 }), anyPart, (first, more, part) => {
			const parts = partsOf({ first, last: first + more }, part);
			expect([parts[0]?.first, parts.at(-1)?.last]).toEqual([first, first + more]);
			const follows = parts.every((one, index) => index === 0 || one.first === (parts[index - 1]?.last ?? 0) + 1);
			expect(follows && parts.every((one) => one.first <= one.last)).toBe(true);
		}),
	);
});

test("an empty period has no parts", () => {
	expect(partsOf({ first: 5, last: 4 }, "week")).toEqual([]);
});

test("a month is drawn in days, a year in weeks, more in months", () => {
	const lengths = [30, 90, 365, 1000].map((length) => partFor({ first: 1, last: length }));
	expect(lengths).toEqual(["day", "day", "week", "month"]);
});

describe.each(["Europe/Berlin", "America/New_York", "Asia/Ho_Chi_Minh", "Australia/Lord_Howe"])("in %s", (name) => {
	test("the index of days agrees with the review day of each moment, over both clock changes", () => {
		process.env.TZ = name;
		const first = day("2026-01-01");
		const last = day("2026-12-31");
		for (const dayStartsAt of [0, 2, 4]) {
			const index = dayIndexOf({ first, last }, dayStartsAt);
			for (let at = Date.UTC(2026, 0, 2, 12); at < Date.UTC(2026, 11, 30); at += 173 * 60_000) {
				expect(dayNameOf(first + index(at))).toBe(reviewDayOf(at, dayStartsAt));
			}
		}
	});
});

test("moments before and after the period are told apart from those within", () => {
	const index = dayIndexOf({ first: day("2026-03-10"), last: day("2026-03-11") }, 4);
	const at = (date: number, hour: number) => new Date(2026, 2, date, hour).getTime();
	expect([at(10, 3), at(10, 4), at(11, 3), at(11, 5), at(12, 4), Number.NaN].map(index)).toEqual([-1, 0, 0, 1, 2, -1]);
});

test("learning after midnight counts for the day before", () => {
	expect(dayNameOf(localDayOf(new Date(2026, 2, 10, 1).getTime(), 4))).toBe("2026-03-09");
});
