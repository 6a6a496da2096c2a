// Is what lies on the disk what we wrote? One check a record kind, by hand: 100,000 words pass in a few milliseconds.
// Every field of a type must be named here, or the file does not compile; fields of a later version are let through.

import type { CleanDocument } from "../engine/document/types.ts";
import { reviewModes, reviewOrders } from "../engine/review/plan.ts";
import type { CardState } from "../engine/review/types.ts";
import type { Span } from "../engine/text/span.ts";
import {
	type AlignedTranslation,
	type AnalysisRecord,
	type ArticleRecord,
	type ArticleTextRecord,
	type ChoiceRecord,
	type DailyCountRecord,
	type EverywhereChoiceRecord,
	type FingerprintRecord,
	type GradedEvent,
	type KnownUntilRecord,
	type ListRecord,
	listColours,
	type OwnGlossRecord,
	type PackedSets,
	type PlaceChoiceRecord,
	type PlaceGlossRecord,
	type PlanRecord,
	type QueueShardRecord,
	type ReadingDayRecord,
	type ReadingProgress,
	type RecordingRecord,
	type RecordingSummary,
	type ReviewDayRecord,
	type ReviewEventRecord,
	type ReviewPlanSettings,
	type SetEvent,
	type SettingRecord,
	type SmartRule,
	type StateShardRecord,
	type SummaryShardRecord,
	type UndoneEvent,
	type VocabularyRecord,
	type WordContext,
	type WordGlossRecord,
} from "./records.ts";

type Check = (value: unknown) => boolean;

function shape<Kind extends object>(fields: { readonly [Field in keyof Required<Kind>]: Check }) {
	const checks = Object.entries<Check>(fields);
	return (value: unknown): value is Kind => {
		if (typeof value !== "object" || value === null) return false;
		for (const [name, check] of checks) if (!check((value as Record<string, unknown>)[name])) return false;
		return true;
	};
}

/** Of a record that may lack any of its fields. */
function partOf<Kind extends object>(fields: { readonly [Field in keyof Required<Kind>]: Check }) {
	const checks = Object.entries<Check>(fields);
	return (value: unknown): value is Partial<Kind> => {
		if (typeof value !== "object" || value === null) return false;
		const record = value as Record<string, unknown>;
		return checks.every(([name, check]) => record[name] === undefined || check(record[name]));
	};
}

const isText: Check = (value) => typeof value === "string";
const isNumber: Check = Number.isFinite;
const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;
const isFlag: Check = (value) => value === 0 || value === 1;
const isWord: Check = (value) => typeof value === "string" && value.trim() !== "";
const isBoolean: Check = (value) => typeof value === "boolean";
const orNull =
	(check: Check): Check =>
	(value) =>
		value === null || check(value);
const listOf =
	(check: Check): Check =>
	(value) =>
		Array.isArray(value) && value.every(check);
const oneOf = (...values: readonly unknown[]): Check => {
	const allowed = new Set(values);
	return (value) => allowed.has(value);
};

const isSpan = (value: unknown): value is Span =>
	typeof value === "object" &&
	value !== null &&
	"start" in value &&
	"end" in value &&
	isCount(value.start) &&
	isCount(value.end) &&
	value.start <= value.end;

const isProgress = shape<ReadingProgress>({
	sentence: isCount,
	sentences: isCount,
	share: (value) => typeof value === "number" && value >= 0 && value <= 1,
	at: isNumber,
});

const isSize = (value: unknown): value is number => isCount(value) && value > 0;

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

const isContext = shape<WordContext>({
	articleId: isText,
	articleTitle: isText,
	span: isSpan,
	quote: isText,
	sentence: isText,
	offset: isCount,
	english: orNull(isText),
});

