// The only way by which words are written: record, packed state, state in memory and signal go together or not at all.

import type { HeadwordKey } from "../engine/text/headwordKey.ts";
import { isVocabularyRecord } from "./checks.ts";
import type { Stored } from "./contract.ts";
import type { TableName } from "./libraryDatabase.ts";
import type { VocabularyRecord } from "./records.ts";
import type { LoadedWordStates } from "./repositories/wordStates.ts";
import type { Signals } from "./signals.ts";
import { type StateChange, writeStates } from "./stateShards.ts";
import { refuse, type Store } from "./store.ts";

/** Words within one write transaction. */
export interface WordsInTransaction {
	/** `null` where there is none. Refuses a damaged one: it must not be overwritten. */
	get(key: HeadwordKey): Promise<VocabularyRecord | null>;
	/** Those of `keys` that are there and sound, in the order of `keys`. */
	getMany(keys: readonly HeadwordKey[]): Promise<readonly VocabularyRecord[]>;
	put(records: readonly VocabularyRecord[]): Promise<void>;
	delete(keys: readonly HeadwordKey[]): Promise<void>;
}

export interface WordWriter {
	/** One transaction over the words and the tables `others`; resolves when memory knows and listeners have heard. */
	write<Value>(others: readonly TableName[], work: (words: WordsInTransaction) => Promise<Value>): Stored<Value>;
}

export function createWordWriter(store: Store, states: LoadedWordStates, signals: Signals): WordWriter {
	const { tables } = store;
	const isSound = store.sound("vocabulary", isVocabularyRecord);

	return {
		write: async (others, work) => {
			const written = new Map<HeadwordKey, StateChange>();
			const note = async (changes: readonly (readonly [HeadwordKey, StateChange[1]])[]) => {
				for (const change of changes) written.set(change[0], change);
				await writeStates(tables, changes);
			};
			const words: WordsInTransaction = {
				get: async (key) => {
					const row = await tables.vocabulary.get(key);
					if (row === undefined) return null;
					return isSound(row) ? row : refuse({ kind: "corrupt", what: "word" });
				},
				getMany: async (keys) => {
					const rows = await tables.vocabulary.bulkGet([...new Set(keys)]);
					return rows.filter((row) => row !== undefined).filter(isSound);
				},
				put: async (records) => {
					await tables.vocabulary.bulkPut(records);
					await note(records.map(({ key, status }) => [key, status]));
				},
				delete: async (keys) => {
					await tables.vocabulary.bulkDelete([...keys]);
					await note(keys.map((key) => [key, null]));
				},
			};
			const result = await store.write(["vocabulary", "states", ...others], () => work(words));
			if (result.ok && written.size > 0) {
				states.apply([...written.values()]);
				signals.publish({ table: "vocabulary", keys: [...written.keys()] });
			}
			return result;
		},
	};
}
