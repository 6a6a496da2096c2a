// One word on the stage: the question, and beside or below it the answer once it is asked for.

import type { RefObject } from "react";
import type { Grade } from "../../engine/review/types.ts";
import type { VocabularyRecord } from "../../storage/records.ts";
import { Answer } from "./Answer.tsx";
import styles from "./Card.module.css";
import { Question } from "./Question.tsx";
import type { Answers } from "./reviewer.ts";
import { useEntry, useGlossedSentence } from "./useSentence.ts";

interface CardProps {
	readonly record: VocabularyRecord;
	/** `null` while the answer is hidden. */
	readonly answers: Answers | null;
	readonly busy: boolean;
	/** Set to the side that the person is at. */
	readonly focusTarget: RefObject<HTMLElement | null>;
	readonly onReveal: () => void;
	readonly onGrade: (answer: Grade) => void;
}

export function Card({ record, answers, busy, focusTarget, onReveal, onGrade }: CardProps) {
	const sentence = useGlossedSentence(record.contexts[0]?.sentence ?? null);
	const entry = useEntry(record.key);
	return (
		<div className={styles.stage}>
			<Question
				record={record}
				answered={answers !== null}
				onReveal={onReveal}
				ref={(element) => {
					if (answers === null) focusTarget.current = element;
				}}
			/>
			{answers === null ? null : (
				<Answer
					record={record}
					entry={entry}
					sentence={sentence}
					answers={answers}
					busy={busy}
					onGrade={onGrade}
					ref={(element) => {
						focusTarget.current = element;
					}}
				/>
			)}
		</div>
	);
}
