// How much of a text a person knows: the words of its profile against the states of the words. Pure.

import type { HeadwordKey } from "../engine/text/headwordKey.ts";
import type { WordStatus } from "../storage/records/words.ts";

/** The words of an article and how often each stands there. */
export interface WordCounts {
	readonly keys: readonly HeadwordKey[];
	/** Parallel to `keys`. */
	readonly counts: Uint32Array;
}

type State = WordStatus | "new";
type StateOf = (key: HeadwordKey) => State;

/** Words by their state. */
export type StateCounts = Readonly<Record<State, number>>;

export interface KnownFigures {
	/** Each word as often as it stands in the text. */
	readonly running: StateCounts;
	/** Each word once. */
	readonly different: StateCounts;
}

/** Share of the words that are known, 0 to 1, ignored words left out of both sides; `null` where no words are left. */
export function shareOf({ known, learning, new: fresh }: StateCounts): number | null {
	const counted = known + learning + fresh;
	return counted === 0 ? null : known / counted;
}

/** Words of a text by their state, counted once. */
export function knownFigures({ keys, counts }: WordCounts, statusOf: StateOf): KnownFigures {
	const running = new Uint32Array(stateCount);
	const different = new Uint32Array(stateCount);
	keys.forEach((key, index) => {
		const state = stateIndex(statusOf(key));
		running[state] = (running[state] ?? 0) + (counts[index] ?? 0);
		different[state] = (different[state] ?? 0) + 1;
	});
	return { running: byState(running), different: byState(different) };
}

/** Shares that are known of an article, as `shareOf` gives them. */
export interface KnownShares {
	readonly running: number;
	readonly different: number;
}

/** `null` where no words are left. */
export function knownShares(words: WordCounts, statusOf: StateOf): KnownShares | null {
	const { running, different } = knownFigures(words, statusOf);
	const [share, shareOfDifferent] = [shareOf(running), shareOf(different)];
	return share === null || shareOfDifferent === null ? null : { running: share, different: shareOfDifferent };
}

/** Different words that the person has never marked. */
export function newWords(words: WordCounts, statusOf: StateOf): number {
	return knownFigures(words, statusOf).different.new;
}

/** Follows the states of the words of one text: counted once, then only what has changed. */
export interface KnownCounter {
	/** The same object until something changes. */
	readonly figures: () => KnownFigures;
	/** These words may have another state now; `null`: all may. Tells whether a figure is another one. */
	readonly changed: (keys: readonly HeadwordKey[] | null) => boolean;
}

/** Number of states: see `stateIndex`. */
const stateCount = 4;

export function knownCounter({ keys, counts }: WordCounts, statusOf: StateOf): KnownCounter {
	/** Of each word, the state that it was counted with, as `stateIndex` gives it. */
	const counted = new Uint8Array(keys.length);
	const running = new Uint32Array(stateCount);
	const different = new Uint32Array(stateCount);
	/** Made when a single word changes for the first time. */
	let places: ReadonlyMap<HeadwordKey, number> | null = null;
	let told: KnownFigures | null = null;

	const add = (index: number, state: number) => {
		counted[index] = state;
		running[state] = (running[state] ?? 0) + (counts[index] ?? 0);
		different[state] = (different[state] ?? 0) + 1;
	};
	const recount = (index: number): boolean => {
		const key = keys[index];
		const before = counted[index] ?? 0;
		const state = key === undefined ? before : stateIndex(statusOf(key));
		if (state === before) return false;
		running[before] = (running[before] ?? 0) - (counts[index] ?? 0);
		different[before] = (different[before] ?? 0) - 1;
		add(index, state);
		return true;
	};
	keys.forEach((key, index) => {
		add(index, stateIndex(statusOf(key)));
	});

	return {
		figures: () => {
			told ??= { running: byState(running), different: byState(different) };
			return told;
		},
		changed: (changedKeys) => {
			let differs = false;
			if (changedKeys === null) {
				for (let index = 0; index < keys.length; index += 1) differs = recount(index) || differs;
			} else {
				places ??= new Map(keys.map((key, index) => [key, index]));
				for (const key of changedKeys) {
					const index = places.get(key);
					if (index !== undefined) differs = recount(index) || differs;
				}
			}
			if (differs) told = null;
			return differs;
		},
	};
}

function stateIndex(state: State): number {
	switch (state) {
		case "new":
			return 0;
		case "learning":
			return 1;
		case "known":
			return 2;
		case "ignored":
			return 3;
	}
}

function byState(sums: Uint32Array): StateCounts {
	const [fresh = 0, learning = 0, known = 0, ignored = 0] = sums;
	return { new: fresh, learning, known, ignored };
}
