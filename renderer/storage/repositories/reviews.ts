// Reviews: what a day asks, and every answer as a card and an event that are written together. Events are only ever appended.

import { sameCard } from "../../engine/review/card.ts";
import { defaultPlanId, planIdOf } from "../../engine/review/plan.ts";
import { forecastOf } from "../../engine/review/queue.ts";
import { replay } from "../../engine/review/replay.ts";
import { reviewDayOf } from "../../engine/review/reviewDay.ts";
import type { CardState } from "../../engine/review/types.ts";
import type { HeadwordKey } from "../../engine/text/headwordKey.ts";
import { success } from "../../engine/text/result.ts";
import { isReviewEventRecord } from "../checks/reviews.ts";
import { isVocabularyRecord } from "../checks/words.ts";
import type { CardDifference, NewCard, ReviewRepository } from "../contract/reviews.ts";
import type { Stored } from "../contract/stored.ts";
import { gatherDays, rebuildDays } from "../dayGathering.ts";
import type { FirstReading } from "../firstReading.ts";
import type { TableName } from "../libraryDatabase.ts";
import { putRows } from "../manyRows.ts";
import { answersIn } from "../packedDay.ts";
import { repack } from "../packing.ts";
import { keepPlanIn, knowsPlan, readPlans } from "../plans.ts";
import { dueTimesOf, queuePacking, readQueue } from "../queueShards.ts";
import { dayRead, queueSoon, queueToday, readDaySoFar, readLists, todayTables } from "../queueToday.ts";
import type { ListId, Timestamp } from "../records/ids.ts";
import type { QueueShardRecord, ReviewDayRecord } from "../records/packed.ts";
import type { ReviewEventRecord, SetEvent } from "../records/reviews.ts";
import type { VocabularyRecord } from "../records/words.ts";
import { forgetAnswer, noteAnswer, readDays } from "../reviewDays.ts";
import type { Settings } from "../settings.ts";
import { refuse, type Store } from "../store.ts";
import { withCard, withDue } from "../wordRecord.ts";
import type { WordWriter } from "../wordWriter.ts";

/** How often the days are gathered in slices before it is done at one stroke. */
const mostRounds = 3;

