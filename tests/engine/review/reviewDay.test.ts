import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
	dayAfter,
	daysBetween,
	dueDayOf,
	dueTest,
	elapsedReviewDays,
	endOfReviewDay,
	reviewDayOf,
	startOfReviewDay,
} from "../../../renderer/engine/review/reviewDay.ts";
import { grade, newCardState } from "../../../renderer/engine/review/schedule.ts";
import { fc } from "../../property.ts";

const hour = 3_600_000;
const day = 24 * hour;
const zone = process.env.TZ;

function inZone(name: string): void {
	process.env.TZ = name;
}

afterEach(() => {
	if (zone === undefined) delete process.env.TZ;
	else process.env.TZ = zone;
});

/** Zones whose clocks change at 1, 2, 3 o'clock, by half an hour, and not at all. */
const zones = [
	"Asia/Ho_Chi_Minh",
	"Europe/Berlin",
	"America/New_York",
	"America/Sao_Paulo",
	"Australia/Lord_Howe",
	"Atlantic/Azores",
	"Asia/Beirut",
	"America/Havana",
	"UTC",
];

/** Around 2018, when the clocks of Sao Paulo still changed, at midnight. */
const moments = fc.integer({ min: Date.UTC(2017, 0, 1), max: Date.UTC(2020, 0, 1) });
const hours = fc.integer({ min: 0, max: 23 });

describe("in Hanoi", () => {
	beforeEach(() => inZone("Asia/Ho_Chi_Minh"));
	const at = (dayOfMonth: number, hours: number, minutes = 0) =>
		new Date(2026, 2, dayOfMonth, hours, minutes).getTime();

	test.each<[string, [number, number, number?], number, string]>([
		["the morning is of its own day", [10, 9], 4, "2026-03-10"],
		["an hour after midnight is still of the day before", [11, 1], 4, "2026-03-10"],
		["the last minute too", [11, 3, 59], 4, "2026-03-10"],
		["the hour itself begins the next", [11, 4], 4, "2026-03-11"],
		["with midnight as the hour days are calendar days", [11, 0], 0, "2026-03-11"],
		["an hour of the evening begins a day that lasts into the next calendar day", [11, 21], 22, "2026-03-10"],
	])("%s", (_rule, moment, dayStartsAt, expected) => {
		expect(reviewDayOf(at(...moment), dayStartsAt)).toBe(expected);
	});

	test("a day has its first and its last moment", () => {
		expect(startOfReviewDay("2026-03-10", 4)).toBe(at(10, 4));
		expect(endOfReviewDay("2026-03-10", 4)).toBe(at(11, 4));
	});
});

test("days are counted by the calendar", () => {
	expect(dayAfter("2024-02-28", 2)).toBe("2024-03-01");
	expect(dayAfter("2026-01-01", -1)).toBe("2025-12-31");
	expect(daysBetween("2024-02-28", "2024-03-01")).toBe(2);
	expect(daysBetween("2026-03-10", "2026-03-09")).toBe(-1);
	expect(() => startOfReviewDay("gestern", 4)).toThrow(RangeError);
});

