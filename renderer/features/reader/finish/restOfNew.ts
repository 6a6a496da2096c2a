// The words that become known at one stroke: those that are new, of the whole text or up to a place. Pure but for the worker.

import type { HeadwordKey } from "../../../engine/text/headwordKey.ts";
import type { LanguageClient } from "../../../worker/client.ts";
import type { CallOptions, TextWord } from "../../../worker/protocol.ts";
import type { AnyStatus } from "../glossText.ts";
import type { OpenText } from "../openText.ts";
import { wordsBetween } from "../wordsOfText/openWords.ts";

/** Offsets in the text; `end` is exclusive. */
export interface Stretch {
	readonly start: number;
	readonly end: number;
}

/**
 * Words that stand before `end` in the sentences from that of `start` on, and are new. Names and numbers are no words here.
 * @param statusOf as the states are when the words are known
 */
export async function newWordsIn(
	language: Pick<LanguageClient, "open" | "words" | "glossesOf">,
	text: OpenText,
	{ start, end }: Stretch,
	statusOf: (key: HeadwordKey) => AnyStatus,
	options: CallOptions = {},
): Promise<readonly TextWord[]> {
	const { sentences } = text;
	if (sentences.count === 0 || end <= start) return [];
	const stretch = { first: sentences.at(start), end: sentences.at(end - 1) + 1 };
	const words = await wordsBetween(language, text, stretch, options);
	return words.filter(({ key, first }) => first.start < end && statusOf(key) === "new");
}
