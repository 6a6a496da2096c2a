// The back of a card: what the word means, its sentence in two lines, its English, the note, the article it comes from.

import type { Ref } from "react";
import { useTranslation } from "react-i18next";
import type { Entry } from "../../engine/lexicon/types.ts";
import type { ReviewMode } from "../../engine/review/plan.ts";
import type { Grade } from "../../engine/review/types.ts";
import type { VocabularyRecord, WordContext } from "../../storage/records/words.ts";
import { IconButton } from "../../ui/Button.tsx";
import layout from "../../ui/layout.module.css";
import { MarkedText } from "../../ui/MarkedText.tsx";
import { stretchesOf } from "../../ui/markedSentence.ts";
import { TwoLines } from "../../ui/TwoLines.tsx";
import { lineWords } from "../lineWords.ts";
import { markSaved } from "../markedPhrase.ts";
import { hrefOf } from "../routes.ts";
import { useWordStates } from "../services.tsx";
import type { Answers } from "./answering.ts";
import styles from "./Card.module.css";
import { Comparison, type TypedAnswer } from "./Comparison.tsx";
import { Facts } from "./Facts.tsx";
import { Grades } from "./Grades.tsx";
import { withMark } from "./markedLine.ts";
import type { GlossedSentence } from "./useSentence.ts";
import type { ReviewVoice } from "./useVoice.ts";

interface AnswerProps {
	readonly record: VocabularyRecord;
	/** Of the sentence; `null` where there is none. */
	readonly context: WordContext | null;
	readonly mode: ReviewMode;
	readonly entry: Entry | null;
	readonly sentence: GlossedSentence;
	/** `null` where nothing was typed. */
	readonly compared: TypedAnswer | null;
	readonly answers: Answers;
	readonly voice: ReviewVoice;
	readonly onGrade: (answer: Grade) => void;
	readonly ref: Ref<HTMLElement>;
}

export function Answer(props: AnswerProps) {
	const { record, context, mode, entry, sentence, compared, answers, voice, onGrade, ref } = props;
	const { t } = useTranslation("review");
	// On a narrow window the question stands right above: it says the word already, or it is the meaning that it says.
	const again = mode === "recognition" || mode === "listening" ? styles.again : "";
	return (
		<section className={styles.side} aria-label={t("back.label")} tabIndex={-1} ref={ref}>
			<p className={`${layout.sectionLabel} ${styles.label}`}>
				{context === null || context.articleTitle === "" ? null : (
					<a lang="vi" href={hrefOf({ screen: "reader", article: context.articleId, at: context.span })}>
						{context.articleTitle}
					</a>
				)}
			</p>
			<div className={styles.ask}>
				<div className={`${styles.spoken} ${again}`}>
					<p className={styles.word} lang="vi">
						{record.headword}
					</p>
					{voice.kind !== "some" || mode === "listening" ? null : (
						<IconButton
							icon="listen"
							label={t("play")}
							aria-keyshortcuts="R"
							onClick={() => voice.say(record.headword)}
						/>
					)}
				</div>
				<Facts record={record} entry={entry} han />
				{compared === null ? null : <Comparison compared={compared} headword={record.headword} />}
				<p className={styles.answer} lang="en">
					{record.gloss}
				</p>
				{context === null ? null : <Sentence record={record} context={context} sentence={sentence} />}
				{context === null || context.english === null ? null : (
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
				<Grades answers={answers} suggested={compared?.grade ?? null} onGrade={onGrade} />
			</div>
		</section>
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
	const marked = markSaved(context, record.key);
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
	// A phrase in parts has its gloss under the first one.
	const marks = stretchesOf(marked)
		.filter((stretch) => stretch.marked)
		.map(({ start, text }, part) => ({ start, end: start + text.length, gloss: part === 0 ? gloss : null, status }));
	const line = marks.reduce<typeof words>((so, mark) => withMark(context.sentence, so, mark), words);
	return <TwoLines className={styles.two} words={line} />;
}
