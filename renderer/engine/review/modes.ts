// How a word is asked this time, where a person has chosen several ways: the better it is known, the more is asked of it. Pure.

import { smallHash } from "../text/hash.ts";
import type { ReviewMode } from "./plan.ts";
import type { CardState } from "./types.ts";

/** From the easiest to the hardest. */
const byEffort: readonly ReviewMode[] = ["recognition", "listening", "cloze", "production", "typing"];

/** Days of stability from which the second, third … of the chosen ways is asked. */
const fromStability: readonly number[] = [7, 21, 60, 150];

/**
 * The way to ask. Of several, the easiest until the word has left its learning steps and again after it was forgotten; then
 * mostly the hardest that it has reached (two times of three), else one of the easier ones, by `seed`.
 * @param modes not empty; their order does not matter
 * @param seed `seedOf`: the same question is always put the same way
 */
export function modeOf(card: CardState, modes: readonly ReviewMode[], seed: string): ReviewMode {
	const ways = byEffort.filter((mode) => modes.includes(mode));
	const easiest = ways[0] ?? "recognition";
	const reached = Math.min(levelOf(card), ways.length - 1);
	if (reached <= 0) return easiest;
	const chance = smallHash(`mode ${seed}`);
	const back = chance % 3 === 0 ? 1 + (Math.floor(chance / 3) % reached) : 0;
	return ways[reached - back] ?? easiest;
}

/** 0 for a word in its steps; then how many of the thresholds its stability has passed, and 1 for having left the steps. */
function levelOf({ state, stability }: CardState): number {
	return state === 2 ? fromStability.filter((days) => stability >= days).length : 0;
}
