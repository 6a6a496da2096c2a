// The word in hand: where the keys are, and whether its card is open; a longer or shorter reading of the same place
// included.

import { useCallback, useMemo, useState } from "react";
import type { GlossedToken } from "../../engine/gloss/types.ts";
import { headwordKey } from "../../engine/text/headwordKey.ts";
import { type Span, sameSpan, textOf } from "../../engine/text/span.ts";
import type { SentenceReading, WordDescription } from "../../worker/protocol.ts";
import type { WordPlace } from "./wordWalk.ts";

/** On which side of its line a card stands where there is no margin for it. */
export type CardSide = "under" | "over";

export type Cursor =
	| { readonly kind: "none" }
	/** The keys start from this word. */
	| { readonly kind: "word"; readonly place: WordPlace }
	/** Its card is open. */
	| {
			readonly kind: "card";
			readonly place: WordPlace;
			readonly side: CardSide;
			/** Set where another reading of a word is being tried. */
			readonly tried: Tried | null;
	  };

/** Where a reading that is tried comes from. */
export interface Tried {
	/** The word as the text had it. */
	readonly from: WordPlace;
	/** Offsets into it at which it is split; empty where another stretch is read as one word. */
	readonly cuts: readonly number[];
}

export interface CursorActions {
	readonly cursor: Cursor;
	readonly moveTo: (place: WordPlace) => void;
	readonly openCard: (place: WordPlace, side: CardSide, tried?: Tried | null) => void;
	/** Puts the open card on the other side of its line. */
	readonly turnTo: (side: CardSide) => void;
	/** @param place the word that stays in hand */
	readonly closeCard: (place: WordPlace) => void;
}

export function useCursor(): CursorActions {
	const [cursor, setCursor] = useState<Cursor>({ kind: "none" });
	const moveTo = useCallback((place: WordPlace) => {
		setCursor((current) => (current.kind === "card" ? { ...current, place, tried: null } : { kind: "word", place }));
	}, []);
	const openCard = useCallback<CursorActions["openCard"]>(
		(place, side, tried = null) => setCursor({ kind: "card", place, side, tried }),
		[],
	);
	const turnTo = useCallback((side: CardSide) => {
		setCursor((current) => (current.kind === "card" && current.side !== side ? { ...current, side } : current));
	}, []);
	const closeCard = useCallback((place: WordPlace) => {
		setCursor((current) => (current.kind === "card" ? { kind: "word", place } : current));
	}, []);
	return useMemo(
		() => ({ cursor, moveTo, openCard, turnTo, closeCard }),
		[cursor, moveTo, openCard, turnTo, closeCard],
	);
}

/** The place as the text has it now: after a correction its word may have another gloss, or be a word at last. */
export function refreshed(place: WordPlace, reading: SentenceReading | undefined): WordPlace {
	const { token } = place.word;
	const own = reading?.tokens.find((one) => one.token.kind !== "gap" && sameSpan(one.token.span, token.span));
	return own === undefined || own === place.word ? place : { ...place, word: own };
}

/** A place read as one word before anything is known of it. */
export function placeReadAs(text: string, sentence: number, span: Span): WordPlace {
	const word: GlossedToken = {
		token: { kind: "word", span, key: headwordKey("word", textOf(text, span)), subkind: null },
		gloss: null,
	};
	return { sentence, word };
}

/** A place that was read otherwise, with the key and gloss of its description; any other place as it is. */
export function described(place: WordPlace, { span, kind, key, gloss }: WordDescription): WordPlace {
	const { token, gloss: shown } = place.word;
	if (shown !== null || !sameSpan(token.span, span) || (gloss === null && key === token.key)) return place;
	if (kind === "number" || key === null) return { ...place, word: { token, gloss } };
	return { ...place, word: { token: { kind, span: token.span, key, subkind: null }, gloss } };
}
