// The words that a person has marked or saved: reading, marking, editing, finding, counting.

import { failure, success } from "../../engine/text/result.ts";
import { isVocabularyRecord } from "../checks.ts";
import type { NewCard, VocabularyFilter, VocabularyRepository } from "../contract.ts";
import type { ListId, VocabularyRecord } from "../records.ts";
import type { Signals } from "../signals.ts";
import { refuse, type Store } from "../store.ts";
import { matcher, meetAgain, newWord, withList, withStatus } from "../wordRecord.ts";
import type { WordWriter } from "../wordWriter.ts";
import type { LoadedWordStates } from "./wordStates.ts";

export function createVocabularyRepository(
	store: Store,
	writer: WordWriter,
	states: LoadedWordStates,
	signals: Signals,
	newCard: NewCard,
): VocabularyRepository {
	const { tables } = store;
	const isSound = store.sound("vocabulary", isVocabularyRecord);

	/** Changes those of `keys` that are there; refuses where none of them is. */
	const changeAll = (
		keys: readonly VocabularyRecord["key"][],
		change: (record: VocabularyRecord) => VocabularyRecord,
		needs: ListId | null = null,
	) =>
		writer.write(["lists"], async (words) => {
			if (needs !== null && (await tables.lists.get(needs)) === undefined) refuse({ kind: "missing" });
			const before = await words.getMany(keys);
			if (before.length === 0 && keys.length > 0) refuse({ kind: "missing" });
			await words.put(before.map(change));
			return before;
		});

	/** The rows that may match, by the narrowest index. */
	const candidates = ({ list, dueBefore, addedSince, status }: VocabularyFilter) => {
		if (list !== null) return tables.vocabulary.where("lists").equals(list);
		if (dueBefore !== null) return tables.vocabulary.where("dueAt").below(dueBefore);
		if (addedSince !== null) return tables.vocabulary.where("addedAt").aboveOrEqual(addedSince);
		if (status !== null) return tables.vocabulary.where("status").equals(status);
		return tables.vocabulary.toCollection();
	};

	return {
		get: async (key) => {
			const row = await store.read(["vocabulary"], () => tables.vocabulary.get(key));
			if (!row.ok) return row;
			if (row.value === undefined) return success(null);
			return isSound(row.value) ? success(row.value) : failure({ kind: "corrupt", what: "word" });
		},

		setStatus: (met, status, at) =>
			writer.write([], async (words) => {
				const record = await words.get(met.key);
				const marked =
					record === null ? newWord(met, status, at, newCard) : meetAgain(record, met, status, at, newCard);
				await words.put([marked]);
				return marked;
			}),

		remove: (keys) =>
			writer.write([], async (words) => {
				const removed = await words.getMany(keys);
				await words.delete(removed.map(({ key }) => key));
				return removed;
			}),

		put: (records) =>
			writer.write([], async (words) => {
				await words.put(records);
				return null;
			}),

		change: (keys, change, at) =>
			changeAll(keys, (record) => {
				const changed = { ...record, ...change, changedAt: at };
				return change.status === undefined ? changed : withStatus(changed, change.status, at, newCard);
			}),

		changeList: (keys, list, member, at) =>
			changeAll(keys, (record) => ({ ...withList(record, list, member), changedAt: at }), member ? list : null),

		find: async (filter) => {
			const rows = await store.read(["vocabulary"], () => candidates(filter).toArray());
			if (!rows.ok) return rows;
			return success(rows.value.filter(isSound).filter(matcher(filter)).sort(newestFirst));
		},

		counts: async (at) => {
			const ready = await states.ready;
			if (!ready.ok) return ready;
			const counted = await store.read(["vocabulary", "lists"], async () => {
				const due = await tables.vocabulary.where("dueAt").belowOrEqual(at).count();
				const lists = new Map<ListId, number>();
				for (const id of await tables.lists.toCollection().primaryKeys()) {
					lists.set(id, await tables.vocabulary.where("lists").equals(id).count());
				}
				return { due, lists };
			});
			if (!counted.ok) return counted;
			const learning = states.count("learning");
			const all = learning + states.count("known") + states.count("ignored");
			return success({ all, learning, ...counted.value });
		},

		subscribe: (listener) =>
			signals.subscribe("vocabulary", ({ keys }) => listener(keys as readonly VocabularyRecord["key"][] | null)),
	};
}

function newestFirst(a: VocabularyRecord, b: VocabularyRecord): number {
	return b.addedAt - a.addedAt || (a.key < b.key ? -1 : 1);
}
