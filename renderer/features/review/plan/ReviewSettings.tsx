// How words are reviewed where their lists say nothing else, and when a day begins: a part of the settings.

import { useTranslation } from "react-i18next";
import { defaultReviewPlan } from "../../../engine/review/plan.ts";
import { Button } from "../../../ui/Button.tsx";
import layout from "../../../ui/layout.module.css";
import { useNotices } from "../../../ui/Notices.tsx";
import { Select } from "../../../ui/Select.tsx";
import type { FitPlan } from "../../../worker/fitClient.ts";
import { useSettings } from "../../services.tsx";
import { FitRow } from "./FitRow.tsx";
import styles from "./Plan.module.css";
import { PlanFields } from "./PlanFields.tsx";

const hours = Array.from({ length: 24 }, (_, hour) => hour);

/** @param fit `null` where nothing can be fitted */
export function ReviewSettings({ fit = null }: { readonly fit?: FitPlan | null }) {
	const { t, i18n } = useTranslation(["review", "common"]);
	const [{ review, dayStartsAt }, change] = useSettings();
	const notify = useNotices();
	const clock = new Intl.DateTimeFormat(i18n.language, { hour: "numeric", minute: "2-digit" });
	const usual = { ...defaultReviewPlan, weights: review.weights };
	return (
		<section className={styles.group} aria-labelledby="review-settings">
			<h2 id="review-settings" className={layout.sectionLabel}>
				{t("plan.settings")}
			</h2>
			<PlanFields plan={review} onChange={(part) => change({ review: { ...review, ...part } })} own={null} />
			<div className={styles.row}>
				<span className={styles.name} aria-hidden="true">
					{t("plan.dayStartsAt")}
				</span>
				<div className={styles.control}>
					<Select
						label={t("plan.dayStartsAt")}
						value={String(dayStartsAt)}
						options={hours.map((hour) => ({ value: String(hour), label: clock.format(new Date(2026, 0, 1, hour)) }))}
						onChange={(hour) => change({ dayStartsAt: Number(hour) })}
					/>
				</div>
			</div>
			{fit === null ? null : <FitRow fitPlan={fit} />}
			<Button
				look="text"
				className={styles.usual ?? ""}
				disabled={JSON.stringify(review) === JSON.stringify(usual)}
				onClick={() => {
					const undo = () => change({ review });
					change({ review: usual });
					notify({ text: t("plan.saved"), action: { label: t("common:action.undo"), run: undo } });
				}}
			>
				{t("plan.usual")}
			</Button>
		</section>
	);
}
