// Answers by day: how many, how they went, how long they took. One pass over the packed rows of the days. Pure.

import { type DayNumber, type Days, dayNumberOf } from "./calendarDays.ts";

/** The answers of one review day, parallel columns in the order in which they were given. */
export interface AnswerColumns {
	/** `2026-03-10` */
	readonly day: string;
	/** 1 again to 4 easy. */
	readonly grades: ArrayLike<number>;
	/** FSRS state of the card before the answer: 0 new, 1 learning, 2 review, 3 relearning. */
	readonly states: ArrayLike<number>;
	/** Milliseconds from question to grade. */
	readonly took: ArrayLike<number>;
	/** Days since the answer before; 0 where there was none. */
	readonly elapsed: ArrayLike<number>;
	/** Days, before the answer; 0 where the card was new. */
	readonly stability: ArrayLike<number>;
}

export interface DayAnswers {
	readonly day: DayNumber;
	readonly answers: number;
	/** Answers other than `again`. */
	readonly remembered: number;
	/** First answers to words never asked before. */
	readonly fresh: number;
	readonly milliseconds: number;
}

/** A word before which someone went for tea counts no longer than this. */
export const longestAnswer = 60_000;

/** Sums of one day. */
export function sumOfDay({ day, grades, states, took }: AnswerColumns): DayAnswers {
	let [remembered, fresh, milliseconds] = [0, 0, 0];
	for (let answer = 0; answer < grades.length; answer += 1) {
		if ((grades[answer] ?? 0) > 1) remembered += 1;
		if (states[answer] === 0) fresh += 1;
		milliseconds += Math.min(Math.max(0, took[answer] ?? 0), longestAnswer);
	}
	return { day: dayNumberOf(day), answers: grades.length, remembered, fresh, milliseconds };
}

export interface PartAnswers extends Omit<DayAnswers, "day"> {
	/** Days on which there was an answer at all. */
	readonly days: number;
}

const none: PartAnswers = { answers: 0, remembered: 0, fresh: 0, milliseconds: 0, days: 0 };

/** Sums over the parts of a period; `days` may lie outside of it. */
export function answersByPart(days: readonly DayAnswers[], parts: readonly Days[]): readonly PartAnswers[] {
	return parts.map(({ first, last }) =>
		days.reduce(
			(sum, day) =>
				day.day < first || day.day > last || day.answers === 0
					? sum
					: {
							answers: sum.answers + day.answers,
							remembered: sum.remembered + day.remembered,
							fresh: sum.fresh + day.fresh,
							milliseconds: sum.milliseconds + day.milliseconds,
							days: sum.days + 1,
						},
			none,
		),
	);
}

/** Days in a row with an answer, up to today, or up to yesterday where today has none yet. */
export function streakOf(days: readonly DayAnswers[], today: DayNumber): number {
	const answered = new Set(days.filter(({ answers }) => answers > 0).map(({ day }) => day));
	let last = answered.has(today) ? today : today - 1;
	let streak = 0;
	while (answered.has(last)) {
		streak += 1;
		last -= 1;
	}
	return streak;
}
