// Charts that need the words of the articles: known by frequency band, and how much of each article is known.

import { hrefOf } from "../routes.ts";
import { ChartCard, EmptyCard } from "./ChartCard.tsx";
import type { ChartProps } from "./chartProps.ts";
import { DotChart } from "./charts/DotChart.tsx";
import type { Series } from "./charts/looks.ts";
import { ShareBars } from "./charts/ShareBars.tsx";
import styles from "./Statistics.module.css";
import { usePlotTexts } from "./usePlot.ts";

/** Words with which each band ends; the last one has no end. */
const endOfBand = [1000, 2000, 5000, 10_000, 20_000] as const;
/** Bands that make up the most frequent 2,000 words. */
const mostFrequent = 2;

export function BandsChart({ articles }: ChartProps) {
	const { t, texts } = usePlotTexts();
	const { bands } = articles;
	if (bands === null) return null;
	if (bands.every(({ known, learning, met }) => known + learning + met === 0)) {
		return (
			<EmptyCard
				name={t("bands.name")}
				text={t("bands.empty")}
				action={t("bands.action")}
				href={hrefOf({ screen: "seeding" })}
			/>
		);
	}
	const series: readonly Series[] = [
		{ name: "known", label: t("bands.known"), look: "solid", colour: "--chart-known" },
		{ name: "learning", label: t("bands.learning"), look: "hatched", colour: "--chart-learning" },
		{ name: "met", label: t("bands.met"), look: "dotted", colour: "--chart-ignored" },
	];
	const nameOf = (band: number) => {
		const words = endOfBand[band - 1];
		return words === undefined ? t("bands.rarer") : t("bands.upTo", { words });
	};
	const first = bands.slice(0, mostFrequent);
	return (
		<ChartCard
			name={t("bands.name")}
			finding={t("bands.finding", {
				count: first.reduce((all, { known }) => all + known, 0),
				size: first.reduce((all, { size }) => all + size, 0),
			})}
			notes={[t("bands.about")]}
			series={series}
			table={{
				columns: [t("bands.band"), t("bands.size"), t("bands.known"), t("bands.learning"), t("bands.met")],
				rows: bands.map(({ band, size, known, learning, met }) => ({
					key: String(band),
					cells: [nameOf(band), ...[size, known, learning, met].map(texts.number)],
				})),
			}}
		>
			{() => (
				<ShareBars
					series={series}
					rows={bands.map(({ band, size, known, learning, met }) => ({
						label: nameOf(band),
						figure: t("bands.figure", { share: size === 0 ? 0 : known / size }),
						shares: { known: known / size, learning: learning / size, met: met / size },
					}))}
				/>
			)}
		</ChartCard>
	);
}

export function ComprehensionChart({ figures, articles }: ChartProps) {
	const { t, texts } = usePlotTexts();
	const { days } = figures;
	const added = articles.shares.filter(({ day }) => day >= days.first && day <= days.last);
	if (added.length === 0) {
		return articles.complete ? (
			<EmptyCard
				name={t("comprehension.name")}
				text={t("comprehension.empty")}
				action={t("comprehension.action")}
				href={hrefOf({ screen: "library" })}
			/>
		) : (
			<p className={styles.note} role="status">
				{t("comprehension.counting")}
			</p>
		);
	}
	const share = added.reduce((sum, one) => sum + one.share, 0) / added.length;
	return (
		<ChartCard
			name={t("comprehension.name")}
			finding={t("comprehension.finding", { count: added.length, share })}
			notes={[t("comprehension.about"), ...(articles.complete ? [] : [t("comprehension.counting")])]}
			table={{
				columns: [
					t("comprehension.article"),
					t("comprehension.added"),
					t("comprehension.words"),
					t("comprehension.share"),
				],
				rows: [...added].reverse().map((one) => ({
					key: one.id,
					href: hrefOf({ screen: "reader", article: one.id, at: null }),
					cells: [one.title, texts.day(one.day), texts.number(one.words), texts.percent(one.share)],
				})),
			}}
		>
			{(width) => (
				<DotChart
					width={width}
					from={days.first}
					to={days.last}
					dots={added.map((one) => ({
						at: one.day,
						tick: texts.day(one.day),
						title: one.title,
						values: { share: one.share },
					}))}
					series={[{ name: "share", label: t("comprehension.share"), look: "solid", colour: "--chart-known" }]}
					tick={(at) => texts.tick({ first: Math.round(at), last: Math.round(at) }, tickPart(days.last - days.first))}
					short={texts.percent}
					format={texts.percent}
				/>
			)}
		</ChartCard>
	);
}

function tickPart(length: number): "day" | "month" {
	return length > 400 ? "month" : "day";
}
