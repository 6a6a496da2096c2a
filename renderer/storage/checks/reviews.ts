// Is what lies on the disk an event of a card as we wrote it?

import { reviewModes } from "../../engine/review/plan.ts";
import type { GradedEvent, ReviewEventRecord, SetEvent, UndoneEvent } from "../records/reviews.ts";
import { isFlag, isNumber, isText, oneOf, orNull, shape } from "./shape.ts";
import { isCard } from "./words.ts";

const isMarks = shape<NonNullable<GradedEvent["marks"]>>({ leech: isFlag, suspended: isFlag });

export const isGradedEvent = shape<GradedEvent>({
	kind: oneOf("graded"),
	id: isText,
	key: isText,
	at: isNumber,
	grade: oneOf(1, 2, 3, 4),
	before: isCard,
	after: isCard,
	took: isNumber,
	mode: oneOf(...reviewModes),
	plan: isText,
	seed: isText,
	elapsed: orNull(isNumber),
	marks: (value) => value === undefined || isMarks(value),
});

const isUndoneEvent = shape<UndoneEvent>({
	kind: oneOf("undone"),
	id: isText,
	key: isText,
	at: isNumber,
	undone: isText,
});

const isSetEvent = shape<SetEvent>({
	kind: oneOf("set"),
	id: isText,
	key: isText,
	at: isNumber,
	before: orNull(isCard),
	after: isCard,
	why: oneOf("started", "imported", "reset", "rescheduled"),
});

export function isReviewEventRecord(value: unknown): value is ReviewEventRecord {
	return isGradedEvent(value) || isUndoneEvent(value) || isSetEvent(value);
}
