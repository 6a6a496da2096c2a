// Figures over reviews: how many words, how many remembered, how long. Pure.

import { reviewDayOf, startOfReviewDay } from "../../engine/review/reviewDay.ts";
import type { HeadwordKey } from "../../engine/text/headwordKey.ts";
import type { Timestamp } from "../../storage/records/ids.ts";
import type { ReviewDayRecord } from "../../storage/records/packed.ts";
import type { GradedEvent } from "../../storage/records/reviews.ts";

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
export function figuresOf(events: readonly GradedEvent[]): Figures {
	const first = new Map<HeadwordKey, GradedEvent>();
	let milliseconds = 0;
	for (const event of events) {
		if (!first.has(event.key)) first.set(event.key, event);
		milliseconds += Math.min(event.took, longestAnswer);
	}
	const remembered = [...first.values()].filter((event) => event.grade > 1).length;
	return { words: first.size, remembered, milliseconds };
}

/** From when on a word that is due at `dueAt` is asked: the beginning of its review day. */
export function askedFrom(dueAt: Timestamp, dayStartsAt: number): Timestamp {
	return startOfReviewDay(reviewDayOf(dueAt, dayStartsAt), dayStartsAt);
}

/** The same of a review day as it is packed; `null` is a day without an answer. */
export function figuresOfDay(day: ReviewDayRecord | null): Figures {
	const first = new Map<string, number>();
	let milliseconds = 0;
	const keys = day === null || day.keys === "" ? [] : day.keys.split("\n");
	for (const [index, key] of keys.entries()) {
		const grade = day?.grades[index] ?? 1;
		if (!first.has(key)) first.set(key, grade);
		milliseconds += Math.min(day?.took[index] ?? 0, longestAnswer);
	}
	const remembered = [...first.values()].filter((grade) => grade > 1).length;
	return { words: first.size, remembered, milliseconds };
}

/** Words whose last answer among `events` was given to a card that has become this stable, in days; the newest last. */
export function firmWords(events: readonly GradedEvent[], fromDays: number): readonly HeadwordKey[] {
	const last = new Map(events.map((event) => [event.key, event]));
	return [...last.values()]
		.filter(({ after, grade }) => grade > 1 && after.stability >= fromDays)
		.map(({ key }) => key);
}

/** Words that were forgotten, each once, in the order in which they were asked. */
export function forgottenWords(events: readonly GradedEvent[]): readonly HeadwordKey[] {
	return [...new Set(events.filter(({ grade }) => grade === 1).map(({ key }) => key))];
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
