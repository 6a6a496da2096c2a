// Sentences of an article that a person wants to find again.

import { success } from "../../engine/text/result.ts";
import { isBookmarkRecord } from "../checks/bookmarks.ts";
import type { BookmarkRepository } from "../contract/bookmarks.ts";
import type { BookmarkRecord } from "../records/bookmarks.ts";
import type { ArticleId } from "../records/ids.ts";
import type { Signals } from "../signals.ts";
import { refuse, type Store } from "../store.ts";

export function createBookmarkRepository(store: Store, signals: Signals, newId: () => string): BookmarkRepository {
	const { bookmarks } = store.tables;
	const isSound = store.sound("bookmarks", isBookmarkRecord);
	const ofArticle = async (id: ArticleId) => (await bookmarks.where("articleId").equals(id).toArray()).filter(isSound);

	async function get(id: string): Promise<BookmarkRecord> {
		const row = await bookmarks.get(id);
		if (row === undefined) refuse({ kind: "missing" });
		return isSound(row) ? row : refuse({ kind: "corrupt", what: "article" });
	}
	async function write<Value>(work: () => Promise<Value>) {
		const written = await store.write(["bookmarks"], work);
		if (written.ok) signals.publish({ table: "bookmarks", keys: null });
		return written;
	}

	return {
		of: async (articleId) => {
			const rows = await store.read(["bookmarks"], () => ofArticle(articleId));
			return rows.ok ? success(rows.value.sort((a, b) => a.at - b.at || a.addedAt - b.addedAt)) : rows;
		},
		add: (place, addedAt) =>
			write(async () => {
				const there = (await ofArticle(place.articleId)).find(({ at }) => at === place.at);
				if (there !== undefined) return there;
				const added: BookmarkRecord = { id: newId(), ...place, note: "", addedAt };
				await bookmarks.add(added);
				return added;
			}),
		setNote: (id, note) =>
			write(async () => {
				await bookmarks.put({ ...(await get(id)), note });
				return null;
			}),
		remove: (id) =>
			write(async () => {
				const removed = await get(id);
				await bookmarks.delete(id);
				return removed;
			}),
		put: (bookmark) =>
			write(async () => {
				await bookmarks.put(bookmark);
				return null;
			}),
		subscribe: (listener) => signals.subscribe("bookmarks", () => listener()),
	};
}
