// From the events of a word to its card: every answer once more by ts-fsrs, with the plan, the seed and the days of its time. Pure.

import { sameCard } from "./card.ts";
import { foreignPlanId, type PlanId, type SchedulePlan } from "./plan.ts";
import { grade } from "./schedule.ts";
import type { CardState, Grade } from "./types.ts";

/** What of an event a replay reads; the events of one word. */
export type ReplayedEvent =
	| {
			readonly kind: "graded";
			readonly id: string;
			readonly at: number;
			readonly grade: Grade;
			readonly before: CardState;
			readonly after: CardState;
			readonly plan: PlanId;
			readonly seed: string;
			/** As `Scheduling.elapsed`. */
			readonly elapsed: number | null;
	  }
	| { readonly kind: "undone"; readonly id: string; readonly at: number; readonly undone: string }
	| {
			readonly kind: "set";
			readonly id: string;
			readonly at: number;
			readonly before: CardState | null;
			readonly after: CardState;
	  };

export interface Replay {
	/** `null` where nothing says anything of a card. */
	readonly card: CardState | null;
	/** Events that followed on another card than theirs: two libraries were merged. */
	readonly joints: number;
	/** Answers whose plan is not known: taken as they were written. */
	readonly unknownPlans: number;
}

type LiveEvent = Exclude<ReplayedEvent, { readonly kind: "undone" }>;

/** @param planOf `null` for a plan that is not known */
export function replay(events: readonly ReplayedEvent[], planOf: (id: PlanId) => SchedulePlan | null): Replay {
	let card: CardState | null = null;
	let joints = 0;
	let unknownPlans = 0;
	const left = liveEvents(events);
	while (left.length > 0) {
		const here: CardState | null = card;
		const fitting = left.findIndex(({ before }) => sameCard(before, here));
		// Nothing is known of the beginning where it was written by an older version: then the first answer tells it.
		const follows = fitting !== -1 || here === null;
		const [event] = left.splice(Math.max(fitting, 0), 1);
		if (event === undefined) break;
		if (!follows) joints += 1;
		if (event.kind === "set" || event.plan === foreignPlanId) {
			card = event.after;
			continue;
		}
		const plan = planOf(event.plan);
		if (plan === null) {
			unknownPlans += 1;
			card = event.after;
			continue;
		}
		// The days that were counted then were counted from the card of then.
		const elapsed = follows ? event.elapsed : null;
		card = grade(here ?? event.before, event.grade, event.at, { plan, seed: event.seed, elapsed });
	}
	return { card, joints, unknownPlans };
}

/** Without the answers that were taken back, oldest first. */
export function liveEvents(events: readonly ReplayedEvent[]): LiveEvent[] {
	const undone = new Set<string>();
	for (const event of events) if (event.kind === "undone") undone.add(event.undone);
	const live: LiveEvent[] = [];
	for (const event of events) if (event.kind !== "undone" && !undone.has(event.id)) live.push(event);
	return live.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}
