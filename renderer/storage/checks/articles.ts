// Is what lies on the disk an article, its text, its recording as we wrote them?

import type { CleanDocument } from "../../engine/document/types.ts";
import type { Span } from "../../engine/text/span.ts";
import type {
	AlignedTranslation,
	AnalysisRecord,
	ArticleRecord,
	ArticleTextRecord,
	FingerprintRecord,
	ReadingProgress,
	RecordingRecord,
	RecordingSummary,
} from "../records/articles.ts";
import {
	isBoolean,
	isCount,
	isFlag,
	isNamed,
	isNumber,
	isSize,
	isSpan,
	isText,
	isWord,
	listOf,
	orNull,
	shape,
} from "./shape.ts";

const isProgress = shape<ReadingProgress>({
	sentence: isCount,
	sentences: isCount,
	share: (value) => typeof value === "number" && value >= 0 && value <= 1,
	at: isNumber,
});

export const isArticleRecord = shape<ArticleRecord>({
	id: isText,
	title: isText,
	renamed: isFlag,
	byline: orNull(isText),
	source: orNull(isText),
	date: orNull(isText),
	addedAt: isNumber,
	openedAt: orNull(isNumber),
	words: isCount,
	tags: listOf(isText),
	archived: isFlag,
	deletedAt: orNull(isNumber),
	progress: orNull(isProgress),
	contentHash: isText,
	sample: orNull(isText),
	translated: isBoolean,
	recording: orNull(shape<RecordingSummary>({ name: isText, size: isSize })),
});

const isDocument = shape<CleanDocument>({
	title: orNull(isText),
	byline: orNull(isText),
	date: orNull(isText),
	source: orNull(isText),
	text: isText,
	blocks: listOf(shape<CleanDocument["blocks"][number]>({ kind: isText, span: isSpan })),
	removed: listOf(
		shape<CleanDocument["removed"][number]>({ reason: isText, text: isText, afterBlock: Number.isInteger }),
	),
	repairs: listOf(shape<CleanDocument["repairs"][number]>({ before: isText, after: isText, span: isSpan })),
	hints: orNull(shape<NonNullable<CleanDocument["hints"]>>({ joins: listOf(isCount) })),
	parts: listOf(shape<CleanDocument["parts"][number]>({ title: isWord, level: isSize, block: isCount })),
	timings: listOf(shape<CleanDocument["timings"][number]>({ span: isSpan, startsAt: isNumber, endsAt: isNumber })),
});

const hasTextShape = shape<ArticleTextRecord>({
	id: isText,
	document: isDocument,
	translation: listOf(shape<AlignedTranslation>({ span: isSpan, english: isText })),
	original: isText,
});

/** Also that no span reaches beyond the text, and no part beyond the blocks: a reader that trusts it never shows half a word. */
export function isArticleTextRecord(value: unknown): value is ArticleTextRecord {
	if (!hasTextShape(value)) return false;
	const { document, translation } = value;
	const inside = ({ span }: { readonly span: Span }) => span.end <= document.text.length;
	if (![document.blocks, document.repairs, document.timings, translation].every((list) => list.every(inside)))
		return false;
	const { blocks, parts, timings } = document;
	return (
		parts.every(({ block }, index) => block < blocks.length && block >= (parts[index - 1]?.block ?? 0)) &&
		timings.every(
			({ span, startsAt, endsAt }, index) => startsAt < endsAt && span.start >= (timings[index - 1]?.span.end ?? 0),
		)
	);
}

const hasRecordingShape = shape<RecordingRecord>({
	articleId: isText,
	name: isText,
	size: isSize,
	mediaType: isText,
	sound: isNamed("Blob", "File"),
	addedAt: isNumber,
});

const hasFingerprintShape = shape<FingerprintRecord>({ articleId: isText, numbers: isNamed("Uint32Array") });

/** Also that its numbers ascend. */
export function isFingerprintRecord(value: unknown): value is FingerprintRecord {
	if (!hasFingerprintShape(value)) return false;
	const { numbers } = value;
	for (let index = 1; index < numbers.length; index++) {
		if ((numbers[index] as number) <= (numbers[index - 1] as number)) return false;
	}
	return true;
}

/** Also that the sound is as long as it should be. */
export function isRecordingRecord(value: unknown): value is RecordingRecord {
	return hasRecordingShape(value) && value.sound.size === value.size;
}

export const isAnalysisRecord = shape<AnalysisRecord>({
	articleId: isText,
	version: isText,
	sentences: isNamed("Int32Array"),
	rows: isNamed("Int32Array"),
	keys: isText,
	counts: isNamed("Uint32Array"),
	words: isCount,
	fingerprint: listOf(isCount),
});
