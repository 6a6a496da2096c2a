// The card of a phrase where it stands in one piece: what it means, its words, each of which leads to its own card, and
// what the person makes of it.

import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type Span, textOf } from "../../../engine/text/span.ts";
import type { Unit } from "../../../engine/units/types.ts";
import type { SentenceReading } from "../../../worker/protocol.ts";
import { CardSound } from "../CardSenses.tsx";
import { CardWord } from "../CardWord.tsx";
import card from "../card.module.css";
import rows from "../cardRows.module.css";
import type { OpenText } from "../openText.ts";
import type { WordActions } from "../useWordActions.ts";
import type { WordRecord } from "../useWordRecord.ts";
import { isKeptHere } from "../useWordRecord.ts";
import type { WordPlace } from "../wordWalk.ts";
import { CardSaved } from "./CardSaved.tsx";
import { PhraseGloss } from "./PhraseGloss.tsx";

interface PhraseCardProps {
	readonly text: OpenText;
	readonly place: WordPlace;
	readonly unit: Unit;
	readonly reading: SentenceReading;
	readonly saved: WordRecord | null;
	readonly actions: WordActions;
	readonly onWord: (place: Span) => void;
	readonly onFailure: (reason: unknown) => void;
	/** The sentence, with what can be done with it. */
	readonly children: ReactNode;
}

export function PhraseCard(props: PhraseCardProps) {
	const { text, place, unit, reading, saved, actions, onWord, onFailure, children } = props;
	const { t } = useTranslation("reader");
	const { start, end } = unit.span;
	const words = reading.tokens.filter(
		({ token }) => token.kind !== "gap" && start <= token.span.start && token.span.end <= end,
	);
	const { key } = place.word.token;
	return (
		<>
			<p className={card.kind}>
				<span>{t("card.unit.kind.phrase")}</span>
			</p>
			<CardSound word={textOf(text.document.text, unit.span)} />
			<PhraseGloss
				gloss={saved?.record?.gloss ?? unit.gloss ?? ""}
				onGloss={(gloss) => void actions.setGloss(place, gloss).catch(onFailure)}
			/>
			<div className={rows.rows}>
				<div className={rows.row} data-top="">
					<span aria-hidden="true">{t("card.words")}</span>
					<fieldset className={rows.chips} aria-label={t("card.words")}>
						{words.map(({ token, gloss }) => (
							<CardWord
								key={token.span.start}
								word={textOf(text.document.text, token.span)}
								gloss={gloss?.text ?? null}
								onPress={() => onWord(token.span)}
							/>
						))}
					</fieldset>
				</div>
			</div>
			{children}
			{key === null ? null : (
				<CardSaved
					target={place}
					wordKey={key}
					kept={isKeptHere(saved?.record ?? null, text.record.id, unit.span)}
					actions={actions}
					onFailure={onFailure}
				/>
			)}
		</>
	);
}
