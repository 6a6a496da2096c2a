// The test: one word at a time, yes or no, by buttons and keys; then what it says.

import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import { ProgressLine } from "../../ui/ProgressLine.tsx";
import { type Answer, expectedLength, nextQuestion, type Question } from "./course.ts";
import styles from "./Seeding.module.css";
import { TestResult } from "./TestResult.tsx";
import { useSample } from "./useSample.ts";

export function TestWay({ onLeave }: { readonly onLeave: () => void }) {
	const { t } = useTranslation("seeding");
	const [sample, again] = useSample();
	const [answers, setAnswers] = useState<readonly Answer[]>([]);
	if (sample === "failed") return <p role="alert">{t("failed")}</p>;
	if (sample === null) return <p role="status">{t("test.preparing")}</p>;
	const question = nextQuestion(sample, answers);
	const restart = () => {
		setAnswers([]);
		again();
	};
	if (question === null) return <TestResult sample={sample} answers={answers} onAgain={restart} />;
	return (
		<Asking
			question={question}
			done={answers.length}
			all={expectedLength(sample, answers)}
			onAnswer={(known) => setAnswers([...answers, { question, known }])}
			onUndo={() => setAnswers(answers.slice(0, -1))}
			onLeave={onLeave}
		/>
	);
}

interface AskingProps {
	readonly question: Question;
	readonly done: number;
	readonly all: number;
	readonly onAnswer: (known: boolean) => void;
	readonly onUndo: () => void;
	readonly onLeave: () => void;
}

function Asking({ question, done, all, onAnswer, onUndo, onLeave }: AskingProps) {
	const { t } = useTranslation("seeding");
	const region = useRef<HTMLElement>(null);
	useEffect(() => region.current?.focus(), []);
	useAnswerKeys({ onAnswer, onUndo: done > 0 ? onUndo : null });
	const text = question.kind === "word" ? question.word.headword : question.text;
	return (
		<section ref={region} className={styles.asking} aria-label={t("test.question")} tabIndex={-1}>
			<p className={styles.quiet}>{t("test.question")}</p>
			<p className={styles.word} lang="vi" role="status">
				{text}
			</p>
			<div className={styles.answers}>
				<Button look="outlined" aria-keyshortcuts="1" onClick={() => onAnswer(false)}>
					{t("test.no")} <kbd>1</kbd>
				</Button>
				<Button look="outlined" aria-keyshortcuts="2" onClick={() => onAnswer(true)}>
					{t("test.yes")} <kbd>2</kbd>
				</Button>
			</div>
			<p className={styles.quiet}>{t("test.hint")}</p>
			<div className={styles.course}>
				<ProgressLine label={t("test.progress", { done, all })} share={done / all} />
				<span className="meta number">{t("test.progress", { done, all })}</span>
			</div>
			<div className={styles.answers}>
				<Button disabled={done === 0} aria-keyshortcuts="Z" onClick={onUndo}>
					{t("test.undo")} <kbd>Z</kbd>
				</Button>
				<Button onClick={onLeave}>{t("test.leave")}</Button>
			</div>
		</section>
	);
}

interface AnswerKeys {
	readonly onAnswer: (known: boolean) => void;
	readonly onUndo: (() => void) | null;
}

function useAnswerKeys({ onAnswer, onUndo }: AnswerKeys): void {
	useEffect(() => {
		const hear = (event: KeyboardEvent) => {
			if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
			if (document.querySelector('[role="dialog"]') !== null) return;
			const key = event.key.toLowerCase();
			if (key === "1" || key === "arrowleft") onAnswer(false);
			else if (key === "2" || key === "arrowright") onAnswer(true);
			else if (key === "z" && onUndo !== null) onUndo();
			else return;
			event.preventDefault();
		};
		window.addEventListener("keydown", hear);
		return () => window.removeEventListener("keydown", hear);
	});
}
