// What stands on the screen, in both languages, read from the files of the interface: the tests look for what a
// person reads.

import { interfaceTexts, type Language } from "../electron/interfaceTexts.ts";

export type { Language } from "../electron/interfaceTexts.ts";

export function textsOf(language: Language) {
	return {
		common: interfaceTexts(language, "common"),
		dictionary: interfaceTexts(language, "dictionary"),
		errors: interfaceTexts(language, "errors"),
		imports: interfaceTexts(language, "import"),
		library: interfaceTexts(language, "library"),
		reader: interfaceTexts(language, "reader"),
		review: interfaceTexts(language, "review"),
		seeding: interfaceTexts(language, "seeding"),
		settings: interfaceTexts(language, "settings"),
		statistics: interfaceTexts(language, "statistics"),
		tour: interfaceTexts(language, "tour"),
		vocabulary: interfaceTexts(language, "vocabulary"),
	};
}

export type Texts = ReturnType<typeof textsOf>;

export const english = textsOf("en");

export function languageOf(locale: string | undefined): Language {
	return locale?.startsWith("vi") === true ? "vi" : "en";
}

/** A text of the interface with its places filled: `fill("“{{title}}” is deleted", { title: "Rùa" })`. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
	return text.replace(/\{\{(\w+)[^}]*\}\}/g, (place, name: string) => String(values[name] ?? place));
}

/** The same as a pattern, with anything in the places that have no value. */
export function like(text: string, values: Readonly<Record<string, string | number>> = {}): RegExp {
	const parts = fill(text, values).split(/\{\{\w+[^}]*\}\}/);
	return new RegExp(parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join(".+"));
}
