// Has the language worker make a file of the whole text, and sees to it that every word is treated as its state wants.

import type { HeadwordKey } from "../../../engine/text/headwordKey.ts";
import type { LanguageClient } from "../../../worker/client.ts";
import type { CallOptions, TakeAway, TakenFile } from "../../../worker/protocol.ts";
import { askOpen, triplesOf } from "../askOpen.ts";
import type { OpenText } from "../openText.ts";

type WholeText = Pick<OpenText, "record" | "document" | "corrections" | "sentences" | "plans">;

/**
 * @param wants what is asked for when those words go without a gloss
 * @param known words that are known to be in the text
 * @param isLeftOut whether a word goes without a gloss; `null` where states decide nothing
 */
export async function makeFile(
	language: Pick<LanguageClient, "open" | "takeAway">,
	text: WholeText,
	wants: (without: readonly HeadwordKey[]) => TakeAway,
	known: readonly HeadwordKey[],
	isLeftOut: ((key: HeadwordKey) => boolean) | null,
	options: CallOptions,
): Promise<TakenFile> {
	const without = isLeftOut === null ? [] : known.filter(isLeftOut);
	const take = takerOf(language, text, options);
	for (;;) {
		const file = await take(wants(without));
		const missed = isLeftOut === null ? [] : file.glossed.filter(isLeftOut);
		if (missed.length === 0) return file;
		// Names are counted nowhere, and words that a person has joined since: the file itself tells of them.
		without.push(...missed);
	}
}

function takerOf(
	language: Pick<LanguageClient, "open" | "takeAway">,
	text: WholeText,
	options: CallOptions,
): (wanted: TakeAway) => Promise<TakenFile> {
	const { count, row } = text.plans.paragraphs;
	const bounds = new Int32Array(count * 2);
	for (let index = 0; index < count; index += 1) bounds.set([row(index).first, row(index).end], index * 2);
	const whole = { documentId: text.record.id, sentences: triplesOf(text.sentences), bounds };
	return (wanted) => askOpen(language, text, options, () => language.takeAway({ ...whole, wanted }, options));
}
