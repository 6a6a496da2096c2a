// One write at a time: the next is begun when the one before is stored, or has failed and was told. No React, no DOM.

import type { StorageError, Stored } from "../../storage/contract/stored.ts";

export interface Writes {
	/**
	 * The write under way, with all that follows from its reply; `null` while there is none. Whoever wants to write says
	 * `while (writes.current() !== null) await writes.current();` and begins at once after that.
	 */
	readonly current: () => Promise<void> | null;
	/** Grows when a write begins and when it ends. */
	readonly count: () => number;
	/** @param done what follows from the reply; a failure is told after it. Rejects at a defect only */
	readonly begin: <Value>(act: () => Stored<Value>, done: (reply: Awaited<Stored<Value>>) => void) => Promise<void>;
	/** Resolves when nothing is being written. */
	readonly settled: () => Promise<void>;
}

export function createWrites(onFailure: (error: StorageError) => void): Writes {
	let current: Promise<void> | null = null;
	let count = 0;
	return {
		current: () => current,
		count: () => count,
		begin: async (act, done) => {
			let end = () => {};
			current = new Promise((resolve) => {
				end = resolve;
			});
			count += 1;
			try {
				const reply = await act();
				done(reply);
				if (!reply.ok) onFailure(reply.error);
			} finally {
				count += 1;
				current = null;
				end();
			}
		},
		settled: async () => {
			while (current !== null) await current;
		},
	};
}
