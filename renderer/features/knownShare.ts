// How much of a text a person knows: the words of its profile against the states of the words. Pure.

import type { HeadwordKey } from "../engine/text/headwordKey.ts";
import type { WordStatus } from "../storage/records.ts";

/** The words of an article and how often each stands there. */
export interface WordCounts {
	readonly keys: readonly HeadwordKey[];
	/** Parallel to `keys`. */
	readonly counts: Uint32Array;
}

/** Share of running words that are known, 0 to 1, ignored words left out of both sides; `null` where no words are left. */
export function knownShare(
	{ keys, counts }: WordCounts,
	statusOf: (key: HeadwordKey) => WordStatus | "new",
): number | null {
	let known = 0;
	let counted = 0;
	for (let index = 0; index < keys.length; index += 1) {
		const key = keys[index];
		if (key === undefined) break;
		const status = statusOf(key);
		if (status === "ignored") continue;
		const count = counts[index] ?? 0;
		counted += count;
		if (status === "known") known += count;
	}
	return counted === 0 ? null : known / counted;
}

/** Different words that the person has never marked. */
export function newWords({ keys }: WordCounts, statusOf: (key: HeadwordKey) => WordStatus | "new"): number {
	let found = 0;
	for (const key of keys) if (statusOf(key) === "new") found += 1;
	return found;
}
