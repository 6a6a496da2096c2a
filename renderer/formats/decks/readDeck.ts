// Every file of words comes in here: its contents say whether it is a table, an Anki package or JSON of ours. First an outline that
// a person can set right, then all its words. For the decks' worker and the command line alike.

import { failure, type Result, success } from "../../engine/text/result.ts";
import type { AnkiCollection } from "./anki/collection.ts";
import { openPackage, outlinePackage, wordsOfPackage } from "./anki/readPackage.ts";
import { BrokenDatabase, type Sqlite } from "./anki/sqlite.ts";
import { type LeftOut, nothingLeftOut } from "./plainText.ts";
import { wordOfRow } from "./table/cells.ts";
import { outlineTable, readRows, type TableChoice } from "./table/readTable.ts";
import type { CarriedWord, ColumnRole, DeckError, DeckOutline, TableOutline } from "./types.ts";
import { type BesideWords, readWordsJson, type WordsJson } from "./wordsJson.ts";

/** How a file is read: its outline as it was found, or as a person has set it right. */
export type DeckReading =
	| {
			readonly form: "table";
			readonly table: Pick<TableOutline, "delimiter" | "encoding" | "header" | "html" | "tags" | "list">;
			readonly roles: readonly ColumnRole[];
	  }
	| {
			readonly form: "anki";
			/** Kinds of notes by their numbers; others are left out. */
			readonly roles: readonly (readonly [noteType: string, roles: readonly ColumnRole[]])[];
			readonly decksAsLists: boolean;
			readonly scheduling: boolean;
			/** Now, ms. */
			readonly at: number;
	  }
	| { readonly form: "json" };

export interface ReadDeck {
	readonly words: readonly CarriedWord[];
	readonly left: LeftOut;
	/** Of our own JSON, with its events; `null` for other forms. */
	readonly beside: (BesideWords & { readonly events: readonly unknown[] }) | null;
}

export interface DeckWatch {
	readonly onProgress: (share: number) => void;
	/** Lets messages in now and then. `true` ends the work. */
	readonly isCancelled: () => Promise<boolean>;
}

/** Brings SQLite when a package needs it. */
export type OpenSqlite = () => Promise<Sqlite>;

/** A file that was unpacked or parsed: once for its outline and its words. Whoever opened it closes it. */
export type OpenedDeck =
	| { readonly form: "table"; readonly file: Blob }
	| { readonly form: "anki"; readonly collection: AnkiCollection }
	| { readonly form: "json"; readonly json: WordsJson };

/** Errors: all of `DeckError`. */
export async function openDeck(file: Blob, openSqlite: OpenSqlite): Promise<Result<OpenedDeck, DeckError>> {
	const form = await formOf(file);
	switch (form) {
		case "empty":
			return failure({ kind: "empty" });
		case "unknown":
			return failure({ kind: "unknownForm" });
		case "table":
			return success({ form, file });
		case "json": {
			const read = await readWordsJson(file);
			return read.ok ? success({ form, json: read.value }) : read;
		}
		case "anki": {
			const opened = await openPackage(file, await openSqlite());
			return opened.ok ? success({ form, collection: opened.value }) : opened;
		}
	}
}

export function closeDeck(opened: OpenedDeck): void {
	if (opened.form === "anki") opened.collection.close();
}

/** Errors: all of `DeckError`. */
export async function outlineDeck(opened: OpenedDeck, choice: TableChoice): Promise<Result<DeckOutline, DeckError>> {
	switch (opened.form) {
		case "table":
			return outlineTable(opened.file, choice);
		case "json": {
			const { words, lists, events } = opened.json;
			return success({ form: "json", words: words.length, lists: lists.length, events: events.length });
		}
		case "anki": {
			const noteTypes = outlinePackage(opened.collection);
			return noteTypes.ok ? success({ form: "anki", noteTypes: noteTypes.value }) : noteTypes;
		}
	}
}

