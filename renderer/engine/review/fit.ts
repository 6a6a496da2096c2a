// What FSRS parameters are fitted to: the answers of a person, word by word, and how well parameters foretell them. Pure; the
// fitting itself is done in a worker (renderer/worker/fit.worker.ts).

import { fsrs } from "ts-fsrs";
import { sameCard } from "./card.ts";
import { defaultWeights, foreignPlanId } from "./plan.ts";
import { liveEvents, type ReplayedEvent } from "./replay.ts";
import type { CardState, Grade } from "./types.ts";

/** Words with their answers, packed: word `n` has `lengths[n]` answers. */
export interface FitHistory {
	readonly grades: Uint32Array;
	/** Days since the answer before; 0 for the first of a word and for one of the same day. */
	readonly elapsed: Uint32Array;
	readonly lengths: Uint32Array;
}

/** With fewer answers than this fitted parameters foretell no better than those for everyone. */
export const fewestReviews = 400;

const dayMilliseconds = 86_400_000;

/**
 * The answers that were not taken back, from each new card on; where a word was begun anew, it counts as another one. Answers to
 * a card that came from elsewhere say nothing, as what went before is not known, unless its answers came with it.
 * @param events of all words, in any order
 */
export function fitHistoryOf(events: readonly (ReplayedEvent & { readonly key: string })[]): FitHistory {
	const byWord = new Map<string, (typeof events)[number][]>();
	for (const event of events) {
		const own = byWord.get(event.key);
		if (own === undefined) byWord.set(event.key, [event]);
		else own.push(event);
	}
	const words: (readonly [Grade, number])[][] = [];
	for (const own of byWord.values()) {
		let word: (readonly [Grade, number])[] | null = null;
		/** What the last answer that came from elsewhere has left. */
		let brought: CardState | null = null;
		for (const event of liveEvents(own)) {
			if (event.kind === "set") {
				if (brought === null || !sameCard(event.before, brought)) word = null;
				brought = null;
				continue;
			}
			brought = event.plan === foreignPlanId ? event.after : null;
			const { before, at } = event;
			if (before.lastReview === null) {
				word = [[event.grade, 0]];
				words.push(word);
			} else {
				const days = event.elapsed ?? Math.floor((at - before.lastReview) / dayMilliseconds);
				word?.push([event.grade, Math.max(0, days)]);
			}
		}
	}
	const answers = words.flat();
	return {
		grades: Uint32Array.from(answers, ([grade]) => grade),
		elapsed: Uint32Array.from(answers, ([, days]) => days),
		lengths: Uint32Array.from(words, ({ length }) => length),
	};
}

/** Answers after at least a day: those by which parameters are told good or bad. */
export function testedAnswers({ elapsed }: FitHistory): number {
	return elapsed.reduce((count, days) => (days > 0 ? count + 1 : count), 0);
}

/**
 * How surprising the answers after at least a day are to these parameters: the mean logarithmic loss, 0 for parameters that
 * foretell each, 0.69 for a thrown coin; `null` where there is no such answer.
 */
export function logLoss({ grades, elapsed, lengths }: FitHistory, weights: readonly number[] | null): number | null {
	const memory = fsrs({ w: [...(weights ?? defaultWeights)] });
	let [sum, count, from] = [0, 0, 0];
	for (const length of lengths) {
		let state: ReturnType<typeof memory.next_state> | null = null;
		for (let index = from; index < from + length; index++) {
			const [grade, days] = [(grades[index] ?? 1) as Grade, elapsed[index] ?? 0];
			if (state !== null && days > 0) {
				const chance = Math.min(Math.max(memory.forgetting_curve(days, state.stability), 1e-4), 1 - 1e-4);
				sum -= Math.log(grade > 1 ? chance : 1 - chance);
				count += 1;
			}
			state = memory.next_state(state, days, grade);
		}
		from += length;
	}
	return count === 0 ? null : sum / count;
}

/** As fsrs-rs wants them: for every answer after at least a day, all answers of its word up to it. */
export function trainingItems({ grades, elapsed, lengths }: FitHistory): FitHistory {
	const items: { readonly from: number; readonly length: number }[] = [];
	let from = 0;
	let all = 0;
	for (const length of lengths) {
		for (let count = 2; count <= length; count++) {
			if ((elapsed[from + count - 1] ?? 0) === 0) continue;
			items.push({ from, length: count });
			all += count;
		}
		from += length;
	}
	const [allGrades, allElapsed] = [new Uint32Array(all), new Uint32Array(all)];
	let to = 0;
	for (const item of items) {
		allGrades.set(grades.subarray(item.from, item.from + item.length), to);
		allElapsed.set(elapsed.subarray(item.from, item.from + item.length), to);
		to += item.length;
	}
	return { grades: allGrades, elapsed: allElapsed, lengths: Uint32Array.from(items, ({ length }) => length) };
}
