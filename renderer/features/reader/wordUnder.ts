// Which word of the text a part of what is drawn stands for.

import type { OpenText } from "./openText.ts";
import { shownUnitAt, unitPlace } from "./shownUnits.ts";
import { placeOf } from "./textGeometry.ts";
import { type WordPlace, wordAt } from "./wordWalk.ts";

/** The word that begins at an offset into the text; `null` where none is loaded. */
export function placeAt({ sentences, readings }: OpenText, at: number): WordPlace | null {
	const reading = readings.get(sentences.at(at));
	return reading === undefined ? null : wordAt(reading, at);
}

/**
 * A unit before the words inside it: they are reached while its card, or that of one of them, is open.
 * @param inHand the word whose card is open
 * @param target anything on the page; `null` is the reply where it is no part of a word
 */
export function wordUnder(text: OpenText, inHand: WordPlace | null, target: EventTarget): WordPlace | null {
	const element = target instanceof Element ? target.closest<HTMLElement>("[data-at], [data-unit]") : null;
	if (element === null) return null;
	const at = placeOf(element);
	const held = inHand?.word.token.span ?? null;
	const sentence = text.sentences.at(at);
	const reading = text.readings.get(sentence);
	if (reading !== undefined && element.closest("[data-unit]") !== null) {
		const unit = shownUnitAt(text.document.text, reading, at);
		const isIn = unit !== null && held !== null && unit.span.start <= held.start && held.end <= unit.span.end;
		if (unit !== null && !(isIn && element.hasAttribute("data-at"))) return unitPlace(sentence, unit);
		return placeAt(text, at);
	}
	return held?.start === at ? inHand : placeAt(text, at);
}
