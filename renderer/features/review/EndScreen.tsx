// The end of a sitting: what was done, how long it took, what comes next. Words in a learning step come back by themselves.

import type { Ref } from "react";
import { useTranslation } from "react-i18next";
import type { ListId, ReviewEventRecord } from "../../storage/records.ts";
import buttonStyles from "../../ui/Button.module.css";
import { Button } from "../../ui/Button.tsx";
import { timeTexts } from "../../ui/timeTexts.ts";
import { hrefOf } from "../routes.ts";
import { useNow } from "../useNow.ts";
import styles from "./EndScreen.module.css";
import { figuresOf, minutesOf } from "./figures.ts";
import type { Outlook } from "./useOutlook.ts";

/** Words that wait for their learning step. */
export interface Waiting {
	readonly next: number;
	readonly count: number;
}

interface EndScreenProps {
	readonly history: readonly ReviewEventRecord[];
	readonly waiting: Waiting | null;
	/** `null` while it is not known. */
	readonly outlook: Outlook | null;
	readonly list: ListId | null;
	readonly onAhead: () => void;
	readonly onGoOn: () => void;
	readonly ref: Ref<HTMLHeadingElement>;
}

export function EndScreen({ history, waiting, outlook, list, onAhead, onGoOn, ref }: EndScreenProps) {
	const { t, i18n } = useTranslation(["review", "common"]);
	const now = useNow(10_000);
	const times = timeTexts(i18n.language);
	const figures = figuresOf(history);
	const more = outlook === null ? 0 : outlook.dueToday - (waiting?.count ?? 0);
	return (
		<section className={styles.end}>
			<h2 ref={ref} tabIndex={-1}>
				{waiting === null ? t("end.title") : t("end.titleWaiting")}
			</h2>
			<p>
				{waiting === null
					? t("end.allDone")
					: t("end.waiting", { count: waiting.count, when: times.coming(waiting.next, now) })}
			</p>
			{more > 0 ? <p>{t("end.more", { count: more })}</p> : null}
			{history.length === 0 ? null : (
				<dl className={styles.figures}>
					<div>
						<dt>{t("end.reviewed")}</dt>
						<dd>{t("common:words", { count: figures.words })}</dd>
					</div>
					<div>
						<dt>{t("end.remembered")}</dt>
						<dd>{t("common:share", { value: figures.remembered / figures.words })}</dd>
					</div>
					<div>
						<dt>{t("end.time")}</dt>
						<dd>{t("common:minutes", { count: minutesOf(figures.milliseconds) })}</dd>
					</div>
					{outlook === null || outlook.next === null ? null : (
						<div>
							<dt>{t("end.next")}</dt>
							<dd>{times.coming(outlook.next, now)}</dd>
						</div>
					)}
				</dl>
			)}
			<div className={styles.buttons}>
				{more > 0 ? (
					<Button look="main" onClick={onGoOn}>
						{t("end.goOn")}
					</Button>
				) : null}
				{waiting === null ? null : (
					<Button look={more > 0 ? "outlined" : "main"} onClick={onAhead}>
						{t("end.ahead")}
					</Button>
				)}
				<a
					className={`${buttonStyles.button} ${more > 0 || waiting !== null ? buttonStyles.outlined : buttonStyles.main}`}
					href={hrefOf({ screen: "library" })}
				>
					{t("end.library")}
				</a>
				<a className={`${buttonStyles.button} ${buttonStyles.outlined}`} href={hrefOf({ screen: "vocabulary", list })}>
					{t("end.vocabulary")}
				</a>
			</div>
		</section>
	);
}
