// How storage answers: every call is a promise of a value or of what went wrong, and every change is told to those who listen.
// Every write is one transaction and resolves only when it is durable.

import type { Result } from "../../engine/text/result.ts";

export type StorageError =
	/** The disk or the browser's quota is full: nothing was written. */
	| { readonly kind: "full" }
	/** The record is there but cannot be read; the rest of the library is untouched. */
	| { readonly kind: "corrupt"; readonly what: "article" | "word" | "settings" }
	| { readonly kind: "missing" }
	/** It would break a rule: a list within a list of a list, a word put into a smart list. Nothing was written. */
	| { readonly kind: "notAllowed" }
	/** The database was made by a newer version of the app. */
	| { readonly kind: "newerVersion"; readonly found: number; readonly known: number }
	/** Another window holds the database in an older version and must be closed. */
	| { readonly kind: "blocked" }
	| { readonly kind: "unavailable"; readonly message: string };

export type Stored<Value> = Promise<Result<Value, StorageError>>;

export type Unsubscribe = () => void;
