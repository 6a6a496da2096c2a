// Asks the language worker for words of the open text: all of a stretch, or what stands under some of them. Runs in the window.

import type { LanguageClient } from "../../../worker/client.ts";
import type { CallOptions, TextWord, WordGlosses } from "../../../worker/protocol.ts";
import { askOpen, triplesOf } from "../askOpen.ts";
import type { OpenText } from "../openText.ts";

type Language = Pick<LanguageClient, "open" | "words" | "glossesOf">;
type Text = Pick<OpenText, "record" | "document" | "corrections" | "sentences">;

/** Words of the sentences `first` to `end` (exclusive), in the order of the text. */
export function wordsBetween(
	language: Language,
	text: Text,
	{ first, end }: { readonly first: number; readonly end: number },
	options: CallOptions = {},
): Promise<readonly TextWord[]> {
	const sentences = triplesOf(text.sentences);
	const request = { documentId: text.record.id, sentences, first, end };
	return askOpen(language, text, options, () => language.words(request, options));
}

/** What stands under words in the sentences `among`. */
export function glossesAmong(
	language: Language,
	text: Text,
	keys: readonly TextWord["key"][],
	among: readonly number[],
	options: CallOptions = {},
): Promise<readonly WordGlosses[]> {
	const request = { documentId: text.record.id, sentences: triplesOf(text.sentences), keys, among };
	return askOpen(language, text, options, () => language.glossesOf(request, options));
}
