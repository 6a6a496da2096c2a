// What a source turns out to hold once its format is read. Shapes only.

import type { CleanedArticle } from "../engine/document/clean.ts";
import type { ArticleSource, ImportError, SourceFormat } from "../engine/document/types.ts";

/** Which columns of a table (or keys of JSON lines) hold what; by their index in `FieldOutline.fields`. */
export interface FieldChoice {
	readonly text: number;
	readonly title: number | null;
}

export interface ReadOptions {
	/** A name that `decodeText` takes; without it the content decides. */
	readonly encoding?: string | undefined;
	/** For tables and JSON lines; without it the names and contents of the fields decide, and where they cannot, the person. */
	readonly fields?: FieldChoice | undefined;
}

/** A table of articles, one a row, before it is known which field is the text. */
export interface FieldOutline {
	/** Names of the columns or keys, or their numbers where there is no line of names. */
	readonly fields: readonly string[];
	/** The first rows, one text a field, each at most 120 characters. */
	readonly rows: readonly (readonly string[])[];
	/** Number of rows with articles. */
	readonly count: number;
	/** The best guess; `null` where nothing looks like running text. */
	readonly guess: FieldChoice | null;
}

/** A source inside a source that could not be read. */
export interface UnreadSource {
	readonly name: string;
	readonly error: ImportError;
}

export type SourceContents =
	/** One article, or a book with its parts. `original` is its text before cleaning, for the record. */
	| {
			readonly kind: "article";
			readonly format: SourceFormat;
			readonly cleaned: CleanedArticle;
			readonly original: string;
	  }
	/** An archive or a table: its sources are imported one by one, each in turn by `readSource`. */
	| { readonly kind: "several"; readonly sources: readonly ArticleSource[]; readonly unread: readonly UnreadSource[] }
	/** It must be chosen which field holds the text: `source` (the one that was read) is read again with `ReadOptions.fields`. */
	| { readonly kind: "fields"; readonly outline: FieldOutline; readonly source: ArticleSource };
