// What the word is a part of: a pattern that is not contiguous, a unit of several words, phrases of the person's own.

import { useTranslation } from "react-i18next";
import { type Span, textOf } from "../../engine/text/span.ts";
import type { Unit } from "../../engine/units/types.ts";
import type { WordDescription } from "../../worker/protocol.ts";
import { CardWord } from "./CardWord.tsx";
import { useCardLinks } from "./card/cardLinks.ts";
import { pageOfKey } from "./card/pages.ts";
import styles from "./cardRows.module.css";

interface CardAroundProps {
	readonly text: string;
	readonly description: WordDescription;
	/** Phrases that the word is one of. */
	readonly phrases: readonly Unit[];
	/** To another part of the pattern. */
	readonly onWord: (place: Span) => void;
	readonly onUnit: (unit: Unit) => void;
}

export function CardAround({ text, description, phrases, onWord, onUnit }: CardAroundProps) {
	const { t } = useTranslation("reader");
	const { pattern, unit, span: here } = description;
	const open = useCardLinks();
	if (pattern === null && unit === null && phrases.length === 0) return null;
	/** One in one piece has a place of its own; another opens over the word. */
	const toPhrase = (one: Unit) => {
		if (one.phrase === undefined) return;
		if (one.phrase.parts.length === 1) onUnit(one);
		else open?.(pageOfKey(one.phrase.key, one.phrase.headword));
	};
	const others = pattern?.parts.filter(({ start, end }) => here.start < start || end < here.end) ?? [];
	return (
		<div className={styles.rows}>
			{phrases.length === 0 ? null : (
				<div className={styles.row} data-top="">
					<span>{t("card.phrase.label")}</span>
					<div className={styles.chips}>
						{phrases.map((one) => (
							<CardWord
								key={one.phrase?.key}
								word={one.phrase?.headword ?? ""}
								gloss={one.gloss}
								onPress={() => toPhrase(one)}
							/>
						))}
					</div>
				</div>
			)}
			{pattern === null ? null : (
				<div className={styles.row} data-top="">
					<span>{t("card.pattern")}</span>
					<div className={styles.pattern}>
						<p>
							<i lang="vi">{pattern.headword}</i> <b lang="en">{pattern.glosses[0]}</b>
						</p>
						{pattern.definition === null ? null : <small lang="en">{pattern.definition}</small>}
						<p className={styles.chips}>
							<span>{t("card.otherParts")}</span>
							{others.map((place) => (
								<button key={place.start} type="button" lang="vi" onClick={() => onWord(place)}>
									{textOf(text, place)}
								</button>
							))}
						</p>
					</div>
				</div>
			)}
			{unit === null ? null : (
				<div className={styles.row} data-top="">
					<span>{t("card.partOf")}</span>
					<div className={styles.chips}>
						<CardWord word={textOf(text, unit.span)} gloss={unit.gloss} onPress={() => onUnit(unit)} />
					</div>
				</div>
			)}
		</div>
	);
}
