// The only way by which words are written: record, packed rows, events of cards, what is in memory and signal go together or
// not at all.

import type { HeadwordKey } from "../engine/text/headwordKey.ts";
import { type CardEventSource, createCardChanges } from "./cardEvents.ts";
import { isVocabularyRecord } from "./checks/words.ts";
import type { Stored } from "./contract/stored.ts";
import type { TableName } from "./libraryDatabase.ts";
import { addRows, putRows, rowsAt } from "./manyRows.ts";
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
	/**
	 * Words that are thought to be new; the caller writes the events of their cards.
	 * @returns those whose key is taken: they are not written
	 */
	add(records: readonly VocabularyRecord[]): Promise<readonly VocabularyRecord[]>;
	delete(keys: readonly HeadwordKey[]): Promise<void>;
	/** Packs what was written so far, so that very many words are not held in memory until the end. */
	pack(): Promise<void>;
}

export interface WordWriter {
	/** One transaction over the words and the tables `others`; resolves when memory knows and listeners have heard. */
	write<Value>(others: readonly TableName[], work: (words: WordsInTransaction) => Promise<Value>): Stored<Value>;
	/** Called when words may be about to change. */
	onWrite(listener: () => void): void;
	/** Told of what is on the disk now, before the listeners of the signals; `null` for more words than one can tell. */
	onWritten(listener: (written: readonly WordWritten[] | null) => void): void;
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
	const listeners: ((written: readonly WordWritten[] | null) => void)[] = [];

	/** Memory and listeners hear of it. @param changes `null` for more than one can tell */
	const tell = async (changes: readonly WordWritten[] | null) => {
		if (changes === null) await states.readAll();
		else states.apply(changes.map(stateOf));
		for (const listener of listeners) listener(changes);
		signals.publish({ table: "vocabulary", keys: changes === null ? null : changes.map(([key]) => key) });
	};

	return {
		write: async (others, work) => {
			for (const listener of beforehand) listener();
			const written = new Map<HeadwordKey, WordWritten>();
			let packed = false;
			const cards = createCardChanges(tables, events);
			const packAll = async () => {
				const changes = [...written.values()];
				if (changes.length === 0) return;
				const packing = wordPackings.map(({ change }) => change(tables, changes));
				await Promise.all([writeStates(tables, changes.map(stateOf)), cards.write(), ...packing]);
			};
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
				add: async (records) => {
					const taken = new Set(await addRows("vocabulary", records));
					const added = records.filter((_, index) => !taken.has(index));
					await cards.change(added, true);
					for (const word of added) written.set(word.key, [word.key, word]);
					return records.filter((_, index) => taken.has(index));
				},
				delete: async (keys) => {
					await tables.vocabulary.bulkDelete([...keys]);
					for (const key of keys) written.set(key, [key, null]);
				},
				pack: async () => {
					await packAll();
					packed ||= written.size > 0;
					written.clear();
				},
			};
			const result = await store.write([...new Set([...tablesWritten, ...others])], async () => {
				const value = await work(words);
				await packAll();
				return value;
			});
			if (result.ok && (packed || written.size > 0)) await tell(packed ? null : [...written.values()]);
			return result;
		},
		onWrite: (listener) => void beforehand.push(listener),
		onWritten: (listener) => void listeners.push(listener),
	};
}

function stateOf([key, word]: WordWritten) {
	return [key, word?.status ?? null] as const;
}
