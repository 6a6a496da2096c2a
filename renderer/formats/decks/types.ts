// A word on its way out of the library or into it, and what can be wrong with a file of words. Shapes only: the forms of files
// (table/, anki/, wordsJson.ts) are written from these and read into them.

import type { EncodingCandidate } from "../../engine/document/types.ts";
import type { FrequencyBand } from "../../engine/lexicon/types.ts";
import type { CardState, Grade } from "../../engine/review/types.ts";

export type CarriedStatus = "learning" | "known" | "ignored";

/** A sentence in which the word stands. */
export interface CarriedContext {
	readonly sentence: string;
	/** The word as it stands there; "" where the file does not mark it. */
	readonly quote: string;
	/** Offset of `quote` in `sentence`, UTF-16; 0 where it is not marked. */
	readonly offset: number;
	/** English of the sentence; `null` for none. */
	readonly english: string | null;
	/** Title of the article; may be empty. */
	readonly articleTitle: string;
	/** Of the library that the file came from; `null` where it came from elsewhere. */
	readonly place: { readonly articleId: string; readonly start: number; readonly end: number } | null;
}

/** One answer of the past. */
export interface CarriedReview {
	/** Milliseconds since 1970, UTC. */
	readonly at: number;
	readonly grade: Grade;
	/** Milliseconds from question to answer. */
	readonly took: number;
	readonly before: CardState;
	readonly after: CardState;
}

/** An event that follows behind the words, for a log of answers; an answer may be taken back before it comes. */
export type CarriedAnswer =
	| {
			readonly kind: "answer";
			readonly id: string;
			/** `CarriedWord.key` */
			readonly key: string;
			/** Milliseconds since 1970, UTC. */
			readonly at: number;
			readonly grade: Grade;
			readonly took: number;
			/** Of the card before. */
			readonly state: CardState["state"];
			/** As `intervalOf`, of the cards after and before; `last` is 0 for a new card. */
			readonly interval: number;
			readonly last: number;
			/** Of the card after. */
			readonly difficulty: number;
	  }
	/** The answer of this `id` does not count. */
	| { readonly kind: "undone"; readonly undone: string };

/** Days to the next answer; within the learning steps seconds, below 0. */
export function intervalOf({ scheduledDays, due, lastReview }: CardState): number {
	return scheduledDays > 0 ? Math.round(scheduledDays) : -Math.max(0, Math.round((due - (lastReview ?? due)) / 1000));
}

/** What a file says of one word. Texts are plain, NFC, without markup. */
export interface CarriedWord {
	/** As our own files name it; `null` for words of other programs: their kind is found in the dictionary. */
	readonly key: string | null;
	/** As it is printed; never empty. */
	readonly headword: string;
	readonly gloss: string;
	readonly note: string;
	/** In Chinese characters; "" for none. */
	readonly han: string;
	readonly sense: number | null;
	readonly band: FrequencyBand | null;
	/** Newest first. */
	readonly contexts: readonly CarriedContext[];
	readonly tags: readonly string[];
	/** Lists as names from the outermost in: `["Báo chí"]`, `["HSK", "1"]`. */
	readonly lists: readonly (readonly string[])[];
	/** `null` where the file does not say. */
	readonly status: CarriedStatus | null;
	/** `null` for a word that was never reviewed, or of which the file tells nothing. */
	readonly card: CardState | null;
	readonly suspended: boolean;
	readonly leech: boolean;
	/** Milliseconds since 1970, UTC; `null` where it is not buried. */
	readonly buriedUntil: number | null;
	readonly addedAt: number | null;
	readonly changedAt: number | null;
	/** Oldest first; empty where the file has none or they go beside the words (JSON). */
	readonly reviews: readonly CarriedReview[];
}

/** A word of which nothing but its spelling is known. */
export const bareWord: Omit<CarriedWord, "headword"> = {
	key: null,
	gloss: "",
	note: "",
	han: "",
	sense: null,
	band: null,
	contexts: [],
	tags: [],
	lists: [],
	status: null,
	card: null,
	suspended: false,
	leech: false,
	buriedUntil: null,
	addedAt: null,
	changedAt: null,
	reviews: [],
};

export type DeckError =
	| { readonly kind: "empty" }
	| { readonly kind: "cancelled" }
	| { readonly kind: "tooLarge"; readonly limitBytes: number }
	/** Neither a table, nor an Anki package, nor words as JSON. */
	| { readonly kind: "unknownForm" }
	/** Bytes that are no text. */
	| { readonly kind: "binary" }
	/** A quoted field is never closed. `row` counts from 1. */
	| { readonly kind: "openQuote"; readonly row: number }
	/** `what` is broken: the archive, its database, the JSON. */
	| { readonly kind: "damaged"; readonly what: "archive" | "database" | "json" }
	/** An archive without a collection of Anki. */
	| { readonly kind: "noCollection" }
	/** Tables or columns that every collection has are missing. */
	| { readonly kind: "missingTable"; readonly table: string }
	/** Made by a later version than this one knows. */
	| { readonly kind: "newerVersion"; readonly found: number; readonly known: number }
	| { readonly kind: "locked" }
	/** There is nothing in it that could be a word. */
	| { readonly kind: "noWords" };

/** What can be set right by hand before a table is read. */
export interface TableOutline {
	readonly form: "table";
	readonly delimiter: Delimiter;
	readonly encoding: string;
	/** Others that it could be in, best first; empty where the bytes leave no doubt. */
	readonly candidates: readonly EncodingCandidate[];
	/** Whether the first row names the columns. */
	readonly header: boolean;
	/** Whether fields hold HTML. */
	readonly html: boolean;
	/** Names of the columns; "" where there is none. */
	readonly columns: readonly string[];
	/** What each column seems to hold. */
	readonly roles: readonly ColumnRole[];
	/** The first rows without the header, each field at most 120 characters. */
	readonly rows: readonly (readonly string[])[];
	/** Of Anki's own text form: tags of all rows. */
	readonly tags: readonly string[];
	/** Of Anki's own text form: the deck of all rows. */
	readonly list: string | null;
}

export type DeckOutline =
	| TableOutline
	| {
			readonly form: "anki";
			/** Kinds of notes that hold words, the most used first, with what each field seems to hold. */
			readonly noteTypes: readonly NoteTypeOutline[];
	  }
	| { readonly form: "json"; readonly words: number; readonly lists: number; readonly events: number };

export interface NoteTypeOutline {
	/** As the collection numbers it; text, as the number may be larger than a double holds. */
	readonly id: string;
	readonly name: string;
	readonly notes: number;
	readonly columns: readonly string[];
	readonly roles: readonly ColumnRole[];
	/** The first notes as plain text, each field at most 120 characters. */
	readonly rows: readonly (readonly string[])[];
}

export const columnRoles = [
	"word",
	"gloss",
	"sentence",
	"english",
	"cloze",
	"note",
	"han",
	"tags",
	"lists",
	"state",
	"due",
	"stability",
	"difficulty",
	"article",
	"added",
	"kind",
] as const;

/** What a column can hold. */
export type Column = (typeof columnRoles)[number];
export type ColumnRole = Column | "ignore";

export type Delimiter = "," | ";" | "\t" | "|";
