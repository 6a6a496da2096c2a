// Descriptions of words for the card: asked of the language worker once, ahead for what is on the screen, at the latest when a
// finger touches the word.

import type { Span } from "../../engine/text/span.ts";
import type { LanguageClient } from "../../worker/client.ts";
import type { WordDescription } from "../../worker/protocol.ts";
import type { Sentences } from "./sentences.ts";

/** Descriptions kept: those of more words than a large screen shows. */
const kept = 600;

export interface Describer {
	/** What is there already, without waiting. */
	readonly known: (place: Span) => WordDescription | null;
	/** Rejects with `WorkerFailure` where the worker broke. */
	readonly describe: (sentence: number, place: Span) => Promise<WordDescription>;
}

interface Asked {
	readonly reply: Promise<WordDescription>;
	value: WordDescription | null;
}

export function createDescriber(
	language: Pick<LanguageClient, "describe">,
	documentId: string,
	sentences: Sentences,
): Describer {
	/** By place; those first that nobody has looked at for longest. */
	const asked = new Map<string, Asked>();
	const nameOf = ({ start, end }: Span) => `${start}-${end}`;
	return {
		known: (place) => {
			const name = nameOf(place);
			const found = asked.get(name);
			if (found === undefined) return null;
			asked.delete(name);
			asked.set(name, found);
			return found.value;
		},
		describe: (sentence, place) => {
			const name = nameOf(place);
			const found = asked.get(name);
			if (found !== undefined) return found.reply;
			const reply = language.describe({ documentId, sentence, sentenceSpan: sentences.span(sentence), span: place });
			const one: Asked = { reply, value: null };
			asked.set(name, one);
			const oldest = asked.size > kept ? asked.keys().next() : null;
			if (oldest?.done === false) asked.delete(oldest.value);
			reply.then(
				(description) => {
					one.value = description;
				},
				() => {
					// Whoever asked hears of the failure; the next one may ask again.
					if (asked.get(name) === one) asked.delete(name);
				},
			);
			return reply;
		},
	};
}
