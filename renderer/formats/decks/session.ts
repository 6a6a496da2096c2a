// The words of one file, held where they were read until they are brought in: settled by their keys, rows of the same word as one,
// given out in portions. Pure.

import { boxByBox } from "../../engine/text/boxOrder.ts";
import type { HeadwordKey } from "../../engine/text/headwordKey.ts";
import { mergeWords } from "./merge.ts";
import type { CarriedWord } from "./types.ts";

/** A word with its key, and its place in the file among the words. */
export interface SettledWord extends CarriedWord {
	readonly key: HeadwordKey;
	readonly order: number;
	/** Events of it stand in the file. */
	readonly eventsFollow: boolean;
}

/** What is told of all words together. */
export interface MergedWords {
	/** Each key once. */
	readonly words: number;
	/** Lists that they are in, by their names. */
	readonly paths: readonly (readonly string[])[];
	/** Words with cards that were answered before. */
	readonly reviewed: number;
}

/** What the dictionary has to be asked for each word. */
export interface Unsettled {
	readonly headwords: readonly string[];
	/** A phrase of ours has its key already: it is asked for as a word, and keeps it. */
	readonly kinds: readonly ("word" | "name" | null)[];
}

export interface WordSession {
	/** Rows or notes that are words. */
	readonly rows: number;
	unsettled(from: number, count: number): Unsettled;
	/** In the order of the rows, each row once. `keys` as the dictionary settles them. */
	settle(from: number, keys: readonly HeadwordKey[], bands: ArrayLike<number>): void;
	/** Of all rows that are settled: one word a key. Nothing can be settled after that. */
	merged(): MergedWords;
	/** Of the merged words, in the order in which they are best written. */
	keys(from: number, count: number): readonly HeadwordKey[];
	words(from: number, count: number): readonly SettledWord[];
	/** @param places of merged words */
	picked(places: readonly number[]): readonly SettledWord[];
	/** Events that stand beside the words, as they came. */
	events(from: number, count: number): readonly unknown[];
}

export function createWordSession(rows: readonly CarriedWord[], events: readonly unknown[] = []): WordSession {
	const withEvents = new Set(events.map(keyOfEvent));
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
					eventsFollow: withEvents.has(key),
				};
				byKey.set(key, known === undefined ? word : { ...word, ...mergeWords(known, word), key, order: known.order });
			}
		},
		merged: () => {
			merged ??= boxByBox(byKey.values(), ({ key }) => key);
			byKey.clear();
			const paths = new Map<string, readonly string[]>();
			for (const { lists } of merged) for (const path of lists) paths.set(path.join("\n").toLowerCase(), path);
			const reviewed = merged.filter(({ card }) => card !== null && card.reps > 0).length;
			return { words: merged.length, paths: [...paths.values()], reviewed };
		},
		keys: (from, count) => (merged ?? []).slice(from, from + count).map(({ key }) => key),
		words: (from, count) => (merged ?? []).slice(from, from + count),
		picked: (places) => places.map((place) => merged?.[place]).filter((word) => word !== undefined),
		events: (from, count) => events.slice(from, from + count),
	};
}

function keyOfEvent(event: unknown): unknown {
	return typeof event === "object" && event !== null ? Reflect.get(event, "key") : null;
}

function kindOf(key: string): "word" | "name" {
	return key.startsWith("name:") ? "name" : "word";
}
