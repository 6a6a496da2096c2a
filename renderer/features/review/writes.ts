// Writes under way. An answer is begun while the one before is being stored, so that a slow disk holds nobody up; what changes the
// word on the screen only when it is stored waits until nothing is being written. No React, no DOM.

import type { StorageError, Stored } from "../../storage/contract/stored.ts";

/** `answer`: the next word is on the screen already. `change`: what comes next depends on what is stored. */
export type WriteKind = "answer" | "change";

export interface Writes {
	/**
	 * What a write of this kind has to wait for, with all that follows from its reply; `null` where it may begin. Whoever wants to
	 * write asks again after waiting, and begins at once after `null`.
	 */
	readonly before: (kind: WriteKind) => Promise<void> | null;
	/** Grows when a write begins and when it ends. */
	readonly count: () => number;
	/** @param done what follows from the reply; a failure is told after it. Rejects at a defect only */
	readonly begin: <Value>(
		kind: WriteKind,
		act: () => Stored<Value>,
		done: (reply: Awaited<Stored<Value>>) => void,
	) => Promise<void>;
	/** Resolves when nothing is being written. */
	readonly settled: () => Promise<void>;
}

/** Answers that may be on their way: more of them would be lost together with the window. */
const mostAnswers = 2;

export function createWrites(onFailure: (error: StorageError) => void): Writes {
	/** The oldest first. */
	const underWay = new Set<{ readonly kind: WriteKind; readonly ended: Promise<void> }>();
	let count = 0;
	const before = (kind: WriteKind): Promise<void> | null => {
		const [oldest] = underWay;
		if (oldest === undefined) return null;
		const alone = kind === "change" || oldest.kind === "change";
		return alone || underWay.size >= mostAnswers ? oldest.ended : null;
	};
	return {
		before,
		count: () => count,
		begin: async (kind, act, done) => {
			let end = () => {};
			const ended = new Promise<void>((resolve) => {
				end = resolve;
			});
			const write = { kind, ended };
			underWay.add(write);
			count += 1;
			try {
				const reply = await act();
				done(reply);
				if (!reply.ok) onFailure(reply.error);
			} finally {
				count += 1;
				underWay.delete(write);
				end();
			}
		},
		settled: async () => {
			for (let last = before("change"); last !== null; last = before("change")) await last;
		},
	};
}
