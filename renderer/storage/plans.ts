// The plans by which answers were scheduled, kept for as long as their events: appended, never changed.

import type { PlanId } from "../engine/review/plan.ts";
import { defaultPlan, defaultPlanId, planIdOf, type SchedulePlan, schedulePlanOf } from "../engine/review/plan.ts";
import { isPlanRecord } from "./checks/lists.ts";
import type { LibraryTables } from "./libraryDatabase.ts";

/** Keeps a plan that is not kept yet. Write transaction over `plans`. */
export async function keepPlanIn(tables: LibraryTables, plan: SchedulePlan): Promise<PlanId> {
	const id = planIdOf(plan);
	if (id !== defaultPlanId && !(await knowsPlan(tables, id))) await tables.plans.put({ id, ...schedulePlanOf(plan) });
	return id;
}

/** Whether answers by this plan can be replayed. Transaction over `plans`. */
export async function knowsPlan(tables: LibraryTables, id: PlanId): Promise<boolean> {
	return id === defaultPlanId || isPlanRecord(await tables.plans.get(id));
}

/** For a replay; `null` for a plan that is not kept or damaged. Transaction over `plans`. */
export async function readPlans(tables: LibraryTables): Promise<(id: PlanId) => SchedulePlan | null> {
	const rows = (await tables.plans.toArray()).filter(isPlanRecord);
	const plans = new Map<PlanId, SchedulePlan>(rows.map((row) => [row.id, row]));
	return (id) => (id === defaultPlanId ? defaultPlan : (plans.get(id) ?? null));
}
