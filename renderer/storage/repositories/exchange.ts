// Words that come in from files and go out into them. What comes in is one transaction, and can be taken back; what goes out is
// read in portions.

import type { Table } from "dexie";
import { sameCard } from "../../engine/review/card.ts";
import { soundPlan } from "../../engine/review/plan.ts";
import type { HeadwordKey } from "../../engine/text/headwordKey.ts";
import { failure, success } from "../../engine/text/result.ts";
import { listsOfFile } from "../broughtLists.ts";
import { isSame, newBrought, withBrought } from "../broughtWord.ts";
import { isListRecord, isPlanRecord } from "../checks/lists.ts";
import { isReviewEventRecord } from "../checks/reviews.ts";
import { isVocabularyRecord } from "../checks/words.ts";
import type { NewCard } from "../contract/reviews.ts";
import { rebuildDays } from "../dayGathering.ts";
import type {
	BringWatch,
	Brought,
	BroughtFile,
	BroughtLists,
	BroughtWord,
	DuplicateRule,
	ExchangeRepository,
} from "../exchange.ts";
import { answersElsewhere, freshAnswers, takenBack } from "../foreignAnswers.ts";
import { childrenOf, nested } from "../listTree.ts";
import { putRows, rowsAt } from "../manyRows.ts";
import type { ListId, Timestamp } from "../records/ids.ts";
import type { GradedEvent, SetEvent } from "../records/reviews.ts";
import type { VocabularyRecord } from "../records/words.ts";
import { unmakeDays } from "../reviewDays.ts";
import type { Signals } from "../signals.ts";
import type { Store } from "../store.ts";
import { waitWithin } from "../waitWithin.ts";
import type { WordsInTransaction, WordWriter } from "../wordWriter.ts";

/** Events that are looked for and written at once. */
const eventPortion = 4_000;

