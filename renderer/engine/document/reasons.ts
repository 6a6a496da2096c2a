// The reasons that the rules of clutter give to lines, one after the other: the first one counts. Pure.

import type { RemovalReason } from "./types.ts";

/** For each line the reason to set it aside; `null` keeps it. */
export type Reasons = (RemovalReason | null)[];

export function mark(reasons: Reasons, index: number, reason: RemovalReason): void {
	if (index < reasons.length) reasons[index] ??= reason;
}

/** Whole numbers from `start` up to `end`, which is not among them. */
export function numbers(start: number, end: number): readonly number[] {
	return Array.from({ length: Math.max(0, end - start) }, (_, step) => start + step);
}
