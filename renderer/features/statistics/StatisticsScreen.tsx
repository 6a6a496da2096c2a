// What was learned, reviewed and read, in charts over a period that the person chooses.

import { useCallback, useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import buttonStyles from "../../ui/Button.module.css";
import layout from "../../ui/layout.module.css";
import { Switch } from "../../ui/Switch.tsx";
import { storageErrorText } from "../errorTexts.ts";
import { hrefOf } from "../routes.ts";
import { useServices } from "../services.tsx";
import { useStored } from "../stored.ts";
import { BandsChart, ComprehensionChart } from "./ArticleCharts.tsx";
import { figuresOf } from "./figures.ts";
import { type Period, periods } from "./period.ts";
import { ReadingChart, TimeChart } from "./ReadingCharts.tsx";
import { AnswersChart, CalendarChart, RetentionChart } from "./ReviewCharts.tsx";
import styles from "./Statistics.module.css";
import { readSource, type StatisticsSource } from "./source.ts";
import { useArticleFigures } from "./useArticleFigures.ts";
import { DueChart, StatesChart } from "./WordCharts.tsx";

/** As long as the app runs: whoever comes back finds the period that they left. */
let lastPeriod: Period = "30";

export function StatisticsScreen() {
	const { t } = useTranslation("statistics");
	const { t: errors } = useTranslation("errors");
	const [period, setPeriod] = useState(lastPeriod);
	const source = useSource();
	return (
		<main className={`${layout.screen} ${styles.screen}`}>
			<div className={`${layout.bar} ${styles.bar}`}>
				<h1 className={layout.heading}>{t("title")}</h1>
				<Switch
					label={t("period.label")}
					value={period}
					options={periods.map((value) => ({
						value,
						label: t(value === "all" ? "period.all" : `period.days${value}`),
					}))}
					onChange={(chosen) => {
						lastPeriod = chosen;
						setPeriod(chosen);
					}}
				/>
			</div>
			<div className={layout.scroll}>
				{source.kind === "failed" ? (
					<p className={styles.message} role="alert">
						{storageErrorText(source.error, errors)}
					</p>
				) : source.kind === "loading" ? (
					<p className={styles.message} role="status">
						{t("loading")}
					</p>
				) : isEmpty(source.value) ? (
					<NothingYet />
				) : (
					<Charts source={source.value} period={period} />
				)}
			</div>
		</main>
	);
}

function useSource() {
	const services = useServices();
	const { library } = services;
	const load = useCallback(() => readSource(services), [services]);
	const subscribe = useCallback(
		(listener: () => void) => {
			const ends = [
				library.vocabulary.subscribe(listener),
				library.reading.subscribe(listener),
				library.articles.subscribe(listener),
			];
			return () => {
				for (const end of ends) end();
			};
		},
		[library],
	);
	return useStored(load, subscribe)[0];
}

function isEmpty({ words, answers, reading, articles }: StatisticsSource): boolean {
	return words.states.length + answers.length + reading.length + articles.length === 0;
}

function NothingYet() {
	const { t } = useTranslation("statistics");
	return (
		<section className={styles.empty}>
			<h2>{t("empty.title")}</h2>
			<p>{t("empty.text")}</p>
			<p className={styles.actions}>
				<a className={`${buttonStyles.button} ${buttonStyles.main}`} href={hrefOf({ screen: "library" })}>
					{t("empty.read")}
				</a>
				<a className={`${buttonStyles.button} ${buttonStyles.outlined}`} href={hrefOf({ screen: "seeding" })}>
					{t("empty.test")}
				</a>
			</p>
		</section>
	);
}

interface ChartsProps {
	readonly source: StatisticsSource;
	readonly period: Period;
}

const charts = [
	{ name: "states", Chart: StatesChart },
	{ name: "answers", Chart: AnswersChart },
	{ name: "calendar", Chart: CalendarChart },
	{ name: "due", Chart: DueChart },
	{ name: "retention", Chart: RetentionChart },
	{ name: "time", Chart: TimeChart },
	{ name: "reading", Chart: ReadingChart },
	{ name: "bands", Chart: BandsChart },
	{ name: "comprehension", Chart: ComprehensionChart },
] as const;

/** What is seen without scrolling is drawn first; the others follow, one a frame, so that nothing waits for all of them. */
const drawnAtOnce = 3;

function Charts({ source, period }: ChartsProps) {
	const figures = useMemo(() => figuresOf(source, period), [source, period]);
	const articles = useArticleFigures(source);
	const drawn = useGrowing(drawnAtOnce, charts.length);
	return (
		<div className={styles.charts}>
			{charts.slice(0, drawn).map(({ name, Chart }) => (
				<Chart key={name} figures={figures} articles={articles} />
			))}
		</div>
	);
}

/** From `first` to `last`, one more each frame. */
function useGrowing(first: number, last: number): number {
	const [count, setCount] = useState(first);
	useEffect(() => {
		if (count >= last) return;
		const timer = setTimeout(() => setCount(count + 1));
		return () => clearTimeout(timer);
	}, [count, last]);
	return count;
}
