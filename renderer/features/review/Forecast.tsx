// How many words are due on each of the next days, as bars; the numbers are read out and shown over each bar.

import { useTranslation } from "react-i18next";
import { timeTexts } from "../../ui/timeTexts.ts";
import { barsOf } from "./figures.ts";
import styles from "./Strip.module.css";

interface ForecastProps {
	/** Today first. */
	readonly counts: readonly number[];
	/** A moment of the day that comes so many days after today. */
	readonly dayAt: (days: number) => number;
}

const height = 40;
const pitch = 23;
const thickness = 6;
/** Days without a word keep a foot to count them by. */
const foot = 1;

export function Forecast({ counts, dayAt }: ForecastProps) {
	const { t, i18n } = useTranslation("review");
	const times = timeTexts(i18n.language);
	const texts = counts.map((count, day) =>
		day === 0 ? t("strip.forecastToday", { count }) : t("strip.forecastDay", { count, day: times.weekday(dayAt(day)) }),
	);
	const bars = barsOf(counts).map((share) => Math.max(foot, Math.round(share * height)));
	return (
		<figure className={styles.forecast}>
			<figcaption>{t("strip.forecast")}</figcaption>
			<svg
				viewBox={`0 0 ${(counts.length - 1) * pitch + thickness} ${height}`}
				role="img"
				aria-label={new Intl.ListFormat(i18n.language, { type: "unit" }).format(texts)}
			>
				{bars.map((bar, day) => (
					<g key={texts[day]}>
						<title>{texts[day]}</title>
						<rect className={styles.reach} x={day * pitch - 8} y={0} width={pitch} height={height} />
						<rect
							className={day === 0 ? styles.today : styles.bar}
							x={day * pitch}
							y={height - bar}
							width={thickness}
							height={bar}
						/>
					</g>
				))}
			</svg>
		</figure>
	);
}
