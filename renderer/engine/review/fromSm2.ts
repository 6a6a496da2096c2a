// The memory of a card that another program kept by SM-2: its interval and ease as stability and difficulty of FSRS. The formula
// is that of fsrs-rs (`memory_state_from_sm2`), with the default parameters. Pure.

import { defaultWeights } from "./plan.ts";

const leastStability = 0.001;
/** Share remembered at the end of an interval, on which SM-2's intervals are taken to aim. */
const retention = 0.9;

/**
 * @param ease how an interval grows with a good answer: 2.5 for a card as it begins
 * @param interval days
 */
export function memoryFromSm2(
	ease: number,
	interval: number,
): { readonly stability: number; readonly difficulty: number } {
	const [w8, w9, w10] = [defaultWeights[8] ?? 0, defaultWeights[9] ?? 0, defaultWeights[10] ?? 0];
	// At a retention of 90 % the stability is the interval itself.
	const stability = Math.max(interval, leastStability);
	const growth = Math.exp(w8) * stability ** -w9 * Math.expm1((1 - retention) * w10);
	const difficulty = 11 - (ease - 1) / growth;
	return { stability, difficulty: Math.min(10, Math.max(1, Number.isFinite(difficulty) ? difficulty : 5)) };
}
