// The figures of the charts, by tables that were reckoned by hand.

import { expect, test } from "vitest";
import { type AnswerColumns, answersByPart, streakOf, sumOfDay } from "../../../renderer/engine/statistics/answers.ts";
import { wordsByBand } from "../../../renderer/engine/statistics/bands.ts";
import { dayNumberOf, partsOf } from "../../../renderer/engine/statistics/calendarDays.ts";
import { dueDays } from "../../../renderer/engine/statistics/dueDays.ts";
import { calendarOf } from "../../../renderer/engine/statistics/heat.ts";
import { dayIndexOf } from "../../../renderer/engine/statistics/localDays.ts";
import { readingByPart } from "../../../renderer/engine/statistics/reading.ts";
import { retentionByPart, retentionOfDay } from "../../../renderer/engine/statistics/retention.ts";
import { statesOverTime } from "../../../renderer/engine/statistics/wordStates.ts";

const day = dayNumberOf;
const at = (month: number, date: number, hour = 12) => new Date(2026, month - 1, date, hour).getTime();

function answers(name: string, columns: Partial<AnswerColumns>): AnswerColumns {
	return { day: name, grades: [], states: [], took: [], elapsed: [], stability: [], ...columns };
}

test("answers of a day: again is forgotten, an answer of an hour counts a minute", () => {
	const sum = sumOfDay(
		answers("2026-03-10", { grades: [1, 2, 3, 4], states: [2, 0, 2, 0], took: [5000, 3_600_000, 2000, 0] }),
	);
	expect(sum).toEqual({ day: day("2026-03-10"), answers: 4, remembered: 3, fresh: 2, milliseconds: 67_000 });
});

test("answers are added up by weeks, days without any do not count as days", () => {
	const days = ["2026-03-08", "2026-03-09", "2026-03-11", "2026-03-12"].map((name, index) =>
		sumOfDay(answers(name, { grades: index === 3 ? [] : [3, 1], states: [2, 2], took: [1000, 1000] })),
	);
	const parts = partsOf({ first: day("2026-03-08"), last: day("2026-03-15") }, "week");
	expect(answersByPart(days, parts)).toEqual([
		{ answers: 2, remembered: 1, fresh: 0, milliseconds: 2000, days: 1 },
		{ answers: 4, remembered: 2, fresh: 0, milliseconds: 4000, days: 2 },
	]);
});

test.each([
	["with today", ["2026-03-08", "2026-03-09", "2026-03-10"], 3],
	["up to yesterday while today has none yet", ["2026-03-07", "2026-03-08", "2026-03-09"], 3],
	["broken by a day", ["2026-03-07", "2026-03-08", "2026-03-10"], 1],
	["over since two days", ["2026-03-07", "2026-03-08"], 0],
	["of nothing", [], 0],
])("days in a row %s", (_case, names, streak) => {
	const days = names.map((name) => sumOfDay(answers(name, { grades: [3], states: [2], took: [1] })));
	expect(streakOf(days, day("2026-03-10"))).toBe(streak);
});

test("memory counts cards in review only, and expects 90 % when the stability has gone by", () => {
	const columns = answers("2026-03-10", {
		grades: [3, 1, 3, 3],
		states: [2, 2, 1, 2],
		elapsed: [10, 10, 0, 0],
		stability: [10, 10, 5, 10],
	});
	const sum = retentionOfDay(columns, null);
	expect([sum.asked, sum.remembered]).toEqual([3, 2]);
	// Twice 0.9 after as many days as the card is stable, and 1 on the same day.
	expect(sum.expected).toBeCloseTo(2.8, 6);
	const [part, nothing] = retentionByPart(
		[sum],
		[
			{ first: day("2026-03-09"), last: day("2026-03-15") },
			{ first: day("2026-03-16"), last: day("2026-03-22") },
		],
	);
	expect(part?.actual).toBeCloseTo(2 / 3, 6);
	expect(part?.predicted).toBeCloseTo(2.8 / 3, 6);
	expect(nothing).toEqual({ asked: 0, actual: null, predicted: null });
});

test("what is overdue is no part of today, and suspended words come due nowhere", () => {
	const days = { first: day("2026-03-10"), last: day("2026-03-12") };
	const moments = [at(3, 10, 3), at(1, 1), at(3, 10, 5), at(3, 11, 3), at(3, 12, 5), at(3, 13, 5), Number.NaN];
	expect(dueDays(Float64Array.from(moments), dayIndexOf(days, 4), 3)).toEqual({
		overdue: 2,
		days: [2, 0, 1],
		later: 1,
	});
});

