// What the language worker says of words, asked before they are on the screen and kept until then. No React, no DOM.

import type { GlossedToken } from "../../engine/gloss/types.ts";
import type { Entry } from "../../engine/lexicon/types.ts";
import type { HeadwordKey } from "../../engine/text/headwordKey.ts";
import type { VocabularyRecord } from "../../storage/records/words.ts";
import type { LanguageClient } from "../../worker/client.ts";
import { clozeOf } from "./asking.ts";

/** A reply of the worker; `value` once it is there. */
export interface Prepared<Value> {
	readonly reply: Promise<Value>;
	readonly value?: Value;
}

export interface Preparing {
	readonly sentence: (text: string) => Prepared<readonly GlossedToken[]>;
	/** `null` where the dictionary has none. */
	readonly entry: (key: HeadwordKey) => Prepared<Entry | null>;
}

/** Words ahead and behind: what a person changes elsewhere is soon asked for anew. */
const most = 4;

const known = new WeakMap<object, Preparing>();

/** One for each worker. */
export function preparingWith(language: Pick<LanguageClient, "glossText" | "lookup">): Preparing {
	let preparing = known.get(language);
	if (preparing === undefined) {
		preparing = {
			sentence: keeping((text: string) => language.glossText({ text })),
			entry: keeping((key: HeadwordKey) => language.lookup({ key })),
		};
		known.set(language, preparing);
	}
	return preparing;
}

/** Asks for what the card of a word will show. That it cannot be had is said when the card is there. */
export function prepareWord({ sentence, entry }: Preparing, word: VocabularyRecord): void {
	const texts = new Set([word.contexts[0]?.sentence, clozeOf(word)?.context.sentence]);
	const replies: readonly Promise<unknown>[] = [
		entry(word.key).reply,
		...[...texts].flatMap((text) => (text === undefined ? [] : [sentence(text).reply])),
	];
	for (const reply of replies) reply.catch(() => undefined);
}

function keeping<Key, Value>(ask: (key: Key) => Promise<Value>): (key: Key) => Prepared<Value> {
	const kept = new Map<Key, Prepared<Value>>();
	return (key) => {
		const found = kept.get(key);
		if (found !== undefined) return found;
		const reply = ask(key);
		const waiting: Prepared<Value> = { reply };
		const isKept = () => kept.get(key) === waiting;
		reply.then(
			(value) => {
				if (isKept()) kept.set(key, { reply, value });
			},
			() => {
				if (isKept()) kept.delete(key);
			},
		);
		kept.set(key, waiting);
		for (const old of kept.keys()) if (kept.size > most) kept.delete(old);
		return waiting;
	};
}
