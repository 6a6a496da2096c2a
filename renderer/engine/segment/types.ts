// Words, names, numbers and what lies between them, as spans over a text. Pure.

import type { HeadwordKey } from "../text/headwordKey.ts";
import type { Span } from "../text/span.ts";

export type WordSubkind = "foreign" | "abbreviation";
export type NameSubkind = "person" | "place" | "organization";
export type NumberSubkind = "date" | "time" | "percent" | "ordinal";

/** Consecutive tokens cover their text exactly: no character is lost, none is respelled. */
export type Token =
	| { readonly kind: "word"; readonly span: Span; readonly key: HeadwordKey; readonly subkind: WordSubkind | null }
	| { readonly kind: "name"; readonly span: Span; readonly key: HeadwordKey; readonly subkind: NameSubkind | null }
	| { readonly kind: "number"; readonly span: Span; readonly key: null; readonly subkind: NumberSubkind | null }
	/** Punctuation, or white space: never both in one token. */
	| { readonly kind: "gap"; readonly span: Span; readonly key: null; readonly subkind: null };

export type TokenKind = Token["kind"];
