// What stands on the card of a word: what it means here, how its syllables may be read, and what the person makes of it. Draws
// what it is given.

import { type Span, textOf } from "../../engine/text/span.ts";
import type { Unit } from "../../engine/units/types.ts";
import type { ChoiceRecord } from "../../storage/records/corrections.ts";
import type { ListId } from "../../storage/records/ids.ts";
import type { MarkedSentence } from "../../ui/markedSentence.ts";
import type { WordDescription } from "../../worker/protocol.ts";
import { CardAround } from "./CardAround.tsx";
import { CardSentence } from "./CardFrame.tsx";
import { CardNote } from "./CardNote.tsx";
import { CardReadings } from "./CardReadings.tsx";
import { CardStates } from "./CardRows.tsx";
import { CardKind, CardSenses, CardSound } from "./CardSenses.tsx";
import { CardLists } from "./card/CardLists.tsx";
import { CardMorphemes } from "./card/CardMorphemes.tsx";
import { CardTags } from "./card/CardTags.tsx";
import rows from "./cardRows.module.css";
import { cardMorphemes } from "./cardTexts.ts";
import type { OwnGlossesAt } from "./corrected.ts";
import type { AnyStatus } from "./glossText.ts";
import { OwnGloss, type OwnGlossActions } from "./OwnGloss.tsx";
import type { Proposal } from "./otherReadings.ts";
import type { KeepScope } from "./useCorrecting.ts";
import type { WordRecord } from "./useWordRecord.ts";
import type { WordPlace } from "./wordWalk.ts";

export interface CardActions {
	readonly onReadAs: (span: Span, cuts: readonly number[]) => void;
	readonly onKeep: (proposal: Proposal, scope: KeepScope) => void;
	readonly onRelease: (choice: ChoiceRecord) => void;
	/** To another word of the sentence. */
	readonly onWord: (place: Span) => void;
	readonly onUnit: (unit: Unit) => void;
	readonly onStatus: (status: AnyStatus) => void;
	readonly onSave: (note: string | null) => void;
	readonly onNote: (note: string) => void;
	readonly onList: (list: ListId, member: boolean) => void;
	readonly onNewList: (name: string, parent: ListId | null) => void;
	readonly onTag: (tag: string, member: boolean) => void;
	/** Copies the sentence with its glosses. */
	readonly onCopy: () => void;
	/** Puts words together to a phrase, beginning with what is in hand. */
	readonly onPhrase: () => void;
}

/** What a person corrected here, and what is being tried. */
export interface CardCorrections {
	readonly cuts: readonly number[];
	readonly proposal: Proposal | null;
	readonly choice: ChoiceRecord | null;
	readonly own: OwnGlossesAt;
	/** `null` where no gloss can be given: for numbers, and while another reading is tried. */
	readonly ownActions: OwnGlossActions | null;
}

interface WordCardProps extends CardActions {
	/** The text of the article. */
	readonly text: string;
	readonly place: WordPlace;
	readonly description: WordDescription | null;
	/** Of the word that another reading is tried of; else the same. */
	readonly around: WordDescription | null;
	readonly corrections: CardCorrections;
	readonly sentence: MarkedSentence;
	/** English of the sentence, where there is some. */
	readonly english: string | null;
	/** `null` for what is no word. */
	readonly status: AnyStatus | null;
	readonly saved: WordRecord | null;
	/** Whether this very place is kept with the word. */
	readonly kept: boolean;
	/** Phrases that it is a word of. */
	readonly phrases: readonly Unit[];
}

export function WordCard(props: WordCardProps) {
	const { text, place, description, around, corrections, sentence, english, status, saved, kept } = props;
	const { cuts, proposal, choice, own, ownActions } = corrections;
	const { token } = place.word;
	const gloss = place.word.gloss ?? description?.gloss ?? null;
	const id = `${token.span.start}-${token.span.end}`;
	const quote = textOf(text, token.span);
	return (
		<>
			<CardKind kind={token.kind === "gap" ? "word" : token.kind} description={description} />
			{token.kind === "number" ? null : <CardSound word={quote} />}
			<CardSenses
				description={description}
				gloss={gloss}
				own={own}
				edit={ownActions === null ? null : <OwnGloss key={id} gloss={gloss?.text ?? ""} own={own} {...ownActions} />}
			/>
			{description === null ? null : (
				<CardAround
					text={text}
					description={description}
					phrases={props.phrases}
					onWord={props.onWord}
					onUnit={props.onUnit}
				/>
			)}
			{description === null ? null : <CardMorphemes morphemes={cardMorphemes(description)} />}
			<CardSentence sentence={sentence} english={english} onCopy={props.onCopy} />
			<div className={rows.rows}>
				{around === null ? null : (
					<CardReadings
						key={`${around.span.start}-${around.span.end}`}
						text={text}
						around={around}
						now={{ span: token.span, quote, gloss: gloss?.text ?? null }}
						cuts={cuts}
						proposal={proposal}
						choice={choice}
						onReadAs={props.onReadAs}
						onKeep={props.onKeep}
						onRelease={props.onRelease}
						onPhrase={props.onPhrase}
					/>
				)}
				{status === null ? null : (
					<>
						<CardStates status={status} onStatus={props.onStatus} />
						<CardLists saved={saved} onList={props.onList} onNewList={props.onNewList} />
						<CardTags saved={saved} onTag={props.onTag} />
					</>
				)}
			</div>
			{status === null ? null : (
				<CardNote
					key={id}
					note={saved === null ? null : (saved.record?.note ?? "")}
					kept={kept}
					onNote={props.onNote}
					onSave={props.onSave}
				/>
			)}
		</>
	);
}
