// From the packed rows to what a day asks: which words of the queue belong to a list, what was answered today, and what the
// limits of the lists and of all leave. Within one read transaction over `todayTables`.

import type { ReviewPlanSettings } from "../engine/review/plan.ts";
import { type DayLimit, type DayQueue, queueAhead, queueOfDay } from "../engine/review/queue.ts";
import { dayAfter, dueTest, reviewDayOf } from "../engine/review/reviewDay.ts";
import type { HeadwordKey } from "../engine/text/headwordKey.ts";
import { isListRecord } from "./checks/lists.ts";
import { isVocabularyRecord } from "./checks/words.ts";
import type { FirstDay } from "./firstReading.ts";
import type { LibraryTables, TableName } from "./libraryDatabase.ts";
import { childrenOf, memberTest, nested } from "./listTree.ts";
import { keysOf } from "./packedDay.ts";
import { reachedEntries } from "./queueReach.ts";
import type { QueueEntry } from "./queueRow.ts";
import { collectEntries, findEntries, queueIn } from "./queueShards.ts";
import type { ListId, Timestamp } from "./records/ids.ts";
import type { ListRecord } from "./records/lists.ts";
import type { QueueShardRecord } from "./records/packed.ts";
import { answersOfDay, answersRead } from "./reviewDays.ts";
import { refuse } from "./store.ts";
import { readSummaries } from "./summaryShards.ts";
import { factsOf, type WordFacts } from "./wordFacts.ts";

export const todayTables: readonly TableName[] = ["queue", "reviewDays", "events", "lists", "summaries", "vocabulary"];

export interface TodayWish {
	/** With its children, or a smart one; `null` for all words. */
	readonly list: ListId | null;
	readonly at: Timestamp;
	/** Of the list. */
	readonly plan: ReviewPlanSettings;
	/** Its limits hold over all lists, but where only one is reviewed that has its own. */
	readonly general: ReviewPlanSettings;
	readonly dayStartsAt: number;
}

/** What a day needs besides the queue; read at the same time. */
export interface DaySoFar {
	readonly lists: readonly ListRecord[];
	readonly answers: Awaited<ReturnType<typeof answersOfDay>>;
}

export async function readDaySoFar(tables: LibraryTables, at: Timestamp, dayStartsAt: number): Promise<DaySoFar> {
	const [lists, answers] = await Promise.all([
		readLists(tables),
		answersOfDay(tables, reviewDayOf(at, dayStartsAt), dayStartsAt),
	]);
	return { lists, answers };
}

/** Both out of what a start has read first; `null` where that does not tell. */
export function dayRead(
	read: FirstDay,
	at: Timestamp,
	dayStartsAt: number,
): { readonly rows: readonly QueueShardRecord[]; readonly soFar: DaySoFar } | null {
	const rows = queueIn(read.queue);
	const answers = answersRead(read, reviewDayOf(at, dayStartsAt));
	return rows === null || answers === null ? null : { rows, soFar: { lists: listsIn(read.lists), answers } };
}

/** Refuses with `missing` where there is no such list. Over all words nothing is read. */
export async function queueToday(
	tables: LibraryTables,
	rows: readonly QueueShardRecord[],
	{ lists, answers }: DaySoFar,
	{ list, at, plan, general, dayStartsAt }: TodayWish,
): Promise<DayQueue<HeadwordKey>> {
	const day = reviewDayOf(at, dayStartsAt);
	const answered = keysOf(answers).map((key, index) => ({ key, state: answers.states[index] }));
	const answeredKeys = new Set(answered.map(({ key }) => key));
	const limited = lists.filter(hasLimit);
	const listsOf = new Map<string, readonly string[]>();
	if (answeredKeys.size > 0 && (list !== null || limited.length > 0)) {
		for (const { key, lists: own } of findEntries(rows, answeredKeys)) listsOf.set(key, own);
	}
	const counted = (of: readonly (typeof answered)[number][]) => ({
		new: of.filter(({ state }) => state === 0).length,
		reviews: of.filter(({ state }) => state === 2).length,
	});
	const inLists = (ids: ReadonlySet<string>) =>
		counted(answered.filter(({ key }) => (listsOf.get(key) ?? []).some((id) => ids.has(id))));
	const all = counted(answered);
	const done = list === null ? all : counted(await answeredIn(tables, lists, list, answered, listsOf, at, dayStartsAt));
	const limits: DayLimit[] = [left(null, list === null ? plan : withoutOwn(general, lists, list), all)];
	if (list !== null) limits.push(left(null, plan, done));
	for (const { id, review } of limited) {
		const ids = familyOf(lists, id);
		limits.push(left(ids, review ?? {}, inLists(ids)));
	}
	const wish = { plan, day, dayStartsAt, at, lastAnswerAt: answers.at.at(-1) ?? null, done, limits };
	const [overAll, ...others] = limits;
	if (overAll !== undefined && others.length === 0) {
		const { entries, beyond } = reachedEntries(rows, { day, dayStartsAt, order: plan.order, ...overAll });
		const queue = queueOfDay(entries, wish);
		return { ...queue, counts: { ...queue.counts, heldBack: queue.counts.heldBack + beyond } };
	}
	const isDue = dueTest(day, dayStartsAt);
	const due: QueueEntry[] = [];
	for (const row of rows) collectEntries(row, isDue, due);
	return queueOfDay(await membersOf(tables, lists, list, due, at, dayStartsAt), wish);
}