/** All words of a file. @param reading of the same form. Errors: all of `DeckError`; `noWords` where nothing in it is one. */
export async function readDeck(
	opened: OpenedDeck,
	reading: DeckReading,
	watch: DeckWatch,
): Promise<Result<ReadDeck, DeckError>> {
	const left = nothingLeftOut();
	if (opened.form === "json") {
		const { json } = opened;
		left.unusable = json.unusable;
		return json.words.length === 0 ? failure({ kind: "noWords" }) : success({ words: json.words, left, beside: json });
	}
	if (opened.form !== reading.form) throw new Error(`a file of the form ${opened.form} is read as ${reading.form}`);
	const words: CarriedWord[] = [];
	const ended =
		opened.form === "anki"
			? await collectNotes(words, opened.collection, reading as AnkiReading, left, watch)
			: await collectRows(words, opened.file, reading as TableReading, left, watch);
	if (ended !== null) return failure(ended);
	return words.length === 0 ? failure({ kind: "noWords" }) : success({ words, left, beside: null });
}

type TableReading = Extract<DeckReading, { form: "table" }>;
type AnkiReading = Extract<DeckReading, { form: "anki" }>;

/** Adds the words of a table. `null` where all were read. */
async function collectRows(
	words: CarriedWord[],
	file: Blob,
	{ table, roles }: TableReading,
	left: LeftOut,
	watch: DeckWatch,
): Promise<DeckError | null> {
	const cells = { roles, html: table.html, spacedTags: false, tags: table.tags, list: table.list };
	// Anki parts tags by spaces, in the files that say that they are Anki's.
	const spaced = { ...cells, spacedTags: await saysAnki(file) };
	let width: number | null = null;
	const read = await readRows(file, table, async (rows, share) => {
		for (const row of rows) {
			width ??= row.length;
			if (row.length !== width) left.uneven += 1;
			const word = wordOfRow(row, spaced, left);
			if (word !== null) words.push(word);
		}
		watch.onProgress(share);
		return !(await watch.isCancelled());
	});
	return read.ok ? null : read.error;
}

/** Adds the words of a package. `null` where all were read. */
async function collectNotes(
	words: CarriedWord[],
	collection: AnkiCollection,
	reading: AnkiReading,
	left: LeftOut,
	watch: DeckWatch,
): Promise<DeckError | null> {
	const choice = { ...reading, roles: new Map(reading.roles) };
	let since = 0;
	try {
		for (const { word, share } of wordsOfPackage(collection, choice, left)) {
			if (word !== null) words.push(word);
			since += 1;
			if (since < 2_000) continue;
			since = 0;
			watch.onProgress(share);
			if (await watch.isCancelled()) return { kind: "cancelled" };
		}
		return null;
	} catch (error) {
		if (error instanceof BrokenDatabase) return { kind: "damaged", what: "database" };
		throw error;
	}
}

async function saysAnki(file: Blob): Promise<boolean> {
	const head = await file.slice(0, 4_000).text();
	return /^\ufeff?#(?:separator|html|tags column|notetype|deck|guid column|columns):/im.test(head);
}

const zipMark = 0x504b;

async function formOf(file: Blob): Promise<"table" | "anki" | "json" | "empty" | "unknown"> {
	if (file.size === 0) return "empty";
	const head = new Uint8Array(await file.slice(0, 4_096).arrayBuffer());
	const [first = 0, second = 0] = head;
	if ((first << 8) + second === zipMark) return "anki";
	const text = new TextDecoder().decode(head).replace(/^\ufeff/, "");
	// SQLite itself, gzip, PDF and old Office files are no tables.
	if (text.startsWith("SQLite format 3") || (first === 0x1f && second === 0x8b)) return "unknown";
	if (text.startsWith("%PDF-") || (first === 0xd0 && second === 0xcf)) return "unknown";
	if (/^\s*\{\s*"format"\s*:\s*"hai-dong-words"/.test(text)) return "json";
	return /^\s*[{[]\s*["{[]/.test(text) ? "unknown" : "table";
}
