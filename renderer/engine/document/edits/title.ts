// A title is the first block or none: what becomes the title goes there, what was it before becomes a subheading. Pure.

import { flattened } from "./marks.ts";
import { type Entry, replaced } from "./sequence.ts";

/**
 * Makes the kept entry at `at` the title. Where others stand before it, it goes before them: the parts that began with it begin
 * with the block behind it, and its times fall away, as they would no longer ascend.
 */
export function asTitle(entries: readonly Entry[], at: number): readonly Entry[] {
	const entry = entries[at];
	const first = entries.findIndex(({ kind }) => kind === "kept");
	if (entry?.kind !== "kept") return entries;
	const marked = flattened(entry.marked);
	if (at === first) return entries.with(at, { ...entry, block: "title", marked });
	const moved: Entry = { kind: "kept", block: "title", marked: { ...marked, timings: [] }, openings: [] };
	return withOneTitle(replaced(entries, at, []).toSpliced(first, 0, moved));
}

/** No title but the first block. */
export function withOneTitle(entries: readonly Entry[]): readonly Entry[] {
	const first = entries.findIndex(({ kind }) => kind === "kept");
	return entries.map((entry, at) =>
		at !== first && entry.kind === "kept" && entry.block === "title" ? { ...entry, block: "subheading" } : entry,
	);
}
