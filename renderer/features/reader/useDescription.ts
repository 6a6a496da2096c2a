// What the language worker says of the word whose card is open; at once where it was asked ahead, or by a finger's touch.

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
	const known = span === null ? null : describer.known(span);
	/** Also when it was let go while its card was open. */
	const unknown = span !== null && known === null;

	useEffect(() => {
		if (span === null || !unknown) return;
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
	}, [describer, sentence, span, unknown]);

	if (failure !== null) throw failure.reason;
	if (known !== null) return known;
	return span !== null && latest !== null && sameSpan(latest.span, span) ? latest : null;
}