test("words by band: known and learning of the saved ones, others only met", () => {
	const bands = wordsByBand(
		[880, 857],
		Uint8Array.of(2, 1, 3, 2, 2),
		Uint8Array.of(1, 1, 1, 2, 0),
		Uint8Array.of(1, 0, 2, 2),
	);
	expect(bands.slice(0, 3)).toEqual([
		{ band: 1, size: 880, known: 1, learning: 1, met: 1 },
		{ band: 2, size: 857, known: 1, learning: 0, met: 2 },
		{ band: 3, size: 0, known: 0, learning: 0, met: 0 },
	]);
});

test("reading is added up over articles, and a day counts once", () => {
	const rows = [
		{ day: "2026-03-09", words: 100, milliseconds: 60_000 },
		{ day: "2026-03-09", words: 50, milliseconds: 30_000 },
		{ day: "2026-03-15", words: 10, milliseconds: 6000 },
		{ day: "2026-03-16", words: 0, milliseconds: 0 },
		{ day: "2026-02-01", words: 999, milliseconds: 1 },
	];
	const parts = partsOf({ first: day("2026-03-09"), last: day("2026-03-16") }, "week");
	expect(readingByPart(rows, parts)).toEqual([
		{ words: 160, milliseconds: 96_000, days: 2 },
		{ words: 0, milliseconds: 0, days: 0 },
	]);
});

test("the calendar has every day in its column and row, and four steps by quarters of the days", () => {
	const counts = new Map([10, 20, 30, 900].map((count, index) => [day("2026-03-10") + index, count]));
	const days = calendarOf(counts, { first: day("2026-03-09"), last: day("2026-03-16") });
	expect(days.map(({ warmth }) => warmth)).toEqual([0, 1, 2, 3, 4, 0, 0, 0]);
	expect(days.map(({ week, weekday }) => `${week} ${weekday}`)).toEqual([
		"0 0",
		"0 1",
		"0 2",
		"0 3",
		"0 4",
		"0 5",
		"0 6",
		"1 0",
	]);
});

test("on a calendar that begins in the middle of a week the first column is that week", () => {
	const [first, , , , fifth] = calendarOf(new Map(), { first: day("2026-03-12"), last: day("2026-03-16") });
	expect([first?.week, first?.weekday, fifth?.week, fifth?.weekday]).toEqual([0, 3, 1, 0]);
});

const days = { first: day("2026-03-08"), last: day("2026-03-12") };
const words = {
	states: Uint8Array.of(1, 2, 3, 2),
	addedAt: Float64Array.of(at(1, 1), at(3, 9), at(3, 10), at(3, 12)),
};
const now = { learning: 1, known: 2, ignored: 1 };

test("without kept counts words stand in today's state from the day they were added", () => {
	const { counts, exactFrom } = statesOverTime(words, partsOf(days, "day"), dayIndexOf(days, 4), [], now);
	expect(counts.map(({ learning, known, ignored }) => [learning, known, ignored])).toEqual([
		[1, 0, 0],
		[1, 1, 0],
		[1, 1, 1],
		[1, 1, 1],
		[1, 2, 1],
	]);
	expect(exactFrom).toBe(days.last);
});

test("the counts with which a day began are those with which the days before it ended", () => {
	const kept = [
		{ day: "2026-03-10", learning: 5, known: 6, ignored: 7 },
		{ day: "2026-03-12", learning: 8, known: 9, ignored: 10 },
	];
	const { counts, exactFrom } = statesOverTime(words, partsOf(days, "day"), dayIndexOf(days, 4), kept, now);
	expect(counts.map(({ learning }) => learning)).toEqual([1, 5, 8, 8, 1]);
	expect(counts.at(-1)).toEqual(now);
	expect(exactFrom).toBe(day("2026-03-09"));
});

test("counts of days before the first word say nothing: words brought in later were added earlier", () => {
	const none = { learning: 0, known: 0, ignored: 0 };
	const kept = [
		{ day: "2026-03-10", ...none },
		{ day: "2026-03-11", ...none },
		{ day: "2026-03-12", ...none, known: 2 },
	];
	const drawn = statesOverTime(words, partsOf(days, "day"), dayIndexOf(days, 4), [], now);
	const over = statesOverTime(words, partsOf(days, "day"), dayIndexOf(days, 4), kept, now);
	expect(over.counts.slice(0, 3)).toEqual(drawn.counts.slice(0, 3));
	expect(over.exactFrom).toBe(day("2026-03-11"));
});

test("the last part is always that of this moment", () => {
	const weeks = partsOf(days, "week");
	const { counts } = statesOverTime(words, weeks, dayIndexOf(days, 4), [], now);
	expect(counts).toEqual([{ learning: 1, known: 0, ignored: 0 }, now]);
});
