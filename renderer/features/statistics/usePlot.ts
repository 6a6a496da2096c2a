// What every chart needs of the language: its sentences, and how days and amounts are written.

import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { Days, Part } from "../../engine/statistics/calendarDays.ts";
import type { Table } from "./ChartCard.tsx";
import type { Row, Series } from "./charts/looks.ts";
import { type ChartTexts, chartTexts } from "./texts.ts";

export interface PlotTexts {
	readonly t: TFunction<"statistics">;
	readonly texts: ChartTexts;
}

export function usePlotTexts(): PlotTexts {
	const { t, i18n } = useTranslation("statistics");
	return { t, texts: chartTexts(i18n.language) };
}

/** Rows of a chart over the parts of a period. */
export function rowsOver<Value>(
	parts: readonly Days[],
	part: Part,
	values: readonly Value[],
	{ texts }: PlotTexts,
	of: (value: Value, index: number) => Row["values"],
): readonly Row[] {
	return values.flatMap((value, index) => {
		const days = parts[index];
		if (days === undefined) return [];
		return [{ tick: texts.tick(days, part), title: texts.part(days, part), values: of(value, index) }];
	});
}

/** The same as a table. */
export function tableOf(
	head: string,
	rows: readonly Row[],
	series: readonly Pick<Series, "name" | "label">[],
	format: (value: number) => string,
): Table {
	return {
		columns: [head, ...series.map(({ label }) => label)],
		rows: rows.map(({ title, values }) => ({
			key: title,
			cells: [
				title,
				...series.map(({ name }) => {
					const value = values[name];
					return value === null || value === undefined ? "–" : format(value);
				}),
			],
		})),
	};
}
