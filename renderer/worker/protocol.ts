// The typed calls between a window and the language worker. Each request has an id, may report progress and be cancelled.

import type { ArticleSource, CleanDocument, ImportError } from "../engine/document/types.ts";
import type { OwnWordGloss } from "../engine/gloss/ownGlosses.ts";
import type { GlossedToken } from "../engine/gloss/types.ts";
import type { TakeAway, TakenFile } from "../engine/interlinear/types.ts";
import type { SearchHit } from "../engine/lexicon/search.ts";
import type { SeedWord, WordSample } from "../engine/lexicon/seedWords.ts";
import type { SettledWords } from "../engine/lexicon/settleWords.ts";
import type { Entry } from "../engine/lexicon/types.ts";
import type { ListedWords, ListForm } from "../engine/lexicon/wordList.ts";
import type { Corrections } from "../engine/reading/corrections.ts";
import type {
	Analysis,
	GlossLines,
	RowReading,
	TextWord,
	WordDescription,
	WordGlosses,
} from "../engine/reading/types.ts";
import type { HeadwordKey } from "../engine/text/headwordKey.ts";
import type { Result } from "../engine/text/result.ts";
import type { Span } from "../engine/text/span.ts";
import type { FieldChoice, SourceContents } from "../formats/types.ts";

export type { GlossPlan, TakeAway, TakenFile, TakenForm } from "../engine/interlinear/types.ts";
export type { SeedWord, WordSample } from "../engine/lexicon/seedWords.ts";
export type { ListedWords, ListForm } from "../engine/lexicon/wordList.ts";
export type { Corrections } from "../engine/reading/corrections.ts";
export type {
	Analysis,
	GlossLines,
	RowReading,
	SentenceReading,
	TextWord,
	WordDescription,
	WordGlosses,
	WordProfile,
} from "../engine/reading/types.ts";

export interface DictionaryStatus {
	/** Hash of the compiled dictionary: part of every cache key. */
	readonly hash: string;
	readonly entries: number;
	/** Grows with every change of segmentation or glossing: part of every cache key. */
	readonly engineVersion: number;
}

export type ReadSourceReply = Result<SourceContents, ImportError>;

