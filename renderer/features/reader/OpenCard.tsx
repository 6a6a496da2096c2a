// The card of the word or unit in hand, joined with what is stored of it and with what the person does to it.

import type { ReactNode, Ref } from "react";
import { type Span, textOf } from "../../engine/text/span.ts";
import type { Unit } from "../../engine/units/types.ts";
import { markSentence } from "../../ui/markedSentence.ts";
import type { WordDescription } from "../../worker/protocol.ts";
import type { CorrectionRows, GlossTarget } from "../corrections.ts";
import { useWordStates } from "../services.tsx";
import { CardFrame } from "./CardFrame.tsx";
import styles from "./card.module.css";
import { choiceAt, ownGlossesAt } from "./corrected.ts";
import type { GlossScope } from "./OwnGloss.tsx";
import type { OpenText } from "./openText.ts";
import type { Proposal } from "./otherReadings.ts";
import { unitInHand } from "./shownUnits.ts";
import { englishAround } from "./translations.ts";
import { UnitCard } from "./UnitCard.tsx";
import type { Correcting, KeepScope } from "./useCorrecting.ts";
import type { Cursor } from "./useCursor.ts";
import { useDescription } from "./useDescription.ts";
import type { WordActions } from "./useWordActions.ts";
import { isKeptHere, useWordRecord } from "./useWordRecord.ts";
import { WordCard } from "./WordCard.tsx";
import type { WordPlace } from "./wordWalk.ts";

interface OpenCardProps {
	readonly text: OpenText;
	readonly cursor: Extract<Cursor, { kind: "card" }>;
	/** The place of the cursor with what is known of it. */
	readonly place: WordPlace;
	readonly description: WordDescription | null;
	readonly proposal: Proposal | null;
	readonly rows: CorrectionRows;
	readonly actions: WordActions;
	readonly correcting: Correcting;
	readonly onReadAs: (span: Span, cuts: readonly number[]) => void;
	readonly onKeep: (proposal: Proposal, scope: KeepScope) => void;
	readonly onWord: (place: Span) => void;
	readonly onUnit: (unit: Unit) => void;
	readonly onClose: () => void;
	/** What can be done at its place. */
	readonly tools: ReactNode;
	readonly onFailure: (reason: unknown) => void;
	readonly ref: Ref<HTMLElement>;
}

export function OpenCard(props: OpenCardProps) {
	const { text, cursor, place, description, proposal, rows, actions, correcting, onFailure, ref } = props;
	const { get } = useWordStates();
	const { token } = place.word;
	const { key, span } = token;
	const { tried } = cursor;
	const saved = useWordRecord(key);
	const from = useDescription(text.describer, tried?.from ?? null);
	const around = tried === null ? description : from;
	const reading = text.readings.get(place.sentence);
	const unit = unitInHand(reading, place.word);
	const sentenceSpan = text.sentences.span(place.sentence);
	const quote = textOf(text.document.text, span);
	const sentence = markSentence({
		sentence: textOf(text.document.text, sentenceSpan),
		quote,
		offset: span.start - sentenceSpan.start,
	});
	const english = englishAround(text.translation, sentenceSpan);
	const act = (done: Promise<void>) => void done.catch(onFailure);
	const headword = unit === null ? (description?.headword ?? quote) : quote;
	const target = (scope: GlossScope, gloss: string): GlossTarget | null => {
		if (key === null) return null;
		if (scope === "word") return { scope, key };
		const sense = description?.entry?.senses.findIndex(({ glosses }) => glosses.includes(gloss)) ?? -1;
		const article = { id: text.record.id, document: text.document };
		return { scope, article, span, key, sense: sense < 0 ? null : sense };
	};
	const ownActions = {
		onSet: (scope: GlossScope, gloss: string) => {
			const wanted = target(scope, gloss);
			if (wanted !== null) act(correcting.setGloss(wanted, gloss, headword));
		},
		onRemove: (scope: GlossScope) => {
			const wanted = target(scope, "");
			if (wanted !== null) act(correcting.removeGloss(wanted, headword));
		},
	};
	return (
		<>
			<span className={styles.thread} aria-hidden="true" />
			<CardFrame ref={ref} headword={headword} side={cursor.side} tools={props.tools} onClose={props.onClose}>
				{unit !== null && reading !== undefined ? (
					<UnitCard
						text={text.document.text}
						unit={unit}
						reading={reading}
						sentence={sentence}
						english={english}
						onWord={props.onWord}
					/>
				) : (
					<WordCard
						text={text.document.text}
						place={place}
						description={description}
						around={around}
						corrections={{
							cuts: tried?.cuts ?? [],
							proposal,
							choice: choiceAt(rows.choices, text.document.text, sentenceSpan, span),
							own: ownGlossesAt(rows.glosses, key, span),
							ownActions: key === null || proposal !== null ? null : ownActions,
						}}
						sentence={sentence}
						english={english}
						status={key === null ? null : get(key)}
						saved={saved}
						kept={isKeptHere(saved?.record ?? null, text.record.id, span)}
						onReadAs={props.onReadAs}
						onKeep={props.onKeep}
						onRelease={(choice) => act(correcting.release(choice))}
						onWord={props.onWord}
						onUnit={props.onUnit}
						onStatus={(status) => act(actions.setStatus(place, status, false))}
						onSave={(note) => act(actions.save(place, note, false))}
						onNote={(note) => act(actions.setNote(place, note))}
						onList={(list, member) => act(actions.setList(place, list, member))}
						onNewList={(name) => act(actions.addList(place, name))}
					/>
				)}
			</CardFrame>
		</>
	);
}
