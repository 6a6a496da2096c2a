// The records of the rows in view, out of very many: read when they come into view, read again when they change. While one
// reading is under way only the newest wish is kept, so that scrolling fast asks for nothing that has passed.

import type { HeadwordKey } from "../../engine/text/headwordKey.ts";
import type { Unsubscribe } from "../../storage/contract/stored.ts";
import type { VocabularyRepository } from "../../storage/contract/words.ts";
import type { VocabularyRecord } from "../../storage/records/words.ts";

export interface RecordStore {
	/** `undefined` until it is read; one that was removed stays, as its row is about to go. */
	readonly get: (key: HeadwordKey) => VocabularyRecord | undefined;
	/** These are in view now. */
	readonly show: (keys: readonly HeadwordKey[]) => void;
	/** Another number whenever `get` would answer otherwise. */
	readonly version: () => number;
	readonly subscribe: (listener: () => void) => Unsubscribe;
	/** Hears of changes until the returned function is called. */
	readonly follow: () => Unsubscribe;
}

/** Records that are kept at most; those in view are never let go. */
const kept = 1000;

export function createRecordStore(vocabulary: Pick<VocabularyRepository, "getMany" | "subscribe">): RecordStore {
	const records = new Map<HeadwordKey, VocabularyRecord | null>();
	const stale = new Set<HeadwordKey>();
	const listeners = new Set<() => void>();
	let wanted: readonly HeadwordKey[] = [];
	let reading = false;
	let version = 0;

	const missing = () => wanted.filter((key) => !records.has(key) || stale.has(key));

	const letGo = () => {
		if (records.size <= kept) return;
		const shown = new Set(wanted);
		for (const key of records.keys()) {
			if (records.size <= kept) return;
			if (!shown.has(key)) records.delete(key);
		}
	};

	const read = async () => {
		if (reading) return;
		reading = true;
		for (let keys = missing(); keys.length > 0; keys = missing()) {
			for (const key of keys) stale.delete(key);
			const reply = await vocabulary.getMany(keys);
			// What could not be read is shown as not there yet, and read again when it comes into view anew.
			if (!reply.ok) break;
			const found = new Map(reply.value.map((record) => [record.key, record]));
			for (const key of keys) {
				// One that is gone is shown as it was until its row goes away.
				const record = found.get(key) ?? records.get(key) ?? null;
				// The newest come last: they are let go last.
				records.delete(key);
				records.set(key, record);
			}
			letGo();
			version += 1;
			for (const listener of [...listeners]) listener();
		}
		reading = false;
	};

	return {
		get: (key) => records.get(key) ?? undefined,
		show: (keys) => {
			wanted = keys;
			void read();
		},
		version: () => version,
		subscribe: (listener) => {
			listeners.add(listener);
			return () => void listeners.delete(listener);
		},
		follow: () =>
			vocabulary.subscribe((keys) => {
				for (const key of keys ?? records.keys()) if (records.has(key)) stale.add(key);
				void read();
			}),
	};
}
