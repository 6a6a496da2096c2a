// The back of a card: what the word means, its sentence in two lines, its English, the note, the article it comes from.

import type { Ref } from "react";
import { useTranslation } from "react-i18next";
import type { Entry } from "../../engine/lexicon/types.ts";
import type { Grade } from "../../engine/review/types.ts";
import type { VocabularyRecord, WordContext } from "../../storage/records.ts";
import layout from "../../ui/layout.module.css";
import { MarkedText } from "../../ui/MarkedText.tsx";
import { markSentence } from "../../ui/markedSentence.ts";
import { TwoLines } from "../../ui/TwoLines.tsx";
import { lineWords } from "../lineWords.ts";
import { hrefOf } from "../routes.ts";
import { useWordStates } from "../services.tsx";
import styles from "./Card.module.css";
import { Grades } from "./Grades.tsx";
import { withMark } from "./markedLine.ts";
import type { Answers } from "./reviewer.ts";
import type { GlossedSentence } from "./useSentence.ts";

interface AnswerProps {
	readonly record: VocabularyRecord;
	readonly entry: Entry | null;
	readonly sentence: GlossedSentence;
	readonly answers: Answers;
	readonly busy: boolean;
	readonly onGrade: (answer: Grade) => void;
	readonly ref: Ref<HTMLElement>;
}

export function Answer({ record, entry, sentence, answers, busy, onGrade, ref }: AnswerProps) {
	const { t } = useTranslation("review");
	const context = record.contexts[0];
	return (
		<section className={styles.side} aria-label={t("back.label")} tabIndex={-1} ref={ref}>
			<p className={`${layout.sectionLabel} ${styles.label}`}>
				{context === undefined ? null : (
					<a lang="vi" href={hrefOf({ screen: "reader", article: context.articleId, at: context.span })}>
						{context.articleTitle}
					</a>
				)}
			</p>
			<div className={styles.ask}>
				<p className={`${styles.word} ${styles.again}`} lang="vi">
					{record.headword}
				</p>
				<Facts record={record} entry={entry} />
				<p className={styles.answer} lang="en">
					{record.gloss}
				</p>
				{context === undefined ? null : <Sentence record={record} context={context} sentence={sentence} />}
				{context === undefined || context.english === null ? null : (
					<p className={styles.english} lang="en">
						{context.english}
					</p>
				)}
				{record.note === "" ? null : (
					<div className={styles.note}>
						<p className={layout.sectionLabel}>{t("back.note")}</p>
						<p>{record.note}</p>
					</div>
				)}
			</div>
			<div className={styles.foot}>
				<Grades answers={answers} busy={busy} onGrade={onGrade} />
			</div>
		</section>
	);
}

/** Part of speech and Hán, where the dictionary has them. */
function Facts({ record, entry }: { readonly record: VocabularyRecord; readonly entry: Entry | null }) {
	const { t } = useTranslation("review");
	if (entry === null) return null;
	const sense = entry.senses[record.sense ?? 0] ?? entry.senses[0];
	return (
		<p className={styles.facts}>
			<span>{t(`partOfSpeech.${sense.pos}`)}</span>
			{entry.han === null ? null : (
				<span className={styles.han} lang="vi-Hani">
					{entry.han}
				</span>
			)}
		</p>
	);
}

interface SentenceProps {
	readonly record: VocabularyRecord;
	readonly context: WordContext;
	readonly sentence: GlossedSentence;
}

function Sentence({ record, context, sentence }: SentenceProps) {
	const { t } = useTranslation("review");
	const { get } = useWordStates();
	const marked = markSentence(context);
	if (sentence.kind !== "ready") {
		return (
			<>
				<p className={styles.sentence} lang="vi">
					<MarkedText {...marked} />
				</p>
				{sentence.kind === "failed" ? <p className="meta">{t("back.plain")}</p> : null}
			</>
		);
	}
	const words = lineWords(context.sentence, sentence.tokens, get);
	const { gloss, status } = record;
	const mark = { start: context.offset, end: context.offset + context.quote.length, gloss, status };
	return (
		<TwoLines className={styles.two} words={marked.word === "" ? words : withMark(context.sentence, words, mark)} />
	);
}
