// Figures over reviews: how many words, how many remembered, how long. Pure.

import type { HeadwordKey } from "../../engine/text/headwordKey.ts";
import type { ReviewEventRecord, Timestamp } from "../../storage/records.ts";

export interface Figures {
	/** Different words. */
	readonly words: number;
	/** Words whose first answer among the events was not `again`. */
	readonly remembered: number;
	readonly milliseconds: number;
}

/** A word before which someone went for tea counts no longer than this. */
const longestAnswer = 60_000;

/** `events` oldest first. */
export function figuresOf(events: readonly ReviewEventRecord[]): Figures {
	const first = new Map<HeadwordKey, ReviewEventRecord>();
	let milliseconds = 0;
	for (const event of events) {
		if (!first.has(event.key)) first.set(event.key, event);
		milliseconds += Math.min(event.took, longestAnswer);
	}
	const remembered = [...first.values()].filter((event) => event.grade > 1).length;
	return { words: first.size, remembered, milliseconds };
}

/** Words reviewed today that are done with until tomorrow; `events` are today's, oldest first. */
export function doneToday(events: readonly ReviewEventRecord[], endOfToday: Timestamp): number {
	const last = new Map<HeadwordKey, ReviewEventRecord>();
	for (const event of events) last.set(event.key, event);
	return [...last.values()].filter((event) => event.after.due >= endOfToday).length;
}

/** Whole minutes, never 0 where there was any time at all. */
export function minutesOf(milliseconds: number): number {
	return milliseconds <= 0 ? 0 : Math.max(1, Math.round(milliseconds / 60_000));
}

/** Heights of bars, 0 to 1; a day with any word at all is seen. */
export function barsOf(counts: readonly number[]): readonly number[] {
	const most = Math.max(1, ...counts);
	return counts.map((count) => (count === 0 ? 0 : Math.max(0.05, count / most)));
}
