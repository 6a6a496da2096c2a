// Of many words that are due those that the day's limits can reach: of 30,000 the first 200, told by one number each. Only for
// these an object is made, only these are put in order to the last. Of words that lie in the order asked for, the first are looked
// at and the others counted. Pure.

import type { ReviewPlanSettings } from "../engine/review/plan.ts";
import { firstPlace } from "../engine/review/queue.ts";
import { type DayName, dueBounds, dueTest } from "../engine/review/reviewDay.ts";
import type { QueueEntry } from "./queueRow.ts";
import { entriesOf } from "./queueShards.ts";
import type { QueueShardRecord } from "./records/packed.ts";

export interface Reach {
	readonly day: DayName;
	readonly dayStartsAt: number;
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
export function reachedEntries(rows: readonly QueueShardRecord[], reach: Reach): Reached {
	const { order, newLeft, reviewsLeft } = reach;
	const { never } = dueBounds(reach.day, reach.dayStartsAt);
	const isDue = dueAtTest(reach);
	const entryAt = rows.map(entriesOf);
	const steps: QueueEntry[] = [];
	const fresh = new Candidates(newLeft);
	const reviews = new Candidates(reviewsLeft);
	const places = { new: firstPlace(order, "new"), reviews: firstPlace(order, "reviews") };
	// One and the same object for every word.
	const word = { due: 0, addedAt: 0, band: 0, difficulty: 0 };

	const take = (row: QueueShardRecord, number: number, index: number): void => {
		const state = row.states[index];
		if (state !== 0 && state !== 2) {
			const entry = entryAt[number]?.(index);
			if (entry !== undefined) steps.push(entry);
			return;
		}
		word.due = row.dueAt[index] as number;
		word.addedAt = row.addedAt[index] as number;
		word.band = row.bands[index] as number;
		word.difficulty = row.difficulty[index] as number;
		if (state === 0) fresh.add(number, index, places.new?.(word) ?? 0);
		else reviews.add(number, index, places.reviews?.(word) ?? 0);
	};

	/** Due words from one place of a row to before another. */
	const takeAll = (number: number, from: number, to: number): void => {
		const row = rows[number] as QueueShardRecord;
		for (let index = from; index < to; index++) if (isDue(row, index)) take(row, number, index);
	};

	/** The same of words of one kind whose `place`, by which they are asked, never falls: the first ones, and how many others. */
	const takeFirst = (kind: Candidates, place: Float64Array, number: number, from: number, to: number): void => {
		const row = rows[number] as QueueShardRecord;
		let [index, taken, last] = [from, 0, Number.NaN];
		// Of words that are even the key decides later.
		for (; index < to && (taken < kind.most || place[index] === last); index++) {
			if (!isDue(row, index)) continue;
			take(row, number, index);
			taken += 1;
			last = place[index] as number;
		}
		for (; index < to; index++) if (isDue(row, index)) kind.beyond += 1;
	};

	for (const [number, { kinds, dueAt, addedAt }] of rows.entries()) {
		if (kinds === undefined) {
			takeAll(number, 0, dueAt.length);
			continue;
		}
		const [newTo, stepsTo] = kinds as unknown as readonly [newTo: number, stepsTo: number];
		const dueTo = firstFrom(dueAt, never, stepsTo, dueAt.length);
		if (order === "frequency") takeAll(number, 0, newTo);
		else takeFirst(fresh, addedAt, number, 0, newTo);
		takeAll(number, newTo, stepsTo);
		if (order === "due") takeFirst(reviews, dueAt, number, stepsTo, dueTo);
		else takeAll(number, stepsTo, dueTo);
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

/** Whether the word at a place of a row is due: of nearly all words one number tells. */
function dueAtTest({ day, dayStartsAt }: Reach): (row: QueueShardRecord, index: number) => boolean {
	const { surely, never } = dueBounds(day, dayStartsAt);
	const isDue = dueTest(day, dayStartsAt);
	return ({ dueAt, days }, index) => {
		const due = dueAt[index] as number;
		return due <= surely || (due < never && isDue({ due, days: days[index] as number }));
	};
}

/** The first place from `from` on whose value is not below `value`; `to` for none. @param column ascending between them */
function firstFrom(column: Float64Array, value: number, from: number, to: number): number {
	let [low, high] = [from, to];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((column[middle] as number) < value) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** Words of a kind by where they are and by what is compared first. */
class Candidates {
	readonly most: number;
	readonly #rows: number[] = [];
	readonly #indexes: number[] = [];
	readonly #places: number[] = [];
	beyond = 0;

	constructor(most: number) {
		this.most = most;
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
		if (this.most <= 0) return Number.NEGATIVE_INFINITY;
		const sorted = Float64Array.from(this.#places).sort();
		return sorted[this.most - 1] ?? Number.POSITIVE_INFINITY;
	}
}
