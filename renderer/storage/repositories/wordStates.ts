// The states of all words in memory: asked for every word on the screen, so never from the disk.

import type { HeadwordKey } from "../../engine/text/headwordKey.ts";
import { success } from "../../engine/text/result.ts";
import type { StorageError, Stored } from "../contract/stored.ts";
import type { WordStates } from "../contract/words.ts";
import type { FirstReading } from "../firstReading.ts";
import type { WordStatus } from "../records/words.ts";
import type { Signals } from "../signals.ts";
import {
	type PackedStates,
	packedStates,
	readStates,
	rebuildStates,
	type StateChange,
	statesIn,
	wordStatuses,
} from "../stateShards.ts";
import type { Store } from "../store.ts";

/** What the rest of storage may do with the states. */
export interface LoadedWordStates extends WordStates {
	/** Changes that are on the disk now. Listeners are told once, and only where something differs. */
	apply(changes: readonly StateChange[]): void;
	/** Reads all of them again; where that fails they stay as they were. */
	readAll(): Stored<null>;
}

/**
 * Loads at once; hears of other windows' changes and reads those words again.
 * @param firstRows what is read already, asked for once
 */
export function createWordStates(store: Store, signals: Signals, firstRows: FirstReading["states"]): LoadedWordStates {
	const { tables } = store;
	const listeners = new Set<{ readonly tell: (keys: readonly HeadwordKey[] | null) => void }>();
	let packed: PackedStates = packedStates([]);
	/** What was asked for or has changed since the states were read. */
	let seen = new Map<string, WordStatus | null>();
	/** Made when somebody asks; kept up from then on. */
	let counts: Map<WordStatus, number> | null = null;
	let version = 0;

	const stateOf = (key: string): WordStatus | null => {
		const known = seen.get(key);
		if (known !== undefined) return known;
		const found = packed.get(key);
		seen.set(key, found);
		return found;
	};

	const addToCount = (status: WordStatus | null, more: number) => {
		if (status !== null) counts?.set(status, (counts.get(status) ?? 0) + more);
	};

	const countAll = () => {
		const all = new Map(wordStatuses.map((status) => [status, packed.count(status)]));
		for (const [key, status] of seen) {
			const before = packed.get(key);
			if (before === status) continue;
			if (before !== null) all.set(before, (all.get(before) ?? 0) - 1);
			if (status !== null) all.set(status, (all.get(status) ?? 0) + 1);
		}
		return all;
	};

	const changed = (keys: readonly HeadwordKey[] | null) => {
		version += 1;
		for (const { tell } of [...listeners]) tell(keys);
	};

	const apply = (changes: readonly StateChange[]) => {
		const differing: HeadwordKey[] = [];
		for (const [key, status] of changes) {
			const before = stateOf(key);
			if (before === status) continue;
			differing.push(key as HeadwordKey);
			seen.set(key, status);
			addToCount(before, -1);
			addToCount(status, 1);
		}
		if (differing.length > 0) changed(differing);
	};

	const load = async (): Stored<null> => {
		const first = await firstRows();
		const told = first === null ? null : statesIn(first);
		const read =
			told === null ? await store.read(["states"], () => readStates(tables)) : success<PackedStates | null>(told);
		const loaded =
			read.ok && read.value === null ? await store.write(["states", "vocabulary"], () => rebuildStates(tables)) : read;
		if (!loaded.ok) return loaded;
		packed = loaded.value ?? packedStates([]);
		seen = new Map();
		counts = null;
		changed(null);
		return success(null);
	};

	const readAgain = async (keys: readonly string[]): Promise<StorageError | null> => {
		const rows = await store.read(["vocabulary"], () => tables.vocabulary.bulkGet([...keys]));
		if (!rows.ok) return rows.error;
		apply(keys.map((key, index) => [key, statusIn(rows.value[index])]));
		return null;
	};

	// A read that fails here leaves the states as they were; whatever the person does next meets the same failure and says so.
	signals.subscribe("vocabulary", ({ keys }, from) => {
		if (from === "elsewhere") void (keys === null ? load() : readAgain(keys));
	});

	return {
		ready: load(),
		get: (key) => stateOf(key) ?? "new",
		get version() {
			return version;
		},
		subscribe: (tell) => {
			const listener = { tell };
			listeners.add(listener);
			return () => void listeners.delete(listener);
		},
		apply,
		readAll: load,
		count: (status) => {
			counts ??= countAll();
			return counts.get(status) ?? 0;
		},
	};
}

/** Also of a row that is damaged elsewhere: the mark under the word stays. */
function statusIn(row: unknown): WordStatus | null {
	const status = typeof row === "object" && row !== null && "status" in row ? row.status : null;
	return wordStatuses.find((known) => known === status) ?? null;
}
