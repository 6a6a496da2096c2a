// A change of very many words, made part by part: what is done so far can be told, the rest can be cancelled, and input is
// never kept waiting. Pure but for the change itself.

import type { StorageError, Stored } from "../../storage/contract/stored.ts";

/** Words that are changed in one transaction: another window's grade or save waits for one at most. */
export const partSize = 1_500;

export interface PartsDone<Row> {
	/** What stood there before, of all parts that were written. */
	readonly before: readonly Row[];
	/** `null` where all was done or the rest was cancelled. */
	readonly error: StorageError | null;
}

/** @param onShare hears the share done, 0 to 1, before each part where there are several: the first of them takes seconds too */
export async function inParts<Key, Row>(
	keys: readonly Key[],
	change: (part: readonly Key[]) => Stored<readonly Row[]>,
	{ signal, onShare }: { readonly signal: AbortSignal; readonly onShare: (share: number) => void },
): Promise<PartsDone<Row>> {
	const before: Row[] = [];
	for (let from = 0; from < keys.length && !signal.aborted; from += partSize) {
		if (keys.length > partSize) onShare(from / keys.length);
		const reply = await change(keys.slice(from, from + partSize));
		if (!reply.ok) return { before, error: reply.error };
		for (const row of reply.value) before.push(row);
	}
	return { before, error: null };
}