/** A smart list has no limit of its own: what it finds stands in other lists, with theirs. */
function hasLimit({ rule, review }: ListRecord): boolean {
	return rule === null && (review?.newPerDay !== undefined || review?.reviewsPerDay !== undefined);
}

/** Words in review that are not due today but will be by the end of the review day `days` days on, the soonest first. */
export async function queueSoon(
	tables: LibraryTables,
	rows: readonly QueueShardRecord[],
	lists: readonly ListRecord[],
	{ list, at, days, dayStartsAt }: Pick<TodayWish, "list" | "at" | "dayStartsAt"> & { readonly days: number },
): Promise<readonly HeadwordKey[]> {
	const day = reviewDayOf(at, dayStartsAt);
	const isSoon = dueTest(dayAfter(day, days), dayStartsAt);
	const soon: QueueEntry[] = [];
	for (const row of rows) collectEntries(row, isSoon, soon);
	return queueAhead(await membersOf(tables, lists, list, soon, at, dayStartsAt), day, days, dayStartsAt);
}

export async function readLists(tables: LibraryTables): Promise<readonly ListRecord[]> {
	return listsIn(await tables.lists.toArray());
}

function listsIn(rows: readonly unknown[]): readonly ListRecord[] {
	return nested(rows.filter(isListRecord));
}

function familyOf(lists: readonly ListRecord[], id: ListId): ReadonlySet<string> {
	return new Set([id, ...childrenOf(lists, id).map((child) => child.id)]);
}

function left(
	lists: ReadonlySet<string> | null,
	plan: Partial<Pick<ReviewPlanSettings, "newPerDay" | "reviewsPerDay">>,
	done: { readonly new: number; readonly reviews: number },
): DayLimit {
	const rest = (limit: number | undefined, taken: number) => Math.max(0, (limit ?? Number.POSITIVE_INFINITY) - taken);
	return { lists, newLeft: rest(plan.newPerDay, done.new), reviewsLeft: rest(plan.reviewsPerDay, done.reviews) };
}

/** The general limits but those in whose place the list, or its parent, has some of its own. */
function withoutOwn(
	{ newPerDay, reviewsPerDay }: ReviewPlanSettings,
	lists: readonly ListRecord[],
	id: ListId,
): Partial<Pick<ReviewPlanSettings, "newPerDay" | "reviewsPerDay">> {
	const list = lists.find((one) => one.id === id);
	const parent = lists.find((one) => one.id === list?.parent);
	const own = { ...parent?.review, ...list?.review };
	return {
		...(own.newPerDay === undefined ? { newPerDay } : {}),
		...(own.reviewsPerDay === undefined ? { reviewsPerDay } : {}),
	};
}

/** Of `entries` those that stand in a list. */
async function membersOf(
	tables: LibraryTables,
	lists: readonly ListRecord[],
	id: ListId | null,
	entries: readonly QueueEntry[],
	at: Timestamp,
	dayStartsAt: number,
): Promise<readonly QueueEntry[]> {
	if (id === null) return entries;
	const isMember = memberTest(lists, id, at, dayStartsAt) ?? refuse({ kind: "missing" });
	if (!isSmart(lists, id)) {
		const family = familyOf(lists, id);
		return entries.filter((entry) => entry.lists.some((list) => family.has(list)));
	}
	const facts = await factsFor(
		tables,
		entries.map(({ key }) => key),
	);
	return entries.filter(({ key }) => {
		const word = facts.get(key);
		return word !== undefined && isMember(word);
	});
}

/** Answers to words of a list. Of a smart one to those that it finds, or would find if they were still due. */
async function answeredIn<Answer extends { readonly key: string }>(
	tables: LibraryTables,
	lists: readonly ListRecord[],
	id: ListId,
	answered: readonly Answer[],
	listsOf: ReadonlyMap<string, readonly string[]>,
	at: Timestamp,
	dayStartsAt: number,
): Promise<readonly Answer[]> {
	if (!isSmart(lists, id)) {
		const family = familyOf(lists, id);
		return answered.filter(({ key }) => (listsOf.get(key) ?? []).some((list) => family.has(list)));
	}
	const undated = lists.map((list) =>
		list.rule === null ? list : { ...list, rule: { ...list.rule, dueWithinDays: null } },
	);
	const isMember = memberTest(undated, id, at, dayStartsAt) ?? refuse({ kind: "missing" });
	const facts = await factsFor(
		tables,
		answered.map(({ key }) => key),
	);
	return answered.filter(({ key }) => {
		const word = facts.get(key);
		return word !== undefined && isMember(word);
	});
}

function isSmart(lists: readonly ListRecord[], id: ListId): boolean {
	return lists.some((list) => list.rule !== null && (list.id === id || list.parent === id));
}

async function factsFor(
	tables: LibraryTables,
	keys: readonly string[],
): Promise<Pick<ReadonlyMap<string, WordFacts>, "get">> {
	if (keys.length === 0) return new Map();
	const summaries = await readSummaries(tables);
	if (summaries !== null) return summaries;
	const rows = await tables.vocabulary.bulkGet([...new Set(keys)]);
	return new Map(rows.filter(isVocabularyRecord).map((word) => [word.key, factsOf(word)]));
}
