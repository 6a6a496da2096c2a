// How well a word is known, in plain words, and every answer that was given to it.

import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { unreachable } from "../../engine/text/result.ts";
import type { VocabularyRecord } from "../../storage/records/words.ts";
import { Button } from "../../ui/Button.tsx";
import { timeTexts } from "../../ui/timeTexts.ts";
import { useServices } from "../services.tsx";
import { useStored, valueOr } from "../stored.ts";
import { type CardStep, stepsOf } from "./cardHistory.ts";
import styles from "./WordPanel.module.css";

/** Answers shown before the person asks for all of them. */
const shownFirst = 6;
const day = 86_400_000;

interface CardHistoryProps {
	readonly record: VocabularyRecord;
	readonly now: number;
}

export function CardHistory({ record, now }: CardHistoryProps) {
	const { key, addedAt, dueAt, card } = record;
	const { t, i18n } = useTranslation("vocabulary");
	const { library } = useServices();
	const times = timeTexts(i18n.language);
	const load = useCallback(() => library.reviews.eventsOf(key), [library, key]);
	const subscribe = useCallback((listener: () => void) => library.vocabulary.subscribe(listener), [library]);
	const [events] = useStored(load, subscribe);
	const steps = stepsOf(valueOr(events, []));
	const [all, setAll] = useState(false);
	const shown = all ? steps : steps.slice(0, shownFirst);
	return (
		<>
			<dl className={styles.facts}>
				<div>
					<dt>{t("column.added")}</dt>
					<dd title={times.date(addedAt)}>{times.past(addedAt, now)}</dd>
				</div>
				{dueAt === undefined ? null : (
					<div>
						<dt>{t("card.due")}</dt>
						<dd title={times.date(dueAt)}>{times.due(dueAt, now)}</dd>
					</div>
				)}
				{card === null ? null : (
					<div>
						<dt>{t("card.reviews")}</dt>
						<dd>{t("card.reviewCount", { count: card.reps })}</dd>
					</div>
				)}
				{card === null || card.lapses === 0 ? null : (
					<div>
						<dt>{t("card.lapses")}</dt>
						<dd>{t("card.lapseCount", { count: card.lapses })}</dd>
					</div>
				)}
			</dl>
			{card === null || card.stability === 0 ? null : (
				<p className={styles.plain}>{t("card.holds", { time: times.interval(card.stability * day) })}</p>
			)}
			{steps.length === 0 ? (
				<p className="meta">{t("card.noHistory")}</p>
			) : (
				<ol className={styles.steps}>
					{shown.map((step) => (
						<li key={step.id}>
							<time dateTime={new Date(step.at).toISOString()}>{times.date(step.at)}</time>
							<StepText step={step} />
						</li>
					))}
				</ol>
			)}
			{shown.length < steps.length ? (
				<Button look="text" className={styles.all ?? ""} onClick={() => setAll(true)}>
					{t("card.showAll", { count: steps.length })}
				</Button>
			) : null}
		</>
	);
}

const grades = { 1: "again", 2: "hard", 3: "good", 4: "easy" } as const;

function StepText({ step }: { readonly step: CardStep }) {
	const { t, i18n } = useTranslation("vocabulary");
	switch (step.kind) {
		case "answered":
			return (
				<span>
					{t(`card.answered.${grades[step.grade]}`, { interval: timeTexts(i18n.language).interval(step.interval) })}
				</span>
			);
		case "set":
			return <span>{t(`card.set.${step.why}`)}</span>;
		default:
			return unreachable(step);
	}
}
