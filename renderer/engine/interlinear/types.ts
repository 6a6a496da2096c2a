// What a person takes away of a text: which glosses, in which form, and the file that comes of it. Plain data.

import type { CleanDocument } from "../document/types.ts";
import type { FrequencyBand } from "../lexicon/types.ts";
import type { OwnPhrase } from "../reading/phraseLayer.ts";
import type { RowReading } from "../reading/types.ts";
import type { HeadwordKey } from "../text/headwordKey.ts";
import type { Span } from "../text/span.ts";

/** Which words have their gloss. */
export type GlossPlan =
	| { readonly kind: "none" }
	/** Every word and phrase but these. */
	| { readonly kind: "all"; readonly without: readonly HeadwordKey[] }
	/**
	 * Words, names and phrases but these, and numbers never. `band`: the last band whose words go without too, `null` where it does not
	 * matter how common a word is.
	 */
	| { readonly kind: "unknown"; readonly without: readonly HeadwordKey[]; readonly band: FrequencyBand | null };

export type Paper = "a4" | "a5" | "letter";

export type TakenForm =
	/** A page to be printed by whoever shows it. `points`: size of the Vietnamese line. */
	| { readonly kind: "print"; readonly paper: Paper; readonly points: number }
	| { readonly kind: "html" }
	/** `two`: the gloss on a line of its own under its word; `one`: in brackets behind it. */
	| { readonly kind: "text"; readonly lines: "two" | "one" }
	/** `id`: a name of the text that is nobody else's, as a URN; `modified`: milliseconds since 1970. */
	| { readonly kind: "epub"; readonly id: string; readonly modified: number };

export interface TakeAway {
	readonly form: TakenForm;
	readonly glosses: GlossPlan;
	/** Phrases of the person's own, which stand over one gloss where they stand in one piece. */
	readonly phrases: readonly OwnPhrase[];
	/** Ascending by `span.start`; each paragraph is followed by its English. Empty for none. */
	readonly translation: readonly { readonly span: Span; readonly english: string }[];
	readonly font: "serif" | "sans" | "system";
	readonly about: {
		readonly title: string;
		readonly byline: string | null;
		readonly date: string | null;
		readonly source: string | null;
	};
	/** What the file says in the language of the interface. */
	readonly texts: { readonly language: "en" | "vi"; readonly contents: string; readonly credit: string };
	/** So many rows from the first on, as a preview has them; `null` for all. */
	readonly rows: number | null;
}

/** A text and the way to read it: rows as `Analysis.rows` numbers them. */
export interface GlossedText {
	readonly document: CleanDocument;
	/** `Analysis.sentences` and `Analysis.rows`. */
	readonly sentences: Int32Array;
	readonly bounds: Int32Array;
	readonly read: (rows: readonly number[]) => readonly RowReading[];
}

/** One after the other the parts are the file. Of a text, each ends where a character ends. */
export interface TakenFile {
	readonly parts: readonly Uint8Array[];
	readonly mediaType: string;
	/** Without a dot. */
	readonly extension: string;
	/** Every word, name and phrase that has its gloss in it, so that whoever knows their states can tell whether all of them should. */
	readonly glossed: readonly HeadwordKey[];
}
