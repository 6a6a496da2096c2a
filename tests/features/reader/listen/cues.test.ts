import { expect, test } from "vitest";
import { span } from "../../../../renderer/engine/text/span.ts";
import { clockText } from "../../../../renderer/features/reader/listen/clockText.ts";
import { cueAt, momentOf, timesOf } from "../../../../renderer/features/reader/listen/cues.ts";
import { positionOf, withPosition } from "../../../../renderer/features/reader/listen/positions.ts";
import { nearestRate, rateStep, rates } from "../../../../renderer/features/reader/listen/rates.ts";
import { systemOf } from "../../../../renderer/features/reader/listen/systems.ts";

const timings = [
	{ span: span(0, 10), startsAt: 1000, endsAt: 2000 },
	{ span: span(11, 20), startsAt: 2000, endsAt: 3500 },
	{ span: span(22, 40), startsAt: 5000, endsAt: 7000 },
];

test.each([
	[0, -1],
	[1000, 0],
	[1999, 0],
	[2000, 1],
	[4000, -1],
	[6999, 2],
	[9000, -1],
])("at %i ms cue %i is said", (moment, cue) => expect(cueAt(timings, moment)).toBe(cue));

test("a place is spoken when its cue begins, or the next one where it has none", () => {
	expect(momentOf(timings, span(12, 15))).toBe(2000);
	expect(momentOf(timings, span(20, 22))).toBe(5000);
	expect(momentOf(timings, span(41, 50))).toBeNull();
});

test("a sentence over several cues lasts from the first to the last of them", () => {
	expect(timesOf(timings, span(5, 18))).toEqual({ from: 1000, to: 3500 });
	expect(timesOf(timings, span(20, 22))).toBeNull();
	expect(timesOf([], span(0, 5))).toBeNull();
});

test("lengths of time are written as clocks show them", () => {
	expect(clockText(65.9, "en")).toBe("1:05");
	expect(clockText(0, "vi")).toBe("0:00");
	expect(clockText(3665, "vi")).toBe("1:01:05");
});

test("speeds go in tenths from half to one and a half", () => {
	expect(rates).toEqual([0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.3, 1.4, 1.5]);
	expect(rateStep(1, 1)).toBe(1.1);
	expect(rateStep(0.5, -1)).toBe(0.5);
	expect(nearestRate(0.73)).toBe(0.7);
});

test("the place in each recording is remembered, those not heard for longest are forgotten", () => {
	let kept = withPosition({}, "a", 12.34);
	kept = withPosition(kept, "b", 5);
	expect([positionOf(kept, "a"), positionOf(kept, "b"), positionOf(kept, "c")]).toEqual([12.3, 5, 0]);
	kept = withPosition(kept, "a", 20);
	for (let count = 0; count < 199; count += 1) kept = withPosition(kept, `other ${count}`, 1);
	expect([positionOf(kept, "a"), positionOf(kept, "b"), Object.keys(kept).length]).toEqual([20, 0, 200]);
});

test.each([
	["Mozilla/5.0 (Windows NT 10.0; Win64; x64)", "windows"],
	["Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)", "mac"],
	["Mozilla/5.0 (X11; CrOS x86_64 14541.0.0)", "chromeOs"],
	["Mozilla/5.0 (X11; Linux x86_64)", "linux"],
] as const)("%s is %s", (userAgent, system) => expect(systemOf(userAgent)).toBe(system));
