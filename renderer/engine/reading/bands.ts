// How common the words of a sentence are, packed for the way to the window: a digit a token. Pure.

import type { GlossedToken } from "../gloss/types.ts";
import type { Lexicon } from "../lexicon/lookup.ts";

/** `0` stands for what nobody has counted: gaps, numbers, names, words without an entry or a band. */
export function packedBands(tokens: readonly GlossedToken[], lexicon: Pick<Lexicon, "find">): string {
	let digits = "";
	for (const { token } of tokens) digits += token.kind === "word" ? (lexicon.find(token.key)?.band ?? 0) : 0;
	return digits;
}
