// The engine as it is shipped: our whole dictionary, compiled from its text, and the trained models.

import { readSources } from "../../../dictionaries/build/sources.ts";
import { encodeLexicon } from "../../../renderer/engine/lexicon/format.ts";
import { type Language, openLanguage } from "../../../renderer/engine/reading/language.ts";
import { foldWord } from "../../../renderer/engine/text/headwordKey.ts";
import { modelBytes, taggerBytes } from "./lexicon.ts";

let shipped: Promise<Language> | null = null;

/** Made once in a file of tests. @throws Error where the dictionary or the model is damaged. */
export function shippedLanguage(): Promise<Language> {
	shipped ??= makeLanguage();
	return shipped;
}

async function makeLanguage(): Promise<Language> {
	const { entries, problems } = await readSources();
	if (problems.length > 0) throw new Error(JSON.stringify(problems[0]));
	const encoder = new TextEncoder();
	const dictionary = encodeLexicon(
		entries.map(({ entry }) => ({ folded: foldWord(entry.headword), entry })),
		(text) => encoder.encode(text),
	);
	const opened = openLanguage(dictionary, modelBytes(), taggerBytes());
	if (!opened.ok) throw new Error(opened.error.reason);
	return opened.value;
}
