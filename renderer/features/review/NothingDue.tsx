// Nothing is due: when the next word is, and what to do until then.

import type { Ref } from "react";
import { useTranslation } from "react-i18next";
import buttonStyles from "../../ui/Button.module.css";
import { Button } from "../../ui/Button.tsx";
import { timeTexts } from "../../ui/timeTexts.ts";
import { hrefOf } from "../routes.ts";
import { useNow } from "../useNow.ts";
import type { Sitting } from "./asked.ts";
import styles from "./EndScreen.module.css";
import type { Outlook } from "./useOutlook.ts";

interface NothingDueProps {
	readonly sitting: Sitting;
	readonly outlook: Outlook;
	readonly onGoOn: () => void;
	readonly onMore: () => void;
	readonly onAhead: () => void;
	readonly ref: Ref<HTMLHeadingElement>;
}

export function NothingDue({ sitting, outlook, onGoOn, onMore, onAhead, ref }: NothingDueProps) {
	const { t, i18n } = useTranslation("review");
	const now = useNow(10_000);
	const times = timeTexts(i18n.language);
	const { asked, ahead } = sitting;
	const { next, dueToday, heldBack, canGoAhead } = outlook;
	const list = asked.kind === "list" ? asked.list : null;
	const explanation = () => {
		if (dueToday > 0) return t("end.more", { count: dueToday });
		if (heldBack > 0) return t("end.heldBack", { count: heldBack });
		if (ahead) return t("nothing.aheadEmpty");
		if (asked.kind === "article") return t("nothing.article");
		if (next !== null) return t("nothing.next", { when: times.coming(next, now), day: times.weekday(next) });
		return list === null ? t("nothing.noWords") : t("nothing.emptyList");
	};
	const isMain = dueToday > 0 || heldBack > 0;
	return (
		<section className={styles.end}>
			<h2 ref={ref} tabIndex={-1}>
				{t("nothing.title")}
			</h2>
			<p>{explanation()}</p>
			<div className={styles.buttons}>
				{dueToday > 0 ? (
					<Button look="main" onClick={onGoOn}>
						{t("end.goOn")}
					</Button>
				) : null}
				{heldBack > 0 && dueToday === 0 ? (
					<Button look="main" onClick={onMore}>
						{t("end.moreToday")}
					</Button>
				) : null}
				<a
					className={`${buttonStyles.button} ${isMain ? buttonStyles.outlined : buttonStyles.main}`}
					href={hrefOf({ screen: "library" })}
				>
					{t("nothing.library")}
				</a>
				{canGoAhead && !ahead ? (
					<Button look="outlined" onClick={onAhead}>
						{t("end.reviewAhead")}
					</Button>
				) : null}
				{list !== null || asked.kind === "article" ? (
					<a
						className={`${buttonStyles.button} ${buttonStyles.outlined}`}
						href={hrefOf({ screen: "review", list: null })}
					>
						{t("nothing.allWords")}
					</a>
				) : null}
				<a className={`${buttonStyles.button} ${buttonStyles.outlined}`} href={hrefOf({ screen: "vocabulary", list })}>
					{t("nothing.vocabulary")}
				</a>
			</div>
		</section>
	);
}
