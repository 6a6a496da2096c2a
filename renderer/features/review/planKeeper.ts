// Names the plan of an answer: kept in storage once, then known.

import type { PlanId, ReviewPlanSettings } from "../../engine/review/plan.ts";
import { planIdOf } from "../../engine/review/plan.ts";
import { success } from "../../engine/text/result.ts";
import type { ReviewRepository } from "../../storage/contract/reviews.ts";
import type { Stored } from "../../storage/contract/stored.ts";

export interface PlanKeeper {
	readonly idOf: (plan: ReviewPlanSettings) => Stored<PlanId>;
}

export function createPlanKeeper(reviews: Pick<ReviewRepository, "keepPlan">): PlanKeeper {
	const kept = new Set<PlanId>();
	return {
		idOf: async (plan) => {
			const id = planIdOf(plan);
			if (kept.has(id)) return success(id);
			const reply = await reviews.keepPlan(plan);
			if (reply.ok) kept.add(reply.value);
			return reply;
		},
	};
}
