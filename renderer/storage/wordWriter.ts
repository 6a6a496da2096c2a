// The only way by which words are written: record, packed rows, events of cards, what is in memory and signal go together or
// not at all.

import type { HeadwordKey } from "../engine/text/headwordKey.ts";
import { type CardEventSource, createCardChanges } from "./cardEvents.ts";
import { isVocabularyRecord } from "./checks/words.ts";
import type { Stored } from "./contract/stored.ts";
import type { TableName } from "./libraryDatabase.ts";
import { putRows, rowsAt } from "./manyRows.ts";
import { type WordWritten, wordPackings } from "./packing.ts";
import type { VocabularyRecord } from "./records/words.ts";
import type { LoadedWordStates } from "./repositories/wordStates.ts";
import type { Signals } from "./signals.ts";
import { writeStates } from "./stateShards.ts";
import { refuse, type Store } from "./store.ts";

/** Words within one write transaction. */
export interface WordsInTransaction {
	/** `null` where there is none. Refuses a damaged one: it must not be overwritten. */
	get(key: HeadwordKey): Promise<VocabularyRecord | null>;
	/** Those of `keys` that are there and sound, in the order of `keys`. */
	getMany(keys: readonly HeadwordKey[]): Promise<readonly VocabularyRecord[]>;
	/** @param cardTold the caller writes the events of the cards that change; else they come to be `set` events */
	put(records: readonly VocabularyRecord[], cardTold?: boolean): Promise<void>;
	delete(keys: readonly HeadwordKey[]): Promise<void>;
}

export interface WordWriter {
	/** One transaction over the words and the tables `others`; resolves when memory knows and listeners have heard. */
	write<Value>(others: readonly TableName[], work: (words: WordsInTransaction) => Promise<Value>): Stored<Value>;
	/** Called when words may be about to change. */
	onWrite(listener: () => void): void;
	/** Told of what is on the disk now, before the listeners of the signals. */
	onWritten(listener: (written: readonly WordWritten[]) => void): void;
}

const tablesWritten: readonly TableName[] = [
	"vocabulary",
	"states",
	"events",
	...wordPackings.map(({ table }) => table),
];

export function createWordWriter(
	store: Store,
	states: LoadedWordStates,
	signals: Signals,
	events: CardEventSource,
): WordWriter {
	const { tables } = store;
	const isSound = store.sound("vocabulary", isVocabularyRecord);
	const beforehand: (() => void)[] = [];
	const listeners: ((written: readonly WordWritten[]) => void)[] = [];

	return {
		write: async (others, work) => {
			for (const listener of beforehand) listener();
			const written = new Map<HeadwordKey, WordWritten>();
			const cards = createCardChanges(tables, events);
			const words: WordsInTransaction = {
				get: async (key) => {
					const row = await tables.vocabulary.get(key);
					if (row !== undefined && !isSound(row)) return refuse({ kind: "corrupt", what: "word" });
					cards.saw(key, row ?? null);
					return row ?? null;
				},
				getMany: async (keys) => {
					const rows = await rowsAt(tables.vocabulary, [...new Set(keys)]);
					const found = rows.filter((row) => row !== undefined).filter(isSound);
					for (const word of found) cards.saw(word.key, word);
					return found;
				},
				put: async (records, cardTold = false) => {
					await cards.change(records, cardTold);
					await putRows("vocabulary", records);
					for (const word of records) written.set(word.key, [word.key, word]);
				},
				delete: async (keys) => {
					await tables.vocabulary.bulkDelete([...keys]);
					for (const key of keys) written.set(key, [key, null]);
				},
			};
			const result = await store.write([...new Set([...tablesWritten, ...others])], async () => {
				const value = await work(words);
				const changes = [...written.values()];
				if (changes.length > 0) {
					const packing = wordPackings.map(({ change }) => change(tables, changes));
					await Promise.all([writeStates(tables, changes.map(stateOf)), cards.write(), ...packing]);
				}
				return value;
			});
			if (result.ok && written.size > 0) {
				const changes = [...written.values()];
				states.apply(changes.map(stateOf));
				for (const listener of listeners) listener(changes);
				signals.publish({ table: "vocabulary", keys: [...written.keys()] });
			}
			return result;
		},
		onWrite: (listener) => void beforehand.push(listener),
		onWritten: (listener) => void listeners.push(listener),
	};
}

function stateOf([key, word]: WordWritten) {
	return [key, word?.status ?? null] as const;
}
