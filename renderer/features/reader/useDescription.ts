// What the language worker says of the word whose card is open; at once where a finger's touch has already asked.

import { useEffect, useState } from "react";
import { sameSpan } from "../../engine/text/span.ts";
import type { WordDescription } from "../../worker/protocol.ts";
import type { Describer } from "./describer.ts";
import type { WordPlace } from "./wordWalk.ts";

/** `null` until it is known. @throws WorkerFailure, while rendering, where the worker broke. */
export function useDescription(describer: Describer, place: WordPlace | null): WordDescription | null {
	const [latest, setLatest] = useState<WordDescription | null>(null);
	const [failure, setFailure] = useState<{ readonly reason: unknown } | null>(null);
	const span = place?.word.token.span ?? null;
	const sentence = place?.sentence ?? 0;

	useEffect(() => {
		if (span === null || describer.known(span) !== null) return;
		let left = false;
		describer.describe(sentence, span).then(
			(description) => {
				if (!left) setLatest(description);
			},
			(reason: unknown) => {
				if (!left) setFailure({ reason });
			},
		);
		return () => {
			left = true;
		};
	}, [describer, sentence, span]);

	if (failure !== null) throw failure.reason;
	if (span === null) return null;
	const known = describer.known(span);
	if (known !== null) return known;
	return latest !== null && sameSpan(latest.span, span) ? latest : null;
}
