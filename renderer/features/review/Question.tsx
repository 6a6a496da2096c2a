// The front of a card: the word alone, then the sentence it was met in.

import type { Ref } from "react";
import { useTranslation } from "react-i18next";
import type { VocabularyRecord } from "../../storage/records.ts";
import { Button } from "../../ui/Button.tsx";
import layout from "../../ui/layout.module.css";
import { MarkedText } from "../../ui/MarkedText.tsx";
import { markSentence } from "../../ui/markedSentence.ts";
import styles from "./Card.module.css";

interface QuestionProps {
	readonly record: VocabularyRecord;
	/** Whether the answer stands beside it. */
	readonly answered: boolean;
	readonly onReveal: () => void;
	readonly ref: Ref<HTMLElement>;
}

export function Question({ record, answered, onReveal, ref }: QuestionProps) {
	const { t } = useTranslation("review");
	const context = record.contexts[0];
	return (
		<section className={styles.side} aria-label={t("front.label")} tabIndex={-1} ref={ref} data-answered={answered}>
			<p className={`${layout.sectionLabel} ${styles.label}`}>{t("front.kind")}</p>
			<div className={styles.ask}>
				<p className={styles.word} lang="vi">
					{record.headword}
				</p>
				{context === undefined ? null : (
					<p className={styles.sentence} lang="vi">
						<MarkedText {...markSentence(context)} />
					</p>
				)}
			</div>
			{answered ? null : (
				<div className={styles.foot}>
					<Button look="outlined" className={styles.show ?? ""} aria-keyshortcuts="Space Enter" onClick={onReveal}>
						{t("front.show")} <kbd>{t("front.key")}</kbd>
					</Button>
				</div>
			)}
		</section>
	);
}
