// What a person chose to take out, and what the worker is asked for by it. Pure.

import type { TemplateKind } from "../../formats/decks/anki/schema.ts";
import type { Column, Delimiter } from "../../formats/decks/types.ts";
import type { DeckForm } from "../../worker/decksProtocol.ts";
import { dayName } from "../readingDays.ts";
import type { Needs, TakenWords } from "./takeOut.ts";

export type TakeOutForm = "csv" | "anki" | "ankiText" | "json";

export interface TakeOutChoice {
	readonly which: TakenWords["kind"];
	readonly form: TakeOutForm;
	/** In their order, each once. */
	readonly columns: readonly Column[];
	readonly delimiter: Delimiter;
	readonly header: boolean;
	readonly quoteAll: boolean;
	readonly byteOrderMark: boolean;
	readonly harmless: boolean;
	/** Never empty. */
	readonly templates: readonly TemplateKind[];
	readonly scheduling: boolean;
}

export function firstChoice(which: TakenWords["kind"]): TakeOutChoice {
	return {
		which,
		form: "csv",
		columns: ["word", "gloss", "sentence", "english", "note", "tags", "lists"],
		delimiter: ",",
		header: true,
		quoteAll: false,
		byteOrderMark: true,
		harmless: true,
		templates: ["recognition"],
		scheduling: true,
	};
}

/** What the preview shows; of JSON there is none. */
export function columnsShown({ form, columns }: TakeOutChoice): readonly Column[] {
	if (form === "json") return [];
	return form === "anki" ? ["word", "gloss", "cloze", "english", "note", "han", "tags", "lists"] : columns;
}

export function needsOf({ form, columns, scheduling }: TakeOutChoice): Needs {
	return {
		han: form === "anki" || (form !== "json" && columns.includes("han")),
		events: form === "json" ? "all" : form === "anki" && scheduling ? "answers" : "none",
	};
}

interface FormParts {
	/** Of the columns. */
	readonly names: readonly string[];
	readonly at: number;
	readonly dayStartsAt: number;
	readonly beside: { readonly lists: readonly unknown[]; readonly plans: readonly unknown[]; readonly review: unknown };
}

export function deckFormOf(choice: TakeOutChoice, { names, at, dayStartsAt, beside }: FormParts): DeckForm {
	switch (choice.form) {
		case "csv":
		case "ankiText": {
			const anki = choice.form === "ankiText";
			return {
				form: "table",
				table: {
					form: anki ? "anki" : "table",
					columns: choice.columns,
					delimiter: anki ? "\t" : choice.delimiter,
					header: anki || choice.header ? names : null,
					quotes: !anki && choice.quoteAll ? "all" : "needed",
					byteOrderMark: !anki && choice.byteOrderMark,
					harmless: choice.harmless,
				},
			};
		}
		case "anki":
			return {
				form: "package",
				package: { templates: choice.templates, scheduling: choice.scheduling, at, dayStartsAt },
			};
		case "json":
			return { form: "json", beside, at };
	}
}

const endings = { csv: ".csv", anki: ".apkg", ankiText: ".txt", json: ".json" } as const;

/** `Hai-Dong-2026-03-10.apkg` */
export function fileNameOf(form: TakeOutForm, at: number): string {
	return `Hai-Dong-${dayName(at)}${endings[form]}`;
}

/** The column with its neighbour in its place; unchanged at the end. */
export function moved(columns: readonly Column[], column: Column, by: -1 | 1): readonly Column[] {
	const from = columns.indexOf(column);
	const to = from + by;
	if (from < 0 || to < 0 || to >= columns.length) return columns;
	return columns.with(to, column).with(from, columns[to] ?? column);
}
