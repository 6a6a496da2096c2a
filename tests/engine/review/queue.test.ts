import { describe, expect, test } from "vitest";
import { defaultReviewPlan, type ReviewPlanSettings } from "../../../renderer/engine/review/plan.ts";
import {
	forecastOf,
	type QueuedWord,
	type QueueWish,
	queueAhead,
	queueOfDay,
} from "../../../renderer/engine/review/queue.ts";
import { dayAfter, dueDayOf, startOfReviewDay } from "../../../renderer/engine/review/reviewDay.ts";
import { fc } from "../../property.ts";

const today = "2026-03-10";
const start = startOfReviewDay(today, 4);
const hour = 3_600_000;
const day = 24 * hour;
const noon = start + 8 * hour;

function word(key: string, change: Partial<QueuedWord> = {}): QueuedWord {
	return { key, due: noon - day, days: 0, state: 2, addedAt: 0, band: 0, difficulty: 5, lists: [], ...change };
}

function wish(change: Partial<Omit<QueueWish, "plan">> = {}, plan: Partial<ReviewPlanSettings> = {}): QueueWish {
	return {
		plan: { ...defaultReviewPlan, ...plan },
		day: today,
		dayStartsAt: 4,
		at: noon,
		lastAnswerAt: null,
		done: { new: 0, reviews: 0 },
		limits: [],
		...change,
	};
}

const all = (newLeft: number, reviewsLeft: number) => ({ lists: null, newLeft, reviewsLeft });
const many = (count: number, change: (index: number) => Partial<QueuedWord>) =>
	Array.from({ length: count }, (_, index) => word(`từ ${String(index).padStart(3, "0")}`, change(index)));

describe("the order of reviews", () => {
	const words = [
		word("một", { due: noon - 3 * day, addedAt: 3, band: 2, difficulty: 4 }),
		word("hai", { due: noon - day, addedAt: 1, band: 0, difficulty: 9 }),
		word("ba", { due: noon - 2 * day, addedAt: 2, band: 1, difficulty: 6 }),
	];

	test.each([
		["by their due dates", "due", ["một", "ba", "hai"]],
		["as they were added", "added", ["hai", "ba", "một"]],
		["the most frequent first, words of no band last", "frequency", ["ba", "một", "hai"]],
		["the hardest first", "hardest", ["hai", "ba", "một"]],
	] as const)("is %s", (_rule, order, expected) => {
		expect(queueOfDay(words, wish({}, { order })).due).toEqual(expected);
	});

	test("at random is another one each day and the same all day", () => {
		const queue = many(40, () => ({}));
		const due = (name: string) =>
			queueOfDay(queue, wish({ day: name, at: startOfReviewDay(name, 4) }, { order: "random" })).due;
		expect(due(today)).toEqual(due(today));
		expect(due(today)).not.toEqual(due("2026-03-11"));
		expect([...due(today)].sort()).toEqual([...due("2026-03-11")].sort());
	});

	test("of new words is that in which they were added, or the most frequent first", () => {
		const fresh = [
			word("một", { state: 0, addedAt: 1, band: 0 }),
			word("hai", { state: 0, addedAt: 2, band: 3 }),
			word("ba", { state: 0, addedAt: 3, band: 1 }),
		];
		expect(queueOfDay(fresh, wish({}, { order: "hardest" })).due).toEqual(["một", "hai", "ba"]);
		expect(queueOfDay(fresh, wish({}, { order: "frequency" })).due).toEqual(["ba", "hai", "một"]);
	});
});

