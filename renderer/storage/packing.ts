// Rows packed out of the words for quick reading (`summaries`, `queue`): every change of a word goes into them in its own
// transaction, and they are made anew out of the words where they are damaged or not there yet. The states have their own
// module (stateShards.ts): they are also of words whose records cannot be read.

import type { HeadwordKey } from "../engine/text/headwordKey.ts";
import { isVocabularyRecord } from "./checks/words.ts";
import type { LibraryTables, TableName } from "./libraryDatabase.ts";
import { queuePacking } from "./queueShards.ts";
import type { VocabularyRecord } from "./records/words.ts";
import { summaryPacking } from "./summaryShards.ts";

/** A word as it is now on the disk; `null` where it is gone. */
export type WordWritten = readonly [key: HeadwordKey, word: VocabularyRecord | null];

export interface Packer {
	readonly add: (word: VocabularyRecord) => void;
	/** In place of all rows that are there. Write transaction. */
	readonly write: (tables: LibraryTables) => Promise<void>;
}

export interface WordPacking {
	readonly table: TableName;
	/**
	 * Carries changes into the rows. A row that is damaged or not there stays so: whoever reads it next packs all anew.
	 * Write transaction, the same that changes the words. Every word stands in `changes` once.
	 */
	readonly change: (tables: LibraryTables, changes: readonly WordWritten[]) => Promise<void>;
	/** Begins to pack all words. */
	readonly pack: () => Packer;
}

export const wordPackings: readonly WordPacking[] = [summaryPacking, queuePacking];

/** Packs anew out of all sound words. Write transaction over `vocabulary` and the tables of `packings`. */
export async function repack(tables: LibraryTables, packings: readonly WordPacking[] = wordPackings): Promise<void> {
	const packers = packings.map(({ pack }) => pack());
	let last: string | null = null;
	for (;;) {
		const rest = last === null ? tables.vocabulary.toCollection() : tables.vocabulary.where(":id").above(last);
		const rows: readonly unknown[] = await rest.limit(sliceSize).toArray();
		for (const row of rows) if (isVocabularyRecord(row)) for (const packer of packers) packer.add(row);
		if (rows.length < sliceSize) break;
		last = String(Reflect.get(rows.at(-1) as object, "key"));
	}
	for (const packer of packers) await packer.write(tables);
}

/** Words read at once: all together would not fit into the memory of a small machine. */
const sliceSize = 5000;
