// The card of the chosen word: what it means here, and what the person makes of it. Stands beside its line; draws
// what it is given.

import { type Ref, useId } from "react";
import { useTranslation } from "react-i18next";
import { type Span, textOf } from "../../engine/text/span.ts";
import type { ListId } from "../../storage/records.ts";
import { IconButton } from "../../ui/Button.tsx";
import { MarkedText } from "../../ui/MarkedText.tsx";
import { excerptOf, markSentence } from "../../ui/markedSentence.ts";
import type { WordDescription } from "../../worker/protocol.ts";
import { CardNote } from "./CardNote.tsx";
import { CardLists, CardReadings, CardStates } from "./CardRows.tsx";
import { CardKind, CardSenses } from "./CardSenses.tsx";
import styles from "./card.module.css";
import { cardMorphemes } from "./cardTexts.ts";
import type { AnyStatus } from "./glossText.ts";
import type { CardSide } from "./useCursor.ts";
import type { WordRecord } from "./useWordRecord.ts";
import type { WordPlace } from "./wordWalk.ts";

export interface CardActions {
	readonly onClose: () => void;
	readonly onReadAs: (span: Span) => void;
	readonly onStatus: (status: AnyStatus) => void;
	readonly onSave: (note: string | null) => void;
	readonly onNote: (note: string) => void;
	readonly onList: (list: ListId, member: boolean) => void;
	readonly onNewList: (name: string) => void;
}

interface WordCardProps extends CardActions {
	/** The text of the article. */
	readonly text: string;
	readonly place: WordPlace;
	readonly description: WordDescription | null;
	/** English of the sentence, where there is some. */
	readonly english: string | null;
	/** `null` for what is no word. */
	readonly status: AnyStatus | null;
	readonly saved: WordRecord | null;
	/** Whether this very place is kept with the word. */
	readonly kept: boolean;
	readonly side: CardSide;
	readonly ref: Ref<HTMLElement>;
}

/** Characters of the sentence shown before the word. */
const before = 44;

export function WordCard(props: WordCardProps) {
	const { text, place, description, english, status, saved, kept, side, ref } = props;
	const { t } = useTranslation(["reader", "common"]);
	const id = useId();
	const { token, gloss } = place.word;
	const quote = textOf(text, token.span);
	const sentence =
		description === null
			? null
			: markSentence({
					sentence: description.sentence.text,
					quote,
					offset: token.span.start - description.sentence.span.start,
				});
	return (
		<section
			ref={ref}
			className={styles.card}
			data-card=""
			data-side={side}
			role="dialog"
			aria-labelledby={id}
			tabIndex={-1}
		>
			<header className={styles.header}>
				<h2 id={id} className={styles.headword} lang="vi">
					{description?.headword ?? quote}
				</h2>
				<IconButton icon="close" label={t("card.close")} onClick={props.onClose} />
			</header>
			<CardKind description={description} />
			<CardSenses description={description} gloss={gloss ?? description?.gloss ?? null} />
			{description === null || cardMorphemes(description).length === 0 ? null : (
				<dl className={styles.parts}>
					{cardMorphemes(description).map((part, index) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: a syllable may stand in a word twice
						<div key={`${part.text} ${index}`}>
							{part.han === null ? null : (
								<dd className={styles.han} lang="vi-Hani">
									{part.han}
								</dd>
							)}
							<dt lang="vi">{part.text}</dt>
							<dd lang="en">{part.gloss}</dd>
						</div>
					))}
				</dl>
			)}
			{sentence === null ? null : (
				<div className={styles.sentence}>
					<p lang="vi">
						<MarkedText {...excerptOf(sentence, before)} />
					</p>
					{english === null ? null : <p lang="en">{english}</p>}
				</div>
			)}
			<div className={styles.rows}>
				{description === null ? null : (
					<CardReadings description={description} now={token.span} onReadAs={props.onReadAs} />
				)}
				{status === null ? null : (
					<>
						<CardStates status={status} onStatus={props.onStatus} />
						<CardLists saved={saved} onList={props.onList} onNewList={props.onNewList} />
					</>
				)}
			</div>
			{status === null ? null : (
				<CardNote
					key={`${token.span.start}-${token.span.end}`}
					note={saved === null ? null : (saved.record?.note ?? "")}
					kept={kept}
					onNote={props.onNote}
					onSave={props.onSave}
				/>
			)}
		</section>
	);
}
