// Takes the word in hand that the address asks for, as a link from the vocabulary does, and takes the wish out of the
// address.

import { useEffect } from "react";
import type { Span } from "../../engine/text/span.ts";
import { replaceRoute } from "../routes.ts";
import type { OpenText } from "./openText.ts";
import { placeReadAs } from "./useCursor.ts";
import { type WordPlace, wordAt } from "./wordWalk.ts";

/** Both functions must be stable. @param found is given the word at the place, read as the place bounds it */
export function usePlaceAsked(
	text: OpenText,
	at: Span | null,
	found: (place: WordPlace) => void,
	onFailure: (reason: unknown) => void,
): void {
	useEffect(() => {
		if (at === null || text.sentences.count === 0) return;
		let left = false;
		const take = async () => {
			const place = await placeOf(text, at);
			if (left) return;
			if (place !== null) found(place);
			// Opened again, the article opens where it was left.
			replaceRoute({ screen: "reader", article: text.record.id, at: null });
		};
		take().catch(onFailure);
		return () => {
			left = true;
		};
	}, [text, at, found, onFailure]);
}

/** `null` where the place lies outside the text or holds no word. */
async function placeOf({ document, sentences, readings }: OpenText, at: Span): Promise<WordPlace | null> {
	const index = sentences.at(at.start);
	const bounds = sentences.span(index);
	if (at.start < bounds.start || at.start >= bounds.end) return null;
	await readings.load(index, index + 1);
	const reading = readings.get(index);
	const word = reading === undefined ? null : wordAt(reading, at.start);
	const token = word?.word.token.span;
	if (token !== undefined && token.start === at.start && token.end === at.end) return word;
	const bounded =
		at.end > at.start && at.end <= bounds.end && /[\p{L}\p{N}]/u.test(document.text.slice(at.start, at.end));
	return bounded ? placeReadAs(document.text, index, at) : word;
}
