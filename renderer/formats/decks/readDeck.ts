// Every file of words comes in here: its contents say whether it is a table, an Anki package or JSON of ours. First an outline that
// a person can set right, then all its words. For the decks' worker and the command line alike.

import { failure, type Result, success } from "../../engine/text/result.ts";
import { openPackage, outlinePackage, wordsOfPackage } from "./anki/readPackage.ts";
import { BrokenDatabase, type Sqlite } from "./anki/sqlite.ts";
import { type LeftOut, nothingLeftOut } from "./plainText.ts";
import { wordOfRow } from "./table/cells.ts";
import { outlineTable, readRows, type TableChoice } from "./table/readTable.ts";
import type { CarriedWord, ColumnRole, DeckError, DeckOutline, TableOutline } from "./types.ts";
import { type BesideWords, readWordsJson } from "./wordsJson.ts";

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

/** Errors: all of `DeckError`. */
export async function outlineDeck(
	file: Blob,
	choice: TableChoice,
	openSqlite: OpenSqlite,
): Promise<Result<DeckOutline, DeckError>> {
	const form = await formOf(file);
	switch (form) {
		case "empty":
			return failure({ kind: "empty" });
		case "unknown":
			return failure({ kind: "unknownForm" });
		case "table":
			return outlineTable(file, choice);
		case "json": {
			const read = await readWordsJson(file);
			if (!read.ok) return read;
			const { words, lists, events } = read.value;
			return success({ form: "json", words: words.length, lists: lists.length, events: events.length });
		}
		case "anki": {
			const opened = await openPackage(file, await openSqlite());
			if (!opened.ok) return opened;
			const noteTypes = outlinePackage(opened.value);
			opened.value.close();
			return noteTypes.ok ? success({ form: "anki", noteTypes: noteTypes.value }) : noteTypes;
		}
	}
}

/** All words of a file. Errors: all of `DeckError`; `noWords` where nothing in it is one. */
export async function readDeck(
	file: Blob,
	reading: DeckReading,
	openSqlite: OpenSqlite,
	watch: DeckWatch,
): Promise<Result<ReadDeck, DeckError>> {
	const left = nothingLeftOut();
	const words: CarriedWord[] = [];
	switch (reading.form) {
		case "table": {
			const { table, roles } = reading;
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
			if (!read.ok) return read;
			break;
		}
		case "anki": {
			const opened = await openPackage(file, await openSqlite());
			if (!opened.ok) return opened;
			try {
				const choice = { ...reading, roles: new Map(reading.roles) };
				let since = 0;
				for (const { word, share } of wordsOfPackage(opened.value, choice, left)) {
					if (word !== null) words.push(word);
					since += 1;
					if (since < 2_000) continue;
					since = 0;
					watch.onProgress(share);
					if (await watch.isCancelled()) return failure({ kind: "cancelled" });
				}
			} catch (error) {
				if (error instanceof BrokenDatabase) return failure({ kind: "damaged", what: "database" });
				throw error;
			} finally {
				opened.value.close();
			}
			break;
		}
		case "json": {
			const read = await readWordsJson(file);
			if (!read.ok) return read;
			left.unusable = read.value.unusable;
			if (read.value.words.length === 0) return failure({ kind: "noWords" });
			return success({ words: read.value.words, left, beside: read.value });
		}
	}
	return words.length === 0 ? failure({ kind: "noWords" }) : success({ words, left, beside: null });
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
