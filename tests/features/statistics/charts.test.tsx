// @vitest-environment jsdom
// What charts write beside their drawings: round numbers on the axes, months over the calendar.

import { render } from "@testing-library/react";
import { expect, test } from "vitest";
import type { DayNumber } from "../../../renderer/engine/statistics/calendarDays.ts";
import { calendarOf } from "../../../renderer/engine/statistics/heat.ts";
import { amountTicks, shareTicks } from "../../../renderer/features/statistics/charts/axes.ts";
import { Calendar } from "../../../renderer/features/statistics/charts/Calendar.tsx";

const series = [
	{ name: "one", label: "One", look: "solid", colour: "--chart-known" },
	{ name: "other", label: "Other", look: "hatched", colour: "--chart-learning" },
] as const;

test.each([
	[0, 0, [0, 1]],
	[3, 0, [0, 1, 2, 3]],
	[20, 8, [0, 10, 20, 30]],
	[30, 6, [0, 10, 20, 30, 40]],
	[200, 51, [0, 100, 200, 300]],
	[1000, 180, [0, 500, 1000, 1500]],
	[5000, 1, [0, 2000, 4000, 6000]],
])("a stack of %i and %i has lines at %j", (one, other, ticks) => {
	const rows = [
		{ tick: "", title: "", values: { one, other } },
		{ tick: "", title: "", values: { one: 0, other: null } },
	];
	expect(amountTicks(rows, series)).toEqual(ticks);
});

test.each([
	[0.7, [0.7, 0.8, 0.9, 1]],
	[0.5, [0.5, 0.6, 0.7, 0.8, 0.9, 1]],
	[0.3, [0.2, 0.4, 0.6, 0.8, 1]],
	[0, [0, 0.2, 0.4, 0.6, 0.8, 1]],
])("shares from %d have lines at %j", (lowest, ticks) => expect(shareTicks(lowest)).toEqual(ticks));

test("every whole month of the calendar has its name; the end of one at its beginning has none", () => {
	const dayOf = (date: string) => (Date.parse(date) / 86_400_000) as DayNumber;
	const period = { first: dayOf("2025-11-24"), last: dayOf("2026-03-30") };
	const names = new Intl.DateTimeFormat("en", { month: "short", timeZone: "UTC" });
	const { container } = render(
		<Calendar
			days={calendarOf(new Map(), period)}
			weekdays={[]}
			month={(day) => names.format(day * 86_400_000)}
			title={() => ""}
			label="Calendar"
			room={600}
		/>,
	);
	const written = [...container.querySelectorAll("text")].map(({ textContent }) => textContent);
	expect(written.filter((text) => text !== "")).toEqual(["Dec", "Jan", "Feb", "Mar"]);
});
