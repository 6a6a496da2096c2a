// What is asked on a review day, in which order, and what its limits hold back. Pure, and the same whenever it is asked on that
// day: each answer only takes its word away, so that whoever comes back after a crash sits before the same word.

import { smallHash } from "../text/hash.ts";
import { inOrder } from "./inOrder.ts";
import type { ReviewPlanSettings } from "./plan.ts";
import { type DayName, type DueTimes, dayAfter, dueDayOf, dueTest, startOfReviewDay } from "./reviewDay.ts";
import type { CardState } from "./types.ts";

/** What the queue knows of a word that is being learned and not suspended. */
export interface QueuedWord<Key extends string = string> extends DueTimes {
	readonly key: Key;
	readonly state: CardState["state"];
	/** Milliseconds since 1970, UTC. */
	readonly addedAt: number;
	/** `FrequencyBand`; 0 for unknown or rarer than all of them. */
	readonly band: number;
	/** 1 to 10; 0 before the first review. */
	readonly difficulty: number;
	readonly lists: readonly string[];
}

/** A limit and the words for which it stands: a list with its children, or everything. */
export interface DayLimit {
	/** `null`: every word. */
	readonly lists: ReadonlySet<string> | null;
	/** How many more words of the kind today; never negative. */
	readonly newLeft: number;
	readonly reviewsLeft: number;
}

export interface QueueWish {
	readonly plan: Pick<ReviewPlanSettings, "order" | "newFirst">;
	readonly day: DayName;
	readonly dayStartsAt: number;
	readonly at: number;
	/** When the last answer of the day was given; `null` where none was. */
	readonly lastAnswerAt: number | null;
	/** Answers of the day in what is reviewed: they keep their places between new words and reviews. */
	readonly done: { readonly new: number; readonly reviews: number };
	/** A word is asked where all that stand for it let it. */
	readonly limits: readonly DayLimit[];
}

export interface DayQueue<Key extends string = string> {
	/** Words in learning steps that are not over yet, but will be today, come last, the soonest first. */
	readonly due: readonly Key[];
	readonly counts: {
		readonly new: number;
		/** In learning and relearning steps: no limit holds them. */
		readonly learning: number;
		readonly review: number;
		/** Due and kept for another day by a limit. */
		readonly heldBack: number;
	};
}

/** @param words of what is reviewed: whether they are due is found out here */
export function queueOfDay<Key extends string>(words: Iterable<QueuedWord<Key>>, wish: QueueWish): DayQueue<Key> {
	const isDue = dueTest(wish.day, wish.dayStartsAt);
	const fresh: QueuedWord<Key>[] = [];
	const reviews: QueuedWord<Key>[] = [];
	const steps: QueuedWord<Key>[] = [];
	for (const word of words) {
		if (!isDue(word)) continue;
		if (word.state === 0) fresh.push(word);
		else if (word.state === 2) reviews.push(word);
		else steps.push(word);
	}
	steps.sort(byDue);
	const left = wish.limits.map(({ lists, newLeft, reviewsLeft }) => ({ lists, new: newLeft, reviews: reviewsLeft }));
	const newWords = allowed(inOrder(fresh, wish.plan.order === "frequency" ? byBand : byAdded), left, "new");
	const reviewed = allowed(reviewsInOrder(reviews, wish), left, "reviews");
	const rest = joined(newWords, reviewed, wish);
	return {
		due: withSteps(rest, steps, wish).map(({ key }) => key),
		counts: {
			new: newWords.length,
			learning: steps.length,
			review: reviewed.length,
			heldBack: fresh.length + reviews.length - newWords.length - reviewed.length,
		},
	};
}

/** Words in review that are due within `days` days after `day`, the soonest first: what can be reviewed ahead. */
export function queueAhead<Key extends string>(
	words: Iterable<QueuedWord<Key>>,
	day: DayName,
	days: number,
	dayStartsAt: number,
): readonly Key[] {
	const isToday = dueTest(day, dayStartsAt);
	const isSoon = dueTest(dayAfter(day, days), dayStartsAt);
	const ahead: QueuedWord<Key>[] = [];
	for (const word of words) if (word.state === 2 && isSoon(word) && !isToday(word)) ahead.push(word);
	return ahead.sort(byDue).map(({ key }) => key);
}

/** How many words are due on `day`, with everything overdue, and on each of the days after it. @param days how many in all */
export function forecastOf(words: Iterable<DueTimes>, day: DayName, days: number, dayStartsAt: number): number[] {
	const counts = new Array<number>(Math.max(0, days)).fill(0);
	if (days <= 0) return counts;
	const names = Array.from({ length: days }, (_, index) => dayAfter(day, index));
	const ends = names.map((name) => startOfReviewDay(dayAfter(name, 1), dayStartsAt));
	const placeOf = new Map(names.map((name, index) => [name, index]));
	const first = startOfReviewDay(day, dayStartsAt);
	const beyond = (ends.at(-1) ?? first) + nearBoundary;
	for (const word of words) {
		if (word.due >= beyond) continue;
		let place = word.due < first ? 0 : firstAbove(ends, word.due);
		const near =
			Math.abs(word.due - (ends[place] ?? 0)) < nearBoundary || word.due - (ends[place - 1] ?? first) < nearBoundary;
		if (near && word.days > 0 && word.due >= first - nearBoundary) {
			const exact = dueDayOf(word, dayStartsAt);
			place = exact < day ? 0 : (placeOf.get(exact) ?? days);
		}
		if (place < days) counts[place] = (counts[place] ?? 0) + 1;
	}
	return counts;
}

