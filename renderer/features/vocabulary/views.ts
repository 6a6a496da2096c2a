// Which words the screen shows, as a choice at its side, and the question that this puts to storage. Pure.

import type { WordQuery } from "../../storage/contract/words.ts";
import type { ListId, Timestamp } from "../../storage/records/ids.ts";
import type { SmartRule } from "../../storage/records/lists.ts";
import { anyWord } from "../../storage/smartRule.ts";
import { fitsAll, together } from "./rules.ts";
import type { WordSort } from "./sorting.ts";

export type View =
	| { readonly kind: "all" }
	/** Due on this review day, with everything overdue. */
	| { readonly kind: "due" }
	/** Added today or on the six days before. */
	| { readonly kind: "added" }
	/** Forgotten again and again. */
	| { readonly kind: "leeches" }
	| { readonly kind: "suspended" }
	| { readonly kind: "list"; readonly list: ListId };

export type OwnView = Exclude<View, { readonly kind: "list" }>;

/** What of the words a view shows. A list is no rule: its words are put into it, or it has a rule of its own. */
export function ruleOf(view: View): SmartRule {
	switch (view.kind) {
		case "all":
		case "list":
			return anyWord;
		case "due":
			return { ...anyWord, dueWithinDays: 1 };
		case "added":
			return { ...anyWord, addedWithinDays: 7 };
		case "leeches":
			return { ...anyWord, leech: true };
		case "suspended":
			return { ...anyWord, suspended: true };
	}
}

/**
 * The words of a view that fit a filter and a search.
 * @param at the last moment of the review day: the same all day long, so that nothing is asked again each minute
 */
export function queryOf(view: View, filter: SmartRule, search: string, sort: WordSort, at: Timestamp): WordQuery {
	const rule = together(ruleOf(view), filter);
	return {
		list: view.kind === "list" ? view.list : null,
		rule: fitsAll(rule) ? null : rule,
		search: search.trim(),
		sort,
		at,
	};
}

export function sameView(one: View, other: View): boolean {
	if (one.kind === "list" && other.kind === "list") return one.list === other.list;
	return one.kind === other.kind;
}
