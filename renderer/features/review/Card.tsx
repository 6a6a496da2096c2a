// One word on the stage: the question, and beside or below it the answer once it is asked for.

import { type RefObject, useState } from "react";
import type { Grade } from "../../engine/review/types.ts";
import { compareAnswer } from "../../engine/typing/answer.ts";
import type { VocabularyRecord } from "../../storage/records/words.ts";
import { Answer } from "./Answer.tsx";
import type { Answers } from "./answering.ts";
import { type Asking, clozeOf } from "./asking.ts";
import styles from "./Card.module.css";
import { Question } from "./Question.tsx";
import { useAlsoRight } from "./useAlsoRight.ts";
import { useEntry, useGlossedSentence } from "./useSentence.ts";
import type { ReviewVoice } from "./useVoice.ts";

interface CardProps {
	readonly record: VocabularyRecord;
	readonly asking: Asking;
	/** `null` while the answer is hidden. */
	readonly answers: Answers | null;
	readonly voice: ReviewVoice;
	/** Set to what the person is at: a side, or the field to type in. */
	readonly focusTarget: RefObject<HTMLElement | null>;
	/** The field to type in, where there is one. */
	readonly field: RefObject<HTMLInputElement | null>;
	readonly onReveal: () => void;
	readonly onGrade: (answer: Grade) => void;
	/** What to do where no voice speaks; without it nothing is offered. */
	readonly onVoiceHelp: (() => void) | null;
}

/** Drawn anew for each question. */
export function Card({ record, asking, answers, voice, focusTarget, field, ...does }: CardProps) {
	const context = (asking.mode === "cloze" ? clozeOf(record)?.context : undefined) ?? record.contexts[0];
	const sentence = useGlossedSentence(context?.sentence ?? null);
	const entry = useEntry(record.key);
	const byMeaning = asking.mode === "production" || asking.mode === "typing";
	const alsoRight = useAlsoRight(byMeaning ? record : null);
	const [written, setWritten] = useState("");
	const typed = written.trim() === "" ? null : written;
	const compared =
		answers === null || typed === null ? null : { typed, ...compareAnswer(typed, record.headword, alsoRight) };
	return (
		<div className={styles.stage}>
			<Question
				record={record}
				asking={asking}
				entry={entry}
				answered={answers !== null}
				voice={voice}
				written={written}
				field={field}
				onWrite={setWritten}
				onReveal={does.onReveal}
				onVoiceHelp={does.onVoiceHelp}
				ref={(element) => {
					if (answers === null) focusTarget.current = element;
				}}
			/>
			{answers === null ? null : (
				<Answer
					record={record}
					context={context ?? null}
					mode={asking.mode}
					entry={entry}
					sentence={sentence}
					compared={compared}
					answers={answers}
					voice={voice}
					onGrade={does.onGrade}
					ref={(element) => {
						focusTarget.current = element;
					}}
				/>
			)}
		</div>
	);
}
