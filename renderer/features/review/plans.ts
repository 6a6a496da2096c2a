// By which settings a word is asked and scheduled: those of the list under review, else of the first of its lists that has any,
// else the general ones. Pure.

import type { ReviewPlanSettings } from "../../engine/review/plan.ts";
import { effectivePlan } from "../../engine/review/plan.ts";
import type { ListId } from "../../storage/records/ids.ts";
import type { ListRecord } from "../../storage/records/lists.ts";
import type { VocabularyRecord } from "../../storage/records/words.ts";

export interface Plans {
	/** Of the sitting: its limits and its order. */
	readonly general: ReviewPlanSettings;
	readonly ofWord: (record: Pick<VocabularyRecord, "lists">) => ReviewPlanSettings;
}

/** The settings of a list: its own, then its parent's, then the general ones. */
export function planOfList(
	general: ReviewPlanSettings,
	lists: readonly ListRecord[],
	id: ListId | null,
): ReviewPlanSettings {
	const list = lists.find((one) => one.id === id);
	const parent = lists.find((one) => one.id === list?.parent);
	return effectivePlan(general, parent?.review ?? null, list?.review ?? null);
}

/** @param lists in the order of the side bar; `list` the one under review, `null` for none */
export function plansOf(general: ReviewPlanSettings, lists: readonly ListRecord[], list: ListId | null): Plans {
	const hasOwn = (id: ListId | null | undefined): boolean => {
		const found = lists.find((one) => one.id === id);
		if (found === undefined) return false;
		return Object.keys(found.review ?? {}).length > 0 || hasOwn(found.parent);
	};
	const own = new Map(
		lists.filter(({ id }) => hasOwn(id)).map(({ id }) => [id, planOfList(general, lists, id)] as const),
	);
	const sitting = planOfList(general, lists, list);
	/** A child under the list that is reviewed keeps what it sets itself. */
	const isUnder = (id: ListId) => lists.some((one) => one.id === id && one.parent === list);
	const ofWord = (record: Pick<VocabularyRecord, "lists">): ReviewPlanSettings => {
		const candidates = list === null ? record.lists : record.lists.filter(isUnder);
		const first = lists.find(({ id }) => candidates.includes(id) && own.has(id));
		return (first === undefined ? undefined : own.get(first.id)) ?? sitting;
	};
	return { general: sitting, ofWord };
}
