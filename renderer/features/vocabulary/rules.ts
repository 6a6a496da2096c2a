// Conditions on words: those of a smart list, of a filter, of what the side offers. Each part can be taken out by itself; two
// rules together are what both allow. Pure.

import type { ArticleId } from "../../storage/records/ids.ts";
import type { SmartRule } from "../../storage/records/lists.ts";
import type { WordStatus } from "../../storage/records/words.ts";

/** One condition, as it is shown with a way to take it out. */
export type RulePart =
	| { readonly kind: "status"; readonly status: WordStatus }
	| { readonly kind: "article"; readonly article: ArticleId }
	| { readonly kind: "band"; readonly band: number }
	| { readonly kind: "tag"; readonly tag: string }
	| { readonly kind: "added"; readonly days: number }
	| { readonly kind: "due"; readonly days: number }
	| { readonly kind: "leech"; readonly leech: boolean }
	| { readonly kind: "suspended"; readonly suspended: boolean }
	| { readonly kind: "search"; readonly search: string };

/** In the order of the form; empty where every word fits. */
export function partsOf(rule: SmartRule): readonly RulePart[] {
	return [
		...rule.statuses.map((status) => ({ kind: "status", status }) as const),
		...rule.articles.map((article) => ({ kind: "article", article }) as const),
		...rule.bands.map((band) => ({ kind: "band", band }) as const),
		...rule.tags.map((tag) => ({ kind: "tag", tag }) as const),
		...(rule.addedWithinDays === null ? [] : [{ kind: "added", days: rule.addedWithinDays } as const]),
		...(rule.dueWithinDays === null ? [] : [{ kind: "due", days: rule.dueWithinDays } as const]),
		...(rule.leech === null ? [] : [{ kind: "leech", leech: rule.leech } as const]),
		...(rule.suspended === null ? [] : [{ kind: "suspended", suspended: rule.suspended } as const]),
		...(rule.search.trim() === "" ? [] : [{ kind: "search", search: rule.search.trim() } as const]),
	];
}

export function fitsAll(rule: SmartRule): boolean {
	return partsOf(rule).length === 0;
}

/** The rule without one of its conditions. */
export function without(rule: SmartRule, part: RulePart): SmartRule {
	switch (part.kind) {
		case "status":
			return { ...rule, statuses: rule.statuses.filter((status) => status !== part.status) };
		case "article":
			return { ...rule, articles: rule.articles.filter((article) => article !== part.article) };
		case "band":
			return { ...rule, bands: rule.bands.filter((band) => band !== part.band) };
		case "tag":
			return { ...rule, tags: rule.tags.filter((tag) => tag !== part.tag) };
		case "added":
			return { ...rule, addedWithinDays: null };
		case "due":
			return { ...rule, dueWithinDays: null };
		case "leech":
			return { ...rule, leech: null };
		case "suspended":
			return { ...rule, suspended: null };
		case "search":
			return { ...rule, search: "" };
	}
}

/**
 * What both allow, as far as one rule can say it: of two days the nearer one; where both name states, articles, bands, tags or
 * marks, the first rule's own.
 */
export function together(first: SmartRule, second: SmartRule): SmartRule {
	return {
		statuses: first.statuses.length > 0 ? first.statuses : second.statuses,
		articles: first.articles.length > 0 ? first.articles : second.articles,
		bands: first.bands.length > 0 ? first.bands : second.bands,
		tags: first.tags.length > 0 ? first.tags : second.tags,
		addedWithinDays: nearer(first.addedWithinDays, second.addedWithinDays),
		dueWithinDays: nearer(first.dueWithinDays, second.dueWithinDays),
		leech: first.leech ?? second.leech,
		suspended: first.suspended ?? second.suspended,
		search: first.search.trim() === "" ? second.search : first.search,
	};
}

function nearer(one: number | null, other: number | null): number | null {
	if (one === null || other === null) return one ?? other;
	return Math.min(one, other);
}

/** Puts a choice among many in or takes it out. */
export function toggle<Value>(values: readonly Value[], value: Value): readonly Value[] {
	return values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
}
