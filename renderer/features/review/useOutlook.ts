// What is due today and when the next word is, for the ends of a sitting; and how many words each list would bring.

import { useCallback, useRef } from "react";
import { dayAfter, endOfReviewDay, reviewDayOf } from "../../engine/review/reviewDay.ts";
import { success } from "../../engine/text/result.ts";
import type { Timestamp } from "../../storage/records/ids.ts";
import type { ListRecord } from "../../storage/records/lists.ts";
import { useServices } from "../services.tsx";
import { type Loaded, useStored } from "../stored.ts";
import { daysAhead, gather, type Sitting } from "./asked.ts";
import { askedFrom, type Figures, figuresOfDay } from "./figures.ts";
import { planOfList } from "./plans.ts";

/** Days within which the next word is looked for: intervals are hardly ever longer. */
const farAhead = 3650;

export interface Outlook {
	/** From when on the next word that is not due today is asked; `null` where none is learned. */
	readonly next: Timestamp | null;
	/** Words due before the end of the review day, within its limits. */
	readonly dueToday: number;
	/** Due words beyond the limits. */
	readonly heldBack: number;
	/** Whether a sitting ahead of time has a word to ask. */
	readonly canGoAhead: boolean;
}

/** @param wanted while a word is asked nobody looks ahead, and nothing is read after each grade: then `null` */
export function useOutlook({ asked, more }: Sitting, wanted: boolean): Loaded<Outlook | null> {
	const { library, now } = useServices();
	const load = useCallback(async () => {
		if (!wanted) return success(null);
		const at = now();
		const laterKeys = async () => {
			if (asked.kind === "list") return library.reviews.ahead(asked.list, at, farAhead);
			const words = await gather({ asked, more, ahead: true }, library, at);
			return words.ok ? success(words.value.keys) : words;
		};
		const due = await gather({ asked, more, ahead: false }, library, at);
		if (!due.ok) return due;
		const later = await laterKeys();
		if (!later.ok) return later;
		const dueNow = new Set(due.value.keys);
		const next = await library.vocabulary.getMany(later.value.filter((key) => !dueNow.has(key)).slice(0, 1));
		if (!next.ok) return next;
		const { heldBack } = due.value;
		const dueAt = next.value[0]?.dueAt;
		const { dayStartsAt } = library.settings.get();
		const from = dueAt === undefined ? null : askedFrom(dueAt, dayStartsAt);
		const reach = endOfReviewDay(dayAfter(reviewDayOf(at, dayStartsAt), daysAhead), dayStartsAt);
		const canGoAhead = from !== null && (asked.kind === "article" || from < reach);
		return success({ next: from, dueToday: dueNow.size, heldBack, canGoAhead });
	}, [library, now, asked, more, wanted]);
	const subscribe = useCallback(
		(listener: () => void) => (wanted ? library.vocabulary.subscribe(listener) : noListener),
		[library, wanted],
	);
	return useStored(load, subscribe)[0];
}

const noListener = () => {};

export interface ListChoice {
	readonly list: ListRecord;
	readonly due: number;
}

/** Counted when asked for, not with every grade; the second part of the result counts again. */
export function useListChoices(): readonly [Loaded<readonly ListChoice[]>, () => void] {
	const { library, now } = useServices();
	const load = useCallback(async () => {
		const at = now();
		const { review, dayStartsAt } = library.settings.get();
		const lists = await library.lists.all();
		if (!lists.ok) return lists;
		const counted: ListChoice[] = [];
		for (const list of lists.value) {
			const plan = planOfList(review, lists.value, list.id);
			const today = await library.reviews.today(list.id, at, plan, dayStartsAt);
			counted.push({ list, due: today.ok ? today.value.due.length : 0 });
		}
		return success(counted);
	}, [library, now]);
	const subscribe = useCallback((listener: () => void) => library.lists.subscribe(listener), [library]);
	return useStored(load, subscribe);
}

export interface Today {
	readonly figures: Figures;
	/** Words of today that are done with. */
	readonly done: number;
	/** Words due today that are left. */
	readonly left: number;
	/** Words due on each of the next days, today's that are left first. */
	readonly forecast: readonly number[];
	readonly learning: number;
	/** Where the review day began, as a name of a day: `2026-03-10`. */
	readonly day: string;
	readonly dayAt: (days: number) => Timestamp;
}

const forecastDays = 14;

/**
 * Milliseconds without a grade before the figures are counted anew; longer where counting takes long, as with 100,000 words: the
 * next grade would have to wait for it.
 */
const pause = { usual: 150, long: 2000 } as const;
/** Milliseconds of counting that nobody notices. */
const unnoticed = 20;

/** Today's figures over all lists, kept up with the grades. */
export function useToday(): Loaded<Today> {
	const { library, now } = useServices();
	const took = useRef(0);
	const load = useCallback(async () => {
		const at = now();
		const { review, dayStartsAt } = library.settings.get();
		const day = reviewDayOf(at, dayStartsAt);
		const [days, outlook] = await Promise.all([
			library.reviews.days(day),
			library.reviews.outlook(at, review, dayStartsAt, forecastDays),
		]);
		took.current = now() - at;
		if (!days.ok) return days;
		if (!outlook.ok) return outlook;
		const { today, forecast } = outlook.value;
		const packed = days.value.find((one) => one.day === day) ?? null;
		const left = new Set<string>(today.due);
		const answered = new Set(packed === null || packed.keys === "" ? [] : packed.keys.split("\n"));
		return success({
			figures: figuresOfDay(packed),
			done: [...answered].filter((key) => !left.has(key)).length,
			left: left.size,
			forecast,
			learning: library.states.count("learning"),
			day,
			dayAt: (after: number) => noonOf(dayAfter(day, after)),
		});
	}, [library, now]);
	const subscribe = useCallback(
		(listener: () => void) => {
			let timer = 0;
			const unsubscribe = library.vocabulary.subscribe(() => {
				window.clearTimeout(timer);
				timer = window.setTimeout(listener, took.current > unnoticed ? pause.long : pause.usual);
			});
			return () => {
				window.clearTimeout(timer);
				unsubscribe();
			};
		},
		[library],
	);
	return useStored(load, subscribe)[0];
}

/** A moment by which a day can be named, wherever clocks change. */
function noonOf(day: string): Timestamp {
	return new Date(`${day}T12:00:00`).getTime();
}
