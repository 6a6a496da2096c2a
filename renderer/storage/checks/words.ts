// Is what lies on the disk a word as we wrote it?

import type { CardState } from "../../engine/review/types.ts";
import type { VocabularyRecord, WordContext } from "../records/words.ts";
import { isCount, isFlag, isNumber, isSpan, isText, listOf, oneOf, orNull, shape } from "./shape.ts";

const isContext = shape<WordContext>({
	articleId: isText,
	articleTitle: isText,
	span: isSpan,
	quote: isText,
	sentence: isText,
	offset: isCount,
	english: orNull(isText),
});

export const isCard = shape<CardState>({
	due: isNumber,
	stability: isNumber,
	difficulty: isNumber,
	scheduledDays: isNumber,
	learningSteps: isCount,
	reps: isCount,
	lapses: isCount,
	state: oneOf(0, 1, 2, 3),
	lastReview: orNull(isNumber),
});

export const isStatus = oneOf("learning", "known", "ignored");

export const isVocabularyRecord = shape<VocabularyRecord>({
	key: isText,
	headword: isText,
	plain: isText,
	status: isStatus,
	gloss: isText,
	sense: orNull(isCount),
	note: isText,
	lists: listOf(isText),
	tags: listOf(isText),
	contexts: listOf(isContext),
	addedAt: isNumber,
	changedAt: isNumber,
	card: orNull(isCard),
	band: oneOf(null, 1, 2, 3, 4, 5, 6),
	suspended: isFlag,
	buriedUntil: orNull(isNumber),
	leech: isFlag,
	dueAt: (value) => value === undefined || isNumber(value),
});
