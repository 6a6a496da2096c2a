// Descriptions of words for the card: asked of the language worker once, at the latest when a finger touches the word.

import { type Span, sameSpan } from "../../engine/text/span.ts";
import type { LanguageClient } from "../../worker/client.ts";
import type { WordDescription } from "../../worker/protocol.ts";
import type { Sentences } from "./sentences.ts";

/** Descriptions kept: those of the words around the one that was looked at. */
const kept = 40;

export interface Describer {
	/** What is there already, without waiting. */
	readonly known: (place: Span) => WordDescription | null;
	/** Rejects with `WorkerFailure` where the worker broke. */
	readonly describe: (sentence: number, place: Span) => Promise<WordDescription>;
}

interface Asked {
	readonly place: Span;
	readonly reply: Promise<WordDescription>;
	value: WordDescription | null;
}

export function createDescriber(
	language: Pick<LanguageClient, "describe">,
	documentId: string,
	sentences: Sentences,
): Describer {
	let asked: readonly Asked[] = [];
	const find = (place: Span) => asked.find((one) => sameSpan(one.place, place));
	return {
		known: (place) => find(place)?.value ?? null,
		describe: (sentence, place) => {
			const found = find(place);
			if (found !== undefined) return found.reply;
			const reply = language.describe({ documentId, sentence, sentenceSpan: sentences.span(sentence), span: place });
			const one: Asked = { place, reply, value: null };
			asked = [one, ...asked].slice(0, kept);
			reply.then(
				(description) => {
					one.value = description;
				},
				() => {
					// Whoever asked hears of the failure; the next one may ask again.
					asked = asked.filter((other) => other !== one);
				},
			);
			return reply;
		},
	};
}
