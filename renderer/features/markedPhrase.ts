// A sentence of the vocabulary with its word marked; of a phrase in several parts these alone, not what stands between. Pure.

import { phrasePartsIn } from "../engine/reading/phrases.ts";
import type { HeadwordKey } from "../engine/text/headwordKey.ts";
import type { WordContext } from "../storage/records/words.ts";
import { type MarkedSentence, markSentence } from "../ui/markedSentence.ts";

/** As `markSentence`. @param key of the word that was saved with the sentence */
export function markSaved(
	context: Pick<WordContext, "sentence" | "quote" | "offset">,
	key: HeadwordKey,
): MarkedSentence {
	const marked = markSentence(context);
	const parts = marked.word === "" ? null : phrasePartsIn(marked.word, key);
	return parts === null ? marked : { ...marked, parts };
}