describe("what is due", () => {
	test("is all that comes before the day ends, at whatever hour", () => {
		const words = [
			word("tối nay", { due: start + day - 1 }),
			word("sáng mai", { due: start + day }),
			word("tám ngày", { due: start + day + hour, days: 1 }),
		];
		expect(queueOfDay(words, wish()).due).toEqual(["tối nay"]);
	});

	test("new words stand among the reviews, before or after them", () => {
		const words = [
			...many(4, (index) => ({ due: noon - day + index })),
			word("mới 1", { state: 0, addedAt: 1 }),
			word("mới 2", { state: 0, addedAt: 2 }),
		];
		const due = (newFirst: "mixed" | "first" | "last") => queueOfDay(words, wish({}, { newFirst })).due;
		expect(due("first").slice(0, 2)).toEqual(["mới 1", "mới 2"]);
		expect(due("last").slice(-2)).toEqual(["mới 1", "mới 2"]);
		expect(due("mixed")).toEqual(["từ 000", "mới 1", "từ 001", "từ 002", "mới 2", "từ 003"]);
	});

	test("words in steps come first when their time has come, and last while it has not", () => {
		const words = [
			word("ôn", { due: noon - day }),
			word("sắp", { state: 1, due: noon + 9 * 60_000 }),
			word("quên", { state: 3, due: start - hour }),
		];
		const queue = queueOfDay(words, wish());
		expect(queue.due).toEqual(["quên", "ôn", "sắp"]);
		expect(queue.counts).toEqual({ new: 0, learning: 2, review: 1, heldBack: 0 });
	});

	test("a step that ended after the last answer waits for the word that stood there then", () => {
		const words = [word("ôn 1", { due: 1 }), word("ôn 2", { due: 2 }), word("bước", { state: 1, due: noon - 60_000 })];
		expect(queueOfDay(words, wish({ lastAnswerAt: noon - 2 * 60_000 })).due).toEqual(["ôn 1", "bước", "ôn 2"]);
		expect(queueOfDay(words, wish({ lastAnswerAt: noon - 30_000 })).due).toEqual(["bước", "ôn 1", "ôn 2"]);
	});
});

describe("limits", () => {
	const words = [
		...many(10, (index) => ({ due: noon - day + index, lists: index % 2 === 0 ? ["chợ"] : ["phố", "nhà"] })),
		...many(6, (index) => ({ key: `mới ${index}`, state: 0, addedAt: index, lists: index < 4 ? ["chợ"] : [] })),
	];

	test("of the day hold back what is beyond them, and say how much", () => {
		const queue = queueOfDay(words, wish({ limits: [all(2, 3)] }));
		expect(queue.counts).toEqual({ new: 2, learning: 0, review: 3, heldBack: 11 });
		expect(queue.due).toHaveLength(5);
		expect(queueOfDay(words, wish({ limits: [all(0, 0)] })).due).toEqual([]);
	});

	test("of a list hold back its words only, of several a word needs room in each", () => {
		const market = { lists: new Set(["chợ"]), newLeft: 1, reviewsLeft: 1 };
		const queue = queueOfDay(words, wish({ limits: [all(99, 4), market] }));
		expect(queue.counts).toMatchObject({ new: 3, review: 4 });
		expect(queue.due.filter((key) => key === "từ 000" || key === "từ 002")).toEqual(["từ 000"]);
		const none = { lists: new Set(["nhà", "phố"]), newLeft: 0, reviewsLeft: 0 };
		expect(queueOfDay(words, wish({ limits: [market, none] })).counts.review).toBe(1);
	});

	test("do not hold words in steps", () => {
		const steps = many(5, (index) => ({ state: 1, due: noon - index }));
		expect(queueOfDay(steps, wish({ limits: [all(0, 0)] })).due).toHaveLength(5);
	});
});

const anyWord = fc.record({
	due: fc.integer({ min: start - 30 * day, max: start + 2 * day }),
	state: fc.constantFrom<QueuedWord["state"]>(0, 0, 2, 2, 2, 1, 3),
	addedAt: fc.integer({ min: 0, max: 50 }),
	band: fc.integer({ min: 0, max: 6 }),
	difficulty: fc.integer({ min: 1, max: 10 }),
});