const isCard = shape<CardState>({
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

const isStatus = oneOf("learning", "known", "ignored");

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

const isAscending: Check = (value) =>
	Array.isArray(value) && value.every((cut, index) => isCount(cut) && cut > (index === 0 ? 0 : value[index - 1]));

/** Of a place that has its words, its span must be as long as they are. */
const fitsQuote = ({ span, quote }: { readonly span: Span; readonly quote: string }) =>
	span.end === span.start || span.end - span.start === quote.length;

const isPlaceChoice = shape<PlaceChoiceRecord>({
	id: isText,
	scope: oneOf("here"),
	articleId: isText,
	span: isSpan,
	quote: isWord,
	before: isText,
	after: isText,
	cuts: isAscending,
	addedAt: isNumber,
});

const isEverywhereChoice = shape<EverywhereChoiceRecord>({
	id: isWord,
	scope: oneOf("everywhere"),
	headword: isWord,
	cuts: isAscending,
	addedAt: isNumber,
});

/** Also that no cut lies beyond the words: what is forced upon a text must be whole. */
export function isChoiceRecord(value: unknown): value is ChoiceRecord {
	if (isEverywhereChoice(value)) return (value.cuts.at(-1) ?? 0) < value.id.split(" ").length;
	return isPlaceChoice(value) && fitsQuote(value) && (value.cuts.at(-1) ?? 0) < value.quote.length;
}

const isWordGloss = shape<WordGlossRecord>({
	id: isWord,
	scope: oneOf("word"),
	key: isWord,
	gloss: isWord,
	addedAt: isNumber,
});

const isPlaceGloss = shape<PlaceGlossRecord>({
	id: isText,
	scope: oneOf("place"),
	articleId: isText,
	span: isSpan,
	quote: isWord,
	before: isText,
	after: isText,
	key: isWord,
	gloss: isWord,
	sense: orNull(isCount),
	addedAt: isNumber,
});

export function isOwnGlossRecord(value: unknown): value is OwnGlossRecord {
	return isWordGloss(value) ? value.id === value.key : isPlaceGloss(value) && fitsQuote(value);
}

const isDay: Check = (value) => typeof value === "string" && /^\d{4,}-\d\d-\d\d$/.test(value);

const hasReadingDayShape = shape<ReadingDayRecord>({
	id: isText,
	day: isDay,
	articleId: isText,
	milliseconds: isCount,
	words: isCount,
});

export function isReadingDayRecord(value: unknown): value is ReadingDayRecord {
	return hasReadingDayShape(value) && value.id === `${value.day} ${value.articleId}`;
}

export const isDailyCountRecord = shape<DailyCountRecord>({
	day: isText,
	learning: isCount,
	known: isCount,
	ignored: isCount,
});

export const isKnownUntilRecord = shape<KnownUntilRecord>({ articleId: isText, at: isCount, contentHash: isText });

export const isSettingRecord = shape<SettingRecord>({ name: isText, value: () => true });

// By name, not by `instanceof`: what was stored may come back from another realm.
const isNamed =
	(...names: readonly string[]): Check =>
	(value) =>
		names.some((name) => Object.prototype.toString.call(value) === `[object ${name}]`);

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

const isColumn = (name: string, count: number, value: unknown): boolean =>
	isNamed(name)(value) && (value as ArrayLike<number>).length === count;

/** Lines of a text that joins `count` of them; those of no words are one empty line. */
const hasLines = (text: unknown, count: number): boolean => {
	if (typeof text !== "string") return false;
	let lines = 1;
	for (let feed = text.indexOf("\n"); feed !== -1; feed = text.indexOf("\n", feed + 1)) lines += 1;
	return lines === Math.max(1, count) && (count > 0 || text === "");
};

const hasSets = (value: unknown, count: number): boolean => {
	if (typeof value !== "object" || value === null) return false;
	const { names, ends, members } = value as Partial<Record<keyof PackedSets, unknown>>;
	if (typeof names !== "string" || !isColumn("Uint32Array", count, ends) || !isNamed("Uint32Array")(members))
		return false;
	const known = names === "" ? 0 : names.split("\n").length;
	const [last, all] = [(ends as Uint32Array).at(-1) ?? 0, members as Uint32Array];
	return last === all.length && all.every((member) => member < known) && isNotFalling(ends as Uint32Array);
};

function isNotFalling(numbers: ArrayLike<number>): boolean {
	for (let index = 1; index < numbers.length; index++) {
		if ((numbers[index] as number) < (numbers[index - 1] as number)) return false;
	}
	return true;
}

type Fields<Kind> = Partial<Record<keyof Kind, unknown>>;

/** Also that there is a status for each word, and that words can be found in it. */
export function isStateShardRecord(value: unknown): value is StateShardRecord {
	if (typeof value !== "object" || value === null) return false;
	const row = value as Fields<StateShardRecord>;
	if (!isCount(row.id) || !isNamed("Float64Array")(row.hashes)) return false;
	const hashes = row.hashes as Float64Array;
	if (!isColumn("Uint8Array", hashes.length, row.statuses)) return false;
	const statuses = row.statuses as Uint8Array;
	for (let index = 0; index < hashes.length; index++) {
		const status = statuses[index] as number;
		if (status < 1 || status > 3 || !((hashes[index] as number) > (hashes[index - 1] ?? -1))) return false;
	}
	return true;
}

/** Also that all columns are of one length. */
export function isSummaryShardRecord(value: unknown): value is SummaryShardRecord {
	if (typeof value !== "object" || value === null) return false;
	const row = value as Fields<SummaryShardRecord>;
	const { count } = row;
	if (!isCount(row.id) || !isCount(count)) return false;
	if (typeof row.gone !== "string") return false;
	const texts = [row.keys, row.headwords, row.plains, row.glosses, row.notes];
	return (
		texts.every((text) => hasLines(text, count)) &&
		isColumn("Uint8Array", count, row.flags) &&
		isColumn("Uint8Array", count, row.bands) &&
		[row.addedAt, row.dueAt, row.stability].every((column) => isColumn("Float64Array", count, column)) &&
		isColumn("Uint32Array", count, row.lapses) &&
		[row.lists, row.tags, row.articles].every((sets) => hasSets(sets, count))
	);
}

/** Also that all columns are of one length. */
export function isQueueShardRecord(value: unknown): value is QueueShardRecord {
	if (typeof value !== "object" || value === null) return false;
	const row = value as Fields<QueueShardRecord>;
	if (!isCount(row.id) || !isNamed("Float64Array")(row.dueAt)) return false;
	const count = (row.dueAt as Float64Array).length;
	return (
		isColumn("Uint32Array", count, row.ends) &&
		isNotFalling(row.ends as Uint32Array) &&
		isText(row.keys) &&
		(row.keys as string).length === ((row.ends as Uint32Array).at(-1) ?? 0) &&
		isColumn("Uint16Array", count, row.days) &&
		isColumn("Float64Array", count, row.addedAt) &&
		isColumn("Uint8Array", count, row.states) &&
		isColumn("Uint8Array", count, row.bands) &&
		isColumn("Float32Array", count, row.difficulty) &&
		hasSets(row.lists, count)
	);
}

/** Also that all columns are of one length. */
export function isReviewDayRecord(value: unknown): value is ReviewDayRecord {
	if (typeof value !== "object" || value === null) return false;
	const row = value as Fields<ReviewDayRecord>;
	if (!isDay(row.day) || !isNamed("Float64Array")(row.at)) return false;
	const count = (row.at as Float64Array).length;
	return (
		hasLines(row.keys, count) &&
		[row.grades, row.modes, row.states].every((column) => isColumn("Uint8Array", count, column)) &&
		isColumn("Uint32Array", count, row.took) &&
		[row.elapsed, row.stability].every((column) => isColumn("Float32Array", count, column))
	);
}
