// How often a word stands in a text, by the profile of its analysis: a table is made of it once. Pure.

import type { HeadwordKey } from "../../../engine/text/headwordKey.ts";
import type { WordProfile } from "../../../worker/protocol.ts";

const tables = new WeakMap<WordProfile, ReadonlyMap<HeadwordKey, number>>();

/** `null` for what the profile does not count: names and phrases. */
export function countIn(profile: WordProfile, key: HeadwordKey): number | null {
	if (!key.startsWith("word:")) return null;
	let table = tables.get(profile);
	if (table === undefined) {
		table = new Map(profile.keys.map((one, index) => [one, profile.counts[index] ?? 0]));
		tables.set(profile, table);
	}
	return table.get(key) ?? 0;
}
