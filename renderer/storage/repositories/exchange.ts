// Words that come in from files and go out into them, in portions: each one transaction, and each can be taken back.

import { sameCard } from "../../engine/review/card.ts";
import { soundPlan } from "../../engine/review/plan.ts";
import type { HeadwordKey } from "../../engine/text/headwordKey.ts";
import { success } from "../../engine/text/result.ts";
import { isSame, newBrought, withBrought } from "../broughtWord.ts";
import { isListRecord, isPlanRecord, isReviewEventRecord, isVocabularyRecord } from "../checks.ts";
import type { NewCard } from "../contract.ts";
import type { Brought, BroughtWord, ExchangeRepository } from "../exchange.ts";
import { canHaveChildren, childrenOf, nested } from "../listTree.ts";
import type { ListId, ListRecord, SetEvent, Timestamp, VocabularyRecord } from "../records.ts";
import { rebuildDays, unmakeDays } from "../reviewDays.ts";
import type { Signals } from "../signals.ts";
import { refuse, type Store } from "../store.ts";
import type { WordWriter } from "../wordWriter.ts";

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
		const rows = await tables.vocabulary.bulkGet([...keys]);
		return rows.map((row): VocabularyRecord | "damaged" | null => {
			if (row === undefined) return null;
			return isSound(row) ? row : "damaged";
		});
	}

	const told = (key: HeadwordKey, at: Timestamp, before: SetEvent["before"], after: SetEvent["after"]): SetEvent => ({
		kind: "set",
		id: newId(),
		key,
		at,
		before,
		after,
		why: "imported",
	});

	/** What the word's card went through elsewhere, and that it is here now. */
	const eventsOfBrought = (
		word: BroughtWord,
		before: VocabularyRecord | null,
		after: VocabularyRecord,
		at: Timestamp,
	): readonly SetEvent[] => {
		const known = before?.card ?? null;
		if (after.card === null || sameCard(known, after.card)) return [];
		// A past that begins before what is known here would stand between answers that were given here.
		const past = before === null ? word.past.filter((event) => event.at < at) : [];
		return [
			...past.map((event) => told(word.key, event.at, event.before, event.after)),
			told(word.key, at, past.at(-1)?.after ?? known, after.card),
		];
	};

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

		bring: (words, duplicates, at) =>
			writer.write(["events", "lists"], async (inside): Promise<Brought> => {
				const rows = await found(words.map(({ key }) => key));
				const added: HeadwordKey[] = [];
				const changed: VocabularyRecord[] = [];
				const after: VocabularyRecord[] = [];
				const events: SetEvent[] = [];
				for (const [index, word] of words.entries()) {
					const row = rows[index] ?? null;
					if (row === "damaged") continue;
					const record = row === null ? newBrought(word, at, newCard) : withBrought(row, word, duplicates, at, newCard);
					if (record === row) continue;
					if (row === null) added.push(word.key);
					else changed.push(row);
					after.push(record);
					events.push(...eventsOfBrought(word, row, record, at));
				}
				await inside.put(after, true);
				if (events.length > 0) await tables.events.bulkAdd(events);
				return { at, added, changed, left: words.length - after.length };
			}),

		takeBack: ({ at, added, changed }) =>
			writer.write([], async (inside) => {
				const untouched = (row: VocabularyRecord | "damaged" | null) =>
					row !== null && row !== "damaged" && row.changedAt === at;
				const [addedRows, changedRows] = [await found(added), await found(changed.map(({ key }) => key))];
				const gone = added.filter((_, index) => untouched(addedRows[index] ?? null));
				const back = changed.filter((_, index) => untouched(changedRows[index] ?? null));
				await inside.put(back);
				await inside.delete(gone);
				const restored = gone.length + back.length;
				return { restored, left: added.length + changed.length - restored };
			}),

		lists: async (paths, like, at) => {
			const made: ListId[] = [];
			const result = await store.write(["lists"], async () => {
				const lists = [...nested((await tables.lists.toArray()).filter(isSoundList))];
				const models = like.filter(isListRecord);
				const add = async (name: string, parent: ListId | null): Promise<ListRecord> => {
					const model = models.find((other) => fold(other.name) === fold(name) && other.rule === null);
					const order = childrenOf(lists, parent).reduce((last, list) => Math.max(last, list.order), 0) + 1;
					const { colour, review } = model ?? { colour: null, review: null };
					const list: ListRecord = {
						id: newId() as ListId,
						name,
						addedAt: at,
						order,
						parent,
						colour,
						rule: null,
						review,
					};
					await tables.lists.add(list);
					lists.push(list);
					made.push(list.id);
					return list;
				};
				const of = async (name: string, parent: ListId | null): Promise<ListRecord> =>
					childrenOf(lists, parent).find((list) => fold(list.name) === fold(name) && list.rule === null) ??
					add(name, parent);
				const ids: ListId[] = [];
				for (const path of paths) {
					const [outer, inner] = path;
					if (outer === undefined) refuse({ kind: "missing" });
					const parent = await of(outer, null);
					ids.push(inner === undefined || !canHaveChildren(parent) ? parent.id : (await of(inner, parent.id)).id);
				}
				// Smart lists have no words: they come along as they are.
				for (const model of models.filter(({ rule }) => rule !== null)) {
					if (lists.some((list) => fold(list.name) === fold(model.name) && list.rule !== null)) continue;
					const order = childrenOf(lists, null).reduce((last, list) => Math.max(last, list.order), 0) + 1;
					const list: ListRecord = { ...model, id: newId() as ListId, addedAt: at, order, parent: null };
					await tables.lists.add(list);
					lists.push(list);
					made.push(list.id);
				}
				return { ids, made };
			});
			if (result.ok && made.length > 0) signals.publish({ table: "lists", keys: made });
			return result;
		},

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

		bringEvents: (events, plans) =>
			store.write(["events", "plans", "reviewDays"], async () => {
				const sound = events.filter(isReviewEventRecord);
				const there = await tables.events.bulkGet(sound.map(({ id }) => id));
				const fresh = sound.filter((_, index) => there[index] === undefined);
				await tables.events.bulkPut(fresh);
				// The window may end before `packEvents`.
				if (fresh.length > 0) await unmakeDays(tables);
				for (const plan of plans.filter(isPlanRecord)) {
					if ((await tables.plans.get(plan.id)) === undefined) await tables.plans.put(plan);
				}
				return fresh.length;
			}),

		packEvents: () =>
			store.write(["events", "reviewDays", "settings"], async () => {
				await rebuildDays(tables);
				return null;
			}),

		soundReview: (value) =>
			typeof value === "object" && value !== null && "retention" in value ? soundPlan(value) : null,

		page: async (after, count) => {
			const rows = await store.read(["vocabulary"], () => {
				const rest = after === null ? tables.vocabulary.toCollection() : tables.vocabulary.where(":id").above(after);
				return rest.limit(count).toArray();
			});
			if (!rows.ok) return rows;
			const last: unknown = rows.value.at(-1);
			const more = rows.value.length === count && typeof last === "object" && last !== null;
			const next = more ? (String(Reflect.get(last, "key")) as HeadwordKey) : null;
			return success({ words: rows.value.filter(isSound), next });
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

function fold(name: string): string {
	return name.trim().toLowerCase();
}
