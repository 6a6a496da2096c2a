// How an entry is named in the address: its kind and its folded headword, `word:hợp tác`. Pure.

import type { Entry, EntryKind } from "../../engine/lexicon/types.ts";
import { foldWord, type HeadwordKey, headwordKey } from "../../engine/text/headwordKey.ts";

const kinds: readonly EntryKind[] = ["word", "name", "syllable", "pattern"];

export interface EntryAddress {
	readonly kind: EntryKind;
	/** As `foldWord` gives it. */
	readonly folded: string;
}

export function addressOf({ kind, headword }: Pick<Entry, "kind" | "headword">): string {
	return `${kind}:${foldWord(headword)}`;
}

/** `null` for what names no entry. */
export function parseAddress(address: string): EntryAddress | null {
	const [, wanted, word = ""] = /^([a-z]+):(.+)$/su.exec(address) ?? [];
	const kind = kinds.find((known) => known === wanted);
	const folded = foldWord(word);
	return kind === undefined || folded === "" ? null : { kind, folded };
}

/** Of what can be saved: words and names; `null` for parts of words and patterns. */
export function keyOf({ kind, headword }: Pick<Entry, "kind" | "headword">): HeadwordKey | null {
	return kind === "word" || kind === "name" ? headwordKey(kind, headword) : null;
}
