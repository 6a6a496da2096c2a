// What a sitting is about: a list, everything, or the words of an article; due ones, or some that are not due yet. Where its
// words and its plan come from.

import type { ReviewPlanSettings } from "../../engine/review/plan.ts";
import { effectivePlan } from "../../engine/review/plan.ts";
import { endOfReviewDay, reviewDayOf } from "../../engine/review/reviewDay.ts";
import type { HeadwordKey } from "../../engine/text/headwordKey.ts";
import { success } from "../../engine/text/result.ts";
import type { Library } from "../../storage/contract/library.ts";
import type { Stored } from "../../storage/contract/stored.ts";
import type { ArticleId, ListId, Timestamp } from "../../storage/records/ids.ts";
import type { ListRecord, SmartRule } from "../../storage/records/lists.ts";
import { type Plans, plansOf } from "./plans.ts";

export type Asked =
	/** `null`: every word. A list with its children, or what a smart one finds. */
	{ readonly kind: "list"; readonly list: ListId | null } | { readonly kind: "article"; readonly article: ArticleId };

export interface Sitting {
	readonly asked: Asked;
	/** Words that are not due yet, to review ahead of time; what is due by then, as what was forgotten on the way, goes first. */
	readonly ahead: boolean;
	/** How often the person asked for more than the day's limits allow. */
	readonly more: number;
}

/** Days from which words can be reviewed ahead. */
export const daysAhead = 7;
/** Words of one sitting ahead of time. */
const mostAhead = 100;
/** What one wish for more adds to the day's limits. */
export const moreAtOnce = { newPerDay: 10, reviewsPerDay: 50 } as const;

export interface Gathered {
	/** In the order in which they are asked. */
	readonly keys: readonly HeadwordKey[];
	/** Due words that the day's limits leave out. */
	readonly heldBack: number;
	readonly plans: Plans;
	/** The first moment that is no longer this review day. */
	readonly until: Timestamp;
	readonly list: ListRecord | null;
}

type Sources = Pick<Library, "reviews" | "vocabulary" | "lists" | "settings">;

export function endOfToday(at: Timestamp, dayStartsAt: number): Timestamp {
	return endOfReviewDay(reviewDayOf(at, dayStartsAt), dayStartsAt);
}

/** Reads what a sitting asks. Fails with `missing` where its list is gone. */
export async function gather({ asked, ahead, more }: Sitting, library: Sources, at: Timestamp): Stored<Gathered> {
	const { review, dayStartsAt } = library.settings.get();
	const lists = await library.lists.all();
	if (!lists.ok) return lists;
	const id = asked.kind === "list" ? asked.list : null;
	const plans = plansOf(review, lists.value, id);
	const until = endOfToday(at, dayStartsAt);
	const list = lists.value.find((one) => one.id === id) ?? null;
	const found = (keys: readonly HeadwordKey[], heldBack = 0) => success({ keys, heldBack, plans, until, list });
	if (asked.kind === "article") {
		const words = await library.vocabulary.words(wordsOfArticle(asked.article, ahead ? null : 1, at));
		return words.ok ? found(ahead ? words.value.slice(0, mostAhead) : words.value) : words;
	}
	const today = await library.reviews.today(id, at, withMore(plans.general, more), dayStartsAt);
	if (!today.ok) return today;
	const { due, counts } = today.value;
	if (!ahead) return found(due, counts.heldBack);
	const soon = await library.reviews.ahead(id, at, daysAhead);
	return soon.ok ? found([...due, ...soon.value.slice(0, mostAhead)]) : soon;
}

/** Who asks for the words of an article wants them all: the day's limits stand for what comes by itself. */
function wordsOfArticle(article: ArticleId, dueWithinDays: number | null, at: Timestamp) {
	const rule: SmartRule = {
		statuses: ["learning"],
		articles: [article],
		bands: [],
		tags: [],
		addedWithinDays: null,
		dueWithinDays,
		leech: null,
		suspended: false,
		search: "",
	};
	return { list: null, rule, search: "", sort: { by: "due", descending: false }, at } as const;
}

function withMore(plan: ReviewPlanSettings, more: number): ReviewPlanSettings {
	return effectivePlan(plan, {
		newPerDay: plan.newPerDay + more * moreAtOnce.newPerDay,
		reviewsPerDay: plan.reviewsPerDay + more * moreAtOnce.reviewsPerDay,
	});
}
