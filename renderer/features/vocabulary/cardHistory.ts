// What happened to a word's card, for reading: answers that were taken back are left out, the newest comes first. Pure.

import type { Timestamp } from "../../storage/records/ids.ts";
import type { ReviewEventRecord } from "../../storage/records/reviews.ts";

export type CardStep =
	| {
			readonly kind: "answered";
			readonly id: string;
			readonly at: Timestamp;
			readonly grade: 1 | 2 | 3 | 4;
			/** Milliseconds from the answer to the next time. */
			readonly interval: number;
	  }
	| {
			readonly kind: "set";
			readonly id: string;
			readonly at: Timestamp;
			readonly why: "started" | "imported" | "reset" | "rescheduled";
	  };

/** @param events oldest first */
export function stepsOf(events: readonly ReviewEventRecord[]): readonly CardStep[] {
	const undone = new Set(events.flatMap((event) => (event.kind === "undone" ? [event.undone] : [])));
	const steps: CardStep[] = [];
	for (const event of events) {
		if (event.kind === "graded" && !undone.has(event.id)) {
			const { id, at, grade, after } = event;
			steps.push({ kind: "answered", id, at, grade, interval: after.due - at });
		} else if (event.kind === "set") {
			steps.push({ kind: "set", id: event.id, at: event.at, why: event.why });
		}
	}
	return steps.reverse();
}
