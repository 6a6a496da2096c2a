// Words on their way out, in portions, into whichever form is wanted. For the decks' worker and the command line alike.

import { createPackageWriter, type PackageForm, type PackageWriter } from "./anki/writePackage.ts";
import type { OpenSqlite } from "./readDeck.ts";
import { type TableForm, tableHead, tableRow } from "./table/writeTable.ts";
import type { CarriedAnswer, CarriedWord } from "./types.ts";
import { type BesideWords, betweenJson, endJson, headJson, rowsJson } from "./wordsJson.ts";

export type DeckForm =
	| { readonly form: "table"; readonly table: TableForm }
	| { readonly form: "package"; readonly package: PackageForm }
	| { readonly form: "json"; readonly beside: BesideWords; readonly at: number };

export interface DeckWriter {
	add(words: readonly CarriedWord[]): void;
	/** After all words: of JSON rows as storage keeps them, of a package `CarriedAnswer`; others need none. */
	addEvents(events: readonly unknown[]): void;
	/** The file. The writer is used up. */
	finish(): Promise<Blob>;
	cancel(): void;
}

/** @param words about how many will come */
export async function createDeckWriter(form: DeckForm, openSqlite: OpenSqlite, words = 0): Promise<DeckWriter> {
	switch (form.form) {
		case "table":
			return tableWriter(form.table);
		case "package":
			return packageWriter(createPackageWriter(form.package, await openSqlite(), words));
		case "json":
			return jsonWriter(form.beside, form.at);
	}
}

function tableWriter(form: TableForm): DeckWriter {
	const file = textFile("text/plain;charset=utf-8");
	file.add(tableHead(form));
	return {
		add: (words) => file.add(words.map((word) => tableRow(word, form)).join("")),
		addEvents: () => undefined,
		finish: file.end,
		cancel: file.cancel,
	};
}

/** Text as a file, piece by piece: each is UTF-8 at once, while the next words are still being read. */
function textFile(type: string) {
	const parts: Blob[] = [];
	return {
		add: (text: string) => void parts.push(new Blob([text])),
		end: async () => new Blob(parts, { type }),
		cancel: () => void parts.splice(0),
	};
}

function packageWriter(writer: PackageWriter): DeckWriter {
	return {
		add: (words) => writer.add(words),
		addEvents: (events) => writer.addAnswers(events as readonly CarriedAnswer[]),
		finish: () => writer.finish(),
		cancel: () => writer.cancel(),
	};
}

function jsonWriter(beside: BesideWords, at: number): DeckWriter {
	const file = textFile("application/json");
	file.add(headJson(beside, at));
	let [words, events] = [0, 0];
	let parted = false;
	/** Ends the words, once. */
	const part = () => {
		if (!parted) file.add(betweenJson);
		parted = true;
	};
	return {
		add: (some) => {
			file.add(rowsJson(some, words === 0));
			words += some.length;
		},
		addEvents: (some) => {
			part();
			file.add(rowsJson(some, events === 0));
			events += some.length;
		},
		finish: () => {
			part();
			file.add(endJson);
			return file.end();
		},
		cancel: file.cancel,
	};
}
