// What a person marks or saves: a word where it stands in the text, a phrase there, or a word that was opened on the
// card. Pure.

import type { HeadwordKey } from "../../../engine/text/headwordKey.ts";
import { isPhraseKey, partsOfPhrase, phraseHeadword } from "../../../engine/text/headwordKey.ts";
import { type Span, textOf } from "../../../engine/text/span.ts";
import type { WordMet } from "../../../storage/contract/words.ts";
import type { WordContext } from "../../../storage/records/words.ts";
import type { WordDescription } from "../../../worker/protocol.ts";
import type { OpenText } from "../openText.ts";
import { englishAround } from "../translations.ts";
import type { WordPlace } from "../wordWalk.ts";

/** A word that does not stand at a place of the text. */
export interface MetWord {
	readonly met: WordMet;
}

export type WordTarget = WordPlace | MetWord;

type Text = Pick<OpenText, "record" | "document" | "translation" | "sentences">;

/**
 * What is kept of a target. `null` for a number, which is no word.
 * @param describe is asked for words of the text alone
 */
export async function metOf(
	text: Text,
	target: WordTarget,
	describe: (place: WordPlace) => Promise<WordDescription>,
): Promise<WordMet | null> {
	if ("met" in target) return target.met;
	const { key } = target.word.token;
	return isPhraseKey(key) ? phraseMet(text, target) : wordMet(text, target, await describe(target));
}

/** What is kept of a word met at a place; `null` for a number, which is no word. */
export function wordMet(text: Text, { sentence, word }: WordPlace, description: WordDescription): WordMet | null {
	const key = description.key ?? word.token.key;
	if (key === null) return null;
	const gloss = word.gloss ?? description.gloss;
	return {
		key,
		headword: description.headword,
		gloss: gloss?.text ?? "",
		sense: gloss?.sense ?? null,
		context: contextOf(text, sentence, word.token.span),
		band: description.entry?.band ?? null,
	};
}

function phraseMet(text: Text, { sentence, word }: WordPlace): WordMet | null {
	const { key, span } = word.token;
	return key === null ? null : phraseSaved(text, { key, gloss: word.gloss?.text ?? "" }, sentence, span);
}

/** A phrase as it is kept. @param headword as it is printed; without it the key tells */
export function phraseSaved(
	text: Text,
	{ key, gloss, headword }: { readonly key: HeadwordKey; readonly gloss: string; readonly headword?: string },
	sentence: number,
	span: Span,
): WordMet {
	return {
		key,
		headword: headword ?? phraseHeadword(partsOfPhrase(key) ?? []),
		gloss,
		sense: null,
		context: contextOf(text, sentence, span),
	};
}

function contextOf({ record, document, translation, sentences }: Text, sentence: number, span: Span): WordContext {
	const around = sentences.span(sentence);
	return {
		articleId: record.id,
		articleTitle: record.title,
		span,
		quote: textOf(document.text, span),
		sentence: textOf(document.text, around),
		offset: span.start - around.start,
		english: englishAround(translation, around),
	};
}
