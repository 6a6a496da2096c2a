// The word in hand as it is known now: looked at again whenever rows come in, with its description and what is tried of
// it.

import { useMemo, useSyncExternalStore } from "react";
import { isPhraseKey } from "../../engine/text/headwordKey.ts";
import type { SentenceReading, WordDescription } from "../../worker/protocol.ts";
import type { OpenText } from "./openText.ts";
import type { Proposal } from "./otherReadings.ts";
import { unitInHand } from "./shownUnits.ts";
import { type CursorActions, described, refreshed, useCursor } from "./useCursor.ts";
import { useDescription } from "./useDescription.ts";
import { useProposal, useTakenBack } from "./useTrying.ts";
import { type WordPlace, wordAt } from "./wordWalk.ts";

export interface WordInHand extends CursorActions {
	/** Where the cursor stands, with the newest that is known of its word; `null` where nothing is in hand. */
	readonly place: WordPlace | null;
	readonly isOpen: boolean;
	/** Of its sentence, as far as it has come in. */
	readonly reading: SentenceReading | undefined;
	/** Of the word of the open card; `null` until it has come, and for units. */
	readonly description: WordDescription | null;
	/** What would keep the reading that is tried. */
	readonly proposal: Proposal | null;
}

export function useWordInHand(text: OpenText): WordInHand {
	const actions = useCursor();
	const { cursor, moveTo } = actions;
	const inHand = cursor.kind === "none" ? null : cursor.place;
	const isOpen = cursor.kind === "card";
	// A correction may have changed it.
	useSyncExternalStore(text.readings.subscribe, text.readings.version);
	const reading = inHand === null ? undefined : text.readings.get(inHand.sentence);
	// A phrase that was saved just now is not laid over its words yet.
	const isUnit = inHand !== null && (unitInHand(reading, inHand.word) !== null || isPhraseKey(inHand.word.token.key));
	const description = useDescription(text.describer, isOpen && !isUnit ? inHand : null);
	const place = useMemo(() => {
		if (inHand === null || isUnit) return inHand;
		const fresh = refreshed(inHand, reading);
		return description === null ? fresh : described(fresh, description);
	}, [inHand, isUnit, reading, description]);
	const proposal = useProposal(reading, cursor);
	useTakenBack(reading, cursor, (lost) => moveTo(ownWord(text, lost)));
	return { ...actions, place, isOpen, reading, description, proposal };
}

/**
 * The word of the text at a place that was read longer or shorter; the place itself where the text has no word there.
 */
export function ownWord({ readings }: OpenText, place: WordPlace): WordPlace {
	const reading = readings.get(place.sentence);
	return (reading === undefined ? null : wordAt(reading, place.word.token.span.start)) ?? place;
}
