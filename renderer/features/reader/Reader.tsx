// The reader of an open article: the text, the card of the word in hand, bar and foot; joins them with keys and
// settings.

import { type MouseEvent, useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { deferred } from "../../deferred.tsx";
import type { GlossedToken } from "../../engine/gloss/types.ts";
import type { Span } from "../../engine/text/span.ts";
import type { Unit } from "../../engine/units/types.ts";
import layout from "../../ui/layout.module.css";
import { useNotices } from "../../ui/Notices.tsx";
import { useSettings, useWordStates } from "../services.tsx";
import { Byline, PlainTitle } from "./Byline.tsx";
import { PlaceBar } from "./contents/PlaceBar.tsx";
import { useWholeText, type WholeTextCommand } from "./contents/useWholeText.ts";
import type { ReaderEditing } from "./edit/useEditing.ts";
import { useHere } from "./edit/useHere.ts";
import { FindBar, useFindBarFetched } from "./find/deferredFindBar.ts";
import { useStudy } from "./finish/useStudy.tsx";
import { nextGlossMode } from "./glossText.ts";
import { KeysDialog } from "./KeysDialog.tsx";
import { CardTools } from "./listen/CardTools.tsx";
import { useListening } from "./listen/useListening.tsx";
import { OpenCard } from "./OpenCard.tsx";
import type { OpenText } from "./openText.ts";
import type { Proposal } from "./otherReadings.ts";
import { ReaderBar } from "./ReaderBar.tsx";
import { ReaderFoot } from "./ReaderFoot.tsx";
import styles from "./reader.module.css";
import { createSeen, type SeenPlace } from "./seen.ts";
import { unitInHand, unitPlace } from "./shownUnits.ts";
import { type TextHandle, TextView } from "./TextView.tsx";
import { useTakeAway } from "./takeAway/useTakeAway.tsx";
import type { Anchor } from "./textGeometry.ts";
import { useClearLine } from "./useClearLine.ts";
import { sideOf, useCommands } from "./useCommands.ts";
import { type KeepScope, useCorrecting } from "./useCorrecting.ts";
import { useCorrections } from "./useCorrections.ts";
import { described, refreshed, useCursor } from "./useCursor.ts";
import { useDescription } from "./useDescription.ts";
import { useLatest } from "./useLatest.ts";
import { usePlaceAsked } from "./usePlaceAsked.ts";
import { useProgress } from "./useProgress.ts";
import { useReaderKeys } from "./useReaderKeys.ts";
import { useSettingStep } from "./useSettingStep.ts";
import { useTextLook } from "./useTextLook.ts";
import { useThrow } from "./useThrow.ts";
import { trialOf, useProposal, useTakenBack } from "./useTrying.ts";
import { cardPlaceIn, useWindowWidth } from "./useWindowSize.ts";
import { useWindowTitle } from "./useWindowTitle.ts";
import { useWordActions } from "./useWordActions.ts";
import { type WordPlace, wordAt } from "./wordWalk.ts";

const SetAside = deferred(async () => (await import("./SetAside.tsx")).SetAside);
const Contents = deferred(async () => (await import("./contents/Contents.tsx")).Contents);

interface ReaderProps {
	readonly text: OpenText;
	/** Where the text begins on the screen. */
	readonly start: Anchor;
	/** The word that was asked for. */
	readonly at: Span | null;
	readonly editing: ReaderEditing;
}

/** Room for the gloss of the lowest line that is brought into view, CSS pixels. */
const glossRoom = 32;

export function Reader({ text, start, at, editing }: ReaderProps) {
	const { document, record, translation, plans, describer } = text;
	const { t } = useTranslation("reader");
	const [settings] = useSettings();
	const step = useSettingStep();
	const { glossMode: mode, view, translations } = settings;
	const states = useWordStates();
	const notify = useNotices();
	const onFailure = useThrow();
	const actions = useWordActions(text);
	const correcting = useCorrecting(text);
	const rows = useCorrections(record.id);
	const windowWidth = useWindowWidth();
	const cardPlace = cardPlaceIn(windowWidth);

	const { cursor, moveTo, openCard, turnTo, closeCard } = useCursor();
	const inHand = cursor.kind === "none" ? null : cursor.place;
	const isOpen = cursor.kind === "card";
	// What is in hand is looked at again whenever rows have come in: a correction may have changed it.
	useSyncExternalStore(text.readings.subscribe, text.readings.version);
	const reading = inHand === null ? undefined : text.readings.get(inHand.sentence);
	const isUnit = inHand !== null && unitInHand(reading, inHand.word) !== null;
	const description = useDescription(describer, isOpen && !isUnit ? inHand : null);
	const place = useMemo(() => {
		if (inHand === null || isUnit) return inHand;
		const fresh = refreshed(inHand, reading);
		return description === null ? fresh : described(fresh, description);
	}, [inHand, isUnit, reading, description]);
	const proposal = useProposal(reading, cursor);
	useTakenBack(reading, cursor, (lost) => moveTo(ownWord(text, lost)));

	const handle = useRef<TextHandle | null>(null);
	const card = useRef<HTMLElement>(null);
	const kept = useRef<Anchor>(start);
	/** What is to follow when the card has been drawn. */
	const focusCard = useRef(false);
	const [seen] = useState(() => createSeen(text.sentences.at(start.at)));
	const [side, setSide] = useState<"nothing" | "setAside" | "contents" | "keys">(
		editing.panel === null ? "nothing" : "setAside",
	);

	useWindowTitle(record.title);
	const keepProgress = useProgress(
		text,
		() => handle.current?.firstSeen()?.sentence ?? text.sentences.at(kept.current.at),
	);
	const onSeen = (now: SeenPlace) => {
		seen.tell(now);
		keepProgress(now);
	};

	const room = () => (cardPlace === "dock" && card.current !== null ? card.current.offsetHeight : 0) + glossRoom;
	const cardHasFocus = () => card.current?.contains(window.document.activeElement) === true;
	const bring = (wanted: WordPlace, focus: boolean) => handle.current?.show(wanted, { focus, room: room() });

	const goTo = (next: WordPlace) => {
		moveTo(next);
		bring(next, !cardHasFocus());
	};
	const press = (pressed: WordPlace, event: MouseEvent) => {
		openCard(pressed, sideOf(event.clientY));
		// Not in the way of the card: the focus follows when it has been painted.
		requestAnimationFrame(() => bring(pressed, true));
	};
	const touch = (touched: WordPlace) => {
		if (unitInHand(text.readings.get(touched.sentence), touched.word) !== null) return;
		describer.describe(touched.sentence, touched.word.token.span).catch(onFailure);
	};
	/** @param focus whether the word takes the focus back */
	const close = (focus: boolean) => {
		if (!isOpen || inHand === null) return;
		const from = cursor.kind === "card" && proposal !== null ? cursor.tried?.from : null;
		const own = from ?? ownWord(text, inHand);
		closeCard(own);
		if (focus) bring(own, true);
	};
	const readAs = (span: Span, cuts: readonly number[]) => {
		const trial = trialOf(text, cursor, span, cuts);
		if (trial !== null && cursor.kind === "card") openCard(trial.place, cursor.side, trial.tried);
	};
	/** What is pressed on the card goes with what it does: the focus stays on the card. */
	const onCard =
		<Given extends readonly unknown[]>(run: (...given: Given) => void) =>
		(...given: Given) => {
			card.current?.focus({ preventScroll: true });
			run(...given);
		};
	const keep = (wanted: Proposal, scope: KeepScope) => void correcting.keep(wanted, scope).catch(onFailure);
	const toWord = (span: Span) => {
		const found = reading === undefined ? null : wordAt(reading, span.start);
		if (found !== null) goTo(found);
	};
	const toUnit = (unit: Unit) => {
		if (cursor.kind === "card") openCard(unitPlace(cursor.place.sentence, unit), cursor.side);
	};
	const asked = useCallback(
		(found: WordPlace) => {
			openCard(found, sideOf(0));
			handle.current?.show(found, { focus: true, room: glossRoom });
		},
		[openCard],
	);
	usePlaceAsked(text, at, asked, onFailure);

	// Where the keys have led, the card changes sides with its line; a docked one leaves the line above it free.
	// biome-ignore lint/correctness/useExhaustiveDependencies: runs when the word in hand changes
	useEffect(() => {
		if (!isOpen || place === null) return;
		if (focusCard.current) card.current?.focus({ preventScroll: true });
		focusCard.current = false;
		if (cardPlace === "dock") bring(place, false);
		else if (cardPlace === "line") turnTo(sideOf(handle.current?.boxOf(place)?.top ?? 0));
	}, [isOpen, place, cardPlace]);
	useClearLine(card, isOpen && place !== null && cardPlace === "dock", () => {
		if (place !== null) bring(place, false);
	});

	const statusOf = ({ token }: GlossedToken) => (token.key === null ? null : states.get(token.key));
	const onView = useLatest((chosen: typeof view) => step(() => ({ view: chosen })));
	const onGlosses = useLatest(() => step((now) => ({ glossMode: nextGlossMode(now.glossMode) })));
	const onTranslations = useLatest(() => {
		if (translation.length === 0) notify({ text: t("translation.none") });
		else step((now) => ({ translations: !now.translations }));
	});
	const onSetAside = useLatest(() => {
		close(false);
		setSide("setAside");
	});
	const onKeys = useLatest(() => setSide("keys"));
	const onEdit = useLatest(() => editing.edit(null));
	const editAt = (sentence: number) => editing.edit(text.sentences.span(sentence).start);
	useHere(editing.here, handle);
	const onContents = useLatest(() => {
		close(false);
		setSide(side === "contents" && !isOpen ? "nothing" : "contents");
	});
	useFindBarFetched();
	const takeWord = (found: WordPlace) => {
		moveTo(found);
		bring(found, true);
	};
	const { glosses, measures, look } = useTextLook(settings, windowWidth);
	const translated = translations && translation.length > 0;
	const drawing = `${view} ${translated} ${look}`;
	const listening = useListening({
		text,
		page: useCallback(() => handle.current?.page() ?? null, []),
		drawing,
		sentenceHere: () => (inHand ?? handle.current?.firstSeen() ?? null)?.sentence ?? null,
	});
	const whole = useWholeText({ text, handle, onContents, closeCard: () => close(false), takeWord, onFailure });
	const onWhole = useLatest((command: WholeTextCommand) => whole.run(command, null));
	const taking = useTakeAway(text, onFailure);
	const study = useStudy({ text, seen, handle, place, closeCard: () => close(false), onFailure });
	const run = useCommands({
		text,
		cursor,
		handle: () => handle.current,
		statusOf,
		actions,
		goTo,
		openCard: (opened, cardSide, tried) => {
			focusCard.current = !isOpen;
			openCard(opened, cardSide, tried);
		},
		onKeep: (scope) => {
			if (proposal !== null) keep(proposal, scope);
			return proposal !== null;
		},
		closeCard: () => close(true),
		whole,
		listening,
		study,
		onEdit: (sentence) => (sentence === null ? onEdit() : editAt(sentence)),
		onTranslations,
		onGlosses,
		onTakeAway: taking.open,
		onKeys,
		onNoMore: () => notify({ text: t("noMoreUnknown") }),
		onFailure,
	});
	useReaderKeys((command) => !study.covers && run(command));

	const byline = useMemo(() => <Byline record={record} />, [record]);
	const title = useMemo(() => {
		if (document.blocks[0]?.kind === "title") return null;
		return (
			<>
				<PlainTitle title={record.title} />
				{byline}
			</>
		);
	}, [document, record, byline]);
	return (
		<main className={`${layout.screen} ${styles.screen}`}>
			<ReaderBar
				view={view}
				mode={mode}
				translations={translations}
				translated={translation.length > 0}
				narrow={cardPlace === "dock"}
				setAside={document.removed.length + document.repairs.length}
				onView={onView}
				onGlosses={onGlosses}
				onTranslations={onTranslations}
				contents={whole.contents.length > 0}
				onWhole={onWhole}
				onSetAside={onSetAside}
				onEdit={onEdit}
				onTakeAway={taking.open}
				onStudy={study.run}
				listening={listening.menu}
				onKeys={onKeys}
			/>
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
					measures={measures}
					glosses={glosses}
					translated={translated}
					cursor={place}
					open={isOpen}
					start={kept}
					title={title}
					byline={byline}
					end={study.end}
					onPress={press}
					onTouch={touch}
					onNothing={() => close(false)}
					onSeen={onSeen}
					handle={handle}
				/>
				{cursor.kind === "card" && place !== null ? (
					<OpenCard
						ref={card}
						text={text}
						cursor={cursor}
						place={place}
						description={description}
						proposal={proposal}
						rows={rows}
						actions={actions}
						correcting={correcting}
						onReadAs={readAs}
						onKeep={onCard(keep)}
						onWord={onCard(toWord)}
						onUnit={onCard(toUnit)}
						tools={
							<CardTools
								onListen={(command) => listening.run(command, place, place.sentence)}
								timed={listening.timed}
								onEdit={() => editAt(place.sentence)}
								onSetAside={() => {
									close(false);
									editing.setAside(text.sentences.span(place.sentence).start);
								}}
							/>
						}
						onClose={() => close(true)}
						onFailure={onFailure}
					/>
				) : null}
				{side === "setAside" && !isOpen ? (
					<SetAside
						document={document}
						inMargin={cardPlace === "margin"}
						focused={editing.panel}
						disabled={editing.busy}
						onPutBack={editing.putBack}
						onUndoRepair={editing.undoRepair}
						onUndo={editing.undo}
						onEdit={() => editing.edit(null)}
						onClose={() => {
							setSide("nothing");
							editing.closePanel();
						}}
					/>
				) : null}
				{side === "contents" && !isOpen ? (
					<Contents
						text={text}
						seen={seen}
						inMargin={cardPlace === "margin"}
						onGo={whole.goTo}
						onClose={() => setSide("nothing")}
					/>
				) : null}
			</div>
			{listening.bars}
			<PlaceBar text={text} seen={seen} handle={handle} />
			<ReaderFoot text={text} seen={seen} inHand={place?.sentence ?? null} known={study.known} onStudy={study.run} />
			{study.views}
			{taking.panel}
			<KeysDialog open={side === "keys"} onClose={() => setSide("nothing")} />
		</main>
	);
}

/**
 * The word of the text at a place that was read longer or shorter; the place itself where the text has no word there.
 */
function ownWord({ readings }: OpenText, place: WordPlace): WordPlace {
	const reading = readings.get(place.sentence);
	return (reading === undefined ? null : wordAt(reading, place.word.token.span.start)) ?? place;
}
