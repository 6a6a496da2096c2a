import { expect, test } from "vitest";
import { mondayBefore } from "../../../renderer/features/library/ThisWeek.tsx";
import { formatsOf } from "../../../renderer/features/library/useFormats.ts";

test.each([
	["en", 10, "1 min"],
	["en", 480, "4 min"],
	["en", 10_000, "83 min"],
	["en", 43_000, "6 hr"],
	["vi", 480, "4 phút"],
	["vi", 43_000, "6 giờ"],
])("in %s %d words are read in %s", (language, words, text) => {
	expect(formatsOf(language).readingTime(words)).toBe(text);
});

test.each([
	[0, "0%"],
	[0.001, "1%"],
	[0.634, "63%"],
	[0.999, "99%"],
	[1, "100%"],
])("a share of %d is %s: never nothing for some, nor all for less", (share, text) => {
	expect(formatsOf("en").percent(share)).toBe(text);
});

test("dates and numbers are written as the language writes them", () => {
	const at = new Date(2026, 2, 14, 12).getTime();
	expect(formatsOf("vi").day(at)).toBe("14 tháng 3, 2026");
	expect(formatsOf("vi").number(4310)).toBe("4.310");
	expect(formatsOf("en").number(4310)).toBe("4,310");
});

test.each([
	["a Monday", new Date(2026, 2, 9, 0, 0)],
	["a Wednesday", new Date(2026, 2, 11, 15, 30)],
	["a Sunday", new Date(2026, 2, 15, 23, 59)],
])("the week of %s begins on Monday", (_day, at) => {
	expect(mondayBefore(at.getTime())).toBe(new Date(2026, 2, 9).getTime());
});
