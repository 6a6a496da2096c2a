// The four grades, each with its key and with the time after which the word would come back.

import { useTranslation } from "react-i18next";
import type { Grade } from "../../engine/review/types.ts";
import { timeTexts } from "../../ui/timeTexts.ts";
import type { Answers } from "./answering.ts";
import styles from "./Grades.module.css";

const names = { 1: "again", 2: "hard", 3: "good", 4: "easy" } as const satisfies Readonly<Record<Grade, string>>;

/** The usual answer of someone who knew the word. */
const expected: Grade = 3;

interface GradesProps {
	readonly answers: Answers;
	/** By what was typed; `null` where nothing was. */
	readonly suggested: Grade | null;
	readonly onGrade: (answer: Grade) => void;
}

export function Grades({ answers, suggested, onGrade }: GradesProps) {
	const { t, i18n } = useTranslation("review");
	const times = timeTexts(i18n.language);
	return (
		<fieldset className={styles.grades} aria-label={t("grade.label")}>
			{answers.map(({ grade, intervalMilliseconds }) => (
				<button
					key={grade}
					type="button"
					className={grade === (suggested ?? expected) ? styles.expected : ""}
					aria-keyshortcuts={String(grade)}
					onClick={() => onGrade(grade)}
				>
					<b>
						{t(`grade.${names[grade]}`)}
						{grade === suggested ? <span className="visually-hidden"> {t("grade.suggested")}</span> : null}
					</b>{" "}
					<small>{times.interval(intervalMilliseconds)}</small> <kbd>{grade}</kbd>
				</button>
			))}
		</fieldset>
	);
}
