// What is due today and when the next word is, for the ends of a sitting; and how many words each list would bring.

import { useCallback } from "react";
import { success } from "../../engine/text/result.ts";
import type { ListId, ListRecord, Timestamp } from "../../storage/records.ts";
import { endOfDay, startOfDay } from "../../ui/days.ts";
import { useServices } from "../services.tsx";
import { type Loaded, useStored } from "../stored.ts";
import { doneToday, type Figures, figuresOf } from "./figures.ts";
import { longestSession } from "./reviewer.ts";

/** Later than any card is ever due. */
const everything = Number.MAX_SAFE_INTEGER;

export interface Outlook {
	/** When the next word of the list is due, overdue ones included; `null` where none is learned. */
	readonly next: Timestamp | null;
	/** Words of the list due before the end of today. */
	readonly dueToday: number;
}

export function useOutlook(list: ListId | null): Loaded<Outlook> {
	const { library, now } = useServices();
	const load = useCallback(async () => {
		const [first, today] = await Promise.all([
			library.reviews.due(list, everything, 1),
			library.reviews.due(list, endOfDay(now()) - 1, longestSession),
		]);
		if (!first.ok) return first;
		if (!today.ok) return today;
		return success({ next: first.value[0]?.card?.due ?? null, dueToday: today.value.length });
	}, [library, now, list]);
	const subscribe = useCallback((listener: () => void) => library.vocabulary.subscribe(listener), [library]);
	return useStored(load, subscribe)[0];
}

export interface ListChoice {
	readonly list: ListRecord;
	readonly due: number;
}

export interface ListChoices {
	readonly all: number;
	readonly lists: readonly ListChoice[];
}

/** Counted when asked for, not with every grade; the second part of the result counts again. */
export function useListChoices(): readonly [Loaded<ListChoices>, () => void] {
	const { library, now } = useServices();
	const load = useCallback(async () => {
		const [lists, due] = await Promise.all([
			library.lists.all(),
			library.reviews.due(null, endOfDay(now()) - 1, longestSession),
		]);
		if (!lists.ok) return lists;
		if (!due.ok) return due;
		const counts = new Map<ListId, number>();
		for (const record of due.value) {
			for (const id of record.lists) counts.set(id, (counts.get(id) ?? 0) + 1);
		}
		return success({
			all: due.value.length,
			lists: lists.value.map((list) => ({ list, due: counts.get(list.id) ?? 0 })),
		});
	}, [library, now]);
	const subscribe = useCallback((listener: () => void) => library.lists.subscribe(listener), [library]);
	return useStored(load, subscribe);
}

export interface Today {
	readonly figures: Figures;
	/** Words of today that are done with. */
	readonly done: number;
	/** Words due on each of the next days, today's that are left first. */
	readonly forecast: readonly number[];
	readonly learning: number;
	readonly at: Timestamp;
}

const forecastDays = 14;

/** Today's figures over all lists, kept up with every grade. */
export function useToday(): Loaded<Today> {
	const { library, now } = useServices();
	const load = useCallback(async () => {
		const at = now();
		const [events, forecast, counts] = await Promise.all([
			library.reviews.events(startOfDay(at)),
			library.reviews.forecast(at, forecastDays),
			library.vocabulary.counts(at),
		]);
		if (!events.ok) return events;
		if (!forecast.ok) return forecast;
		if (!counts.ok) return counts;
		return success({
			figures: figuresOf(events.value),
			done: doneToday(events.value, endOfDay(at)),
			forecast: forecast.value,
			learning: counts.value.learning,
			at,
		});
	}, [library, now]);
	const subscribe = useCallback((listener: () => void) => library.vocabulary.subscribe(listener), [library]);
	return useStored(load, subscribe)[0];
}
