// Charts of reviewing: the year as a calendar, answers and how they went, memory against what was expected.

import type { PartAnswers } from "../../engine/statistics/answers.ts";
import { hrefOf } from "../routes.ts";
import { useSettingValues } from "../services.tsx";
import { ChartCard, EmptyCard } from "./ChartCard.tsx";
import type { ChartProps } from "./chartProps.ts";
import { BarChart } from "./charts/BarChart.tsx";
import { Calendar, Warmths } from "./charts/Calendar.tsx";
import { LineChart } from "./charts/LineChart.tsx";
import type { Series } from "./charts/looks.ts";
import styles from "./Statistics.module.css";
import { rowsOver, tableOf, usePlotTexts } from "./usePlot.ts";

const review = hrefOf({ screen: "review", list: null });

export function CalendarChart({ figures }: ChartProps) {
	const { t, texts } = usePlotTexts();
	const { calendar, streak } = figures;
	const active = calendar.filter(({ count }) => count > 0);
	if (active.length === 0) return null;
	return (
		<ChartCard
			name={t("calendar.name")}
			scrolls
			wide
			finding={t("calendar.finding", { count: active.length })}
			notes={streak === 0 ? [] : [t("calendar.streak", { count: streak })]}
			table={{
				columns: [t("part.day"), t("calendar.answers")],
				rows: [...active].reverse().map(({ day, count }) => ({
					key: String(day),
					cells: [texts.day(day), texts.number(count)],
				})),
			}}
		>
			{(room) => (
				<>
					<Calendar
						room={room}
						days={calendar}
						weekdays={texts.weekdays}
						month={texts.month}
						title={({ day, count }) => t("calendar.day", { count, day: texts.day(day) })}
						label={t("calendar.region")}
					/>
					<p className={styles.warmths} aria-hidden="true">
						<span>{t("calendar.less")}</span>
						<Warmths />
						<span>{t("calendar.more")}</span>
					</p>
				</>
			)}
		</ChartCard>
	);
}

export function AnswersChart({ figures }: ChartProps) {
	const plot = usePlotTexts();
	const { t, texts } = plot;
	const { parts, part, answers } = figures;
	const sum = (of: (one: PartAnswers) => number) => answers.reduce((all, one) => all + of(one), 0);
	const count = sum((one) => one.answers);
	if (count === 0)
		return <EmptyCard name={t("reviews.name")} text={t("reviews.empty")} action={t("reviews.action")} href={review} />;
	const series: readonly Series[] = [
		{ name: "remembered", label: t("reviews.remembered"), look: "solid", colour: "--chart-learning" },
		{ name: "forgotten", label: t("reviews.forgotten"), look: "crossed", colour: "--chart-overdue" },
	];
	const rows = rowsOver(parts, part, answers, plot, (one) => ({
		remembered: one.remembered,
		forgotten: one.answers - one.remembered,
		fresh: one.fresh,
	}));
	return (
		<ChartCard
			name={t("reviews.name")}
			finding={t("reviews.finding", { count, share: sum((one) => one.remembered) / count })}
			series={series}
			table={tableOf(t(`part.${part}`), rows, [...series, { name: "fresh", label: t("reviews.fresh") }], texts.number)}
		>
			{(width) => <BarChart rows={rows} series={series} width={width} short={texts.short} format={texts.number} />}
		</ChartCard>
	);
}

export function RetentionChart({ figures }: ChartProps) {
	const plot = usePlotTexts();
	const { t, texts } = plot;
	const aim = useSettingValues().review.retention;
	const { whole, byPart, parts, part } = figures.retention;
	const { actual, predicted } = whole;
	if (actual === null || predicted === null) {
		return (
			<EmptyCard name={t("retention.name")} text={t("retention.empty")} action={t("retention.action")} href={review} />
		);
	}
	const series: readonly Series[] = [
		{ name: "actual", label: t("retention.actual"), look: "solid", colour: "--chart-known" },
		{ name: "predicted", label: t("retention.predicted"), look: "hatched", colour: "--chart-overdue" },
	];
	const rows = rowsOver(parts, part, byPart, plot, (one) => ({ actual: one.actual, predicted: one.predicted }));
	const table = tableOf(t(`part.${part}`), rows, series, texts.percent);
	return (
		<ChartCard
			name={t("retention.name")}
			finding={t("retention.finding", { actual, predicted })}
			lines
			notes={[t("retention.about", { aim })]}
			series={series}
			table={{
				columns: [...table.columns, t("retention.asked")],
				rows: table.rows.map((row, index) => ({
					...row,
					cells: [...row.cells, texts.number(byPart[index]?.asked ?? 0)],
				})),
			}}
		>
			{(width) => (
				<LineChart rows={rows} series={series} width={width} short={texts.percent} format={texts.percent} aim={aim} />
			)}
		</ChartCard>
	);
}
