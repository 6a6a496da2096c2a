// What was read, by day and article, and how far the words of an article were made known. What windows add is added up here.

import { success } from "../../engine/text/result.ts";
import { isKnownUntilRecord, isReadingDayRecord } from "../checks/days.ts";
import type { ReadingRepository } from "../contract/reading.ts";
import type { ReadingDayRecord } from "../records/days.ts";
import type { Signals } from "../signals.ts";
import { refuse, type Store } from "../store.ts";

export function createReadingRepository(store: Store, signals: Signals): ReadingRepository {
	const { tables } = store;
	const isSoundDay = store.sound("readingDays", isReadingDayRecord);
	const isSoundPlace = store.sound("knownUntil", isKnownUntilRecord);

	return {
		add: async ({ articleId, day, milliseconds, words }) => {
			if (milliseconds <= 0 && words <= 0) return success(null);
			const id = `${day} ${articleId}`;
			const added = await store.write(["readingDays"], async () => {
				const row = await tables.readingDays.get(id);
				// A damaged day is left as it is: it may be readable by another version.
				if (row !== undefined && !isSoundDay(row)) refuse({ kind: "corrupt", what: "article" });
				const before: ReadingDayRecord = row ?? { id, day, articleId, milliseconds: 0, words: 0 };
				await tables.readingDays.put({
					...before,
					milliseconds: before.milliseconds + Math.max(Math.round(milliseconds), 0),
					words: before.words + Math.max(Math.round(words), 0),
				});
				return null;
			});
			if (added.ok) signals.publish({ table: "readingDays", keys: [id] });
			return added;
		},

		since: async (day) => {
			const rows = await store.read(["readingDays"], () => tables.readingDays.where("day").aboveOrEqual(day).toArray());
			return rows.ok ? success(rows.value.filter(isSoundDay)) : rows;
		},

		of: async (articleId) => {
			const rows = await store.read(["readingDays"], () =>
				tables.readingDays.where("articleId").equals(articleId).sortBy("day"),
			);
			return rows.ok ? success(rows.value.filter(isSoundDay)) : rows;
		},

		knownUntil: async (articleId) => {
			const row = await store.read(["knownUntil"], () => tables.knownUntil.get(articleId));
			if (!row.ok) return row;
			return success(row.value !== undefined && isSoundPlace(row.value) ? row.value : null);
		},

		setKnownUntil: (articleId, place) =>
			store.write(["knownUntil"], async () => {
				if (place === null) await tables.knownUntil.delete(articleId);
				else await tables.knownUntil.put({ articleId, ...place });
				return null;
			}),

		subscribe: (listener) => signals.subscribe("readingDays", () => listener()),
	};
}
