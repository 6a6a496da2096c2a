// Another reading of the word in hand: tried on card and text, walked through by keys, kept when the person says so.

import { useEffect, useMemo, useRef } from "react";
import { isPhraseKey } from "../../engine/text/headwordKey.ts";
import { type Span, sameSpan } from "../../engine/text/span.ts";
import type { SentenceReading } from "../../worker/protocol.ts";
import { firstPart } from "./CardReadings.tsx";
import type { OpenText } from "./openText.ts";
import { nextReading, type Proposal, proposalOf, syllablesOf } from "./otherReadings.ts";
import { unitInHand } from "./shownUnits.ts";
import type { CardSide, Cursor, Tried } from "./useCursor.ts";
import { placeReadAs, refreshed } from "./useCursor.ts";
import { useLatest } from "./useLatest.ts";
import { extended, shrunk } from "./wordLength.ts";
import type { WordPlace } from "./wordWalk.ts";

/** A place and what it is tried instead of; nothing where the text reads it so by itself. */
export interface Trial {
	readonly place: WordPlace;
	readonly tried: Tried | null;
}

/** `span` read as one word, or the word in hand split at `cuts` with `span` as its first part. */
export function trialOf(text: OpenText, cursor: Cursor, span: Span, cuts: readonly number[]): Trial | null {
	if (cursor.kind === "none") return null;
	const from = wordBefore(cursor);
	const { sentence } = from;
	const reading = text.readings.get(sentence);
	const place = refreshed(placeReadAs(text.document.text, sentence, span), reading);
	const isBack =
		cuts.length === 0 && span.start === from.word.token.span.start && span.end === from.word.token.span.end;
	return { place, tried: isBack ? null : { from, cuts } };
}

/** The word that the person began with, whatever is tried of it now. */
function wordBefore(cursor: Exclude<Cursor, { kind: "none" }>): WordPlace {
	return cursor.kind === "card" && cursor.tried !== null ? cursor.tried.from : cursor.place;
}

/**
 * The next longer or shorter reading of the word in hand; where the engine knows no other, a syllable more or less.
 * `null` where there is none inside the sentence, and for units.
 */
export async function steppedReading(text: OpenText, cursor: Cursor, longer: boolean): Promise<Span | null> {
	if (cursor.kind === "none") return null;
	const from = wordBefore(cursor);
	const { sentence } = from;
	if (unitInHand(text.readings.get(sentence), from.word) !== null || isPhraseKey(from.word.token.key)) return null;
	const now = cursor.place.word.token.span;
	const { alternatives } = await text.describer.describe(sentence, from.word.token.span);
	const next = nextReading(alternatives, from.word.token.span, now, longer);
	if (next !== null) return next;
	return longer ? extended(text.document.text, now, text.sentences.span(sentence)) : shrunk(text.document.text, now);
}

/** The word in hand parted into its syllables; `null` where it has only one, and for units. */
export function partedReading(
	text: OpenText,
	cursor: Cursor,
): { readonly span: Span; readonly cuts: readonly number[] } | null {
	if (cursor.kind === "none") return null;
	const from = wordBefore(cursor);
	if (unitInHand(text.readings.get(from.sentence), from.word) !== null || isPhraseKey(from.word.token.key)) return null;
	const { span } = from.word.token;
	const cuts = syllablesOf(text.document.text, span)
		.slice(1)
		.map(({ start }) => start - span.start);
	return cuts.length === 0 ? null : { span: firstPart(text.document.text, span, cuts), cuts };
}

/** What would keep the reading that is tried; `null` where nothing is. */
export function useProposal(reading: SentenceReading | undefined, cursor: Cursor): Proposal | null {
	return useMemo(() => {
		if (reading === undefined || cursor.kind !== "card" || unitInHand(reading, cursor.place.word) !== null) return null;
		const { place, tried } = cursor;
		// Just saved, and not yet laid over its words.
		if (isPhraseKey(place.word.token.key)) return null;
		const needed = proposalOf(reading.tokens, place.word.token.span);
		return needed === null || tried === null || tried.cuts.length === 0
			? needed
			: { place: tried.from.word.token.span, cuts: tried.cuts };
	}, [reading, cursor]);
}

/** @param back is called when the word of the open card is one no longer, because the choice that made it is taken back */
export function useTakenBack(
	reading: SentenceReading | undefined,
	cursor: Cursor,
	back: (place: WordPlace) => void,
): void {
	const own = useRef<Span | null>(null);
	const newest = useLatest(back);
	useEffect(() => {
		if (cursor.kind !== "card" || reading === undefined) return;
		const { span } = cursor.place.word.token;
		const isOwn = proposalOf(reading.tokens, span) === null;
		const wasOwn = own.current !== null && sameSpan(own.current, span);
		own.current = isOwn ? span : null;
		if (wasOwn && !isOwn) newest(cursor.place);
	}, [reading, cursor, newest]);
}

/** Which side the card stays on when another reading opens it. */
export function sideWithCard(cursor: Cursor, otherwise: () => CardSide): CardSide {
	return cursor.kind === "card" ? cursor.side : otherwise();
}
