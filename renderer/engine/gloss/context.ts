// The neighbours of a token, as cues see them: words without the blanks between, each with its folded text and class.

import type { Lexicon } from "../lexicon/lookup.ts";
import type { Entry, Sense } from "../lexicon/types.ts";
import type { Token } from "../segment/types.ts";
import { foldWord } from "../text/headwordKey.ts";
import { evidentClass } from "./wordClass.ts";

/** A token that is no blank, with what the dictionary has for it. */
export interface ContextWord {
	readonly token: Token;
	/** As it stands in the text. */
	readonly surface: string;
	readonly folded: string;
	readonly entry: Entry | null;
	readonly capital: boolean;
}

/** A word with the part of speech that its neighbours make evident. */
export interface TaggedWord extends ContextWord {
	/** `null` where the neighbours tell nothing. */
	readonly evident: Sense["pos"] | null;
}

/** The words and marks of one sentence, blanks left out. */
export function contextOf(text: string, tokens: readonly Token[], lexicon: Lexicon): readonly TaggedWord[] {
	const words: ContextWord[] = [];
	for (const token of tokens) {
		const surface = text.slice(token.span.start, token.span.end);
		if (token.kind === "gap" && surface.trim() === "") continue;
		words.push({
			token,
			surface,
			folded: foldWord(surface),
			entry: token.key === null ? null : lexicon.find(token.key),
			capital: /^\p{Lu}/u.test(surface),
		});
	}
	return words.map((word, index) => ({ ...word, evident: evidentClass(words, index) }));
}

/** Whether a word belongs to a class such as `<number>` or `<v>`: as its neighbours say, or by its first sense. */
export function belongsTo(word: TaggedWord, name: string): boolean {
	switch (name) {
		case "<punct>":
			return word.token.kind === "gap";
		case "<question>":
			return word.token.kind === "gap" && word.surface.includes("?");
		case "<number>":
			return word.token.kind === "number" || (word.token.kind === "word" && word.entry?.senses[0].pos === "num");
		case "<name>":
			return word.token.kind === "name";
		default:
			return word.token.kind === "word" && `<${word.evident ?? word.entry?.senses[0].pos}>` === name;
	}
}

/** Whether this is the edge of a sentence: nothing, or a mark that ends one. */
export function isEdge(word: ContextWord | undefined): boolean {
	return word === undefined || (word.token.kind === "gap" && /[.!?…]/.test(word.surface));
}
