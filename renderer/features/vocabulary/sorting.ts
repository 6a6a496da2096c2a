// In which order the words stand, and what a press on the head of a column makes of it. Pure.

import type { WordOrder, WordQuery } from "../../storage/contract/words.ts";
import type { View } from "./views.ts";

export type WordSort = WordQuery["sort"];

/** All that words are sorted by, as the choice of the order offers them. */
export const sortsOffered: readonly WordOrder[] = ["added", "headword", "gloss", "status", "due", "stability", "band"];

/** What the one column shows that a narrower table has for such facts. */
export type Fact = Extract<WordOrder, "added" | "due" | "stability" | "band">;

const facts: readonly WordOrder[] = ["added", "due", "stability", "band"] satisfies readonly Fact[];

export function isFact(by: WordOrder): by is Fact {
	return facts.includes(by);
}

/** The newest first; everything else from its beginning: the weakest, the nearest, the commonest. */
export function natural(by: WordOrder): WordSort {
	return { by, descending: by === "added" };
}

/** A second press on the same head turns the order round. */
export function pressed(sort: WordSort, by: WordOrder): WordSort {
	return sort.by === by ? { by, descending: !sort.descending } : natural(by);
}

/** How a view begins. */
export function firstSort(view: View): WordSort {
	return natural(view.kind === "due" ? "due" : "added");
}

export function ariaSort(sort: WordSort, by: WordOrder): "ascending" | "descending" | "none" {
	if (sort.by !== by) return "none";
	return sort.descending ? "descending" : "ascending";
}
