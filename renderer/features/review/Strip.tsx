// Today at the foot of the review: words done and remembered, time, words in learning, what comes in two weeks.

import { Trans, useTranslation } from "react-i18next";
import { Forecast } from "./Forecast.tsx";
import { minutesOf } from "./figures.ts";
import styles from "./Strip.module.css";
import type { Today } from "./useOutlook.ts";

const components = { big: <strong /> };

export function Strip({ today }: { readonly today: Today }) {
	const { t } = useTranslation("review");
	const { figures, done, left, forecast, learning, dayAt } = today;
	const total = done + left;
	const { words, remembered } = figures;
	return (
		<section className={styles.strip} aria-label={t("strip.label")}>
			<dl>
				<div>
					<dt>{t("strip.today")}</dt>
					<dd>
						<Trans t={t} i18nKey="strip.todayOf" values={{ done, total }} components={components} />
					</dd>
				</div>
				<div>
					<dt>{t("strip.remembered")}</dt>
					<dd>
						<Trans t={t} i18nKey="strip.rememberedOf" values={{ remembered, words }} components={components} />
					</dd>
				</div>
				<div>
					<dt>{t("strip.time")}</dt>
					<dd>
						<Trans
							t={t}
							i18nKey="strip.minutes"
							values={{ minutes: minutesOf(figures.milliseconds) }}
							components={components}
						/>
					</dd>
				</div>
				<div>
					<dt>{t("strip.learning")}</dt>
					<dd>
						<Trans t={t} i18nKey="strip.words" count={learning} components={components} />
					</dd>
				</div>
			</dl>
			<Forecast counts={forecast} dayAt={dayAt} />
		</section>
	);
}
