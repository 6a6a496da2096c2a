// The reader of an open article: the text, the card of the word in hand, bar and foot; joins them with keys and
// settings.

import { type MouseEvent, useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import type { GlossedToken } from "../../engine/gloss/types.ts";
import type { Span } from "../../engine/text/span.ts";
import type { Unit } from "../../engine/units/types.ts";
import layout from "../../ui/layout.module.css";
import { useNotices } from "../../ui/Notices.tsx";
import { useSettings, useWordStates } from "../services.tsx";
import { Byline, PlainTitle } from "./Byline.tsx";
import { nextGlossMode } from "./glossText.ts";
import { KeysDialog } from "./KeysDialog.tsx";
import { OpenCard } from "./OpenCard.tsx";
import type { OpenText } from "./openText.ts";
import type { Proposal } from "./otherReadings.ts";
import { ReaderBar } from "./ReaderBar.tsx";
import { ReaderFoot } from "./ReaderFoot.tsx";
import styles from "./reader.module.css";
import { columnWidth, readingSize, type TypeMeasures } from "./rowHeights.ts";
import { SetAside } from "./SetAside.tsx";
import { createSeen, type SeenPlace } from "./seen.ts";
import { unitInHand, unitPlace } from "./shownUnits.ts";
import { type TextHandle, TextView } from "./TextView.tsx";
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
import { useThrow } from "./useThrow.ts";
import { trialOf, useProposal, useTakenBack } from "./useTrying.ts";
import { cardPlaceIn, useWindowWidth } from "./useWindowSize.ts";
import { useWindowTitle } from "./useWindowTitle.ts";
import { useWordActions } from "./useWordActions.ts";
import { type WordPlace, wordAt } from "./wordWalk.ts";

interface ReaderProps {
	readonly text: OpenText;
	/** Where the text begins on the screen. */
	readonly start: Anchor;
	/** The word that was asked for. */
	readonly at: Span | null;
}

/** Room for the gloss of the lowest line that is brought into view, CSS pixels. */
const glossRoom = 32;

export function Reader({ text, start, at }: ReaderProps) {
	const { document, record, translation, plans, describer } = text;
	const { t } = useTranslation("reader");
	const [settings] = useSettings();
	const step = useSettingStep();
	const { glossMode: mode, view, translations, textSize, lineSpacing, font } = settings;
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
	const [side, setSide] = useState<"nothing" | "setAside" | "keys">("nothing");

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
		onTranslations,
		onGlosses,
		onKeys,
		onNoMore: () => notify({ text: t("noMoreUnknown") }),
		onFailure,
	});
	useReaderKeys(run);

	const measures = useMemo<TypeMeasures>(
		() => ({
			width: columnWidth(windowWidth),
			size: readingSize(textSize, windowWidth),
			spacing: lineSpacing,
			glosses: mode,
		}),
		[windowWidth, textSize, lineSpacing, mode],
	);
	const translated = translations && translation.length > 0;
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
				onSetAside={onSetAside}
				onKeys={onKeys}
			/>
			<div className={styles.viewport}>
				<TextView
					// Drawn anew when every line changes; the line that was read keeps its place.
					key={`${view} ${mode} ${translated} ${textSize} ${lineSpacing} ${font} ${windowWidth}`}
					text={text}
					plan={plans[view]}
					measures={measures}
					mode={mode}
					translated={translated}
					cursor={place}
					open={isOpen}
					start={kept}
					title={title}
					byline={byline}
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
						onClose={() => close(true)}
						onFailure={onFailure}
					/>
				) : null}
				{side === "setAside" && !isOpen ? (
					<SetAside document={document} inMargin={cardPlace === "margin"} onClose={() => setSide("nothing")} />
				) : null}
			</div>
			<ReaderFoot text={text} seen={seen} inHand={place?.sentence ?? null} />
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
