// Everything that a person owns of words, as JSON that other programs can read; its form is described in the README of this folder.
// Lists, plans, settings and events are carried as storage keeps them, and checked by storage when they come back.

import { failure, type Result, success } from "../../engine/text/result.ts";
import { fieldsOf, readCarriedWord } from "./checks.ts";
import type { CarriedWord, DeckError } from "./types.ts";

export const jsonFormat = "hai-dong-words";
export const jsonVersion = 1;
/** A larger text fits into no string. */
export const jsonByteLimit = 300_000_000;

/** What stands beside the words: rows as storage keeps them. */
export interface BesideWords {
	readonly lists: readonly unknown[];
	readonly plans: readonly unknown[];
	/** Settings of review; `null` for none. */
	readonly review: unknown;
}

/** Beginning of the file; then come words, `betweenJson`, events, and `endJson`. */
export function headJson(beside: BesideWords, at: number): string {
	const head = { format: jsonFormat, version: jsonVersion, writtenAt: at, ...beside };
	return `${JSON.stringify(head).slice(0, -1)},\n"words":[`;
}

export const betweenJson = '\n],\n"events":[';
export const endJson = "\n]}\n";

/** Rows of one array. @param first whether none was written before */
export function rowsJson(rows: readonly unknown[], first: boolean): string {
	return rows.map((row, index) => `${first && index === 0 ? "" : ","}\n${JSON.stringify(row)}`).join("");
}

export interface WordsJson extends BesideWords {
	readonly words: readonly CarriedWord[];
	readonly events: readonly unknown[];
	/** Entries under `words` that are none. */
	readonly unusable: number;
}

/** Errors: `empty`, `tooLarge`, `damaged`, `unknownForm`, `newerVersion`. */
export async function readWordsJson(file: Blob): Promise<Result<WordsJson, DeckError>> {
	if (file.size === 0) return failure({ kind: "empty" });
	if (file.size > jsonByteLimit) return failure({ kind: "tooLarge", limitBytes: jsonByteLimit });
	let parsed: unknown;
	try {
		parsed = JSON.parse(await file.text());
	} catch (error) {
		if (error instanceof SyntaxError) return failure({ kind: "damaged", what: "json" });
		throw error;
	}
	const root = fieldsOf(parsed);
	if (root === null || root.format !== jsonFormat) return failure({ kind: "unknownForm" });
	const version = Number(root.version);
	if (version > jsonVersion) return failure({ kind: "newerVersion", found: version, known: jsonVersion });
	const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
	const words = list(root.words).map(readCarriedWord);
	const found = words.filter((word) => word !== null);
	return success({
		words: found,
		unusable: words.length - found.length,
		events: list(root.events),
		lists: list(root.lists),
		plans: list(root.plans),
		review: root.review ?? null,
	});
}
