// What the row of a hit says. Pure.

import type { SearchHit } from "../../engine/lexicon/search.ts";

/** Index of the sense that was found; the first where the headword was. */
export function hitSense({ match }: SearchHit): number {
	return match.kind === "english" ? match.sense : 0;
}

/**
 * The first glosses; behind them the definition where it is what holds the words that were typed: without it the hit would
 * not explain itself.
 */
export function hitGlosses({ entry, glosses, match }: SearchHit): string {
	const listed = glosses.join("; ");
	if (match.kind !== "english" || match.gloss !== null) return listed;
	const definition = entry.senses[match.sense]?.definition ?? null;
	return definition === null ? listed : `${listed}: ${definition}`;
}
