// Charts of the words: by state over time, and what comes due.

import { useTranslation } from "react-i18next";
import { hrefOf } from "../routes.ts";
import { ChartCard, EmptyCard } from "./ChartCard.tsx";
import type { ChartProps } from "./chartProps.ts";
import { AreaChart } from "./charts/AreaChart.tsx";
import { BarChart } from "./charts/BarChart.tsx";
import type { Row, Series } from "./charts/looks.ts";
import { rowsOver, tableOf, usePlotTexts } from "./usePlot.ts";

export function StatesChart({ figures }: ChartProps) {
	const plot = usePlotTexts();
	const { t: common } = useTranslation();
	const { t, texts } = plot;
	const { parts, part, states, now, days } = figures;
	const saved = now.learning + now.known + now.ignored;
	if (saved === 0) {
		return (
			<EmptyCard
				name={t("states.name")}
				text={t("states.empty")}
				action={t("states.action")}
				href={hrefOf({ screen: "library" })}
			/>
		);
	}
	const series: readonly Series[] = [
		{ name: "known", label: common("state.known"), look: "solid", colour: "--chart-known" },
		{ name: "learning", label: common("state.learning"), look: "hatched", colour: "--chart-learning" },
		{ name: "ignored", label: common("state.ignored"), look: "dotted", colour: "--chart-ignored" },
	];
	const rows = rowsOver(parts, part, states.counts, plot, ({ known, learning, ignored }) => ({
		known,
		learning,
		ignored,
	}));
	const drawn = states.exactFrom > days.first ? [t("states.drawn", { day: texts.day(states.exactFrom) })] : [];
	return (
		<ChartCard
			name={t("states.name")}
			finding={t("states.finding", { count: saved, share: now.known / saved })}
			notes={drawn}
			series={series}
			table={tableOf(t(`part.${part}`), rows, series, texts.number)}
		>
			{(width) => <AreaChart rows={rows} series={series} width={width} short={texts.short} format={texts.number} />}
		</ChartCard>
	);
}

export function DueChart({ figures }: ChartProps) {
	const { t, texts } = usePlotTexts();
	const { due, dueParts, duePart, now } = figures;
	if (now.learning === 0) {
		return (
			<EmptyCard
				name={t("due.name")}
				text={t("due.empty")}
				action={t("due.action")}
				href={hrefOf({ screen: "vocabulary", list: null })}
			/>
		);
	}
	const series: readonly Series[] = [
		{ name: "overdue", label: t("due.before"), look: "crossed", colour: "--chart-overdue" },
		{ name: "due", label: t("due.words"), look: "solid", colour: "--chart-learning" },
	];
	const start = dueParts[0]?.first ?? 0;
	const coming = dueParts.map((days): Row => {
		const count = due.days.slice(days.first - start, days.last - start + 1).reduce((sum, one) => sum + one, 0);
		return { tick: texts.tick(days, duePart), title: texts.part(days, duePart), values: { due: count } };
	});
	const before: Row = { tick: t("due.before"), title: t("due.before"), values: { overdue: due.overdue } };
	const rows = due.overdue === 0 ? coming : [before, ...coming];
	const count = due.days.reduce((sum, one) => sum + one, 0);
	const notes = [
		...(due.overdue === 0 ? [] : [t("due.overdue", { count: due.overdue })]),
		...(due.later === 0 ? [] : [t("due.later", { count: due.later })]),
	];
	const one = { name: "words", label: t("due.words") };
	const flat = rows.map((row) => ({ ...row, values: { words: row.values.overdue ?? row.values.due ?? 0 } }));
	return (
		<ChartCard
			name={t("due.name")}
			finding={t("due.finding", { count, days: due.days.length })}
			notes={notes}
			series={due.overdue === 0 ? [] : series}
			table={tableOf(t(`part.${duePart}`), flat, [one], texts.number)}
		>
			{(width) => <BarChart rows={rows} series={series} width={width} short={texts.short} format={texts.number} />}
		</ChartCard>
	);
}
