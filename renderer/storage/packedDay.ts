// The row of one review day: its answers in columns. Packing them, adding one, taking one out; and the row that says that all are made.
// Pure.

import { reviewModes } from "../engine/review/plan.ts";
import type { DayName } from "../engine/review/reviewDay.ts";
import { isReviewDayRecord } from "./checks/packed.ts";
import { madeMark } from "./firstReading.ts";
import type { ReviewDayRecord } from "./records/packed.ts";
import type { GradedEvent, ReviewEventRecord } from "./records/reviews.ts";

/**
 * The row that says that for every answer there is a row, and how many rows that are, sorts before all days. It looks like a day with one
 * answer, in the place of whose moment stands the number of rows.
 */
export function markOf(days: number): ReviewDayRecord {
	return {
		day: madeMark,
		keys: "days",
		at: Float64Array.of(days),
		grades: new Uint8Array(1),
		modes: new Uint8Array(1),
		states: new Uint8Array(1),
		took: new Uint32Array(1),
		elapsed: new Float32Array(1),
		stability: new Float32Array(1),
	};
}

/** Whether a row is no day. */
export function isDaysMark({ day }: Pick<ReviewDayRecord, "day">): boolean {
	return day === madeMark;
}

/** How many rows of days there are by the mark; `null` where they are not made. */
export function daysIn(mark: unknown): number | null {
	return isReviewDayRecord(mark) && mark.keys === "days" ? (mark.at[0] ?? null) : null;
}

/** @param answers of one day, oldest first */
export function packDay(day: DayName, answers: readonly GradedEvent[]): ReviewDayRecord {
	return {
		day,
		keys: answers.map(({ key }) => key).join("\n"),
		at: Float64Array.from(answers, ({ at }) => at),
		grades: Uint8Array.from(answers, ({ grade }) => grade),
		modes: Uint8Array.from(answers, ({ mode }) => Math.max(0, reviewModes.indexOf(mode))),
		states: Uint8Array.from(answers, ({ before }) => before.state),
		took: Uint32Array.from(answers, ({ took }) => Math.min(Math.max(Math.round(took), 0), 0xffffffff)),
		elapsed: Float32Array.from(answers, elapsedDays),
		stability: Float32Array.from(answers, ({ before }) => before.stability),
	};
}

const dayMilliseconds = 86_400_000;

/** Answers of an older version do not tell their days: then by the clock. */
function elapsedDays({ at, before, elapsed }: GradedEvent): number {
	if (before.lastReview === null) return 0;
	return Math.max(0, elapsed ?? Math.floor((at - before.lastReview) / dayMilliseconds));
}

/** The row with one more answer, where it belongs by its time; answers mostly come last. */
export function withAnswer(row: ReviewDayRecord, event: GradedEvent): ReviewDayRecord {
	let place = row.at.length;
	while (place > 0 && (row.at[place - 1] ?? 0) > event.at) place -= 1;
	return joinRows(row.day, [slice(row, 0, place), packDay(row.day, [event]), slice(row, place, row.at.length)]);
}

/** The row without an answer; `null` where it does not hold it. */
export function withoutAnswer(row: ReviewDayRecord, event: Pick<GradedEvent, "key" | "at">): ReviewDayRecord | null {
	const keys = keysOf(row);
	const place = keys.findLastIndex((key, index) => key === event.key && row.at[index] === event.at);
	return place === -1 ? null : joinRows(row.day, [slice(row, 0, place), slice(row, place + 1, row.at.length)]);
}

/** Words answered, in order. */
export function keysOf({ keys, at }: Pick<ReviewDayRecord, "keys" | "at">): readonly string[] {
	return at.length === 0 ? [] : keys.split("\n");
}

type Columns = Omit<ReviewDayRecord, "day" | "keys"> & { readonly keys: readonly string[] };

function slice(row: ReviewDayRecord, from: number, to: number): Columns {
	return {
		keys: keysOf(row).slice(from, to),
		at: row.at.slice(from, to),
		grades: row.grades.slice(from, to),
		modes: row.modes.slice(from, to),
		states: row.states.slice(from, to),
		took: row.took.slice(from, to),
		elapsed: row.elapsed.slice(from, to),
		stability: row.stability.slice(from, to),
	};
}

function joinRows(day: DayName, given: readonly (Columns | ReviewDayRecord)[]): ReviewDayRecord {
	const parts = given.map((part) => ("day" in part ? slice(part, 0, part.at.length) : part));
	return {
		day,
		keys: parts.flatMap(({ keys }) => keys).join("\n"),
		at: Float64Array.from(parts.flatMap(({ at }) => [...at])),
		grades: Uint8Array.from(parts.flatMap(({ grades }) => [...grades])),
		modes: Uint8Array.from(parts.flatMap(({ modes }) => [...modes])),
		states: Uint8Array.from(parts.flatMap(({ states }) => [...states])),
		took: Uint32Array.from(parts.flatMap(({ took }) => [...took])),
		elapsed: Float32Array.from(parts.flatMap(({ elapsed }) => [...elapsed])),
		stability: Float32Array.from(parts.flatMap(({ stability }) => [...stability])),
	};
}

/** Those of `graded` that none of `all` takes back, oldest first. */
export function answersIn(graded: readonly GradedEvent[], all: readonly ReviewEventRecord[]): readonly GradedEvent[] {
	const undone = new Set<string>();
	for (const event of all) if (event.kind === "undone") undone.add(event.undone);
	return inOrderOfTime(graded.filter(({ id }) => !undone.has(id)));
}

/** Oldest first; of one moment by their names. */
export function inOrderOfTime(answers: readonly GradedEvent[]): readonly GradedEvent[] {
	return [...answers].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}
