// Reviews: what is due, and every answer as a card and an event that are written together.

import { success } from "../../engine/text/result.ts";
import { isReviewEventRecord, isVocabularyRecord } from "../checks.ts";
import type { ReviewRepository } from "../contract.ts";
import type { ListId, ReviewEventRecord, Timestamp, VocabularyRecord } from "../records.ts";
import { refuse, type Store } from "../store.ts";
import { sameCard, withCard } from "../wordRecord.ts";
import type { WordWriter } from "../wordWriter.ts";

export function createReviewRepository(store: Store, writer: WordWriter, now: () => Timestamp): ReviewRepository {
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

	return {
		due: (list, at, limit) => store.read(["vocabulary"], () => firstDue(list, at, limit)),

		record: (event) =>
			writer.write(["events"], async (words) => {
				const word = await words.get(event.key);
				// Graded, marked or removed in another window meanwhile: the answer belongs to a card that is no more.
				if (!isAt(word, event.before)) refuse({ kind: "missing" });
				const graded = { ...withCard(word, event.after), changedAt: event.at };
				await words.put([graded]);
				await tables.events.add(event);
				return graded;
			}),

		undo: (eventId) =>
			writer.write(["events"], async (words) => {
				const event = await tables.events.get(eventId);
				if (event === undefined) refuse({ kind: "missing" });
				if (!isSoundEvent(event)) refuse({ kind: "corrupt", what: "word" });
				const word = await words.get(event.key);
				if (!isAt(word, event.after)) refuse({ kind: "missing" });
				const restored = { ...withCard(word, event.before), changedAt: now() };
				await words.put([restored]);
				await tables.events.delete(eventId);
				return restored;
			}),

		events: async (since) => {
			const rows = await store.read(["events"], () => tables.events.where("at").aboveOrEqual(since).toArray());
			return rows.ok ? success(rows.value.filter(isSoundEvent)) : rows;
		},

		forecast: (at, days) =>
			store.read(["vocabulary"], async () => {
				const counts: number[] = [];
				for (let day = 0; day < days; day++) {
					const end = localMidnight(at, day + 1);
					const queue = tables.vocabulary.where("dueAt");
					const range = day === 0 ? queue.below(end) : queue.between(localMidnight(at, day), end);
					counts.push(await range.count());
				}
				return counts;
			}),
	};
}

/** The word is being learned and its card is this one. */
function isAt(word: VocabularyRecord | null, card: ReviewEventRecord["before"]): word is VocabularyRecord {
	return word !== null && word.status === "learning" && word.card !== null && sameCard(word.card, card);
}

/** Beginning of the local day that lies `days` after the one of `at`; right also where clocks change. */
function localMidnight(at: Timestamp, days: number): Timestamp {
	const date = new Date(at);
	return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days).getTime();
}
