// The English under every token of a sentence: from the dictionary by sense, from names, by rule, or put together of parts.

import type { Lexicon } from "../lexicon/lookup.ts";
import type { Token } from "../segment/types.ts";
import { foldWord } from "../text/headwordKey.ts";
import { contextOf, type TaggedWord } from "./context.ts";
import { glossNumber } from "./numbers.ts";
import { chooseSense } from "./sense.ts";
import type { Gloss, GlossedToken } from "./types.ts";

/** Grows with every change of the glosses that come out. */
export const glosserVersion = 2;

export interface Glosser {
	/** Gloss of every token; the tokens are those of one sentence, in order. */
	gloss(text: string, tokens: readonly Token[]): readonly GlossedToken[];
}

export function createGlosser(lexicon: Lexicon): Glosser {
	function glossWord(sentence: readonly TaggedWord[], index: number): Gloss | null {
		const word = sentence[index];
		if (word === undefined) return null;
		const { token, entry, surface } = word;
		switch (token.kind) {
			case "gap":
				return null;
			case "number": {
				const text = glossNumber(surface);
				return text === null ? null : { text, from: "rule", sense: null, cue: null };
			}
			case "name":
			case "word": {
				if (entry === null) return token.kind === "word" ? composed(surface) : null;
				const { index: sense, cue } = chooseSense(entry, sentence, index);
				const text = entry.senses[sense]?.glosses[0] ?? entry.senses[0].glosses[0];
				return { text, from: token.kind === "name" ? "name" : "dictionary", sense, cue };
			}
		}
	}

	/** What the parts of an unlisted compound mean, in their order; `null` where one of them is unknown. */
	function composed(surface: string): Gloss | null {
		const syllables = foldWord(surface).split(" ");
		if (syllables.length < 2) return null;
		const parts: string[] = [];
		for (const syllable of syllables) {
			const entry = lexicon.findKind("syllable", syllable) ?? lexicon.findKind("word", syllable);
			if (entry === null) return null;
			parts.push(entry.senses[0].glosses[0]);
		}
		return { text: parts.join(" + "), from: "syllables", sense: null, cue: null };
	}

	return {
		gloss(text, tokens) {
			const sentence = contextOf(text, tokens, lexicon);
			let index = -1;
			return tokens.map((token) => {
				if (token.kind === "gap" && text.slice(token.span.start, token.span.end).trim() === "")
					return { token, gloss: null };
				index += 1;
				return { token, gloss: glossWord(sentence, index) };
			});
		},
	};
}
