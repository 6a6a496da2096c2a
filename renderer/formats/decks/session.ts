// The words of one file, held where they were read until they are brought in: settled by their keys, rows of the same word as one,
// given out in portions. Pure.

import { smallHash } from "../../engine/text/hash.ts";
import type { HeadwordKey } from "../../engine/text/headwordKey.ts";
import { mergeWords } from "./merge.ts";
import type { CarriedWord } from "./types.ts";

/** A word with its key, and its place in the file among the words. */
export interface SettledWord extends CarriedWord {
	readonly key: HeadwordKey;
	readonly order: number;
}

/** What the dictionary has to be asked for each word. */
export interface Unsettled {
	readonly headwords: readonly string[];
	/** A phrase of ours has its key already: it is asked for as a word, and keeps it. */
	readonly kinds: readonly ("word" | "name" | null)[];
}

/** Words of neighbouring boxes are written together: storage packs words into rows by this hash. */
const boxes = 64;

export interface WordSession {
	/** Rows or notes that are words. */
	readonly rows: number;
	unsettled(from: number, count: number): Unsettled;
	/** In the order of the rows, each row once. `keys` as the dictionary settles them. */
	settle(from: number, keys: readonly HeadwordKey[], bands: ArrayLike<number>): void;
	/** Of all rows that are settled: one word a key. Nothing can be settled after that. */
	merged(): number;
	words(from: number, count: number): readonly SettledWord[];
}

export function createWordSession(rows: readonly CarriedWord[]): WordSession {
	const byKey = new Map<HeadwordKey, SettledWord>();
	let merged: readonly SettledWord[] | null = null;
	return {
		rows: rows.length,
		unsettled: (from, count) => {
			const some = rows.slice(from, from + count);
			return {
				headwords: some.map(({ headword }) => headword),
				kinds: some.map(({ key }) => (key === null || key.startsWith("phrase:") ? null : kindOf(key))),
			};
		},
		settle: (from, keys, bands) => {
			for (const [index, settled] of keys.entries()) {
				const row = rows[from + index];
				if (row === undefined) continue;
				const key = row.key?.startsWith("phrase:") === true ? (row.key as HeadwordKey) : settled;
				const known = byKey.get(key);
				const band = bands[index] ?? 0;
				const word: SettledWord = {
					...row,
					key,
					band: row.band ?? (band >= 1 && band <= 6 ? (band as CarriedWord["band"]) : null),
					order: known?.order ?? from + index,
				};
				byKey.set(key, known === undefined ? word : { ...mergeWords(known, word), key, order: known.order });
			}
		},
		merged: () => {
			merged ??= [...byKey.values()].sort(
				(a, b) => (smallHash(a.key) % boxes) - (smallHash(b.key) % boxes) || a.order - b.order,
			);
			byKey.clear();
			return merged.length;
		},
		words: (from, count) => (merged ?? []).slice(from, from + count),
	};
}

function kindOf(key: string): "word" | "name" {
	return key.startsWith("name:") ? "name" : "word";
}
