// The states of all words in memory: asked for every word on the screen, so never from the disk.

import type { HeadwordKey } from "../../engine/text/headwordKey.ts";
import { success } from "../../engine/text/result.ts";
import type { StorageError, Stored, WordStates } from "../contract.ts";
import type { WordStatus } from "../records.ts";
import type { Signals } from "../signals.ts";
import { readStates, rebuildStates, type StateChange, wordStatuses } from "../stateShards.ts";
import type { Store } from "../store.ts";

/** What the rest of storage may do with the states. */
export interface LoadedWordStates extends WordStates {
	/** Changes that are on the disk now. Listeners are told once, and only where something differs. */
	apply(changes: readonly StateChange[]): void;
	/** Words of a status. */
	count(status: WordStatus): number;
}

/** Loads at once; hears of other windows' changes and reads those words again. */
export function createWordStates(store: Store, signals: Signals): LoadedWordStates {
	const { tables } = store;
	const listeners = new Set<{ readonly tell: (keys: readonly HeadwordKey[] | null) => void }>();
	let states: Map<string, WordStatus> = new Map();
	let version = 0;

	const changed = (keys: readonly HeadwordKey[] | null) => {
		version += 1;
		for (const { tell } of [...listeners]) tell(keys);
	};

	const apply = (changes: readonly StateChange[]) => {
		const differing: HeadwordKey[] = [];
		for (const [key, status] of changes) {
			if ((states.get(key) ?? null) === status) continue;
			differing.push(key as HeadwordKey);
			if (status === null) states.delete(key);
			else states.set(key, status);
		}
		if (differing.length > 0) changed(differing);
	};

	const load = async (): Stored<null> => {
		const read = await store.read(["states", "vocabulary"], () => readStates(tables));
		const loaded =
			read.ok && read.value === null ? await store.write(["states", "vocabulary"], () => rebuildStates(tables)) : read;
		if (!loaded.ok) return loaded;
		states = loaded.value ?? new Map();
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
		get: (key) => states.get(key) ?? "new",
		get version() {
			return version;
		},
		subscribe: (tell) => {
			const listener = { tell };
			listeners.add(listener);
			return () => void listeners.delete(listener);
		},
		apply,
		count: (wanted) => {
			let count = 0;
			for (const status of states.values()) if (status === wanted) count += 1;
			return count;
		},
	};
}

/** Also of a row that is damaged elsewhere: the mark under the word stays. */
function statusIn(row: unknown): WordStatus | null {
	const status = typeof row === "object" && row !== null && "status" in row ? row.status : null;
	return wordStatuses.find((known) => known === status) ?? null;
}
