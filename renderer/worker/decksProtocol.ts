// What window and worker of decks say to each other: files of words are looked at, read and written there.

import type { HeadwordKey } from "../engine/text/headwordKey.ts";
import type { Result } from "../engine/text/result.ts";
import type { LeftOut } from "../formats/decks/plainText.ts";
import type { DeckReading } from "../formats/decks/readDeck.ts";
import type { MergedWords, SettledWord, Unsettled } from "../formats/decks/session.ts";
import type { TableChoice } from "../formats/decks/table/readTable.ts";
import type { CarriedWord, DeckError, DeckOutline } from "../formats/decks/types.ts";
import type { BesideWords } from "../formats/decks/wordsJson.ts";
import type { DeckForm } from "../formats/decks/writeDeck.ts";

export type { LeftOut } from "../formats/decks/plainText.ts";
export type { DeckReading } from "../formats/decks/readDeck.ts";
export type { MergedWords, SettledWord } from "../formats/decks/session.ts";
export type { DeckForm } from "../formats/decks/writeDeck.ts";

/** What a file turned out to hold. Its words stay in the worker, under `session`, until it is released or another one is read. */
export interface ReadFile {
	readonly session: number;
	/** Rows or notes that are words. */
	readonly rows: number;
	readonly left: Readonly<LeftOut>;
	/** Of our own JSON; `null` for other forms. */
	readonly beside: BesideWords | null;
	/** Events that stand beside the words. */
	readonly events: number;
}

interface Stretch {
	readonly session: number;
	readonly from: number;
	readonly count: number;
}

/** Request and reply of every call, by name. */
export interface DecksCalls {
	outline: { request: { readonly file: Blob; readonly choice: TableChoice }; reply: Result<DeckOutline, DeckError> };
	/** Reports progress from 0 to 1. */
	read: { request: { readonly file: Blob; readonly reading: DeckReading }; reply: Result<ReadFile, DeckError> };
	/** What the dictionary has to be asked for some rows. */
	unsettled: { request: Stretch; reply: Unsettled };
	settle: {
		request: {
			readonly session: number;
			readonly from: number;
			readonly keys: readonly HeadwordKey[];
			readonly bands: Uint8Array;
		};
		reply: null;
	};
	/** When all rows are settled. */
	merged: { request: { readonly session: number }; reply: MergedWords };
	/** Of the merged words, in the order in which they are best written. */
	keys: { request: Stretch; reply: readonly HeadwordKey[] };
	words: { request: Stretch; reply: readonly SettledWord[] };
	picked: {
		request: { readonly session: number; readonly places: readonly number[] };
		reply: readonly SettledWord[];
	};
	/** Those that stand beside the words. */
	events: { request: Stretch; reply: readonly unknown[] };
	/** `null`: a file was looked into, and will not be read. */
	release: { request: { readonly session: number | null }; reply: null };
	/** Begins a file; only one is written at a time. */
	begin: {
		/** `words`: about how many will come. */
		request: { readonly form: DeckForm; readonly words: number };
		reply: null;
	};
	add: { request: { readonly words: readonly CarriedWord[] }; reply: null };
	/** After all words: of JSON rows as storage keeps them, of a package `CarriedAnswer`. */
	addEvents: { request: { readonly events: readonly unknown[] }; reply: null };
	finish: { request: Record<never, never>; reply: Blob };
	abandon: { request: Record<never, never>; reply: null };
}

export type DecksCall = keyof DecksCalls;

export type DecksRequest =
	| {
			[Name in DecksCall]: { readonly id: number; readonly call: Name; readonly request: DecksCalls[Name]["request"] };
	  }[DecksCall]
	| { readonly id: number; readonly call: "cancel" };

export type DecksReply =
	| { readonly id: number; readonly kind: "done"; readonly reply: DecksCalls[DecksCall]["reply"] }
	| { readonly id: number; readonly kind: "progress"; readonly share: number }
	/** A defect, as text. */
	| { readonly id: number; readonly kind: "failed"; readonly message: string };

export interface DecksWatch {
	readonly signal?: AbortSignal;
	readonly onProgress?: (share: number) => void;
}

/** One typed function a call. A cancelled `read` answers with `cancelled`. */
export type DecksClient = {
	readonly [Name in DecksCall]: (
		request: DecksCalls[Name]["request"],
		watch?: DecksWatch,
	) => Promise<DecksCalls[Name]["reply"]>;
};
