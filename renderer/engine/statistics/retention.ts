// How many words were remembered when they came back, against what FSRS foretold. Only answers to cards in review state: the
// steps of learning say nothing about memory over days. Pure.

import { forgetting_curve } from "ts-fsrs";
import { defaultWeights } from "../review/plan.ts";
import type { AnswerColumns } from "./answers.ts";
import { type DayNumber, type Days, dayNumberOf } from "./calendarDays.ts";

export interface DayRetention {
	readonly day: DayNumber;
	/** Answers to cards in review state. */
	readonly asked: number;
	readonly remembered: number;
	/** Sum of the chances that FSRS gave to each: divided by `asked`, the predicted share. */
	readonly expected: number;
}

/** Sums of one day. @param weights FSRS parameters that the cards are scheduled with; `null` for the default ones */
export function retentionOfDay(answers: AnswerColumns, weights: readonly number[] | null): DayRetention {
	const parameters = weights ?? defaultWeights;
	const { grades, states, elapsed, stability } = answers;
	let [asked, remembered, expected] = [0, 0, 0];
	for (let answer = 0; answer < grades.length; answer += 1) {
		const stable = stability[answer] ?? 0;
		if (states[answer] !== 2 || !(stable > 0)) continue;
		asked += 1;
		if ((grades[answer] ?? 0) > 1) remembered += 1;
		expected += forgetting_curve(parameters, Math.max(0, elapsed[answer] ?? 0), stable);
	}
	return { day: dayNumberOf(answers.day), asked, remembered, expected };
}

export interface PartRetention {
	readonly asked: number;
	/** Shares, 0 to 1; `null` where nothing was asked. */
	readonly actual: number | null;
	readonly predicted: number | null;
}

/** Over the parts of a period; `days` may lie outside of it. */
export function retentionByPart(days: readonly DayRetention[], parts: readonly Days[]): readonly PartRetention[] {
	return parts.map(({ first, last }) => {
		let [asked, remembered, expected] = [0, 0, 0];
		for (const day of days) {
			if (day.day < first || day.day > last) continue;
			asked += day.asked;
			remembered += day.remembered;
			expected += day.expected;
		}
		return {
			asked,
			actual: asked === 0 ? null : remembered / asked,
			predicted: asked === 0 ? null : expected / asked,
		};
	});
}
