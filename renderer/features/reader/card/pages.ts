// What can be opened on the card over the word in hand: an entry, the words for an English one, a saved phrase. Pure.

import type { Entry } from "../../../engine/lexicon/types.ts";
import { foldWord, type HeadwordKey, headwordKey, isPhraseKey } from "../../../engine/text/headwordKey.ts";
import type { MetWord } from "./wordTarget.ts";

export type CardPage =
	/** @param address kind and folded headword, `word:hợp tác`; a part of words is `syllable:hợp` */
	| { readonly kind: "entry"; readonly address: string; readonly written: string }
	| { readonly kind: "english"; readonly written: string }
	| { readonly kind: "phrase"; readonly key: HeadwordKey; readonly written: string };

/** The page of a word as it is written somewhere. */
export function pageOfKey(key: HeadwordKey, written: string): CardPage {
	return isPhraseKey(key) ? { kind: "phrase", key, written } : { kind: "entry", address: key, written };
}

export function pageOfEntry({ kind, headword }: Pick<Entry, "kind" | "headword">): CardPage {
	return { kind: "entry", address: `${kind}:${foldWord(headword)}`, written: headword };
}

export function pageOfSyllable(written: string): CardPage {
	return { kind: "entry", address: `syllable:${foldWord(written)}`, written };
}

/** Where an entry may stand that has none at its own address: a part of words may be a word, a name written small too. */
export function addressesOf(address: string): readonly string[] {
	const colon = address.indexOf(":");
	const word = address.slice(colon + 1);
	const kinds = { syllable: ["word"], word: ["syllable", "name"], name: ["word"], pattern: [] };
	const others = Object.entries(kinds).find(([kind]) => kind === address.slice(0, colon))?.[1] ?? [];
	return [address, ...others.map((kind) => `${kind}:${word}`)];
}

/** What saving an entry keeps; `null` for what is no word: parts of words, and patterns. */
export function targetOf({ kind, headword, senses, band }: Entry): MetWord | null {
	if (kind !== "word" && kind !== "name") return null;
	const gloss = senses[0].glosses[0];
	return { met: { key: headwordKey(kind, headword), headword, gloss, sense: 0, context: null, band } };
}

export function samePage(a: CardPage, b: CardPage): boolean {
	if (a.kind === "entry") return b.kind === "entry" && a.address === b.address;
	if (a.kind === "phrase") return b.kind === "phrase" && a.key === b.key;
	return b.kind === "english" && a.written === b.written;
}
