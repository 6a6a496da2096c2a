// What an import is made of: texts as they arrive, and what has become of each. Shapes only.

import type { FileReply, HostError } from "../../../../app/host/contract.ts";
import type { CleanDocument, EncodingCandidate, ImportError, ImportWarning } from "../../../engine/document/types.ts";
import type { FieldChoice, FieldOutline } from "../../../formats/types.ts";
import type { AlikeArticle, TextChange } from "../../../storage/contract/articles.ts";
import type { StorageError } from "../../../storage/contract/stored.ts";
import type { ArticleRecord } from "../../../storage/records/articles.ts";
import type { Analysis } from "../../../worker/protocol.ts";

/** Where the bytes of a text are. */
export type SourceContent =
	/** In memory, or the reason why they could not be had. */
	| { readonly kind: "file"; readonly file: FileReply }
	/** In a file that was dropped: read when its turn comes, so that a thousand files are never in memory at once. */
	| { readonly kind: "dropped"; readonly file: File }
	| { readonly kind: "address"; readonly address: string }
	/** Let go: the text is stored, or its bytes were handed over and are gone. */
	| { readonly kind: "released" };

/** A text as it arrived. */
export interface ImportSource {
	/** Name of the file, with its folder where a folder was dropped; an address; empty for what was pasted or dragged. */
	readonly name: string;
	/** The title that its person wrote; `null` where they wrote none. */
	readonly title: string | null;
	readonly content: SourceContent;
}

/** What a person has decided of the reading of a source; `null` lets the content decide. */
export interface ReadingChoice {
	readonly encoding: string | null;
	readonly fields: FieldChoice | null;
}

/** In which encodings a text may be read, and which was taken. */
export interface EncodingChoice {
	/** Best first. */
	readonly candidates: readonly EncodingCandidate[];
	readonly chosen: string;
}

/** A cleaned and analysed text that is not in the library yet. */
export interface PreparedArticle {
	/** With the changes that its person has made. */
	readonly document: CleanDocument;
	readonly fallbackTitle: string;
	readonly warnings: readonly ImportWarning[];
	/** `null` where its encoding is certain. */
	readonly encodings: EncodingChoice | null;
	readonly original: string;
	/** Of `analysed`. */
	readonly analysis: Analysis;
	/** The article of the library that says what `analysed` says. */
	readonly alike: AlikeArticle | null;
	/** The document that was analysed: another one than `document` while a change is being worked through. */
	readonly analysed: CleanDocument;
	/** The document before each change of its person, oldest first. */
	readonly earlier: readonly CleanDocument[];
}

export type ImportFailure =
	| { readonly kind: "host"; readonly error: HostError }
	| { readonly kind: "text"; readonly error: ImportError }
	| { readonly kind: "storage"; readonly error: StorageError }
	/** The language engine broke on this text. */
	| { readonly kind: "engine"; readonly message: string };

export type ImportState =
	| { readonly kind: "waiting" }
	/** An address is asked: nobody knows how long that takes. */
	| { readonly kind: "fetching" }
	/** Share from 0 to 1. */
	| { readonly kind: "working"; readonly share: number }
	/** A table of articles: its person says which column is the text. */
	| { readonly kind: "fields"; readonly outline: FieldOutline }
	/** A text that came alone: its person looks at it before it is kept. */
	| { readonly kind: "prepared"; readonly article: PreparedArticle; readonly failure: ImportFailure | null }
	| { readonly kind: "storing"; readonly article: PreparedArticle }
	/** With the article that it is like, and the encoding that it was read in where that is doubtful. */
	| {
			readonly kind: "imported";
			readonly article: ArticleRecord;
			readonly like: ArticleRecord | null;
			readonly doubtful: string | null;
	  }
	/** In place of the text that the article had. */
	| { readonly kind: "replaced"; readonly article: ArticleRecord; readonly change: TextChange }
	/** Not taken, for the library has this text, or one that is nearly the same. */
	| { readonly kind: "alreadyThere"; readonly article: ArticleRecord; readonly how: AlikeArticle["how"] }
	| { readonly kind: "failed"; readonly failure: ImportFailure }
	| { readonly kind: "cancelled" };

export type ImportStateKind = ImportState["kind"];

export interface ImportItem {
	readonly id: number;
	readonly source: ImportSource;
	readonly reading: ReadingChoice;
	readonly state: ImportState;
}

/** What to do with a text that the library has already. */
export type DuplicateChoice = "skip" | "both" | "replace";

/** Of several texts that come together, once for all: for the very same text, and for one that is nearly the same. */
export interface DuplicateChoices {
	readonly same: DuplicateChoice;
	readonly alike: DuplicateChoice;
}

export function isAtWork({ state }: Pick<ImportItem, "state">): boolean {
	return atWorkKinds.has(state.kind);
}

export const atWorkKinds: ReadonlySet<ImportStateKind> = new Set<ImportStateKind>([
	"waiting",
	"fetching",
	"working",
	"storing",
]);