/** Further from the turn of a day than this no clock change moves a word. */
const nearBoundary = 3 * 3_600_000;

function firstAbove(ascending: readonly number[], value: number): number {
	let [from, to] = [0, ascending.length];
	while (from < to) {
		const middle = (from + to) >> 1;
		if ((ascending[middle] ?? 0) <= value) from = middle + 1;
		else to = middle;
	}
	return from;
}

/**
 * By what words of a kind are put in order before anything else; smaller goes first. `null` where every word has to be looked at
 * by its key. Whoever has many words can leave out those that no limit reaches.
 */
export function firstPlace(
	order: ReviewPlanSettings["order"],
	kind: "new" | "reviews",
): ((word: Pick<QueuedWord, "due" | "addedAt" | "band" | "difficulty">) => number) | null {
	if (order === "frequency") return bandPlace;
	if (kind === "new" || order === "added") return ({ addedAt }) => addedAt;
	if (order === "due") return ({ due }) => due;
	return order === "hardest" ? ({ difficulty }) => -difficulty : null;
}

type Order = (a: QueuedWord, b: QueuedWord) => number;

const byKey: Order = (a, b) => (a.key < b.key ? -1 : 1);
const byDue: Order = (a, b) => a.due - b.due || byKey(a, b);
const byAdded: Order = (a, b) => a.addedAt - b.addedAt || byKey(a, b);
const bandPlace = ({ band }: Pick<QueuedWord, "band">) => (band === 0 ? Number.MAX_SAFE_INTEGER : band);
const byBand: Order = (a, b) => bandPlace(a) - bandPlace(b) || byAdded(a, b);

function reviewsInOrder<Key extends string>(
	words: QueuedWord<Key>[],
	{ plan, day }: QueueWish,
): Iterable<QueuedWord<Key>> {
	switch (plan.order) {
		case "due":
			return inOrder(words, byDue);
		case "added":
			return inOrder(words, byAdded);
		case "frequency":
			return inOrder(words, (a, b) => bandPlace(a) - bandPlace(b) || byDue(a, b));
		case "hardest":
			return inOrder(words, (a, b) => b.difficulty - a.difficulty || byDue(a, b));
		case "random":
			return atRandom(words, day);
	}
}

/** Another order each day, the same all day. */
function* atRandom<Key extends string>(words: readonly QueuedWord<Key>[], day: DayName): Generator<QueuedWord<Key>> {
	const places = words.map((word) => ({ word, place: smallHash(`${day} ${word.key}`) }));
	for (const { word } of inOrder(places, (a, b) => a.place - b.place || byKey(a.word, b.word))) yield word;
}

interface LimitLeft {
	readonly lists: ReadonlySet<string> | null;
	new: number;
	reviews: number;
}

/** The first words for which there is room; what they take is gone from `limits`. */
function allowed<Key extends string>(
	words: Iterable<QueuedWord<Key>>,
	limits: readonly LimitLeft[],
	kind: "new" | "reviews",
): readonly QueuedWord<Key>[] {
	const taken: QueuedWord<Key>[] = [];
	const isFull = () => limits.some((limit) => limit.lists === null && limit[kind] <= 0);
	if (isFull()) return taken;
	for (const word of words) {
		const own = limits.filter(({ lists }) => lists === null || word.lists.some((list) => lists.has(list)));
		if (own.some((limit) => limit[kind] <= 0)) continue;
		for (const limit of own) limit[kind] -= 1;
		taken.push(word);
		if (isFull()) break;
	}
	return taken;
}

/** Evenly mixed over the whole day, so that what is done already does not move what is left. */
function joined<Key extends string>(
	fresh: readonly QueuedWord<Key>[],
	reviews: readonly QueuedWord<Key>[],
	{ plan, done }: QueueWish,
): readonly QueuedWord<Key>[] {
	if (plan.newFirst === "first") return [...fresh, ...reviews];
	if (plan.newFirst === "last") return [...reviews, ...fresh];
	const newShare = (index: number) => (done.new + index + 0.5) / (done.new + fresh.length);
	const reviewShare = (index: number) => (done.reviews + index + 0.5) / (done.reviews + reviews.length);
	const mixed: QueuedWord<Key>[] = [];
	let next = 0;
	for (const [index, review] of reviews.entries()) {
		for (let word = fresh[next]; word !== undefined && newShare(next) < reviewShare(index); word = fresh[next]) {
			mixed.push(word);
			next += 1;
		}
		mixed.push(review);
	}
	return [...mixed, ...fresh.slice(next)];
}

/**
 * Words whose step is over go first. One whose step ended after the last answer comes behind the word that was put to the person
 * then: it is still before them, or was when the app ended.
 */
function withSteps<Key extends string>(
	rest: readonly QueuedWord<Key>[],
	steps: readonly QueuedWord<Key>[],
	{ at, lastAnswerAt, day, dayStartsAt }: QueueWish,
): readonly QueuedWord<Key>[] {
	const since = Math.min(lastAnswerAt ?? startOfReviewDay(day, dayStartsAt), at);
	const first = steps.filter(({ due }) => due <= since);
	const meanwhile = steps.filter(({ due }) => due > since && due <= at);
	const later = steps.filter(({ due }) => due > at);
	const current = first.length > 0 ? [] : rest.slice(0, 1);
	return [...first, ...current, ...meanwhile, ...rest.slice(current.length), ...later];
}