export function createExchangeRepository(
	store: Store,
	writer: WordWriter,
	signals: Signals,
	newCard: NewCard,
	newId: () => string,
): ExchangeRepository {
	const { tables } = store;
	const isSound = store.sound("vocabulary", isVocabularyRecord);
	const isSoundList = store.sound("lists", isListRecord);
	const isSoundEvent = store.sound("events", isReviewEventRecord);

	/** What is there of each; damaged ones are told and must stay as they are. */
	async function found(keys: readonly HeadwordKey[]) {
		const rows = await rowsAt(tables.vocabulary, keys);
		return rows.map((row): VocabularyRecord | "damaged" | null => {
			if (row === undefined) return null;
			return isSound(row) ? row : "damaged";
		});
	}

	/** Rows by their key, and the key after which the next ones come. */
	async function pageOf(name: "vocabulary" | "events", after: string | null, count: number) {
		const table: Table<unknown, string> = tables[name];
		const path = name === "vocabulary" ? "key" : "id";
		const rows = await store.read([name], () =>
			(after === null ? table.toCollection() : table.where(":id").above(after)).limit(count).toArray(),
		);
		if (!rows.ok) return rows;
		const last: unknown = rows.value.at(-1);
		const more = rows.value.length === count && typeof last === "object" && last !== null;
		return success({ rows: rows.value, next: more ? String(Reflect.get(last, path)) : null });
	}

	const told = (word: BroughtWord, at: Timestamp, before: SetEvent["before"], after: SetEvent["after"]): SetEvent => ({
		kind: "set",
		id: newId(),
		key: word.key,
		at,
		before,
		after,
		why: "imported",
	});

	/** Some words of a file. @param brought grows by them @param beside words whose events stand beside them in the file */
	async function bringSome(
		inside: WordsInTransaction,
		words: readonly BroughtWord[],
		duplicates: DuplicateRule,
		brought: Growing<Brought>,
		beside: ReadonlySet<unknown> = new Set(),
	): Promise<void> {
		const { at } = brought;
		const rows = await found(words.map(({ key }) => key));
		const after: VocabularyRecord[] = [];
		const answers: GradedEvent[] = [];
		const cards: SetEvent[] = [];
		for (const [index, word] of words.entries()) {
			const row = rows[index] ?? null;
			if (row === "damaged") continue;
			const record = row === null ? newBrought(word, at, newCard) : withBrought(row, word, duplicates, at, newCard);
			if (record === row) continue;
			if (row === null) brought.added.push(word.key);
			else brought.changed.push(row);
			after.push(record);
			const known = row?.card ?? null;
			if (record.card === null || sameCard(known, record.card)) continue;
			const past = answersElsewhere(word.key, word.past, row, at);
			answers.push(...past);
			// Events that come beside lead to this very card: it does not begin with it.
			const from = row === null && beside.has(word.key) ? record.card : (past.at(-1)?.after ?? known);
			cards.push(told(word, at, from, record.card));
		}
		brought.left += words.length - after.length;
		await inside.put(after, true);
		const fresh = await freshAnswers(tables, answers);
		for (const { id, key } of fresh) brought.answers.push([id, key]);
		await putRows("events", [...fresh, ...cards]);
		if (fresh.length > 0) await unmakeDays(tables);
	}

	/** Those of another library. Gives back how many were not there yet. */
	async function appendEvents(events: readonly unknown[], plans: readonly unknown[]): Promise<number> {
		let appended = 0;
		for (let from = 0; from < events.length; from += eventPortion) {
			const sound = events.slice(from, from + eventPortion).filter(isReviewEventRecord);
			const there = await rowsAt(
				tables.events,
				sound.map(({ id }) => id),
			);
			const fresh = sound.filter((_, index) => there[index] === undefined);
			await putRows("events", fresh);
			appended += fresh.length;
		}
		for (const plan of plans.filter(isPlanRecord)) {
			if ((await tables.plans.get(plan.id)) === undefined) await tables.plans.put(plan);
		}
		return appended;
	}

	/** All words of a file, its lists and events. Within the one transaction of all of it. */
	async function bringAll(inside: WordsInTransaction, file: BroughtFile, watch: BringWatch): Promise<BroughtLists> {
		const there = nested((await tables.lists.toArray()).filter(isSoundList));
		const { ids, made } = listsOfFile(there, file.paths, file.like.filter(isListRecord), { at: file.at, newId });
		await tables.lists.bulkAdd(made);
		const brought: Growing<Brought> = { at: file.at, added: [], changed: [], left: 0, answers: [] };
		const keyOf = (event: unknown) => (typeof event === "object" && event !== null ? Reflect.get(event, "key") : null);
		const beside = new Set<unknown>(file.events.map(keyOf));
		for (let done = 0; ; ) {
			const words = await waitWithin(tables.vocabulary, () => file.next(ids));
			if (watch.signal.aborted) throw new Ended();
			if (words === null) break;
			await bringSome(inside, words, file.duplicates, brought, beside);
			done += words.length;
			watch.onProgress(Math.min(1, done / Math.max(1, file.words)));
		}
		const added = new Set<unknown>(brought.added);
		const appended = await appendEvents(
			file.events.filter((event) => added.has(keyOf(event))),
			file.plans,
		);
		if (appended > 0 || brought.answers.length > 0) await rebuildDays(tables);
		if (watch.signal.aborted) throw new Ended();
		return { ...brought, lists: made.map(({ id }) => id) };
	}

	return {
		compare: (words) =>
			store.read(["vocabulary"], async () => {
				const rows = await found(words.map(({ key }) => key));
				return words.map((word, index) => {
					const row = rows[index] ?? null;
					if (row === null || row === "damaged") return row ?? "new";
					return isSame(row, word) ? "same" : "different";
				});
			}),

		bringFile: async (file, watch) => {
			try {
				const result = await writer.write(["events", "lists", "plans", "reviewDays", "settings"], (inside) =>
					bringAll(inside, file, watch),
				);
				if (result.ok && result.value.lists.length > 0) signals.publish({ table: "lists", keys: result.value.lists });
				return result;
			} catch (error) {
				if (error instanceof Ended) return failure({ kind: "cancelled" });
				throw error;
			}
		},

		bring: (words, duplicates, at) =>
			writer.write(["events", "lists", "reviewDays"], async (inside) => {
				const brought: Growing<Brought> = { at, added: [], changed: [], left: 0, answers: [] };
				await bringSome(inside, words, duplicates, brought);
				return brought;
			}),

		takeBack: ({ at, added, changed, answers }) =>
			writer.write(["events", "reviewDays"], async (inside) => {
				const untouched = (row: VocabularyRecord | "damaged" | null) =>
					row !== null && row !== "damaged" && row.changedAt === at;
				const [addedRows, changedRows] = [await found(added), await found(changed.map(({ key }) => key))];
				const gone = added.filter((_, index) => untouched(addedRows[index] ?? null));
				const back = changed.filter((_, index) => untouched(changedRows[index] ?? null));
				const taken = new Set([...gone, ...back.map(({ key }) => key)]);
				const undone = answers.flatMap(([id, key]) => (taken.has(key) ? [takenBack(id, key, at)] : []));
				await putRows("events", undone);
				if (undone.length > 0) await unmakeDays(tables);
				await inside.put(back);
				await inside.delete(gone);
				const restored = gone.length + back.length;
				return { restored, left: added.length + changed.length - restored };
			}),

		removeLists: async (made) => {
			const result = await store.write(["lists", "vocabulary"], async () => {
				const lists = (await tables.lists.toArray()).filter(isSoundList);
				const empty = new Set<ListId>();
				for (const id of made) if ((await tables.vocabulary.where("lists").equals(id).count()) === 0) empty.add(id);
				// A parent goes only with all of its children.
				const gone = [...empty].filter((id) => childrenOf(lists, id).every((child) => empty.has(child.id)));
				await tables.lists.bulkDelete(gone);
				return null;
			});
			if (result.ok) signals.publish({ table: "lists", keys: [...made] });
			return result;
		},

		soundReview: (value) =>
			typeof value === "object" && value !== null && "retention" in value ? soundPlan(value) : null,

		page: async (after, count) => {
			const page = await pageOf("vocabulary", after, count);
			return page.ok
				? success({ words: page.value.rows.filter(isSound), next: page.value.next as HeadwordKey | null })
				: page;
		},

		events: async (after, count) => {
			const page = await pageOf("events", after, count);
			return page.ok ? success({ events: page.value.rows.filter(isSoundEvent), next: page.value.next }) : page;
		},

		eventsOf: (keys) =>
			store.read(["events"], async () => {
				const sorted = [...new Set(keys)].sort();
				const wanted = new Set<string>(sorted);
				const [first, last] = [sorted[0], sorted.at(-1)];
				if (first === undefined || last === undefined) return [];
				// One range for words that lie side by side; else a look-up each would be quicker, and is as right.
				const range = tables.events.where("[key+at]").between([first, -Infinity], [last, Infinity], true, true);
				const rows = await range.toArray();
				return rows.filter(isSoundEvent).filter(({ key }) => wanted.has(key));
			}),

		beside: () =>
			store.read(["lists", "plans"], async () => ({
				lists: nested((await tables.lists.toArray()).filter(isSoundList)),
				plans: (await tables.plans.toArray()).filter(isPlanRecord),
			})),
	};
}

/** The person has ended it: thrown through the transaction, so that nothing of it stays. */
class Ended extends Error {}

type Growing<Of> = {
	-readonly [Name in keyof Of]: Of[Name] extends readonly (infer Item)[] ? Item[] : Of[Name];
};
