// Charts of time and reading: minutes spent, words and minutes read.

import { useState } from "react";
import { lengthOf } from "../../engine/statistics/calendarDays.ts";
import { Switch } from "../../ui/Switch.tsx";
import { hrefOf } from "../routes.ts";
import { ChartCard, EmptyCard } from "./ChartCard.tsx";
import type { ChartProps } from "./chartProps.ts";
import { BarChart } from "./charts/BarChart.tsx";
import type { Series } from "./charts/looks.ts";
import { rowsOver, tableOf, usePlotTexts } from "./usePlot.ts";

const minute = 60_000;
const library = hrefOf({ screen: "library" });

export function TimeChart({ figures }: ChartProps) {
	const plot = usePlotTexts();
	const { t, texts } = plot;
	const { parts, part, answers, reading } = figures;
	const sum = (values: readonly { readonly milliseconds: number }[]) =>
		values.reduce((all, { milliseconds }) => all + milliseconds, 0);
	const [read, reviewed] = [sum(reading), sum(answers)];
	if (read + reviewed === 0)
		return <EmptyCard name={t("time.name")} text={t("time.empty")} action={t("time.action")} href={library} />;
	const series: readonly Series[] = [
		{ name: "reading", label: t("time.reading"), look: "solid", colour: "--chart-known" },
		{ name: "reviewing", label: t("time.reviewing"), look: "hatched", colour: "--chart-learning" },
	];
	const rows = rowsOver(parts, part, reading, plot, ({ milliseconds }, index) => ({
		reading: milliseconds / minute,
		reviewing: (answers[index]?.milliseconds ?? 0) / minute,
	}));
	const inMinutes = (minutes: number) => texts.duration(minutes * minute);
	return (
		<ChartCard
			name={t("time.name")}
			finding={t("time.finding", { time: texts.duration(read + reviewed), share: read / (read + reviewed) })}
			series={series}
			table={tableOf(t(`part.${part}`), rows, series, inMinutes)}
		>
			{(width) => <BarChart rows={rows} series={series} width={width} short={texts.short} format={inMinutes} />}
		</ChartCard>
	);
}

const measures = ["words", "minutes"] as const;

export function ReadingChart({ figures }: ChartProps) {
	const plot = usePlotTexts();
	const { t, texts } = plot;
	const [measure, setMeasure] = useState<(typeof measures)[number]>("words");
	const { parts, part, reading, days } = figures;
	const words = reading.reduce((all, one) => all + one.words, 0);
	const readOn = reading.reduce((all, one) => all + one.days, 0);
	if (readOn === 0)
		return <EmptyCard name={t("reading.name")} text={t("reading.empty")} action={t("reading.action")} href={library} />;
	const series: readonly Series[] = [
		{ name: "words", label: t("reading.words"), look: "solid", colour: "--chart-known" },
		{ name: "minutes", label: t("reading.minutes"), look: "solid", colour: "--chart-known" },
	];
	const rows = rowsOver(parts, part, reading, plot, (one) => ({
		words: one.words,
		minutes: Math.round(one.milliseconds / minute),
	}));
	return (
		<ChartCard
			name={t("reading.name")}
			finding={t("reading.finding", { count: words, days: readOn, all: lengthOf(days) })}
			tools={
				<Switch
					label={t("reading.measure")}
					value={measure}
					options={measures.map((value) => ({ value, label: t(`reading.${value}`) }))}
					onChange={setMeasure}
				/>
			}
			table={tableOf(t(`part.${part}`), rows, series, texts.number)}
		>
			{(width) => (
				<BarChart
					rows={rows}
					series={series.filter(({ name }) => name === measure)}
					width={width}
					short={texts.short}
					format={texts.number}
				/>
			)}
		</ChartCard>
	);
}
