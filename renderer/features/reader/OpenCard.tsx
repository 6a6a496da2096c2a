// The card of the word, unit or phrase in hand, joined with what is stored of it and with what the person does to it; other
// words open over it.

import { type ReactNode, type RefObject, useCallback } from "react";
import { deferred } from "../../deferred.tsx";
import { type Span, textOf } from "../../engine/text/span.ts";
import type { Unit } from "../../engine/units/types.ts";
import { markSentence } from "../../ui/markedSentence.ts";
import type { WordDescription } from "../../worker/protocol.ts";
import type { CorrectionRows, GlossTarget } from "../corrections.ts";
import { useWordStates } from "../services.tsx";
import { CardFrame, CardSentence } from "./CardFrame.tsx";
import { CardLinksProvider } from "./card/cardLinks.ts";
import { CardMore, DragHandles } from "./card/deferredParts.ts";
import { type NestedCard, useCardPages } from "./card/useCardPages.ts";
import { useDrawnLater } from "./card/useDrawnLater.ts";
import styles from "./card.module.css";
import { choiceAt, ownGlossesAt } from "./corrected.ts";
import type { TextPage } from "./find/textPage.ts";
import type { GlossScope } from "./OwnGloss.tsx";
import type { OpenText } from "./openText.ts";
import type { Proposal } from "./otherReadings.ts";
import { unitInHand } from "./shownUnits.ts";
import { englishAround } from "./translations.ts";
import { UnitCard } from "./UnitCard.tsx";
import type { Correcting, KeepScope } from "./useCorrecting.ts";
import type { Cursor } from "./useCursor.ts";
import { useDescription } from "./useDescription.ts";
import { useHeadInView } from "./useHeadInView.ts";
import type { WordActions } from "./useWordActions.ts";
import { isKeptHere, useWordRecord } from "./useWordRecord.ts";
import { WordCard } from "./WordCard.tsx";
import type { WordPlace } from "./wordWalk.ts";

const CardPageView = deferred(async () => (await import("./card/CardPageView.tsx")).CardPageView);
const PhraseCard = deferred(async () => (await import("./card/PhraseCard.tsx")).PhraseCard);

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
	/** To a place of the text, wherever it is. */
	readonly onGo: (place: Span) => void;
	/** To where the person was before they went to other places; `null` where there is no way back. */
	readonly onBack: (() => void) | null;
	/** The text as it is drawn now. */
	readonly page: () => TextPage | null;
	readonly onCopy: () => void;
	readonly onPhrase: () => void;
	readonly onClose: () => void;
	/** What can be done at its place. */
	readonly tools: ReactNode;
	readonly onFailure: (reason: unknown) => void;
	readonly ref: RefObject<HTMLElement | null>;
	/** Kept to what lies over the word in hand. */
	readonly nested: RefObject<NestedCard | null>;
}

export function OpenCard(props: OpenCardProps) {
	const { text, cursor, place, description, proposal, rows, actions, correcting, onFailure, ref, nested } = props;
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
	const stack = useCardPages(
		`${span.start}-${span.end}`,
		useCallback(() => ref.current, [ref]),
		nested,
	);
	const top = stack.pages.at(-1);
	useHeadInView(ref, () => props.page()?.frame ?? null, `${span.start}-${span.end}`);
	const more = useDrawnLater(key ?? "");
	const settled = useDrawnLater("card");
	const act = (done: Promise<void>) => void done.catch(onFailure);
	const headword = unit === null ? (description?.headword ?? quote) : (unit.phrase?.headword ?? quote);
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
	const root =
		unit !== null && reading !== undefined ? (
			unit.phrase === undefined ? (
				<UnitCard
					text={text.document.text}
					unit={unit}
					reading={reading}
					sentence={sentence}
					english={english}
					onWord={props.onWord}
					onCopy={props.onCopy}
				/>
			) : (
				<PhraseCard
					text={text}
					place={place}
					unit={unit}
					reading={reading}
					saved={saved}
					actions={actions}
					onWord={props.onWord}
					onFailure={onFailure}
				>
					<CardSentence sentence={sentence} english={english} onCopy={props.onCopy} />
				</PhraseCard>
			)
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
				phrases={reading?.units.filter((one) => isWordOf(one, span)) ?? []}
				onReadAs={props.onReadAs}
				onKeep={props.onKeep}
				onRelease={(choice) => act(correcting.release(choice))}
				onWord={props.onWord}
				onUnit={props.onUnit}
				onStatus={(status) => act(actions.setStatus(place, status, false))}
				onSave={(note) => act(actions.save(place, note, false))}
				onNote={(note) => act(actions.setNote(place, note))}
				onList={(list, member) => act(actions.setList(place, list, member))}
				onNewList={(name, parent) => act(actions.addList(place, name, parent))}
				onTag={(tag, member) => act(actions.setTag(place, tag, member))}
				onCopy={props.onCopy}
				onPhrase={props.onPhrase}
			/>
		);
	return (
		<>
			<span className={styles.thread} aria-hidden="true" />
			{key === null || unit !== null || !settled ? null : (
				<DragHandles
					text={text.document.text}
					sentence={sentenceSpan}
					place={span}
					page={props.page}
					onReadAs={(wanted) => props.onReadAs(wanted, [])}
				/>
			)}
			<CardFrame
				ref={ref}
				headword={top?.written ?? headword}
				side={cursor.side}
				tools={settled ? props.tools : null}
				onClose={props.onClose}
				onBack={top === undefined ? null : stack.back}
			>
				<CardLinksProvider value={stack.open}>
					<div hidden={top !== undefined}>
						{root}
						{key === null || !more || proposal !== null ? null : (
							<CardMore
								key={key}
								text={text}
								wordKey={key}
								headword={headword}
								gloss={place.word.gloss?.text ?? description?.gloss?.text ?? null}
								here={span}
								onGo={props.onGo}
								onBack={props.onBack}
							/>
						)}
					</div>
					{stack.pages.map((page, index) => (
						<div
							// biome-ignore lint/suspicious/noArrayIndexKey: pages lie over one another, each at its place
							key={index}
							hidden={page !== top}
						>
							<CardPageView
								text={text}
								page={page}
								actions={actions}
								onTarget={stack.targetAt(index)}
								onGo={props.onGo}
								onFailure={onFailure}
							/>
						</div>
					))}
				</CardLinksProvider>
			</CardFrame>
		</>
	);
}

/** Whether a unit is a phrase that the word at a place is one of. */
function isWordOf({ phrase }: Unit, { start, end }: Span): boolean {
	return phrase?.parts.some((part) => part.start <= start && end <= part.end) === true;
}
