// Nothing is due: when the next word is, and what to do until then.

import type { Ref } from "react";
import { useTranslation } from "react-i18next";
import type { ListId } from "../../storage/records.ts";
import buttonStyles from "../../ui/Button.module.css";
import { Button } from "../../ui/Button.tsx";
import { timeTexts } from "../../ui/timeTexts.ts";
import { hrefOf } from "../routes.ts";
import { useNow } from "../useNow.ts";
import styles from "./EndScreen.module.css";
import type { Outlook } from "./useOutlook.ts";

interface NothingDueProps {
	readonly list: ListId | null;
	readonly outlook: Outlook;
	readonly onGoOn: () => void;
	readonly ref: Ref<HTMLHeadingElement>;
}

export function NothingDue({ list, outlook, onGoOn, ref }: NothingDueProps) {
	const { t, i18n } = useTranslation("review");
	const now = useNow(10_000);
	const times = timeTexts(i18n.language);
	const { next, dueToday } = outlook;
	const explanation = () => {
		if (next !== null) return t("nothing.next", { when: times.coming(next, now), day: times.weekday(next) });
		return list === null ? t("nothing.noWords") : t("nothing.emptyList");
	};
	return (
		<section className={styles.end}>
			<h2 ref={ref} tabIndex={-1}>
				{t("nothing.title")}
			</h2>
			<p>{dueToday > 0 ? t("end.more", { count: dueToday }) : explanation()}</p>
			<div className={styles.buttons}>
				{dueToday > 0 ? (
					<Button look="main" onClick={onGoOn}>
						{t("end.goOn")}
					</Button>
				) : null}
				{list !== null ? (
					<a
						className={`${buttonStyles.button} ${buttonStyles.outlined}`}
						href={hrefOf({ screen: "review", list: null })}
					>
						{t("nothing.allWords")}
					</a>
				) : null}
				<a
					className={`${buttonStyles.button} ${dueToday > 0 ? buttonStyles.outlined : buttonStyles.main}`}
					href={hrefOf({ screen: "library" })}
				>
					{t("nothing.library")}
				</a>
				<a className={`${buttonStyles.button} ${buttonStyles.outlined}`} href={hrefOf({ screen: "vocabulary", list })}>
					{t("nothing.vocabulary")}
				</a>
			</div>
		</section>
	);
}
