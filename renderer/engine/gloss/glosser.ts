// The English under every token of a sentence: from the dictionary by sense, from names, by rule, or put together of parts.

import type { Lexicon } from "../lexicon/lookup.ts";
import type { PatternEntry } from "../lexicon/pattern.ts";
import { isSurname } from "../segment/nameShape.ts";
import type { Token } from "../segment/types.ts";
import type { Tagger } from "../tag/tagger.ts";
import { foldWord } from "../text/headwordKey.ts";
import { type Span, span } from "../text/span.ts";
import { contextOf, type TaggedWord } from "./context.ts";
import { glossNumber, glossShares } from "./numbers.ts";
import type { OwnGlossOf } from "./ownGlosses.ts";
import { createPatternFinder, type FoundPattern } from "./patterns.ts";
import { glossPerson } from "./persons.ts";
import { chooseSense } from "./sense.ts";
import type { Gloss, GlossedToken } from "./types.ts";

/** A pattern that a sentence holds, and where its parts stand in the text. */
export interface PatternReading {
	readonly entry: PatternEntry;
	readonly parts: readonly Span[];
}

export interface Glosser {
	/** Gloss of every token; the tokens are those of one sentence, in order. A person's own gloss wins over all others. */
	gloss(text: string, tokens: readonly Token[], own?: OwnGlossOf | null): readonly GlossedToken[];
	/** Patterns among the same tokens (`không những … mà còn`), in the order of their first parts. */
	patterns(text: string, tokens: readonly Token[]): readonly PatternReading[];
}

const everyCapital = /^\p{Lu}[\p{L}\p{M}]*(?: \p{Lu}[\p{L}\p{M}]*)+$/u;

/** Without a tagger the rules alone tell the classes of words. */
export function createGlosser(lexicon: Lexicon, tagger: Tagger | null = null): Glosser {
	const finder = createPatternFinder(lexicon);

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
				const person = glossPerson(sentence, index, lexicon);
				if (person !== null) return person;
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
		// `LÊ THANH HÀ` is a person in a headline of capitals.
		if (syllables.length < 2 || (isSurname(syllables[0] ?? "") && everyCapital.test(surface))) return null;
		const parts: string[] = [];
		for (const syllable of syllables) {
			const entry = lexicon.findKind("syllable", syllable) ?? lexicon.findKind("word", syllable);
			if (entry === null) return null;
			parts.push(entry.senses[0].glosses[0]);
		}
		// `nháy nháy`: said twice, it means the same.
		const text = new Set(syllables).size === 1 ? (parts[0] ?? "") : parts.join(" + ");
		return { text, from: "syllables", sense: null, cue: null };
	}

	return {
		gloss(text, tokens, own = null) {
			const sentence = contextOf(text, tokens, lexicon, tagger);
			const shown = patternGlosses(finder.find(sentence), sentence);
			const shares = glossShares(text, tokens, lexicon);
			let index = -1;
			return tokens.map((token, place) => {
				if (token.kind === "gap" && text.slice(token.span.start, token.span.end).trim() === "")
					return { token, gloss: null };
				index += 1;
				const share = shares.get(place);
				const gloss = share === undefined ? (shown.get(index) ?? glossWord(sentence, index)) : share;
				return { token, gloss: own?.(token) ?? gloss };
			});
		},
		patterns(text, tokens) {
			const sentence = contextOf(text, tokens, lexicon, tagger);
			return finder.find(sentence).map(({ entry, parts }) => ({
				entry,
				parts: parts.map(({ first, last }) =>
					span(sentence[first]?.token.span.start ?? 0, sentence[last]?.token.span.end ?? 0),
				),
			}));
		},
	};
}

/** What patterns put under words, by the number of the word in its sentence. */
function patternGlosses(
	patterns: readonly FoundPattern[],
	sentence: readonly TaggedWord[],
): ReadonlyMap<number, Gloss> {
	const glosses = new Map<number, Gloss>();
	for (const { entry, parts } of patterns) {
		for (const part of parts) {
			part.glosses.forEach((text, offset) => {
				if (text === "") return;
				const index = part.first + offset;
				const sense = sentence[index]?.entry?.senses.findIndex(({ glosses: own }) => own.includes(text)) ?? -1;
				const cue = `pattern ${entry.headword}`;
				glosses.set(index, { text, from: "dictionary", sense: sense < 0 ? null : sense, cue });
			});
		}
	}
	return glosses;
}
