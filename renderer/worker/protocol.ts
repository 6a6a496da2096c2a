// The typed calls between a window and the language worker. Each request has an id, may report progress and be cancelled.

import type { ArticleSource, CleanDocument, ImportError, ImportWarning } from "../engine/document/types.ts";
import type { GlossedToken } from "../engine/gloss/types.ts";
import type { Entry } from "../engine/lexicon/types.ts";
import type { Analysis, RowReading, WordDescription } from "../engine/reading/types.ts";
import type { HeadwordKey } from "../engine/text/headwordKey.ts";
import type { Result } from "../engine/text/result.ts";
import type { Span } from "../engine/text/span.ts";

export type { Analysis, RowReading, SentenceReading, WordDescription, WordProfile } from "../engine/reading/types.ts";

export interface DictionaryStatus {
	/** Hash of the compiled dictionary: part of every cache key. */
	readonly hash: string;
	readonly entries: number;
	/** Grows with every change of segmentation or glossing: part of every cache key. */
	readonly engineVersion: number;
}

export type CleanReply = Result<
	{ readonly document: CleanDocument; readonly warnings: readonly ImportWarning[] },
	ImportError
>;

/** Request and reply of every call, by name. */
export interface LanguageCalls {
	load: { request: { readonly dictionary: ArrayBuffer; readonly model: ArrayBuffer }; reply: DictionaryStatus };
	clean: { request: { readonly source: ArticleSource; readonly encoding: string | null }; reply: CleanReply };
	/** Keeps the document under `documentId` for `read` and `describe`; the newest few are kept. */
	open: { request: { readonly documentId: string; readonly document: CleanDocument }; reply: null };
	/** Of an opened document. Reports progress from 0 to 1. */
	analyse: { request: { readonly documentId: string }; reply: Analysis };
	/** `rows` are indices of `Analysis.rows`; `sentences` as the analysis gave them (so that it needs no second run). */
	read: {
		request: {
			readonly documentId: string;
			readonly sentences: Int32Array;
			readonly bounds: Int32Array;
			readonly rows: readonly number[];
		};
		reply: readonly RowReading[];
	};
	describe: {
		request: {
			readonly documentId: string;
			readonly sentence: number;
			readonly sentenceSpan: Span;
			readonly span: Span;
		};
		reply: WordDescription;
	};
	/** A text outside every document: the sentence of a saved word. */
	glossText: { request: { readonly text: string }; reply: readonly GlossedToken[] };
	lookup: { request: { readonly key: HeadwordKey }; reply: Entry | null };
}

export type LanguageCall = keyof LanguageCalls;

export type WorkerRequest =
	| {
			[Name in LanguageCall]: {
				readonly id: number;
				readonly call: Name;
				readonly request: LanguageCalls[Name]["request"];
			};
	  }[LanguageCall]
	| { readonly id: number; readonly call: "cancel" };

export type WorkerReply =
	| { readonly id: number; readonly kind: "done"; readonly reply: LanguageCalls[LanguageCall]["reply"] }
	| { readonly id: number; readonly kind: "progress"; readonly share: number }
	| { readonly id: number; readonly kind: "cancelled" }
	| { readonly id: number; readonly kind: "failed"; readonly message: string };

export interface CallOptions {
	readonly signal?: AbortSignal;
	/** Share done, 0 to 1. */
	readonly onProgress?: (share: number) => void;
}
