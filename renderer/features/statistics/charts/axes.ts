// What all charts of one kind share of recharts' settings: quiet axes with round numbers, no motion.

import type { Row, Series } from "./looks.ts";

export const axisText = { fill: "var(--ink-meta)", fontSize: 12 } as const;
/** The parts of the period; where there is no room for all, every second or third is named, and so on. */
export const timeAxis = {
	dataKey: "tick",
	tick: axisText,
	tickLine: false,
	stroke: "var(--line-strong)",
	interval: "equidistantPreserveStart",
	minTickGap: 20,
} as const;
export const margins = { top: 8, right: 8, bottom: 0, left: 0 } as const;
export const chartHeight = 224;
/** Room for `80,000` and `100 %`. */
export const axisWidth = 52;

/** Steps from one line to the next, at the most. */
const mostSteps = 5;

/** From 0 in steps of 1, 2, 5, 10 and so on, up to or past the highest stack of whole or broken amounts. */
export function amountTicks(rows: readonly Row[], series: readonly Series[]): readonly number[] {
	const stacks = rows.map(({ values }) => series.reduce((sum, { name }) => sum + (values[name] ?? 0), 0));
	const most = Math.max(1, ...stacks);
	const power = 10 ** Math.floor(Math.log10(most / mostSteps));
	const rough = [1, 2, 5, 10].map((each) => each * power).find((each) => each * mostSteps >= most) ?? most;
	const step = Math.max(1, rough);
	return Array.from({ length: Math.ceil(most / step) + 1 }, (_, index) => index * step);
}

/** Of shares, from `lowest` (a whole number of tenths) to 1: in tenths, or in fifths where they are many. */
export function shareTicks(lowest: number): readonly number[] {
	const tenths = Math.round((1 - lowest) * 10);
	const step = tenths > mostSteps ? 2 : 1;
	return Array.from({ length: Math.ceil(tenths / step) + 1 }, (_, index) => (10 - index * step) / 10).reverse();
}
