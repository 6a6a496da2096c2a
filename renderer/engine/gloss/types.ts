// The English under a word, and why it is this English. Pure.

import type { Token } from "../segment/types.ts";

export type GlossSource = "dictionary" | "name" | "rule" | "syllables" | "user";

export interface Gloss {
	/** Exactly what stands under the word. */
	readonly text: string;
	readonly from: GlossSource;
	/** Index in the entry's senses; `null` where no entry decided. */
	readonly sense: number | null;
	/**
	 * The words that selected the sense, as `before này`; `pattern từ … đến` for a part of a pattern, whose gloss need be
	 * none of the entry's; `null` where the first sense stands by default.
	 */
	readonly cue: string | null;
}

/** A token with what is shown under it; `gloss` is `null` for gaps and where there is nothing to say. */
export interface GlossedToken {
	readonly token: Token;
	readonly gloss: Gloss | null;
}