/** Request and reply of every call, by name. */
export interface LanguageCalls {
	load: {
		request: { readonly dictionary: ArrayBuffer; readonly model: ArrayBuffer; readonly tagger: ArrayBuffer };
		reply: DictionaryStatus;
	};
	/** Fetches and warms what is no part of the start; whoever asks for something first is served first. */
	prepare: { request: Record<never, never>; reply: null };
	/**
	 * Reads a source of any format. Its bytes are handed over where they fill their buffer: the window has them no longer, unless
	 * the reply gives them back (`fields`). `null` lets the content decide.
	 */
	readSource: {
		request: {
			readonly source: ArticleSource;
			readonly encoding: string | null;
			readonly fields: FieldChoice | null;
		};
		reply: ReadSourceReply;
	};
	/**
	 * Keeps the document under `documentId` for `analyse`, `read` and `describe`; the newest few are kept. `corrections` are all
	 * that hold in it; without them it is read as if there were none.
	 */
	open: {
		request: { readonly documentId: string; readonly document: CleanDocument; readonly corrections?: Corrections };
		reply: null;
	};
	/**
	 * A person has corrected something: puts `corrections` in place of those of an opened document, which is otherwise left as
	 * it is (one that was let go is passed over: it is opened again with its corrections). Those that belong to no place hold
	 * for `glossText` from now on, as those of `open` do; `documentId` is `null` where only they are meant.
	 */
	correct: {
		request: { readonly documentId: string | null; readonly corrections: Corrections };
		reply: null;
	};
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
	/**
	 * The words of the sentences `first` to `end` (exclusive) of an opened document, each once, in the order of the text; names and
	 * numbers are left out. Reports progress from 0 to 1.
	 */
	words: {
		request: {
			readonly documentId: string;
			readonly sentences: Int32Array;
			readonly first: number;
			readonly end: number;
		};
		reply: readonly TextWord[];
	};
	/**
	 * What stands under words in the sentences `among` of an opened document; words without a gloss there are left out. Reports
	 * progress.
	 */
	glossesOf: {
		request: {
			readonly documentId: string;
			readonly sentences: Int32Array;
			readonly keys: readonly HeadwordKey[];
			readonly among: readonly number[];
		};
		reply: readonly WordGlosses[];
	};
	/** All glosses of an opened document, for find. Reports progress from 0 to 1. */
	glossLines: {
		request: { readonly documentId: string; readonly sentences: Int32Array };
		reply: GlossLines;
	};
	/**
	 * All places of a word, name or phrase, four offsets each, handed over: see `placesOf` of the engine. Of an opened
	 * document, or of one that is given for this call alone with the corrections that hold in it. Reports progress from 0 to 1.
	 */
	places: {
		request: {
			readonly source:
				| { readonly kind: "open"; readonly documentId: string }
				| { readonly kind: "given"; readonly document: CleanDocument; readonly corrections: Corrections };
			/** As the analysis gave them; `null` where there is none. */
			readonly sentences: Int32Array | null;
			readonly key: HeadwordKey;
		};
		reply: Int32Array;
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
	/**
	 * A whole opened document as a file, its bytes handed over; `sentences` and `bounds` as the analysis gave them. Reports
	 * progress from 0 to 1.
	 */
	takeAway: {
		request: {
			readonly documentId: string;
			readonly sentences: Int32Array;
			readonly bounds: Int32Array;
			readonly wanted: TakeAway;
		};
		reply: TakenFile;
	};
	/** A text outside every document: the sentence of a saved word. Read with the corrections that hold everywhere. */
	glossText: { request: { readonly text: string }; reply: readonly GlossedToken[] };
	/** Own glosses of words as entries of the dictionary's text: see `glossPatch` of the engine. */
	glossPatch: { request: { readonly glosses: readonly OwnWordGloss[] }; reply: string };
	lookup: { request: { readonly key: HeadwordKey }; reply: Entry | null };
	/** In the dictionary, Vietnamese or English; best first, at most `limit`. */
	search: { request: { readonly query: string; readonly limit: number }; reply: readonly SearchHit[] };
	/** Words of each frequency band, and invented ones, for a test: see `sampleWords` of the engine. */
	sampleWords: {
		request: { readonly counts: readonly number[]; readonly invented: number; readonly seed: number };
		reply: WordSample;
	};
	/** All words of these bands, 1 to 6. */
	wordsOfBands: { request: { readonly bands: readonly number[] }; reply: readonly SeedWord[] };
	/** How many words of the bands 1 to 6 there are, and the band of each key (0 for none): see `bandsOfKeys` of the engine. */
	bandsOfKeys: {
		request: { readonly keys: readonly HeadwordKey[] };
		reply: { readonly sizes: readonly number[]; readonly bands: Uint8Array };
	};
	/** Keys, bands and Chinese characters of words out of other programs' lists: see `settleWords` of the engine. */
	settleWords: {
		request: { readonly headwords: readonly string[]; readonly kinds: readonly ("word" | "name" | null)[] };
		reply: SettledWords;
	};
	/**
	 * The words that a list or a text names: a text as it is, or a file of plain text in any encoding that is recognised.
	 * `form`: `null` lets the text decide. Reports progress from 0 to 1.
	 */
	listedWords: {
		request: { readonly from: string | ArticleSource; readonly form: ListForm | null };
		reply: Result<ListedWords, ImportError>;
	};
}

export type LanguageCall = keyof LanguageCalls;

const named: Readonly<Record<LanguageCall, true>> = {
	load: true,
	prepare: true,
	readSource: true,
	open: true,
	correct: true,
	analyse: true,
	read: true,
	words: true,
	glossesOf: true,
	glossLines: true,
	places: true,
	describe: true,
	takeAway: true,
	glossText: true,
	glossPatch: true,
	lookup: true,
	search: true,
	sampleWords: true,
	wordsOfBands: true,
	bandsOfKeys: true,
	settleWords: true,
	listedWords: true,
};

/** The name of every call. */
export const languageCalls = Object.keys(named) as readonly LanguageCall[];

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
