// The ways that begin on the card and lead beyond it: to other places of the word and back, to words that are put together
// to a phrase; and the phrases of the person laid over the text.

import { type MouseEvent, type RefObject, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { isPhraseKey } from "../../../engine/text/headwordKey.ts";
import { type Span, sameSpan, textOf } from "../../../engine/text/span.ts";
import { useNotices } from "../../../ui/Notices.tsx";
import type { OpenText } from "../openText.ts";
import { usePhrases } from "../phrase/usePhrases.ts";
import { type Picking, usePicking } from "../phrase/usePicking.ts";
import { unitPlace } from "../shownUnits.ts";
import { useLatest } from "../useLatest.ts";
import type { WordInHand } from "../useWordInHand.ts";
import type { WordMoves } from "../useWordMoves.ts";
import { samePlace, type WordPlace, wordAt } from "../wordWalk.ts";
import type { NestedCard } from "./useCardPages.ts";

interface CardWaysOptions {
	readonly text: OpenText;
	readonly hand: WordInHand;
	readonly moves: WordMoves;
	readonly onFailure: (reason: unknown) => void;
}

export interface CardWays {
	/** What lies over the word in hand on its card; kept by the card. */
	readonly nested: RefObject<NestedCard | null>;
	readonly picking: Picking;
	/** A tap on a word: it is picked where words are picked, else its card opens. */
	readonly press: (place: WordPlace, event: MouseEvent) => void;
	/** To a place of the text, wherever it is. */
	readonly onGo: (place: Span) => void;
	/** Back from other places of the word in hand; `null` where the person has not gone to any. */
	readonly onBack: (() => void) | null;
	/** Begins a phrase with the word in hand. */
	readonly onPhrase: () => void;
}

export function useCardWays({ text, hand, moves, onFailure }: CardWaysOptions): CardWays {
	const { t } = useTranslation("reader");
	const notify = useNotices();
	usePhrases(text);
	const nested = useRef<NestedCard | null>(null);
	/** Where the person was before they went to other places of the word. */
	const [origin, setOrigin] = useState<WordPlace | null>(null);
	const { cursor, place } = hand;
	const picking = usePicking({
		text,
		onSaved: (saved) => {
			moves.open(saved, cursor.kind === "card" ? cursor.side : "under");
		},
		onFailure,
	});
	const goBack = useLatest((to: WordPlace) => {
		setOrigin(null);
		moves.goTo(to);
	});
	const go = async (wanted: Span) => {
		const found = await placeAt(text, wanted);
		if (found === null) return;
		if (origin === null || !sameWord(origin, found)) setOrigin(place);
		moves.goTo(found);
	};
	const hasWay = origin !== null && place !== null && sameWord(origin, place) && !samePlace(origin, place);
	// The way back stays when the card is closed at another place.
	const away = useRef<WordPlace | null>(null);
	useEffect(() => {
		const way = away.current;
		away.current = hasWay && cursor.kind === "card" ? origin : null;
		if (way === null || cursor.kind !== "word" || place === null || !sameWord(way, place)) return;
		const word = textOf(text.document.text, way.word.token.span);
		notify({
			text: t("card.places.moved", { word }),
			action: { label: t("card.places.back"), run: () => goBack(way) },
		});
	}, [cursor, place, hasWay, origin, text, notify, t, goBack]);
	return {
		nested,
		picking,
		press: (pressed, event) => {
			if (picking.picked === null && !event.ctrlKey && !event.metaKey) return moves.press(pressed, event);
			if (cursor.kind === "card") moves.close(false);
			picking.toggle(pressed);
		},
		onGo: (wanted) => void go(wanted).catch(onFailure),
		onBack: hasWay ? () => goBack(origin) : null,
		onPhrase: () => {
			if (place === null) return;
			moves.close(false);
			picking.begin(place.sentence, [place.word.token.span]);
		},
	};
}

function sameWord(a: WordPlace, b: WordPlace): boolean {
	return a.word.token.key === b.word.token.key;
}

/** A phrase in one piece is one place, as is a word; `null` where there is neither. */
async function placeAt({ sentences, readings }: OpenText, wanted: Span): Promise<WordPlace | null> {
	const sentence = sentences.at(wanted.start);
	await readings.load(sentence, sentence + 1);
	const reading = readings.get(sentence);
	if (reading === undefined) return null;
	const phrase = reading.units.find(
		({ span, phrase: one }) => one?.parts.length === 1 && isPhraseKey(one.key) && sameSpan(span, wanted),
	);
	return phrase === undefined ? wordAt(reading, wanted.start) : unitPlace(sentence, phrase);
}
