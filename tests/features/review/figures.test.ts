import { expect, test } from "vitest";
import { barsOf, doneToday, figuresOf, minutesOf } from "../../../renderer/features/review/figures.ts";
import { answer, day, midnight, minute, noon, word } from "./support.ts";

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

test("no reviews have no figures", () => {
	expect(figuresOf([])).toEqual({ words: 0, remembered: 0, milliseconds: 0 });
});

test("an hour away from the desk is not an hour of study", () => {
	const { event } = answer(one, 3, noon, noon + day);
	expect(figuresOf([{ ...event, took: 3_600_000 }]).milliseconds).toBe(60_000);
});

test("a word is done for today when its last answer sends it past midnight", () => {
	const first = answer(one, 1, noon, noon + 10 * minute, 3);
	expect(doneToday([first.event], midnight)).toBe(0);
	const second = answer(first.record, 3, noon + 10 * minute, noon + 2 * day);
	expect(doneToday([first.event, second.event], midnight)).toBe(1);
});

test("any time at all is a minute", () => {
	expect([0, 1, 29_000, 91_000, 180_000].map(minutesOf)).toEqual([0, 1, 1, 2, 3]);
});

test("bars are measured by the highest, and no word is lost among many", () => {
	expect(barsOf([4, 2, 0])).toEqual([1, 0.5, 0]);
	expect(barsOf([1000, 1])[1]).toBe(0.05);
	expect(barsOf([0, 0])).toEqual([0, 0]);
});
