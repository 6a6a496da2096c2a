// The numbers of every chart for one period. Pure.

import { answersByPart, type PartAnswers, streakOf } from "../../engine/statistics/answers.ts";
import { type Days, lengthOf, type Part, partFor, partsOf, weekdayOf } from "../../engine/statistics/calendarDays.ts";
import { type DueDays, dueDays } from "../../engine/statistics/dueDays.ts";
import { type CalendarDay, calendarOf } from "../../engine/statistics/heat.ts";
import { dayIndexOf } from "../../engine/statistics/localDays.ts";
import { type PartReading, readingByPart } from "../../engine/statistics/reading.ts";
import { type PartRetention, retentionByPart } from "../../engine/statistics/retention.ts";
import {
	type StateCounts,
	type StatesOverTime,
	stateCode,
	statesOverTime,
} from "../../engine/statistics/wordStates.ts";
import { daysOf, type Period } from "./period.ts";
import type { StatisticsSource } from "./source.ts";

/** One period in its parts: the charts share an axis. */
export interface Figures {
	readonly days: Days;
	readonly part: Part;
	readonly parts: readonly Days[];
	readonly states: StatesOverTime;
	readonly now: StateCounts;
	readonly answers: readonly PartAnswers[];
	readonly reading: readonly PartReading[];
	/** By weeks, or months in a period of months: a day has too few answers to say anything. */
	readonly retention: {
		readonly part: Part;
		readonly parts: readonly Days[];
		readonly byPart: readonly PartRetention[];
		/** Over the whole period. */
		readonly whole: PartRetention;
	};
	/** Of the last year, whatever the period. */
	readonly calendar: readonly CalendarDay[];
	readonly streak: number;
	/** As many days ahead as the period looks back, a year at the most. */
	readonly due: DueDays;
	/** The first day of which is today. */
	readonly dueParts: readonly Days[];
	readonly duePart: Part;
}

/** Before this week: the calendar has a gap in its last week only. */
const weeksBefore = 52;
const mostDaysAhead = 365;

export function figuresOf(source: StatisticsSource, period: Period): Figures {
	const { today, oldest, dayStartsAt, words, answers, retention, reading } = source;
	const days = daysOf(period, today, oldest);
	const part = partFor(days);
	const parts = partsOf(days, part);
	const now = countsOf(words.states);
	const retentionPart: Part = part === "month" ? "month" : "week";
	const retentionParts = partsOf(days, retentionPart);
	const ahead = { first: today, last: today + Math.min(lengthOf(days), mostDaysAhead) - 1 };
	const duePart = partFor(ahead);
	const year = { first: today - weekdayOf(today) - weeksBefore * 7, last: today };
	return {
		days,
		part,
		parts,
		now,
		states: statesOverTime(words, parts, dayIndexOf(days, dayStartsAt), source.kept, now),
		answers: answersByPart(answers, parts),
		reading: readingByPart(reading, parts),
		retention: {
			part: retentionPart,
			parts: retentionParts,
			byPart: retentionByPart(retention, retentionParts),
			whole: retentionByPart(retention, [days])[0] ?? { asked: 0, actual: null, predicted: null },
		},
		calendar: calendarOf(new Map(answers.map((sum) => [sum.day, sum.answers])), year),
		streak: streakOf(answers, today),
		due: dueDays(words.dueAt, dayIndexOf(ahead, dayStartsAt), lengthOf(ahead)),
		dueParts: partsOf(ahead, duePart),
		duePart,
	};
}

function countsOf(states: Uint8Array): StateCounts {
	const counts = [0, 0, 0, 0];
	for (const state of states) counts[state] = (counts[state] ?? 0) + 1;
	const of = (code: number) => counts[code] ?? 0;
	return { learning: of(stateCode.learning), known: of(stateCode.known), ignored: of(stateCode.ignored) };
}
