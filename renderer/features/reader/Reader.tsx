// The reader of an open article: joins the text, the card of the word in hand, bar, foot and what lies beside with keys
// and settings.

import { useCallback, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { GlossedToken } from "../../engine/gloss/types.ts";
import type { Span } from "../../engine/text/span.ts";
import layout from "../../ui/layout.module.css";
import { useNotices } from "../../ui/Notices.tsx";
import { useWordStates } from "../services.tsx";
import { useTextHead } from "./Byline.tsx";
import { useBookmarks } from "./bookmarks/useBookmarks.ts";
import { useCardFetched } from "./card/deferredParts.ts";
import { useCardWays } from "./card/useCardWays.ts";
import { PlaceBar } from "./contents/PlaceBar.tsx";
import { useWholeText, type WholeTextCommand } from "./contents/useWholeText.ts";
import type { ReaderEditing } from "./edit/useEditing.ts";
import { useHere } from "./edit/useHere.ts";
import { FindBar, useFindBarFetched } from "./find/deferredFindBar.ts";
import { reviewOfText } from "./finish/reviewOfText.ts";
import { useStudy } from "./finish/useStudy.tsx";
import { CardTools } from "./listen/CardTools.tsx";
import { useListening } from "./listen/useListening.tsx";
import { OpenCard } from "./OpenCard.tsx";
import type { OpenText } from "./openText.ts";
import type { Proposal } from "./otherReadings.ts";
import { PickBar } from "./phrase/deferredPickBar.ts";
import { ReaderBar } from "./ReaderBar.tsx";
import { ReaderFoot } from "./ReaderFoot.tsx";
import styles from "./reader.module.css";
import { KeysPanel, SidePanel, useSide } from "./SidePanel.tsx";
import { type TextHandle, TextView } from "./TextView.tsx";
import { TitleAbove } from "./TitleAbove.tsx";
import { useTakeAway } from "./takeAway/useTakeAway.tsx";
import type { Anchor } from "./textGeometry.ts";
import { useCommands } from "./useCommands.ts";
import { type KeepScope, useCorrecting } from "./useCorrecting.ts";
import { useCorrections } from "./useCorrections.ts";
import { useLatest } from "./useLatest.ts";
import { useReaderKeys } from "./useReaderKeys.ts";
import { useReadingChoices } from "./useReadingChoices.ts";
import { useReadingPlace } from "./useReadingPlace.ts";
import { useThrow } from "./useThrow.ts";
import { cardPlaceIn, useWindowWidth } from "./useWindowSize.ts";
import { useWindowTitle } from "./useWindowTitle.ts";
import { useWordActions } from "./useWordActions.ts";
import { useWordInHand } from "./useWordInHand.ts";
import { useWordMoves } from "./useWordMoves.ts";

interface ReaderProps {
	readonly text: OpenText;
	/** Where the text begins on the screen. */
	readonly start: Anchor;
	/** The word that was asked for. */
	readonly at: Span | null;
	readonly editing: ReaderEditing;
}

export function Reader({ text, start, at, editing }: ReaderProps) {
	const { document, record, translation, plans, sentences } = text;
	const { t } = useTranslation("reader");
	const notify = useNotices();
	const onFailure = useThrow();
	const states = useWordStates();
	const actions = useWordActions(text);
	const correcting = useCorrecting(text);
	const rows = useCorrections(record.id);
	const windowWidth = useWindowWidth();
	const cardPlace = cardPlaceIn(windowWidth);
	const choices = useReadingChoices(translation, windowWidth);
	const { view, glossMode, translations } = choices.settings;
	const { translated, drawing } = choices;

	const handle = useRef<TextHandle | null>(null);
	const kept = useRef<Anchor>(start);
	const hand = useWordInHand(text);
	const { cursor, place, isOpen, proposal } = hand;
	const moves = useWordMoves({ text, hand, handle, cardPlace, at, onFailure });
	const ways = useCardWays({ text, hand, moves, onFailure });
	const page = useCallback(() => handle.current?.page() ?? null, []);
	const closeCard = () => moves.close(false);

	const { seen, onSeen } = useReadingPlace(text, handle, kept);
	useWindowTitle(record.title);

	const statusOf = ({ token }: GlossedToken) => (token.key === null ? null : states.get(token.key));
	const keep = (wanted: Proposal, scope: KeepScope) => void correcting.keep(wanted, scope).catch(onFailure);
	const beside = useSide({ first: editing.panel === null ? "nothing" : "setAside", covered: isOpen, closeCard });
	const onEdit = useLatest(() => editing.edit(null));
	const onReview = useLatest(() => window.location.assign(reviewOfText(record.id)));
	const editAt = (sentence: number) => editing.edit(sentences.span(sentence).start);
	useHere(editing.here, handle);
	useFindBarFetched();
	useCardFetched();
	const sentenceHere = () => (place ?? handle.current?.firstSeen() ?? null)?.sentence ?? null;
	const listening = useListening({ text, page, drawing, sentenceHere });
	const { onContents } = beside;
	const bookmarks = useBookmarks(text);
	const whole = useWholeText({
		text,
		handle,
		onContents,
		bookmarked: bookmarks.list.length > 0,
		onBookmark: bookmarks.toggle,
		closeCard,
		takeWord: moves.take,
		onFailure,
	});
	const onWhole = useLatest((command: WholeTextCommand) => whole.run(command, null));
	const taking = useTakeAway(text, onFailure);
	const study = useStudy({ text, seen, handle, place, closeCard, onFailure });
	const run = useCommands({
		text,
		cursor,
		handle: () => handle.current,
		statusOf,
		actions,
		goTo: moves.goTo,
		openCard: moves.open,
		onKeep: (scope) => {
			if (proposal !== null) keep(proposal, scope);
			return proposal !== null;
		},
		closeCard: () => moves.close(true),
		whole,
		listening,
		study,
		nested: () => ways.nested.current,
		picking: ways.picking,
		onEdit: (sentence) => (sentence === null ? onEdit() : editAt(sentence)),
		onTranslations: choices.onTranslations,
		onGlosses: choices.onGlosses,
		onTakeAway: taking.open,
		onKeys: beside.onKeys,
		onNoMore: () => notify({ text: t("noMoreUnknown") }),
		onFailure,
	});
	useReaderKeys((command) => (command === "print" || !study.covers) && run(command));

	const onBookmark = useLatest(() => void run("bookmark"));

	const { title, byline } = useTextHead(text);
	return (
		<main className={`${layout.screen} ${styles.screen}`}>
			<ReaderBar
				view={view}
				mode={glossMode}
				translations={translations}
				translated={translation.length > 0}
				narrow={cardPlace === "dock"}
				setAside={document.removed.length + document.repairs.length}
				onView={choices.onView}
				onGlosses={choices.onGlosses}
				onTranslations={choices.onTranslations}
				contents={whole.hasContents}
				onWhole={onWhole}
				onBookmark={onBookmark}
				onSetAside={beside.onSetAside}
				onEdit={onEdit}
				onTakeAway={taking.open}
				onStudy={study.run}
				learning={study.known.different.learning > 0}
				onReview={onReview}
				onFigures={study.showFigures}
				listening={listening.menu}
				onKeys={beside.onKeys}
			/>
			<TitleAbove text={text} seen={seen} />
			{whole.finding.wish === null ? null : (
				<FindBar
					text={text}
					withEnglish={translated}
					wish={whole.finding.wish}
					lastQuery={whole.finding.lastQuery}
					page={whole.page}
					drawing={drawing}
					onClose={whole.endFind}
					onFailure={onFailure}
				/>
			)}
			<div className={styles.viewport}>
				<TextView
					// Drawn anew when every line changes; the line that was read keeps its place.
					key={drawing}
					text={text}
					plan={plans[view]}
					measures={choices.measures}
					glosses={choices.glosses}
					translated={translated}
					cursor={place}
					open={isOpen}
					start={kept}
					title={title}
					byline={byline}
					end={study.end}
					bookmarked={bookmarks.sentences}
					onPress={ways.press}
					onTouch={moves.touch}
					onNothing={closeCard}
					onSeen={onSeen}
					handle={handle}
				/>
				{cursor.kind === "card" && place !== null ? (
					<OpenCard
						ref={moves.card}
						text={text}
						cursor={cursor}
						place={place}
						description={hand.description}
						proposal={proposal}
						rows={rows}
						actions={actions}
						correcting={correcting}
						onReadAs={moves.readAs}
						onKeep={moves.onCard(keep)}
						onWord={moves.onCard(moves.toWord)}
						onUnit={moves.onCard(moves.toUnit)}
						nested={ways.nested}
						page={page}
						onGo={ways.onGo}
						onBack={ways.onBack}
						onPhrase={ways.onPhrase}
						onCopy={() => whole.run("copySentence", place.sentence)}
						tools={
							<CardTools
								onListen={(command) => listening.run(command, place, place.sentence)}
								timed={listening.timed}
								onEdit={() => editAt(place.sentence)}
								onSetAside={() => {
									closeCard();
									editing.setAside(sentences.span(place.sentence).start);
								}}
							/>
						}
						onClose={() => moves.close(true)}
						onFailure={onFailure}
					/>
				) : null}
				{isOpen ? null : (
					<SidePanel
						shown={beside}
						text={text}
						seen={seen}
						bookmarks={bookmarks}
						editing={editing}
						inMargin={cardPlace === "margin"}
						onGo={whole.goTo}
					/>
				)}
			</div>
			{ways.picking.picked === null ? null : (
				<PickBar
					text={text}
					picked={ways.picking.picked}
					page={page}
					onSave={ways.picking.save}
					onCancel={ways.picking.cancel}
				/>
			)}
			{listening.bars}
			<PlaceBar text={text} seen={seen} handle={handle} />
			<ReaderFoot text={text} seen={seen} inHand={place?.sentence ?? null} known={study.known} onStudy={study.run} />
			{study.views}
			{taking.panel}
			<KeysPanel {...beside} />
		</main>
	);
}
