// What comes due on which review day; what is overdue stands apart, so that no backlog hides in today. Pure.

import type { DayIndex } from "./localDays.ts";

export interface DueDays {
	/** Due before today began. */
	readonly overdue: number;
	/** Today first. */
	readonly days: readonly number[];
	/** After the last of these days. */
	readonly later: number;
}

/**
 * @param dueAt milliseconds since 1970; `NaN` for words that are not asked, which are left out
 * @param index over the days wanted, today first
 * @param length how many those are
 */
export function dueDays(dueAt: Float64Array, index: DayIndex, length: number): DueDays {
	const days = new Array<number>(length).fill(0);
	let [overdue, later] = [0, 0];
	for (const at of dueAt) {
		if (Number.isNaN(at)) continue;
		const day = index(at);
		if (day < 0) overdue += 1;
		else if (day >= length) later += 1;
		else days[day] = (days[day] ?? 0) + 1;
	}
	return { overdue, days, later };
}
