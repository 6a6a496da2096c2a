// The end of a sitting: what was done, how long it took, what comes next. Words in a learning step come back by themselves.

import { type Ref, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { partsOfKey } from "../../engine/text/headwordKey.ts";
import buttonStyles from "../../ui/Button.module.css";
import { Button } from "../../ui/Button.tsx";
import { timeTexts } from "../../ui/timeTexts.ts";
import { hrefOf } from "../routes.ts";
import { useNow } from "../useNow.ts";
import type { Asked } from "./asked.ts";
import styles from "./EndScreen.module.css";
import { FirmWords, firmFromDays } from "./FirmWords.tsx";
import { figuresOf, firmWords, forgottenWords, minutesOf } from "./figures.ts";
import { answersIn, type Done } from "./session.ts";
import type { Outlook } from "./useOutlook.ts";

/** Words that wait for their learning step. */
export interface Waiting {
	readonly next: number;
	readonly count: number;
}

interface EndScreenProps {
	readonly history: readonly Done[];
	readonly waiting: Waiting | null;
	/** `null` while it is not known. */
	readonly outlook: Outlook | null;
	readonly asked: Asked;
	/** Asks the words in their steps at once. */
	readonly onAtOnce: () => void;
	readonly onGoOn: () => void;
	/** More than the day's limits allow. */
	readonly onMore: () => void;
	/** What is not due yet. */
	readonly onAhead: () => void;
	readonly ref: Ref<HTMLHeadingElement>;
}

export function EndScreen({
	history,
	waiting,
	outlook,
	asked,
	onAtOnce,
	onGoOn,
	onMore,
	onAhead,
	ref,
}: EndScreenProps) {
	const { t, i18n } = useTranslation(["review", "common"]);
	const now = useNow(10_000);
	const times = timeTexts(i18n.language);
	const answers = useMemo(() => answersIn(history), [history]);
	const firm = useMemo(() => firmWords(answers, firmFromDays), [answers]);
	const figures = figuresOf(answers);
	const forgotten = forgottenWords(answers).map((key) => partsOfKey(key).word);
	const more = outlook === null ? 0 : Math.max(0, outlook.dueToday - (waiting?.count ?? 0));
	const heldBack = outlook?.heldBack ?? 0;
	const isHeldBack = heldBack > 0 && more === 0;
	return (
		<section className={styles.end}>
			<h2 ref={ref} tabIndex={-1}>
				{waiting === null ? t("end.title") : t("end.titleWaiting")}
			</h2>
			{waiting === null ? null : (
				<p>{t("end.waiting", { count: waiting.count, when: times.coming(waiting.next, now) })}</p>
			)}
			{more > 0 ? <p>{t("end.more", { count: more })}</p> : null}
			{isHeldBack ? <p>{t("end.heldBack", { count: heldBack })}</p> : null}
			{waiting === null && more === 0 && !isHeldBack ? <p>{t("end.allDone")}</p> : null}
			{answers.length === 0 ? null : (
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
					{waiting !== null || outlook === null || outlook.next === null ? null : (
						<div className={styles.next}>
							<dt>{t("end.next")}</dt>
							<dd>{times.coming(outlook.next, now)}</dd>
						</div>
					)}
					{forgotten.length === 0 ? null : (
						<div className={styles.forgotten}>
							<dt>{t("end.forgotten")}</dt>
							<dd lang="vi">{new Intl.ListFormat(i18n.language, { type: "unit" }).format(forgotten)}</dd>
						</div>
					)}
				</dl>
			)}
			{firm.length === 0 ? null : <FirmWords keys={firm} />}
			<div className={styles.buttons}>
				{more > 0 ? (
					<Button look="main" onClick={onGoOn}>
						{t("end.goOn")}
					</Button>
				) : null}
				{waiting === null ? null : (
					<Button look={more > 0 ? "outlined" : "main"} onClick={onAtOnce}>
						{t("end.ahead")}
					</Button>
				)}
				<a
					className={`${buttonStyles.button} ${more > 0 || waiting !== null ? buttonStyles.outlined : buttonStyles.main}`}
					href={hrefOf({ screen: "library" })}
				>
					{t("end.library")}
				</a>
				{isHeldBack ? (
					<Button look="outlined" onClick={onMore}>
						{t("end.moreToday")}
					</Button>
				) : null}
				{more > 0 || waiting !== null || outlook?.canGoAhead !== true ? null : (
					<Button look="outlined" onClick={onAhead}>
						{t("end.reviewAhead")}
					</Button>
				)}
				<a
					className={`${buttonStyles.button} ${buttonStyles.outlined}`}
					href={hrefOf({ screen: "vocabulary", list: asked.kind === "list" ? asked.list : null })}
				>
					{t("end.vocabulary")}
				</a>
			</div>
		</section>
	);
}
