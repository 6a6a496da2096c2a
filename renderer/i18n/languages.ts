// The languages of the interface, each fetched when it is first needed.

import type { english } from "./english.ts";

export const languages = ["en", "vi"] as const;
export type Language = (typeof languages)[number];

/** The sentences of one language, by feature. A test holds the keys of all languages together. */
export type Texts = { readonly [Feature in keyof typeof english]: object };

export async function textsOf(language: Language): Promise<Texts> {
	switch (language) {
		case "en":
			return (await import("./english.ts")).english;
		case "vi":
			return (await import("./vietnamese.ts")).vietnamese;
	}
}
