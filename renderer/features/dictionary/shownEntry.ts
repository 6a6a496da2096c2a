// What stands beside the hits or the text: the opened entry, the hit in hand as a preview, or a word that has no entry. Pure.

import type { Entry } from "../../engine/lexicon/types.ts";
import { headwordKey } from "../../engine/text/headwordKey.ts";
import { textOf } from "../../engine/text/span.ts";
import type { GlossedLine } from "./answer.ts";
import type { ShownEntry } from "./EntryPane.tsx";
import { parseAddress } from "./entryAddress.ts";
import { savedWord } from "./useWordSaving.ts";

export function shownOf(entry: Entry): ShownEntry {
	return { kind: entry.kind, headword: entry.headword, entry, composed: null, saved: savedWord(entry) };
}

/** A word of the text that the dictionary does not have, as it is written there; `null` for an address that names nothing. */
export function shownWithout(address: string, glossed: GlossedLine | null): ShownEntry | null {
	const named = parseAddress(address);
	if (named === null) return null;
	const { kind, folded } = named;
	const found = glossed?.tokens.find(({ token }) => token.key === address);
	const written = found === undefined || glossed === null ? folded : textOf(glossed.text, found.token.span);
	const headword = kind === "name" ? written : written.toLowerCase();
	const composed = found?.gloss?.from === "syllables" ? found.gloss.text : null;
	const saved =
		kind === "word" || kind === "name"
			? { key: headwordKey(kind, folded), headword, gloss: found?.gloss?.text ?? "", sense: null }
			: null;
	return { kind, headword, entry: null, composed, saved };
}

/** Where the word of an opened entry stands in a text: where it was chosen, else its first place. */
export function placeInText(glossed: GlossedLine | null, address: string | null, chosen: number | null): number | null {
	if (glossed === null || address === null) return null;
	const places = glossed.tokens.filter(({ token }) => token.key !== null && token.key === address);
	const place = places.find(({ token }) => token.span.start === chosen) ?? places[0];
	return place?.token.span.start ?? null;
}
