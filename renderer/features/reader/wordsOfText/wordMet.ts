// What is kept of a word of the text that is marked without being opened: its first place with the sentence and its English.
// Pure.

import { textOf } from "../../../engine/text/span.ts";
import type { WordMet } from "../../../storage/contract/words.ts";
import type { TextWord } from "../../../worker/protocol.ts";
import type { OpenText } from "../openText.ts";
import { englishAround } from "../translations.ts";
import type { UsualGloss } from "./wordGlosses.ts";

type Text = Pick<OpenText, "record" | "document" | "sentences" | "translation">;

/** @param gloss what stands under it in the text; without it, what the dictionary says first */
export function wordMetIn(text: Text, word: TextWord, gloss: UsualGloss | null | undefined): WordMet {
	const { record, document, translation } = text;
	const sentence = text.sentences.span(text.sentences.at(word.first.start));
	return {
		key: word.key,
		headword: word.headword,
		gloss: gloss?.text ?? word.gloss ?? "",
		sense: gloss === undefined || gloss === null ? (word.gloss === null ? null : 0) : gloss.sense,
		context: {
			articleId: record.id,
			articleTitle: record.title,
			span: word.first,
			quote: textOf(document.text, word.first),
			sentence: textOf(document.text, sentence),
			offset: word.first.start - sentence.start,
			english: englishAround(translation, sentence),
		},
	};
}
