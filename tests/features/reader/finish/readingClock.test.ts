// Time counts while somebody is there, words while they can be read: a clock in the hand of the test.

import { beforeEach, describe, expect, test } from "vitest";
import { type ReadingClock, readingClock } from "../../../../renderer/features/reader/finish/readingClock.ts";

const second = 1000;
const minute = 60 * second;
/** 200 sentences of 20 words; a screen shows ten of them. */
const sentences = 200;
const wordsIn = (first: number, end: number) => Math.max(Math.min(end, sentences) - Math.max(first, 0), 0) * 20;

let at = 0;
let clock: ReadingClock;

/** Scrolls so that `reading` is the sentence that is read. */
function scrollTo(reading: number, ended = false): void {
	clock.seen({ top: reading, foot: reading + 9, reading, ended }, at, true);
}
const wait = (milliseconds: number) => {
	at += milliseconds;
};
/** As the timer of the window does it. */
const looked = () => clock.take(at);
/** Reads on, sentence by sentence, so long for each. */
function readOn(from: number, to: number, each: number): number {
	let words = 0;
	for (let sentence = from + 1; sentence <= to; sentence += 1) {
		wait(each);
		scrollTo(sentence);
		wait(second);
		words += looked().words;
	}
	return words;
}

beforeEach(() => {
	at = Date.UTC(2026, 2, 10, 12);
	clock = readingClock(wordsIn, sentences, { at, visible: true });
	clock.seen({ top: 0, foot: 9, reading: 0, ended: false }, at, false);
});

describe("time", () => {
	test("counts for a minute after the last input, and then no more", () => {
		wait(30 * second);
		expect(looked().milliseconds).toBe(30 * second);
		wait(10 * minute);
		expect(looked().milliseconds).toBe(30 * second);
		clock.input(at);
		wait(5 * second);
		expect(looked().milliseconds).toBe(5 * second);
	});

	test("does not count while the window is out of sight", () => {
		wait(10 * second);
		clock.inSight(false, at);
		wait(30 * second);
		clock.inSight(true, at);
		wait(7 * second);
		expect(looked().milliseconds).toBe(17 * second);
	});

	test("goes on through a sleep of the computer and a clock that is set back without counting them", () => {
		wait(5 * second);
		expect(looked().milliseconds).toBe(5 * second);
		wait(8 * 60 * minute);
		clock.input(at);
		wait(second);
		expect(looked().milliseconds).toBe(55 * second + second);
		at -= 60 * minute;
		expect(looked().milliseconds).toBe(0);
		wait(3 * second);
		expect(looked().milliseconds).toBe(3 * second);
		wait(10 * minute);
		expect(looked().milliseconds).toBeLessThanOrEqual(minute);
	});
});

describe("words", () => {
	test("count when they have been read at a pace at which people read", () => {
		// 20 words in ten seconds: 120 a minute.
		expect(readOn(0, 30, 9 * second)).toBe(600);
	});

	test("count by the screen too, for whoever turns pages", () => {
		wait(55 * second);
		clock.input(at);
		wait(30 * second);
		scrollTo(9);
		wait(second);
		expect(looked().words).toBe(180);
	});

	test("count of a long sentence that takes longer than the text stands still", () => {
		// The text creeps: every two seconds the top moves on, the sentence that is read every ten.
		let words = 0;
		for (let step = 1; step <= 20; step += 1) {
			wait(2 * second);
			const reading = Math.floor(step / 5);
			clock.seen({ top: step, foot: step + 9, reading, ended: false }, at, true);
			wait(second);
			words += looked().words;
		}
		expect(words).toBe(80);
	});

	test.each([
		["a jump to the end", () => clock.seen({ top: 190, foot: 199, reading: 199, ended: true }, at, true)],
		["a jump into the middle", () => scrollTo(120)],
	])("do not count for %s", (_how, jump) => {
		wait(2 * second);
		jump();
		wait(second);
		looked();
		wait(minute);
		expect(looked().words).toBe(0);
	});

	test("do not count when the text is flung past, however long the first screen was looked at", () => {
		for (let times = 0; times < 5; times += 1) {
			clock.input(at);
			wait(50 * second);
			looked();
		}
		for (let reading = 1; reading < 150; reading += 1) {
			wait(16);
			scrollTo(reading);
		}
		wait(5 * second);
		// What stood on the first screen was read; the rest was not.
		expect(looked().words).toBe(200);
	});

	test("do not count twice for whoever looks something up further back", () => {
		expect(readOn(0, 10, 9 * second)).toBe(200);
		for (let reading = 9; reading >= 4; reading -= 1) {
			wait(100);
			scrollTo(reading);
		}
		wait(2 * second);
		for (let reading = 5; reading <= 10; reading += 1) {
			wait(50);
			scrollTo(reading);
		}
		wait(2 * second);
		expect(looked().words).toBe(0);
		expect(readOn(10, 12, 9 * second)).toBe(40);
	});

	test("of the last screen count once there was time to read them, and only once", () => {
		clock = readingClock(() => 100, 10, { at, visible: true });
		clock.seen({ top: 0, foot: 9, reading: 0, ended: true }, at, false);
		wait(5 * second);
		expect(looked().words).toBe(0);
		wait(10 * second);
		expect(looked().words).toBe(100);
		wait(30 * second);
		expect(looked().words).toBe(0);
	});
});
