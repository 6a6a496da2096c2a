// The languages of the interface, each fetched when it is first needed, in two parts.

import type { english } from "./english.ts";

export const languages = ["en", "vi"] as const;
export type Language = (typeof languages)[number];

/** The sentences of one language, by feature. A test holds the keys of all languages together. */
export type Texts = { readonly [Feature in keyof typeof english]: object };

/** What the library says: all that is drawn before a screen has been fetched. */
export async function firstTextsOf(language: Language): Promise<Partial<Texts>> {
	switch (language) {
		case "en":
			return (await import("./englishFirst.ts")).englishFirst;
		case "vi":
			return (await import("./vietnameseFirst.ts")).vietnameseFirst;
	}
}

/** What all other screens say. */
export async function screenTextsOf(language: Language): Promise<Partial<Texts>> {
	switch (language) {
		case "en":
			return (await import("./englishScreens.ts")).englishScreens;
		case "vi":
			return (await import("./vietnameseScreens.ts")).vietnameseScreens;
	}
}