describe.each(zones)("in %s", (name) => {
	beforeEach(() => inZone(name));

	test("the clock is that of the zone", () => {
		const offsets = new Set([0, 6].map((month) => new Date(2018, month, 15).getTimezoneOffset()));
		expect(offsets.size).toBe(["UTC", "Asia/Ho_Chi_Minh"].includes(name) ? 1 : 2);
	});

	test("every moment is of exactly one day, which goes from its start to its end", () => {
		fc.assert(
			fc.property(moments, hours, (at, dayStartsAt) => {
				const own = reviewDayOf(at, dayStartsAt);
				expect(startOfReviewDay(own, dayStartsAt)).toBeLessThanOrEqual(at);
				expect(endOfReviewDay(own, dayStartsAt)).toBeGreaterThan(at);
				const length = endOfReviewDay(own, dayStartsAt) - startOfReviewDay(own, dayStartsAt);
				expect(Math.abs(length - day)).toBeLessThanOrEqual(hour);
			}),
			{ numRuns: 300 },
		);
	});

	test("every hour of three years is of the day of the hour before or of the next", () => {
		for (const dayStartsAt of [0, 1, 2, 3, 4, 23]) {
			const first = reviewDayOf(Date.UTC(2017, 0, 1), dayStartsAt);
			let before = first;
			for (let at = Date.UTC(2017, 0, 1); at < Date.UTC(2020, 0, 1); at += hour / 2) {
				const own = reviewDayOf(at, dayStartsAt);
				if (own === before) continue;
				expect(own).toBe(dayAfter(before, 1));
				before = own;
			}
			expect(daysBetween(first, before)).toBeGreaterThanOrEqual(3 * 365 - 1);
		}
	});

	test("a word reviewed today is due exactly its days later, never twice on one day", () => {
		fc.assert(
			fc.property(moments, hours, fc.integer({ min: 1, max: 400 }), (at, dayStartsAt, days) => {
				const times = { due: at + days * day, days };
				const today = reviewDayOf(at, dayStartsAt);
				const dueDay = dueDayOf(times, dayStartsAt);
				expect(daysBetween(today, dueDay)).toBe(days);
				for (const [distance, isDue] of [
					[0, false],
					[days - 1, false],
					[days, true],
					[days + 1, true],
					[days + 400, true],
				] as const) {
					expect(dueTest(dayAfter(today, distance), dayStartsAt)(times)).toBe(isDue);
				}
			}),
			{ numRuns: 300 },
		);
	});

	test("reviews at any hour of a day lie as many days apart as their days", () => {
		fc.assert(
			fc.property(
				moments,
				hours,
				fc.integer({ min: 0, max: 60 }),
				fc.double({ min: 0, max: 0.99, noNaN: true }),
				(at, dayStartsAt, days, share) => {
					const other = dayAfter(reviewDayOf(at, dayStartsAt), days);
					const start = startOfReviewDay(other, dayStartsAt);
					const then = start + Math.floor(share * (endOfReviewDay(other, dayStartsAt) - start));
					expect(elapsedReviewDays(at, Math.max(at, then), dayStartsAt)).toBe(days);
				},
			),
			{ numRuns: 300 },
		);
	});
});

describe("over a change of the clocks", () => {
	test("a word reviewed just after the day began does not come back on that same day, when clocks are put back", () => {
		inZone("Europe/Berlin");
		// The clocks of 2026 are put back on 25 October: 24 hours after 4:30 of the 24th it is 3:30, before the day begins.
		const at = new Date(2026, 9, 24, 4, 30).getTime();
		const card = grade(newCardState(at), 4, at);
		const nextDay = { due: at + day, days: 1 };
		expect(reviewDayOf(nextDay.due, 4)).toBe("2026-10-24");
		expect(dueDayOf(nextDay, 4)).toBe("2026-10-25");
		expect(dueTest("2026-10-24", 4)(nextDay)).toBe(false);
		expect(card.due - at).toBe(card.scheduledDays * day);
	});

	test("a word reviewed just before the day ends comes back on the next one, when clocks are put forward", () => {
		inZone("America/New_York");
		// On 8 March 2026 the clocks jump from 2 to 3: 24 hours after 3:30 of the 8th it is 3:30; after that of the 7th, 4:30.
		const at = new Date(2026, 2, 8, 3, 30).getTime() - day;
		expect(reviewDayOf(at, 4)).toBe("2026-03-06");
		const times = { due: at + day, days: 1 };
		expect(dueDayOf(times, 4)).toBe("2026-03-07");
		expect(dueTest("2026-03-07", 4)(times)).toBe(true);
	});

	test("a traveller's word is due on one day, wherever it is asked", () => {
		inZone("Asia/Ho_Chi_Minh");
		const at = new Date(2026, 2, 10, 21).getTime();
		const times = { due: at + 3 * day, days: 3 };
		expect(dueDayOf(times, 4)).toBe("2026-03-13");
		inZone("America/New_York");
		expect(dueDayOf(times, 4)).toBe("2026-03-13");
		expect(elapsedReviewDays(at, at + 3 * day, 4)).toBe(3);
	});
});
