// All places of a word in the open text, asked of the language worker when they are wanted.

import { useEffect, useState } from "react";
import type { HeadwordKey } from "../../../engine/text/headwordKey.ts";
import type { OpenText } from "../openText.ts";
import { type FoundPlaces, foundPlaces } from "./placesText.ts";

/**
 * `null` until they are known. Asked again when readings are: a correction may have changed the words.
 * @param wanted nothing is asked for before
 */
export function usePlacesHere(
	text: Pick<OpenText, "record" | "document" | "placesOf">,
	key: HeadwordKey,
	wanted: boolean,
): FoundPlaces | null {
	const [found, setFound] = useState<{ readonly key: HeadwordKey; readonly places: FoundPlaces } | null>(null);
	const [failure, setFailure] = useState<{ readonly reason: unknown } | null>(null);
	useEffect(() => {
		if (!wanted) return;
		const leaving = new AbortController();
		text.placesOf(key, { signal: leaving.signal }).then(
			(packed) => {
				if (!leaving.signal.aborted) setFound({ key, places: foundPlaces(text.document.text, packed) });
			},
			(reason: unknown) => {
				if (!leaving.signal.aborted) setFailure({ reason });
			},
		);
		return () => leaving.abort(new DOMException("another word", "AbortError"));
	}, [text, key, wanted]);
	if (failure !== null) throw failure.reason;
	return found?.key === key ? found.places : null;
}
