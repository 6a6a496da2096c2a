// What the week brought: words saved since Monday, and words that wait for review now.

import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { success } from "../../engine/text/result.ts";
import { dayFrom } from "../../ui/days.ts";
import layout from "../../ui/layout.module.css";
import { useServices } from "../services.tsx";
import { useStored } from "../stored.ts";
import { useFormats } from "./useFormats.ts";

interface Figures {
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
	const { vocabulary } = library;
	const read = useCallback(async () => {
		const at = now();
		const filter = { list: null, status: null, dueBefore: null, addedSince: mondayBefore(at), search: "" };
		const [added, counts] = await Promise.all([vocabulary.find(filter), vocabulary.counts(at)]);
		if (!added.ok) return added;
		if (!counts.ok) return counts;
		return success({ saved: added.value.filter((word) => word.card !== null).length, due: counts.value.due });
	}, [vocabulary, now]);
	const [figures] = useStored<Figures>(read, vocabulary.subscribe);
	return figures.kind === "ready" ? figures.value : null;
}

/** Local midnight at the beginning of the week of `at`. */
export function mondayBefore(at: number): number {
	return dayFrom(at, -((new Date(at).getDay() + 6) % 7));
}
