// Part of speech and Hán of a word, where the dictionary has them.

import { useTranslation } from "react-i18next";
import type { Entry } from "../../engine/lexicon/types.ts";
import type { VocabularyRecord } from "../../storage/records/words.ts";
import styles from "./Card.module.css";

interface FactsProps {
	readonly record: VocabularyRecord;
	readonly entry: Entry | null;
	/** Whether the characters are shown: before the answer they would give it away. */
	readonly han: boolean;
}

export function Facts({ record, entry, han }: FactsProps) {
	const { t } = useTranslation("review");
	if (entry === null) return null;
	const sense = entry.senses[record.sense ?? 0] ?? entry.senses[0];
	return (
		<p className={styles.facts}>
			<span>{t(`partOfSpeech.${sense.pos}`)}</span>
			{entry.han === null || !han ? null : (
				<span className={styles.han} lang="vi-Hani">
					{entry.han}
				</span>
			)}
		</p>
	);
}
