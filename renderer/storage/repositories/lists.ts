// The named lists of words. Membership is kept in the words themselves.

import { success } from "../../engine/text/result.ts";
import { isListRecord, isVocabularyRecord } from "../checks.ts";
import type { ListRepository } from "../contract.ts";
import type { ListId, ListRecord } from "../records.ts";
import type { Signals } from "../signals.ts";
import { refuse, type Store } from "../store.ts";
import { withList } from "../wordRecord.ts";
import type { WordWriter } from "../wordWriter.ts";

export function createListRepository(
	store: Store,
	writer: WordWriter,
	signals: Signals,
	newId: () => string,
): ListRepository {
	const { tables } = store;
	const isSound = store.sound("lists", isListRecord);
	const isSoundWord = store.sound("vocabulary", isVocabularyRecord);

	/** A damaged list is as good as none: it cannot be shown or named. */
	async function existing(id: ListId): Promise<ListRecord> {
		const row = await tables.lists.get(id);
		return isSound(row) ? row : refuse({ kind: "missing" });
	}

	const publish = (id: ListId) => signals.publish({ table: "lists", keys: [id] });

	return {
		all: async () => {
			const rows = await store.read(["lists"], () => tables.lists.toArray());
			if (!rows.ok) return rows;
			return success(rows.value.filter(isSound).sort((a, b) => a.order - b.order || a.addedAt - b.addedAt));
		},

		add: async (name, at) => {
			const added = await store.write(["lists"], async () => {
				const lists = (await tables.lists.toArray()).filter(isSound);
				const order = lists.reduce((last, list) => Math.max(last, list.order), 0) + 1;
				const list: ListRecord = { id: newId() as ListId, name, addedAt: at, order };
				await tables.lists.add(list);
				return list;
			});
			if (added.ok) publish(added.value.id);
			return added;
		},

		rename: async (id, name) => {
			const renamed = await store.write(["lists"], async () => {
				await tables.lists.put({ ...(await existing(id)), name });
				return null;
			});
			if (renamed.ok) publish(id);
			return renamed;
		},

		remove: async (id) => {
			const removed = await writer.write(["lists"], async (words) => {
				const list = await existing(id);
				const rows = await tables.vocabulary.where("lists").equals(id).toArray();
				const members = rows.filter(isSoundWord);
				await words.put(members.map((word) => withList(word, id, false)));
				await tables.lists.delete(id);
				return { list, members: members.map(({ key }) => key) };
			});
			if (removed.ok) publish(id);
			return removed;
		},

		restore: async ({ list, members }) => {
			const restored = await writer.write(["lists"], async (words) => {
				await tables.lists.put(list);
				await words.put((await words.getMany(members)).map((word) => withList(word, list.id, true)));
				return null;
			});
			if (restored.ok) publish(list.id);
			return restored;
		},

		subscribe: (listener) => signals.subscribe("lists", () => listener()),
	};
}
