// Which words the screen shows, as a choice at its side, and the question that this puts to storage. Pure.

import type { VocabularyFilter } from "../../storage/contract.ts";
import type { ListId, Timestamp } from "../../storage/records.ts";
import { dayFrom, endOfDay } from "../../ui/days.ts";

export type View =
	| { readonly kind: "all" }
	/** Due before the end of today, with everything overdue. */
	| { readonly kind: "due" }
	/** Added today or on the six days before. */
	| { readonly kind: "added" }
	| { readonly kind: "list"; readonly list: ListId };

/** The same all day long for the same view and search, whatever the hour of `now`. */
export function filterOf(view: View, search: string, now: Timestamp): VocabularyFilter {
	return {
		list: view.kind === "list" ? view.list : null,
		status: null,
		dueBefore: view.kind === "due" ? endOfDay(now) : null,
		addedSince: view.kind === "added" ? dayFrom(now, -6) : null,
		search: search.trim(),
	};
}

export function sameView(one: View, other: View): boolean {
	if (one.kind === "list" && other.kind === "list") return one.list === other.list;
	return one.kind === other.kind;
}
