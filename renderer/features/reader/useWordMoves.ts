// What happens to the word in hand by pointer, card and search: it is taken, brought into view, opened, read otherwise
// and let go, and focus and scrolling follow it.

import { type MouseEvent, type RefObject, useCallback, useEffect, useRef } from "react";
import type { Span } from "../../engine/text/span.ts";
import type { Unit } from "../../engine/units/types.ts";
import { afterPaint } from "./afterPaint.ts";
import type { OpenText } from "./openText.ts";
import { unitInHand, unitPlace } from "./shownUnits.ts";
import type { TextHandle } from "./TextView.tsx";
import { useClearLine } from "./useClearLine.ts";
import { sideOf } from "./useCommands.ts";
import type { CursorActions } from "./useCursor.ts";
import { usePlaceAsked } from "./usePlaceAsked.ts";
import { trialOf } from "./useTrying.ts";
import type { CardPlace } from "./useWindowSize.ts";
import { ownWord, type WordInHand } from "./useWordInHand.ts";
import { type WordPlace, wordAt } from "./wordWalk.ts";

interface WordMovesOptions {
	readonly text: OpenText;
	readonly hand: WordInHand;
	readonly handle: RefObject<TextHandle | null>;
	readonly cardPlace: CardPlace;
	/** The word that was asked for when the article was opened. */
	readonly at: Span | null;
	readonly onFailure: (reason: unknown) => void;
}

export interface WordMoves {
	readonly card: RefObject<HTMLElement | null>;
	/** To another word; the focus goes with it unless it is on the card. */
	readonly goTo: (place: WordPlace) => void;
	/** As `goTo`, and the word takes the focus. */
	readonly take: (place: WordPlace) => void;
	readonly press: (place: WordPlace, event: MouseEvent) => void;
	/** A finger or pointer is on its way: what its card needs is asked for early. */
	readonly touch: (place: WordPlace) => void;
	/** Opens the card by a key: the focus goes to a card that was closed. */
	readonly open: CursorActions["openCard"];
	/** @param focus whether the word takes the focus back */
	readonly close: (focus: boolean) => void;
	readonly readAs: (span: Span, cuts: readonly number[]) => void;
	/** To the word of the same sentence at a place. */
	readonly toWord: (span: Span) => void;
	readonly toUnit: (unit: Unit) => void;
	/** What is pressed on the card goes with what it does: the focus stays on the card. */
	readonly onCard: <Given extends readonly unknown[]>(run: (...given: Given) => void) => (...given: Given) => void;
}

/** Room for the gloss of the lowest line that is brought into view, CSS pixels. */
const glossRoom = 32;

export function useWordMoves({ text, hand, handle, cardPlace, at, onFailure }: WordMovesOptions): WordMoves {
	const { cursor, place, isOpen, reading, proposal, moveTo, openCard, turnTo, closeCard } = hand;
	const card = useRef<HTMLElement>(null);
	/** What is to follow when the card has been drawn. */
	const focusCard = useRef(false);

	const room = () => (cardPlace === "dock" && card.current !== null ? card.current.offsetHeight : 0) + glossRoom;
	const cardHasFocus = () => card.current?.contains(window.document.activeElement) === true;
	const bring = (wanted: WordPlace, focus: boolean) => handle.current?.show(wanted, { focus, room: room() });

	const asked = useCallback(
		(found: WordPlace) => {
			openCard(found, sideOf(0));
			handle.current?.show(found, { focus: true, room: glossRoom });
		},
		[openCard, handle],
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

	const goTo = (next: WordPlace) => {
		moveTo(next);
		bring(next, !cardHasFocus());
	};
	return {
		card,
		goTo,
		take: (found) => {
			moveTo(found);
			bring(found, true);
		},
		press: (pressed, event) => {
			openCard(pressed, sideOf(event.clientY));
			// Not in the way of the card: the focus follows when it has been painted.
			afterPaint(() => bring(pressed, true));
		},
		touch: (touched) => {
			if (unitInHand(text.readings.get(touched.sentence), touched.word) !== null) return;
			text.describer.describe(touched.sentence, touched.word.token.span).catch(onFailure);
		},
		open: (opened, side, tried) => {
			focusCard.current = !isOpen;
			openCard(opened, side, tried);
		},
		close: (focus) => {
			if (cursor.kind !== "card") return;
			const from = proposal === null ? null : cursor.tried?.from;
			const own = from ?? ownWord(text, cursor.place);
			closeCard(own);
			if (focus) bring(own, true);
		},
		readAs: (span, cuts) => {
			const trial = trialOf(text, cursor, span, cuts);
			if (trial !== null && cursor.kind === "card") openCard(trial.place, cursor.side, trial.tried);
		},
		toWord: (span) => {
			const found = reading === undefined ? null : wordAt(reading, span.start);
			if (found !== null) goTo(found);
		},
		toUnit: (unit) => {
			if (cursor.kind === "card") openCard(unitPlace(cursor.place.sentence, unit), cursor.side);
		},
		onCard:
			(run) =>
			(...given) => {
				card.current?.focus({ preventScroll: true });
				run(...given);
			},
	};
}
