// Words by their state at the end of each part of a period. From the first day whose counts were kept they are exact; before,
// they are drawn from today's words: each as it is today, from the day on which it was added. Pure.

import { type DayNumber, type Days, dayNumberOf, lengthOf } from "./calendarDays.ts";
import type { DayIndex } from "./localDays.ts";

/** How columns say it. */
export const stateCode = { learning: 1, known: 2, ignored: 3 } as const;
const codes = 4;

/** All saved words, parallel. */
export interface WordColumns {
	/** `stateCode` */
	readonly states: Uint8Array;
	/** Milliseconds since 1970. */
	readonly addedAt: Float64Array;
}

export interface StateCounts {
	readonly learning: number;
	readonly known: number;
	readonly ignored: number;
}

/** Counts as they stood when a day began. */
export interface DailyCount extends StateCounts {
	/** `2026-03-10` */
	readonly day: string;
}

export interface StatesOverTime {
	/** At the end of each part. */
	readonly counts: readonly StateCounts[];
	/** From the end of this day on the counts are exact. */
	readonly exactFrom: DayNumber;
}

/**
 * The counts with which a day began are those with which the one before it ended; between two kept days nobody was there, so
 * that nothing changed but on the first of them.
 * @param parts the last of them ends today
 * @param index over the days of `parts`
 * @param kept ascending by day
 * @param now counts of this moment, which close the last part
 */
export function statesOverTime(
	words: WordColumns,
	parts: readonly Days[],
	index: DayIndex,
	kept: readonly DailyCount[],
	now: StateCounts,
): StatesOverTime {
	const period = { first: parts[0]?.first ?? 0, last: parts.at(-1)?.last ?? -1 };
	const drawn = drawnFromToday(words, lengthOf(period), index);
	// Days before the first word: words that were brought in later, with the days on which they were added elsewhere, know more.
	const first = kept.findIndex(({ learning, known, ignored }) => learning + known + ignored > 0);
	const begun = (first < 0 ? [] : kept.slice(first)).map((count) => ({ count, day: dayNumberOf(count.day) }));
	const exactFrom = Math.min(period.last, (begun[0]?.day ?? period.last + 1) - 1);
	const counts = parts.map(({ last }) =>
		last < exactFrom ? drawn(last - period.first) : (begun.find(({ day }) => day > last)?.count ?? now),
	);
	return { counts: counts.map(({ learning, known, ignored }) => ({ learning, known, ignored })), exactFrom };
}

/** How many words of each state had been added by the end of a day. */
function drawnFromToday(
	{ states, addedAt }: WordColumns,
	length: number,
	index: DayIndex,
): (day: number) => StateCounts {
	// One row a state, one place a day: first what came on each day, then what had come by its end.
	const come = new Uint32Array(codes * length);
	for (let word = 0; word < states.length; word += 1) {
		const day = Math.max(0, index(addedAt[word] ?? 0));
		const place = (states[word] ?? 0) * length + day;
		if (day < length) come[place] = (come[place] ?? 0) + 1;
	}
	for (let place = 0; place < come.length; place += 1)
		if (place % length !== 0) come[place] = (come[place] ?? 0) + (come[place - 1] ?? 0);
	const by = (state: number, day: number) => come[state * length + day] ?? 0;
	return (day) => ({
		learning: by(stateCode.learning, day),
		known: by(stateCode.known, day),
		ignored: by(stateCode.ignored, day),
	});
}
