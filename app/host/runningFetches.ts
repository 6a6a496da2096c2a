// The fetches under way, so that the person can end one: by its address, which both sides know. No Node, no DOM.

import type { FileReply } from "./contract.ts";

/** Answers `cancelled` soon after the signal is aborted. */
export type FetchArticle = (address: string, signal: AbortSignal) => Promise<FileReply>;

export interface RunningFetches {
	fetch(address: string): Promise<FileReply>;
	/** Ends each fetch of just this address; without effect where there is none. */
	cancel(address: string): void;
}

export function createRunningFetches(fetchArticle: FetchArticle): RunningFetches {
	const running = new Map<AbortController, string>();
	return {
		async fetch(address) {
			const ending = new AbortController();
			running.set(ending, address);
			try {
				return await fetchArticle(address, ending.signal);
			} finally {
				running.delete(ending);
			}
		},
		cancel(address) {
			for (const [ending, fetched] of running) {
				if (fetched === address) ending.abort();
			}
		},
	};
}
