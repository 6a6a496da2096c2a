// Of many words that are due those that the day's limits can reach: of 30,000 the first 200, told by one number each. Only for
// these an object is made, only these are put in order to the last. Pure.

import type { ReviewPlanSettings } from "../engine/review/plan.ts";
import { firstPlace } from "../engine/review/queue.ts";
import type { DueTimes } from "../engine/review/reviewDay.ts";
import { entriesOf, type QueueEntry } from "./queueShards.ts";
import type { QueueShardRecord } from "./records.ts";

export interface Reach {
	readonly order: ReviewPlanSettings["order"];
	/** How many words of a kind the limit over all words still lets through. */
	readonly newLeft: number;
	readonly reviewsLeft: number;
}

export interface Reached {
	/** With all words in learning steps, which no limit holds. In no order. */
	readonly entries: readonly QueueEntry[];
	/** Due words besides. */
	readonly beyond: number;
}

/** Where this is all that is asked, `queueOfDay` of these entries is that of all due ones but for those held back. */
export function reachedEntries(
	rows: readonly QueueShardRecord[],
	isDue: (times: DueTimes) => boolean,
	{ order, newLeft, reviewsLeft }: Reach,
): Reached {
	const entryAt = rows.map(entriesOf);
	const steps: QueueEntry[] = [];
	const fresh = new Candidates(newLeft);
	const reviews = new Candidates(reviewsLeft);
	const places = { new: firstPlace(order, "new"), reviews: firstPlace(order, "reviews") };
	// One and the same object for every word.
	const word = { due: 0, days: 0, addedAt: 0, band: 0, difficulty: 0 };
	for (const [number, { dueAt, days, states, addedAt, bands, difficulty }] of rows.entries()) {
		for (let index = 0; index < dueAt.length; index++) {
			word.due = dueAt[index] as number;
			word.days = days[index] as number;
			if (!isDue(word)) continue;
			const state = states[index];
			if (state !== 0 && state !== 2) {
				const entry = entryAt[number]?.(index);
				if (entry !== undefined) steps.push(entry);
				continue;
			}
			word.addedAt = addedAt[index] as number;
			word.band = bands[index] as number;
			word.difficulty = difficulty[index] as number;
			if (state === 0) fresh.add(number, index, places.new?.(word) ?? 0);
			else reviews.add(number, index, places.reviews?.(word) ?? 0);
		}
	}
	const entries = steps;
	for (const kind of [fresh, reviews]) {
		kind.eachReached((row, index) => {
			const entry = entryAt[row]?.(index);
			if (entry !== undefined) entries.push(entry);
		});
	}
	return { entries, beyond: fresh.beyond + reviews.beyond };
}

/** Words of a kind by where they are and by what is compared first. */
class Candidates {
	readonly #most: number;
	readonly #rows: number[] = [];
	readonly #indexes: number[] = [];
	readonly #places: number[] = [];
	beyond = 0;

	constructor(most: number) {
		this.#most = most;
	}

	add(row: number, index: number, place: number): void {
		this.#rows.push(row);
		this.#indexes.push(index);
		this.#places.push(place);
	}

	/** Also those that are even with the last one: what is compared next decides between them. */
	eachReached(take: (row: number, index: number) => void): void {
		const last = this.#last();
		for (let at = 0; at < this.#places.length; at++) {
			if ((this.#places[at] as number) <= last) take(this.#rows[at] as number, this.#indexes[at] as number);
			else this.beyond += 1;
		}
	}

	#last(): number {
		if (this.#most <= 0) return Number.NEGATIVE_INFINITY;
		const sorted = Float64Array.from(this.#places).sort();
		return sorted[this.#most - 1] ?? Number.POSITIVE_INFINITY;
	}
}
