// Whatever changes a card besides an answer leaves an event too, in the same transaction: a word that is learned for the first
// time, records that an undo puts back. Otherwise its events could not make the card again.

import { sameCard } from "../engine/review/card.ts";
import type { CardState } from "../engine/review/types.ts";
import type { HeadwordKey } from "../engine/text/headwordKey.ts";
import { isVocabularyRecord } from "./checks/words.ts";
import type { LibraryTables } from "./libraryDatabase.ts";
import { putRows, rowsAt } from "./manyRows.ts";
import type { Timestamp } from "./records/ids.ts";
import type { SetEvent } from "./records/reviews.ts";
import type { VocabularyRecord } from "./records/words.ts";

/** Clock and names of the events. */
export interface CardEventSource {
	readonly now: () => Timestamp;
	readonly newId: () => string;
}

/** The cards that one transaction changes. */
export interface CardChanges {
	/** A word as it was read; what was read is not read again. */
	saw(key: HeadwordKey, record: VocabularyRecord | null): void;
	/** Before words are written. @param told their events are written by the caller */
	change(records: readonly VocabularyRecord[], told: boolean): Promise<void>;
	/** The events so far; what changes after that begins anew. Write transaction over `events`. */
	write(): Promise<void>;
}

export function createCardChanges(tables: LibraryTables, { now, newId }: CardEventSource): CardChanges {
	/** As they were when the transaction began, or events were written last. */
	const before = new Map<HeadwordKey, CardState | null>();
	const after = new Map<HeadwordKey, CardState>();

	const saw = (key: HeadwordKey, record: VocabularyRecord | null) => {
		if (!before.has(key)) before.set(key, record?.card ?? null);
	};

	return {
		saw,
		change: async (records, told) => {
			if (told) {
				for (const { key, card } of records) {
					after.delete(key);
					before.set(key, card);
				}
				return;
			}
			const unseen = records.filter(({ key, card }) => card !== null && !before.has(key)).map(({ key }) => key);
			const rows = unseen.length === 0 ? [] : await rowsAt(tables.vocabulary, unseen);
			for (const [index, key] of unseen.entries()) {
				const row = rows[index];
				saw(key, isVocabularyRecord(row) ? row : null);
			}
			for (const { key, card } of records) {
				if (card === null) after.delete(key);
				else after.set(key, card);
			}
		},
		write: async () => {
			const at = now();
			const events: SetEvent[] = [];
			for (const [key, card] of after) {
				const known = before.get(key) ?? null;
				if (sameCard(known, card)) continue;
				const why = card.state === 0 && card.reps === 0 ? "started" : "rescheduled";
				events.push({ kind: "set", id: newId(), key, at, before: known, after: card, why });
			}
			before.clear();
			after.clear();
			// Their names are new: nothing is there to be replaced.
			await putRows("events", events);
		},
	};
}
