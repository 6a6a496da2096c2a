// A card of Anki and a card of ours: type, queue, due day, interval and memory, both ways. Pure.

import { memoryFromSm2 } from "../../../engine/review/fromSm2.ts";
import type { CardState } from "../../../engine/review/types.ts";
import { type AnkiCalendar, dayNumber, startOfDay } from "./days.ts";

/** The columns of Anki's table `cards` that tell of scheduling. */
export interface AnkiCard {
	/** 0 new, 1 learning, 2 review, 3 relearning. */
	readonly type: number;
	/** -1 suspended, -2 and -3 buried, 0 new, 1 learning within a day, 2 review, 3 learning over days. */
	readonly queue: number;
	/** Of a new card its place; in queue 1 seconds since 1970; else a day of the collection's count. */
	readonly due: number;
	/** Days. */
	readonly ivl: number;
	/** Ease in thousandths. */
	readonly factor: number;
	readonly reps: number;
	readonly lapses: number;
	/** JSON: `s` stability, `d` difficulty, `lrt` seconds of the last review. */
	readonly data: string;
}

interface CardMemory {
	readonly stability: number | null;
	readonly difficulty: number | null;
	readonly lastReview: number | null;
}

const day = 86_400_000;
/** A due value from here on is seconds, below it a day. */
const leastSeconds = 1_000_000_000;
const longestStability = 36_500;

function memoryOf(data: string): CardMemory {
	let parsed: unknown = null;
	try {
		parsed = data === "" ? null : JSON.parse(data);
	} catch (error) {
		// Add-ons write here what they like.
		if (!(error instanceof SyntaxError)) throw error;
	}
	const number = (name: string, from: number, to: number) => {
		const value = typeof parsed === "object" && parsed !== null ? (parsed as Record<string, unknown>)[name] : null;
		return typeof value === "number" && value >= from && value <= to ? value : null;
	};
	const seconds = number("lrt", 1, 1e11);
	return {
		stability: number("s", 0.0001, 1e6),
		difficulty: number("d", 1, 10),
		lastReview: seconds === null ? null : seconds * 1000,
	};
}

/**
 * The card as we keep it; `null` for one that was never answered, and for one in its first steps of which no memory is kept.
 * @param lastReview of the review log, ms; `null` where there is none
 */
export function cardStateOf(card: AnkiCard, calendar: AnkiCalendar, lastReview: number | null): CardState | null {
	const { type, ivl, factor, reps, lapses } = card;
	if (type < 1 || type > 3) return null;
	const memory = memoryOf(card.data);
	const known = memory.stability !== null && memory.difficulty !== null;
	if (!known && (type === 1 || ivl <= 0)) return null;
	const sm2 = memoryFromSm2(factor > 0 ? factor / 1000 : 2.5, Math.min(ivl, longestStability));
	const due = dueOf(card, calendar);
	const scheduledDays = type === 2 ? Math.max(1, Math.min(ivl, longestStability)) : 0;
	return {
		due,
		stability: Math.min(memory.stability ?? sm2.stability, longestStability),
		difficulty: memory.difficulty ?? sm2.difficulty,
		scheduledDays,
		learningSteps: 0,
		reps: Math.max(1, reps),
		lapses: Math.max(0, lapses),
		state: type as 1 | 2 | 3,
		lastReview: lastReview ?? memory.lastReview ?? due - Math.max(scheduledDays * day, 60_000),
	};
}

function dueOf({ type, queue, due }: AnkiCard, calendar: AnkiCalendar): number {
	const inSeconds = queue === 1 || (type !== 2 && due >= leastSeconds);
	return inSeconds ? due * 1000 : startOfDay(Math.max(-200_000, Math.min(due, 200_000)), calendar);
}

/** A card of ours as Anki keeps it. `position` orders new cards. */
export function ankiCardOf(
	card: CardState | null,
	calendar: AnkiCalendar,
	position: number,
	held: { readonly suspended: boolean; readonly buried: boolean },
): AnkiCard {
	const queueOf = (queue: number) => (held.suspended ? -1 : held.buried ? -3 : queue);
	if (card === null || card.state === 0)
		return { type: 0, queue: queueOf(0), due: position, ivl: 0, factor: 0, reps: 0, lapses: 0, data: "{}" };
	const learning = card.state !== 2;
	const data = {
		s: round(card.stability, 4),
		d: round(card.difficulty, 3),
		...(card.lastReview === null ? {} : { lrt: Math.floor(card.lastReview / 1000) }),
	};
	return {
		type: card.state,
		queue: queueOf(learning ? 1 : 2),
		due: learning ? Math.floor(card.due / 1000) : dayNumber(card.due, calendar),
		ivl: card.state === 1 ? 0 : Math.max(1, Math.round(card.scheduledDays || card.stability)),
		factor: card.state === 1 ? 0 : 2500,
		reps: card.reps,
		lapses: card.lapses,
		data: JSON.stringify(data),
	};
}

function round(value: number, digits: number): number {
	return Math.round(value * 10 ** digits) / 10 ** digits;
}

/**
 * Whether a card in Anki is still as we wrote it: not answered or moved there since. Compared by what every version of Anki
 * keeps; a memory that is missing there is no difference.
 */
export function isAsWritten(found: AnkiCard, card: CardState, calendar: AnkiCalendar): boolean {
	const written = ankiCardOf(card, calendar, found.due, { suspended: false, buried: false });
	const [then, now] = [memoryOf(written.data), memoryOf(found.data)];
	const near = (a: number | null, b: number | null) => a === null || b === null || Math.abs(a - b) < 0.01;
	return (
		written.type === found.type &&
		written.due === found.due &&
		written.ivl === found.ivl &&
		written.reps === found.reps &&
		written.lapses === found.lapses &&
		near(then.stability, now.stability) &&
		near(then.difficulty, now.difficulty)
	);
}
