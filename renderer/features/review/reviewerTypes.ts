// What a sitting of reviews shows, tells and can be asked to do. Shapes only.

import type { Grade, Scheduler } from "../../engine/review/types.ts";
import type { HeadwordKey } from "../../engine/text/headwordKey.ts";
import type { Library } from "../../storage/contract/library.ts";
import type { StorageError, Unsubscribe } from "../../storage/contract/stored.ts";
import type { Timestamp } from "../../storage/records/ids.ts";
import type { ListRecord } from "../../storage/records/lists.ts";
import type { VocabularyRecord } from "../../storage/records/words.ts";
import type { Answers } from "./answering.ts";
import type { Sitting } from "./asked.ts";
import type { Asking } from "./asking.ts";
import type { Session } from "./session.ts";

export type ReviewerState =
	| { readonly kind: "loading" }
	| { readonly kind: "failed"; readonly error: StorageError }
	| {
			readonly kind: "running";
			readonly session: Session;
			/** How the word on the screen is asked; `null` where none is. */
			readonly asking: Asking | null;
			/** `null` until the answer is shown: then what each grade would do. */
			readonly answers: Answers | null;
			/** When the question was put. */
			readonly askedAt: Timestamp;
			/** Due words that the day's limits leave out. */
			readonly heldBack: number;
			/** The list under review; `null` where it is none. */
			readonly list: ListRecord | null;
	  };

export type Running = Extract<ReviewerState, { readonly kind: "running" }>;

/** What a person is told besides what is seen. */
export type Happening =
	| { readonly kind: "graded"; readonly record: VocabularyRecord; readonly intervalMilliseconds: number }
	| { readonly kind: "undone" | "arrived" | "buried" | "suspended"; readonly record: VocabularyRecord }
	/** It was forgotten again and again; `suspended` where the plan wants it to rest at once. */
	| { readonly kind: "leech"; readonly record: VocabularyRecord; readonly suspended: boolean }
	| { readonly kind: "elsewhere"; readonly headword: string }
	| { readonly kind: "newDay" }
	| { readonly kind: "failed"; readonly error: StorageError };

export interface ReviewerSurroundings {
	readonly library: Pick<Library, "reviews" | "vocabulary" | "lists" | "settings">;
	readonly schedule: Scheduler;
	readonly now: () => Timestamp;
	readonly newId: () => string;
	/** Whether a Vietnamese voice speaks here. */
	readonly hasVoice: () => boolean;
	/** The word on the screen, kept beyond the end of the window. */
	readonly place: {
		readonly get: (sitting: Sitting) => HeadwordKey | null;
		readonly set: (sitting: Sitting, key: HeadwordKey | null) => void;
	};
}

export interface Reviewer {
	readonly state: () => ReviewerState;
	readonly subscribe: (listener: () => void) => Unsubscribe;
	readonly onHappening: (listener: (happening: Happening) => void) => Unsubscribe;
	/** A new sitting; gives back the way to end it. */
	readonly start: (sitting: Sitting) => Unsubscribe;
	/** The question once more: voices came or went. */
	readonly askAnew: () => void;
	readonly reveal: () => void;
	/** The next word is asked at once; resolves when the answer is stored, or the word is back with what went wrong told. */
	readonly grade: (answer: Grade) => Promise<void>;
	/** Until tomorrow. */
	readonly bury: () => Promise<void>;
	/** Until it is let go. */
	readonly suspend: () => Promise<void>;
	readonly undo: () => Promise<void>;
	/** Resolves when everything that was done is stored, or has failed and was told: also after the sitting's end. */
	readonly settled: () => Promise<void>;
	/** Asks a word whose learning step is over by now; at the turn of the day gathers the words of the new one. */
	readonly wake: () => void;
	/** Asks the next word before its learning step is over. */
	readonly wakeEarly: () => Promise<void>;
}
