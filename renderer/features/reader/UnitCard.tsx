// The card of a unit: what its words mean together, and the words inside, each of which leads to its own card.

import { useTranslation } from "react-i18next";
import { type Span, sameSpan, textOf } from "../../engine/text/span.ts";
import type { Unit } from "../../engine/units/types.ts";
import type { MarkedSentence } from "../../ui/markedSentence.ts";
import type { SentenceReading } from "../../worker/protocol.ts";
import { CardSentence } from "./CardFrame.tsx";
import { CardWord } from "./CardWord.tsx";
import styles from "./card.module.css";
import rows from "./cardRows.module.css";

interface UnitCardProps {
	readonly text: string;
	readonly unit: Unit;
	readonly reading: SentenceReading;
	readonly sentence: MarkedSentence;
	readonly english: string | null;
	readonly onWord: (place: Span) => void;
	readonly onCopy: () => void;
}

export function UnitCard({ text, unit, reading, sentence, english, onWord, onCopy }: UnitCardProps) {
	const { t } = useTranslation("reader");
	const { start, end } = unit.span;
	const words = reading.tokens.filter(
		({ token }) =>
			token.kind !== "gap" && start <= token.span.start && token.span.end <= end && !sameSpan(token.span, unit.span),
	);
	return (
		<>
			<p className={styles.kind}>
				<span>{t(`card.unit.kind.${unit.kind}`)}</span>
			</p>
			{unit.gloss === null ? (
				<p className={styles.nothing}>{t("card.unit.nothing")}</p>
			) : (
				<ol className={styles.senses} aria-label={t("card.senses")}>
					<li aria-current="true">
						<span />
						<div>
							<b lang="en">{unit.gloss}</b>
							{unit.read === "rule" || unit.read === "parts" ? (
								<small className={styles.cue}>{t(`card.unit.read.${unit.read}`)}</small>
							) : null}
						</div>
					</li>
				</ol>
			)}
			<CardSentence sentence={sentence} english={english} onCopy={onCopy} />
			{words.length === 0 ? null : (
				<div className={rows.rows}>
					<div className={rows.row} data-top="">
						<span aria-hidden="true">{t("card.words")}</span>
						<fieldset className={rows.chips} aria-label={t("card.words")}>
							{words.map(({ token, gloss }) => (
								<CardWord
									key={token.span.start}
									word={textOf(text, token.span)}
									gloss={gloss?.text ?? null}
									onPress={() => onWord(token.span)}
								/>
							))}
						</fieldset>
					</div>
				</div>
			)}
		</>
	);
}