/** @param settings as they are now @param firstDay what is read already, asked for once */
export function createReviewRepository(
	store: Store,
	writer: WordWriter,
	{ now, newId, newCard }: { readonly now: () => Timestamp; readonly newId: () => string; readonly newCard: NewCard },
	settings: () => Pick<Settings, "review" | "dayStartsAt">,
	firstDay: FirstReading["day"],
): ReviewRepository {
	const { tables } = store;
	const isSoundWord = store.sound("vocabulary", isVocabularyRecord);
	const isSoundEvent = store.sound("events", isReviewEventRecord);

	/** Reads ever further down the queue: one range read of 200 rows takes 5 ms, a cursor over 100,000 takes seconds. */
	async function firstDue(list: ListId | null, at: Timestamp, limit: number): Promise<readonly VocabularyRecord[]> {
		for (let reach = Math.max(limit, 1); ; reach *= 4) {
			const queue = tables.vocabulary.where("dueAt").belowOrEqual(at);
			const rows = await (Number.isFinite(reach) ? queue.limit(reach) : queue).toArray();
			const due = rows.filter(isSoundWord).filter((word) => list === null || word.lists.includes(list));
			if (due.length >= limit || rows.length < reach) return due.slice(0, limit);
		}
	}

	/**
	 * One read transaction with the packed queue; where it is not made or damaged, it is made first.
	 * @param besides what is read at the same time
	 */
	async function withQueue<Besides, Value>(
		names: readonly TableName[],
		besides: () => Promise<Besides>,
		work: (rows: readonly QueueShardRecord[], besides: Besides) => Value | Promise<Value>,
	): Stored<Value> {
		const tried = await store.read(names, async () => {
			const [rows, other] = await Promise.all([readQueue(tables), besides()]);
			return rows === null ? null : { value: await work(rows, other) };
		});
		if (!tried.ok) return tried;
		if (tried.value !== null) return success(tried.value.value);
		return store.write([...new Set<TableName>([...names, "queue", "vocabulary"])], async () => {
			await repack(tables, [queuePacking]);
			return work((await readQueue(tables)) ?? [], await besides());
		});
	}

	/**
	 * Read in slices, so that grades need not wait for all of it; those that were given meanwhile come in at the end. What else
	 * came in, such as another library's, makes it begin once more.
	 */
	async function makeDays(): Stored<readonly ReviewDayRecord[]> {
		for (let round = 1; ; round++) {
			const gathering = gatherDays(settings().dayStartsAt, now());
			for (let more = true; more; ) {
				const slice = await store.read(["events"], () => gathering.next(tables));
				if (!slice.ok) return slice;
				more = slice.value;
			}
			// Whoever answers meanwhile is answered.
			while (gathering.pack()) await new Promise((resolve) => setTimeout(resolve));
			const made = await store.write(["reviewDays", "events", "settings"], async () => {
				if (await gathering.catchUp(tables)) return gathering.write(tables);
				return round < mostRounds ? null : rebuildDays(tables);
			});
			if (!made.ok) return made;
			if (made.value !== null) return success(made.value);
		}
	}

	let makingDays: Stored<readonly ReviewDayRecord[]> | null = null;
	/** Whoever asks while they are being made waits for the same. */
	const daysMade = () => {
		makingDays ??= makeDays().finally(() => {
			makingDays = null;
		});
		return makingDays;
	};

	const eventsOfWord = async (key: HeadwordKey): Promise<readonly ReviewEventRecord[]> => {
		const rows = await tables.events.where("[key+at]").between([key, -Infinity], [key, []]).toArray();
		return rows.filter(isSoundEvent);
	};

	/** Changes those of `keys` that are there; refuses where none of them is. */
	const changeAll = (keys: readonly HeadwordKey[], change: (record: VocabularyRecord) => VocabularyRecord) =>
		writer.write([], async (words) => {
			const before = await words.getMany(keys);
			if (before.length === 0 && keys.length > 0) refuse({ kind: "missing" });
			await words.put(before.map((word) => withDue(change(word))));
			return before;
		});

	return {
		today: async (list, at, plan, dayStartsAt) => {
			const wish = { list, at, plan, general: settings().review, dayStartsAt };
			const first = list === null ? await firstDay() : null;
			const day = first === null ? null : dayRead(first, at, dayStartsAt);
			if (day !== null) return success(await queueToday(tables, day.rows, day.soFar, wish));
			return withQueue(
				todayTables,
				() => readDaySoFar(tables, at, dayStartsAt),
				(rows, soFar) => queueToday(tables, rows, soFar, wish),
			);
		},

		keepPlan: async (plan) => {
			// The one that is known everywhere need not be kept.
			const isDefault = planIdOf(plan) === defaultPlanId;
			return isDefault ? success(defaultPlanId) : store.write(["plans"], () => keepPlanIn(tables, plan));
		},

		record: (event, extra = {}) =>
			writer.write(["plans", "reviewDays"], async (words) => {
				const [word, isKept] = await Promise.all([words.get(event.key), knowsPlan(tables, event.plan)]);
				// Graded, marked or removed in another window meanwhile: the answer belongs to a card that is no more.
				if (!isAt(word, event.before)) refuse({ kind: "missing" });
				if (!isKept) throw new Error(`an answer by plan ${event.plan}, which is not kept`);
				const graded = { ...withCard({ ...word, ...extra }, event.after), changedAt: event.at };
				const { leech, suspended } = word;
				const marked = extra.leech !== undefined || extra.suspended !== undefined;
				// Side by side: the next answer waits for the last of them.
				await Promise.all([
					words.put([graded], true),
					tables.events.add(marked ? { ...event, marks: { leech, suspended } } : event),
					noteAnswer(tables, event, settings().dayStartsAt),
				]);
				return graded;
			}),

		undo: (eventId, at) =>
			writer.write(["reviewDays"], async (words) => {
				const event = await tables.events.get(eventId);
				if (event === undefined) refuse({ kind: "missing" });
				if (!isSoundEvent(event)) refuse({ kind: "corrupt", what: "word" });
				if (event.kind !== "graded") refuse({ kind: "missing" });
				const word = await words.get(event.key);
				if (!isAt(word, event.after)) refuse({ kind: "missing" });
				const undone = (await eventsOfWord(event.key)).some((one) => one.kind === "undone" && one.undone === eventId);
				if (undone) refuse({ kind: "missing" });
				const restored = { ...withCard({ ...word, ...event.marks }, event.before), changedAt: at };
				await words.put([restored], true);
				await tables.events.add({ kind: "undone", id: newId(), key: event.key, at, undone: eventId });
				await forgetAnswer(tables, event, settings().dayStartsAt);
				return restored;
			}),

		bury: (keys, until, at) => changeAll(keys, (word) => ({ ...word, buriedUntil: until, changedAt: at })),

		suspend: (keys, on, at) => changeAll(keys, (word) => ({ ...word, suspended: on ? 1 : 0, changedAt: at })),

		reset: (keys, at) =>
			writer.write([], async (words) => {
				const before = (await words.getMany(keys)).filter(({ card }) => card !== null);
				if (before.length === 0 && keys.length > 0) refuse({ kind: "missing" });
				const after = newCard(at);
				await words.put(
					before.map((word) => ({ ...withCard({ ...word, buriedUntil: null, leech: 0 }, after), changedAt: at })),
					true,
				);
				const set = ({ key, card }: VocabularyRecord): SetEvent => {
					return { kind: "set", id: newId(), key, at, before: card, after, why: "reset" };
				};
				await putRows("events", before.map(set));
				return before;
			}),

		days: async (since) => {
			const read = await store.read(["reviewDays"], () => readDays(tables, since));
			if (!read.ok) return read;
			if (read.value !== null) return success(read.value);
			const made = await daysMade();
			return made.ok ? success(made.value.filter(({ day }) => day >= since)) : made;
		},

		eventsOf: (key) => store.read(["events"], () => eventsOfWord(key)),

		ahead: (list, at, days) =>
			withQueue(
				todayTables,
				() => readLists(tables),
				(rows, lists) => queueSoon(tables, rows, lists, { list, at, days, dayStartsAt: settings().dayStartsAt }),
			),

		rebuild: (keys): Stored<readonly CardDifference[]> =>
			store.read(["vocabulary", "events", "plans"], async () => {
				const planOf = await readPlans(tables);
				const rows = keys === null ? await tables.vocabulary.toArray() : await tables.vocabulary.bulkGet([...keys]);
				const differences: CardDifference[] = [];
				for (const { key, card } of rows.filter((row) => row !== undefined).filter(isSoundWord)) {
					const { card: replayed } = replay(await eventsOfWord(key), planOf);
					// Of a word that an older version saved and nobody has answered there is nothing to tell.
					const untold = replayed === null && (card === null || card.reps === 0);
					if (!untold && !sameCard(card, replayed)) differences.push({ key, stored: card, replayed });
				}
				return differences;
			}),

		due: (list, at, limit) => store.read(["vocabulary"], () => firstDue(list, at, limit)),

		events: async (since) => {
			const rows = await store.read(["events"], () => tables.events.where("at").aboveOrEqual(since).toArray());
			if (!rows.ok) return rows;
			const events = rows.value.filter(isSoundEvent);
			return success(
				answersIn(
					events.filter((event) => event.kind === "graded"),
					events,
				),
			);
		},

		outlook: (at, plan, dayStartsAt, days) =>
			withQueue(
				todayTables,
				() => readDaySoFar(tables, at, dayStartsAt),
				async (rows, soFar) => ({
					today: await queueToday(tables, rows, soFar, { list: null, at, plan, general: plan, dayStartsAt }),
					forecast: forecastOf(dueTimesOf(rows), reviewDayOf(at, dayStartsAt), days, dayStartsAt),
				}),
			),
	};
}

/** The word is being learned and its card is this one. */
function isAt(word: VocabularyRecord | null, card: CardState): word is VocabularyRecord {
	return word !== null && word.status === "learning" && word.card !== null && sameCard(word.card, card);
}
