// Which words a rule finds. Pure; days are review days (engine/review/reviewDay.ts), so that clock changes move nothing.

import { dayAfter, endOfReviewDay, reviewDayOf, startOfReviewDay } from "../engine/review/reviewDay.ts";
import type { Timestamp } from "./records/ids.ts";
import type { SmartRule } from "./records/lists.ts";
import type { WordFacts } from "./wordFacts.ts";
import { foldTag } from "./wordRecord.ts";
import { searcher } from "./wordSearch.ts";

/** Says nothing: every word is found. */
export const anyWord: SmartRule = {
	statuses: [],
	articles: [],
	bands: [],
	tags: [],
	addedWithinDays: null,
	dueWithinDays: null,
	leech: null,
	suspended: null,
	search: "",
};

type Test = (word: WordFacts) => boolean;

/** @param dayStartsAt as in the settings */
export function ruleTest(rule: SmartRule, at: Timestamp, dayStartsAt: number): Test {
	const tests: Test[] = [];
	const { leech, suspended } = rule;
	if (rule.statuses.length > 0) {
		const statuses = new Set(rule.statuses);
		tests.push(({ status }) => statuses.has(status));
	}
	if (rule.bands.length > 0) {
		const bands = new Set(rule.bands);
		tests.push(({ band }) => bands.has(band ?? 0));
	}
	if (leech !== null) tests.push((word) => (word.leech === 1) === leech);
	if (suspended !== null) tests.push((word) => (word.suspended === 1) === suspended);
	const day = reviewDayOf(at, dayStartsAt);
	if (rule.addedWithinDays !== null) {
		const since = startOfReviewDay(dayAfter(day, 1 - Math.max(1, rule.addedWithinDays)), dayStartsAt);
		tests.push(({ addedAt }) => addedAt >= since);
	}
	if (rule.dueWithinDays !== null) {
		// A word that is due at this very moment is due.
		const before =
			rule.dueWithinDays === 0 ? at : endOfReviewDay(dayAfter(day, rule.dueWithinDays - 1), dayStartsAt) - 1;
		tests.push(({ dueAt }) => dueAt !== null && dueAt <= before);
	}
	if (rule.articles.length > 0) {
		const articles = new Set(rule.articles);
		tests.push((word) => word.articles.some((article) => articles.has(article)));
	}
	if (rule.tags.length > 0) {
		const tags = new Set(rule.tags.map((tag) => foldTag(tag.normalize("NFC").trim())));
		tests.push((word) => word.tags.some((tag) => tags.has(foldTag(tag))));
	}
	if (rule.search.trim() !== "") tests.push(searcher(rule.search));
	return allOf(tests);
}

/** All of them hold; true of every word where there is none. */
export function allOf(tests: readonly Test[]): Test {
	const [first, ...others] = tests;
	if (first === undefined) return () => true;
	return others.length === 0 ? first : (word) => tests.every((test) => test(word));
}
