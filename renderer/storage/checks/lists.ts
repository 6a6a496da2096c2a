// Is what lies on the disk a list, or a plan of review, as we wrote it?

import { type ReviewPlanSettings, reviewModes, reviewOrders } from "../../engine/review/plan.ts";
import { type ListRecord, listColours, type SmartRule } from "../records/lists.ts";
import type { PlanRecord } from "../records/reviews.ts";
import { isBoolean, isCount, isNumber, isText, listOf, oneOf, orNull, partOf, shape } from "./shape.ts";
import { isStatus } from "./words.ts";

const isRule = shape<SmartRule>({
	statuses: listOf(isStatus),
	articles: listOf(isText),
	bands: listOf(isCount),
	tags: listOf(isText),
	addedWithinDays: orNull(isCount),
	dueWithinDays: orNull(isCount),
	leech: orNull(isBoolean),
	suspended: orNull(isBoolean),
	search: isText,
});

const planChecks = {
	retention: isNumber,
	learningSteps: listOf(isNumber),
	relearningSteps: listOf(isNumber),
	maximumInterval: isNumber,
	weights: orNull(listOf(isNumber)),
} as const;

const isPartOfPlan = partOf<ReviewPlanSettings>({
	...planChecks,
	newPerDay: isCount,
	reviewsPerDay: isCount,
	order: oneOf(...reviewOrders),
	newFirst: oneOf("mixed", "first", "last"),
	leechAfter: isCount,
	suspendLeeches: isBoolean,
	modes: (value) => Array.isArray(value) && value.length > 0 && value.every(oneOf(...reviewModes)),
});

export const isListRecord = shape<ListRecord>({
	id: isText,
	name: isText,
	addedAt: isNumber,
	order: isNumber,
	parent: orNull(isText),
	colour: orNull(oneOf(...listColours)),
	rule: orNull(isRule),
	review: orNull(isPartOfPlan),
});

export const isPlanRecord = shape<PlanRecord>({ id: isText, ...planChecks });
