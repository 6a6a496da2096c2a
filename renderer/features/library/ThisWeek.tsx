// What the week brought since Monday: time and words read, words saved; and words that wait for review now.

import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { success } from "../../engine/text/result.ts";
import { dayFrom } from "../../ui/days.ts";
import layout from "../../ui/layout.module.css";
import { dayName, minutesOf, type ReadSum, sumOf } from "../readingDays.ts";
import { useServices } from "../services.tsx";
import { useStored } from "../stored.ts";
import { useFormats } from "./useFormats.ts";

interface Figures {
	readonly read: ReadSum;
	readonly saved: number;
	readonly due: number;
}

export function ThisWeek() {
	const { t } = useTranslation("library");
	const formats = useFormats();
	const figures = useFigures();
	if (figures === null) return null;
	return (
		<section className={layout.panel} aria-labelledby="this-week">
			<h2 id="this-week" className={layout.sectionLabel}>
				{t("week.title")}
			</h2>
			<dl className={layout.figures}>
				<dt>{t("week.time")}</dt>
				<dd>{formats.minutes(minutesOf(figures.read.milliseconds))}</dd>
				<dt>{t("week.words")}</dt>
				<dd>{formats.number(figures.read.words)}</dd>
				<dt>{t("week.saved")}</dt>
				<dd>{formats.number(figures.saved)}</dd>
				<dt>{t("week.due")}</dt>
				<dd>{formats.number(figures.due)}</dd>
			</dl>
		</section>
	);
}

/** `null` until they are known, and where the vocabulary cannot be read. */
function useFigures(): Figures | null {
	const { library, now } = useServices();
	const { vocabulary, reading } = library;
	const load = useCallback(async () => {
		const at = now();
		const filter = { list: null, status: null, dueBefore: null, addedSince: mondayBefore(at), search: "" };
		const [added, counts, days] = await Promise.all([
			vocabulary.find(filter),
			vocabulary.totals(at),
			reading.since(dayName(mondayBefore(at))),
		]);
		if (!added.ok) return added;
		if (!counts.ok) return counts;
		if (!days.ok) return days;
		const read = sumOf(days.value);
		return success({ read, saved: added.value.filter((word) => word.card !== null).length, due: counts.value.due });
	}, [vocabulary, reading, now]);
	const subscribe = useCallback(
		(listener: () => void) => {
			const ends = [vocabulary.subscribe(listener), reading.subscribe(listener)];
			return () => {
				for (const end of ends) end();
			};
		},
		[vocabulary, reading],
	);
	const [figures] = useStored<Figures>(load, subscribe);
	return figures.kind === "ready" ? figures.value : null;
}

/** Local midnight at the beginning of the week of `at`. */
export function mondayBefore(at: number): number {
	return dayFrom(at, -((new Date(at).getDay() + 6) % 7));
}
