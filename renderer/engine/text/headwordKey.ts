// Keys that find a word whatever its spelling: lower case, one tone placement, i and y folded where they are one rime.
// Keys find; they never replace what is shown. Pure, runs anywhere.

import type { Brand } from "./brand.ts";
import { parseSyllable, placeTone, splitTone } from "./syllable.ts";

/** `word:hòa thuận`, `name:nga`, `phrase:không những … mà còn`: kind and folded spelling of one headword. */
export type HeadwordKey = Brand<string, "HeadwordKey">;

export type HeadwordKind = "word" | "name";
/** Phrases are a person's own: no dictionary has them. */
export type KeyKind = HeadwordKind | "phrase";

/** Between the parts of a phrase that other words come between. */
const apart = " … ";
const phrasePrefix = "phrase:";

const foldableOnsets: ReadonlySet<string> = new Set(["h", "k", "l", "m", "s", "t"]);
const cache = new Map<string, string>();
const cacheLimit = 20_000;

/** Folds one syllable: `HOÀ`, `hoà`, `hòa` give `hòa`; `kĩ` gives `kỹ`; strings that are no syllable are only lower-cased. */
export function foldSyllable(syllable: string): string {
	const found = cache.get(syllable);
	if (found !== undefined) return found;
	const folded = fold(syllable.normalize("NFC").toLowerCase());
	if (cache.size >= cacheLimit) cache.clear();
	cache.set(syllable, folded);
	return folded;
}

function fold(syllable: string): string {
	const parts = parseSyllable(syllable);
	if (parts === null) return syllable;
	const { onset, rime, tone } = parts;
	const wholeRime = rime === "i" && (foldableOnsets.has(onset) || onset === "qu");
	// `gi` + vowel keeps its own i: giếng is written with the onset's letter shared.
	if (onset === "gi" && rime.startsWith("i")) return placeTone("g", rime, tone);
	return placeTone(onset, wholeRime ? "y" : rime, tone);
}

/** Folds every syllable of a word; white space, `_` and hard spaces between syllables become one space. */
export function foldWord(text: string): string {
	const trimmed = text.replace(/[\s_\u00a0]+/g, " ").trim();
	return trimmed.includes(" ") ? trimmed.split(" ").map(foldSyllable).join(" ") : foldSyllable(trimmed);
}

/** Key of a word or name as it stands in a text. */
export function headwordKey(kind: HeadwordKind, text: string): HeadwordKey {
	return `${kind}:${foldWord(text)}` as HeadwordKey;
}

/** Kind and folded spelling of a key. */
export function partsOfKey(key: HeadwordKey): { readonly kind: KeyKind; readonly word: string } {
	const colon = key.indexOf(":");
	return { kind: key.slice(0, colon) as KeyKind, word: key.slice(colon + 1) };
}

/**
 * Key of a phrase whose `parts`, as they stand in a text, are met in this order with other words between them; one part
 * is a phrase in one piece. @throws RangeError without parts, or where one is blank
 */
export function phraseKey(parts: readonly string[]): HeadwordKey {
	const folded = parts.map(foldWord);
	if (folded.length === 0 || folded.includes("")) throw new RangeError("a phrase needs words");
	return `${phrasePrefix}${folded.join(apart)}` as HeadwordKey;
}

export function isPhraseKey(key: string | null): boolean {
	return key?.startsWith(phrasePrefix) === true;
}

/** The folded parts of a phrase, in order; `null` for a key of another kind. */
export function partsOfPhrase(key: HeadwordKey): readonly string[] | null {
	return isPhraseKey(key) ? key.slice(phrasePrefix.length).split(apart) : null;
}

/** A phrase as people write it. */
export function phraseHeadword(parts: readonly string[]): string {
	return parts.join(apart);
}

/** Letters without any mark, for search as people type it: `Đường sắt` gives `duong sat`. */
export function unaccented(text: string): string {
	return splitTone(text.toLowerCase()).letters.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");
}
