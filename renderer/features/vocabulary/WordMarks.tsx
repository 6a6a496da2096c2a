// What sets a word apart in reviews: that it is hard to keep, that it is suspended; and the ways out.

import { useTranslation } from "react-i18next";
import type { VocabularyRecord } from "../../storage/records/words.ts";
import { Button } from "../../ui/Button.tsx";
import type { WordChanges } from "./useWordChanges.ts";
import styles from "./WordPanel.module.css";

interface WordMarksProps {
	readonly record: VocabularyRecord;
	readonly changes: Pick<WordChanges, "suspend" | "letOff" | "reset">;
}

export function WordMarks({ record, changes }: WordMarksProps) {
	const { t } = useTranslation("vocabulary");
	if (record.leech === 0 && record.suspended === 0) return null;
	const keys = [record.key];
	return (
		<div className={styles.marks}>
			{record.leech === 1 ? (
				<p>
					{t("mark.leechText", { count: record.card?.lapses ?? 0 })}{" "}
					<Button look="text" onClick={() => void changes.letOff(keys)}>
						{t("mark.letOff")}
					</Button>
				</p>
			) : null}
			{record.suspended === 1 ? (
				<p>
					{t("mark.suspendedText")}{" "}
					<Button look="text" onClick={() => void changes.suspend(keys, false)}>
						{t("mark.resume")}
					</Button>
				</p>
			) : null}
		</div>
	);
}

/** What can be done with the word's card. */
export function CardButtons({ record, changes }: WordMarksProps) {
	const { t } = useTranslation("vocabulary");
	if (record.card === null) return null;
	const keys = [record.key];
	return (
		<div className={styles.markButtons}>
			{record.suspended === 1 ? null : (
				<Button look="outlined" onClick={() => void changes.suspend(keys, true)}>
					{t("mark.suspend")}
				</Button>
			)}
			<Button look="outlined" onClick={() => void changes.reset(keys)}>
				{t("mark.reset")}
			</Button>
		</div>
	);
}
