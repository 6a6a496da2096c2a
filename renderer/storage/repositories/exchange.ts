// Words that come in from files and go out into them. What comes in is one transaction, and can be taken back; what goes out is
// read in portions.

import type { Table } from "dexie";
import { soundPlan } from "../../engine/review/plan.ts";
import type { HeadwordKey } from "../../engine/text/headwordKey.ts";
import { failure, success } from "../../engine/text/result.ts";
import { createBringing, Ended } from "../bringing.ts";
import { isSame } from "../broughtWord.ts";
import { isListRecord, isPlanRecord } from "../checks/lists.ts";
import { isReviewEventRecord } from "../checks/reviews.ts";
import { isVocabularyRecord } from "../checks/words.ts";
import type { NewCard } from "../contract/reviews.ts";
import type { ExchangeRepository } from "../exchange.ts";
import { childrenOf, nested } from "../listTree.ts";
import type { ListId } from "../records/ids.ts";
import type { Signals } from "../signals.ts";
import type { Store } from "../store.ts";
import type { WordWriter } from "../wordWriter.ts";

export function createExchangeRepository(
	store: Store,
	writer: WordWriter,
	signals: Signals,
	newCard: NewCard,
	newId: () => string,
): ExchangeRepository {
	const { tables } = store;
	const bringing = createBringing(store, newCard, newId);
	const isSound = store.sound("vocabulary", isVocabularyRecord);
	const isSoundList = store.sound("lists", isListRecord);
	const isSoundEvent = store.sound("events", isReviewEventRecord);

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

	return {
		compare: (words) =>
			store.read(["vocabulary"], async () => {
				const rows = await bringing.found(words.map(({ key }) => key));
				return words.map((word, index) => {
					const row = rows[index] ?? null;
					if (row === null || row === "damaged") return row ?? "new";
					return isSame(row, word) ? "same" : "different";
				});
			}),

		bringFile: async (file, watch) => {
			try {
				const result = await writer.write(["lists", "plans", "reviewDays"], (inside) =>
					bringing.bringFile(inside, file, watch),
				);
				if (result.ok && result.value.lists.length > 0) signals.publish({ table: "lists", keys: result.value.lists });
				return result;
			} catch (error) {
				if (error instanceof Ended) return failure({ kind: "cancelled" });
				throw error;
			}
		},

		bring: (words, duplicates, at) =>
			writer.write(["reviewDays"], (inside) => bringing.bring(inside, words, duplicates, at)),

		takeBack: (brought) => writer.write(["reviewDays"], (inside) => bringing.takeBack(inside, brought)),

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
