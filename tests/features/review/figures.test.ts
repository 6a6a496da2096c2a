import { expect, test } from "vitest";
import {
	askedFrom,
	barsOf,
	figuresOf,
	figuresOfDay,
	firmWords,
	forgottenWords,
	minutesOf,
} from "../../../renderer/features/review/figures.ts";
import { answer, day, minute, noon, word } from "./support.ts";

const [one, two] = [word("một"), word("hai")];

test("a word that was forgotten and then known is one word, not remembered", () => {
	const first = answer(one, 1, noon, noon + 10 * minute, 3);
	const second = answer(first.record, 3, noon + 10 * minute, noon + day);
	const third = answer(two, 2, noon, noon + 3 * day);
	expect(figuresOf([first.event, second.event, third.event])).toEqual({
		words: 2,
		remembered: 1,
		milliseconds: 12_000,
	});
});

test("a word that is due in the small hours is asked when the day before begins", () => {
	const at = (date: number, hour: number) => new Date(2026, 2, date, hour).getTime();
	expect(askedFrom(at(12, 3), 4)).toBe(at(11, 4));
	expect(askedFrom(at(12, 5), 4)).toBe(at(12, 4));
	expect(askedFrom(at(12, 3), 0)).toBe(at(12, 0));
});

test("no reviews have no figures", () => {
	expect(figuresOf([])).toEqual({ words: 0, remembered: 0, milliseconds: 0 });
});

test("an hour away from the desk is not an hour of study", () => {
	const { event } = answer(one, 3, noon, noon + day);
	expect(figuresOf([{ ...event, took: 3_600_000 }]).milliseconds).toBe(60_000);
});

test("a packed day has the same figures as its answers", () => {
	const first = answer(one, 1, noon, noon + 10 * minute, 3);
	const second = answer(first.record, 3, noon + 10 * minute, noon + day);
	const third = answer(two, 2, noon, noon + 3 * day);
	const events = [first.event, second.event, third.event];
	const zeros = new Float32Array(3);
	const packed = {
		day: "2026-03-10",
		keys: events.map(({ key }) => key).join("\n"),
		at: Float64Array.from(events, ({ at }) => at),
		grades: Uint8Array.from(events, ({ grade }) => grade),
		modes: new Uint8Array(3),
		states: new Uint8Array(3),
		took: Uint32Array.from(events, ({ took }) => took),
		elapsed: zeros,
		stability: zeros,
	};
	expect(figuresOfDay(packed)).toEqual(figuresOf(events));
	expect(figuresOfDay(null)).toEqual(figuresOf([]));
});

test("a word is firm by its last answer, and only if it was remembered", () => {
	const firm = (record: typeof one, grade: 1 | 3, stability: number) => {
		const { event } = answer(record, grade, noon, noon + day);
		return { ...event, after: { ...event.after, stability } };
	};
	expect(firmWords([firm(one, 3, 200), firm(two, 3, 20)], 180)).toEqual([one.key]);
	expect(firmWords([firm(one, 3, 200), firm(one, 1, 200)], 180)).toEqual([]);
});

test("a word is forgotten once, however often", () => {
	const { event } = answer(one, 1, noon, noon + minute, 3);
	expect(forgottenWords([event, { ...event, id: "again" }, answer(two, 3, noon, noon + day).event])).toEqual([one.key]);
});

test("any time at all is a minute", () => {
	expect([0, 1, 29_000, 91_000, 180_000].map(minutesOf)).toEqual([0, 1, 1, 2, 3]);
});

test("bars are measured by the highest, and no word is lost among many", () => {
	expect(barsOf([4, 2, 0])).toEqual([1, 0.5, 0]);
	expect(barsOf([1000, 1])[1]).toBe(0.05);
	expect(barsOf([0, 0])).toEqual([0, 0]);
});