test("whoever answers word after word, and whoever starts the app anew before each, is asked the same words", () => {
	fc.assert(
		fc.property(
			fc.array(anyWord, { maxLength: 40 }),
			fc.constantFrom(...(["due", "random", "added", "frequency", "hardest"] as const)),
			fc.constantFrom(...(["mixed", "first", "last"] as const)),
			fc.integer({ min: 0, max: 15 }),
			fc.integer({ min: 0, max: 25 }),
			(given, order, newFirst, newPerDay, reviewsPerDay) => {
				let words = given.map((change, index) => word(`từ ${index}`, change));
				const plan = { order, newFirst };
				const asked: string[] = [];
				const done = { new: 0, reviews: 0 };
				let at = noon;
				let lastAnswerAt: number | null = null;
				const ask = (moment: number) => {
					const limits = [all(Math.max(0, newPerDay - done.new), Math.max(0, reviewsPerDay - done.reviews))];
					return queueOfDay(words, wish({ at: moment, lastAnswerAt, limits, done: { ...done } }, plan)).due;
				};
				const whole = ask(at);
				for (let next = whole[0]; next !== undefined; next = ask(at)[0]) {
					const key = next;
					// A crash, and a start a little later: it is still this word.
					expect(ask(at + 7)[0]).toBe(key);
					asked.push(key);
					const state = words.find((one) => one.key === key)?.state;
					if (state === 0) done.new += 1;
					if (state === 2) done.reviews += 1;
					words = words.filter((one) => one.key !== key);
					lastAnswerAt = at;
					at += 1;
				}
				expect(asked.filter((key) => !isStep(given, key))).toEqual(whole.filter((key) => !isStep(given, key)));
				expect([...asked].sort()).toEqual([...whole].sort());
			},
		),
	);
});

function isStep(given: readonly { readonly state: number }[], key: string): boolean {
	return (given[Number(key.split(" ")[1])]?.state ?? 0) % 2 === 1;
}

test("what can be reviewed ahead are reviews of the days to come, the soonest first", () => {
	const words = [
		word("hôm nay", { due: noon }),
		word("ngày kia", { due: noon + 2 * day }),
		word("mai", { due: noon + day }),
		word("tuần sau", { due: noon + 7 * day }),
		word("mới", { state: 0, due: noon + day }),
	];
	expect(queueAhead(words, today, 2, 4)).toEqual(["mai", "ngày kia"]);
	expect(queueAhead(words, today, 0, 4)).toEqual([]);
});

describe("the forecast", () => {
	test("counts by review days, everything overdue with today", () => {
		const words = [start - 90 * day, noon, start + day - 1, start + day, start + 3 * day + hour, start + 30 * day];
		expect(
			forecastOf(
				words.map((due) => ({ due, days: 0 })),
				today,
				5,
				4,
			),
		).toEqual([3, 1, 0, 1, 0]);
		expect(forecastOf([], today, 3, 4)).toEqual([0, 0, 0]);
		expect(forecastOf([{ due: noon, days: 0 }], today, 0, 4)).toEqual([]);
	});

	test("puts every word on the day on which it will be asked, over changes of the clocks too", () => {
		const zone = process.env.TZ;
		process.env.TZ = "Europe/Berlin";
		const first = "2026-10-20";
		const from = startOfReviewDay(first, 4);
		fc.assert(
			fc.property(
				fc.array(fc.tuple(fc.integer({ min: -40 * day, max: 20 * day }), fc.integer({ min: 0, max: 30 }))),
				(given) => {
					const words = given.map(([offset, days]) => ({ due: from + offset, days }));
					const names = Array.from({ length: 12 }, (_, index) => dayAfter(first, index));
					const expected = names.map(
						(name, index) =>
							words.filter((one) => {
								const own = dueDayOf(one, 4);
								return own === name || (index === 0 && own < first);
							}).length,
					);
					expect(forecastOf(words, first, 12, 4)).toEqual(expected);
				},
			),
			{ numRuns: 300 },
		);
		if (zone === undefined) delete process.env.TZ;
		else process.env.TZ = zone;
	});
});
