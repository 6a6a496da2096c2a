import { expect, test } from "vitest";
import { dayFrom, daysBetween, endOfDay, startOfDay } from "../../../renderer/ui/days.ts";
import { timeTexts } from "../../../renderer/ui/timeTexts.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const now = new Date(2026, 2, 10, 12).getTime();
const en = timeTexts("en");
const vi = timeTexts("vi");

test.each([
	[10_000, "1 min", "1 phút"],
	[10 * minute, "10 min", "10 phút"],
	[59.6 * minute, "1 hour", "1 giờ"],
	[3 * hour, "3 hours", "3 giờ"],
	[23.7 * hour, "1 day", "1 ngày"],
	[3 * day, "3 days", "3 ngày"],
	[30 * day, "30 days", "30 ngày"],
	[45 * day, "1.5 months", "1,5 tháng"],
	[61 * day, "2 months", "2 tháng"],
	[364 * day, "1 year", "1 năm"],
	[550 * day, "1.5 years", "1,5 năm"],
	[5000 * day, "14 years", "14 năm"],
])("an interval of %i ms reads %s, and in Vietnamese %s", (milliseconds, english, vietnamese) => {
	expect(en.interval(milliseconds)).toBe(english);
	expect(vi.interval(milliseconds)).toBe(vietnamese);
});

test.each([
	[-40 * day, "Today", "Hôm nay"],
	[11 * hour, "Today", "Hôm nay"],
	[13 * hour, "Tomorrow", "Ngày mai"],
	[3 * day, "3 days", "3 ngày"],
	[65 * day, "2 months", "2 tháng"],
])("what is due in %i ms stands in a column as %s", (from, english, vietnamese) => {
	expect(en.due(now + from, now)).toBe(english);
	expect(vi.due(now + from, now)).toBe(vietnamese);
});

test("what was done lately is told in days, what was done before as a date", () => {
	expect(en.past(now - hour, now)).toBe("Today");
	expect(en.past(now - day, now)).toBe("Yesterday");
	expect(en.past(now - 3 * day, now)).toBe("3 days ago");
	expect(vi.past(now - 3 * day, now)).toBe("3 ngày trước");
	expect(en.past(now - 30 * day, now)).toBe("Feb 8, 2026");
});

test.each([
	[-5 * minute, "in 1 minute", "sau 1 phút nữa"],
	[8 * minute, "in 8 minutes", "sau 8 phút nữa"],
	[5 * hour, "in 5 hours", "sau 5 giờ nữa"],
	[20 * hour, "tomorrow", "ngày mai"],
	[5 * day, "in 5 days", "sau 5 ngày nữa"],
	[90 * day, "in 3 months", "sau 3 tháng nữa"],
	[800 * day, "in 2 years", "sau 2 năm nữa"],
])("inside a sentence, %i ms from now reads %s, without a capital", (from, english, vietnamese) => {
	expect(en.coming(now + from, now)).toBe(english);
	expect(vi.coming(now + from, now)).toBe(vietnamese);
});

test("days are those of the calendar, not of 24 hours", () => {
	const late = new Date(2026, 2, 10, 23, 59).getTime();
	const early = new Date(2026, 2, 11, 0, 1).getTime();
	expect(daysBetween(late, early)).toBe(1);
	expect(daysBetween(early, late)).toBe(-1);
	expect(endOfDay(late)).toBe(startOfDay(early));
	expect(dayFrom(late, -6)).toBe(new Date(2026, 2, 4).getTime());
});

test("a day is one day also where the clocks change", () => {
	const zone = process.env.TZ;
	process.env.TZ = "Europe/Berlin";
	try {
		const saturday = new Date(2026, 2, 28, 12).getTime();
		const sunday = dayFrom(saturday, 1);
		expect(endOfDay(sunday) - sunday).toBe(23 * hour);
		expect(daysBetween(saturday, dayFrom(saturday, 2))).toBe(2);
	} finally {
		if (zone === undefined) delete process.env.TZ;
		else process.env.TZ = zone;
	}
});
