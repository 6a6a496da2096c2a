// Words that are forgotten again and again: learning them once more the same way rarely helps. Pure.

import type { CardState } from "./types.ts";

/**
 * An answer has made the word a leech: its lapses have reached `leechAfter`, or, where the person has let it off, half as many
 * again. The word says it once each time; what becomes of it is the person's.
 */
export function becomesLeech(before: CardState, after: CardState, leechAfter: number): boolean {
	if (after.lapses <= before.lapses || after.lapses < leechAfter) return false;
	return (after.lapses - leechAfter) % Math.max(1, Math.ceil(leechAfter / 2)) === 0;
}
