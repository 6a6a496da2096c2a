// The speeds at which a voice or a recording can be heard. Pure.

import { soundRanges } from "../../../storage/settings.ts";

const { from, to, step } = soundRanges.rate;

/** Ascending. */
export const rates: readonly number[] = Array.from({ length: Math.round((to - from) / step) + 1 }, (_, index) =>
	rateAt(index),
);

/** The speed on offer that is nearest. */
export function nearestRate(rate: number): number {
	return rateStep(rate, 0);
}

/** The next speed in a direction, as far as there is one. */
export function rateStep(rate: number, direction: 1 | -1 | 0): number {
	const index = Math.round((rate - from) / step) + direction;
	return rateAt(Math.min(Math.max(index, 0), Math.round((to - from) / step)));
}

function rateAt(index: number): number {
	return Math.round((from + index * step) * 10) / 10;
}
