// Words of foreign lists and decks, as the dictionary knows them: word or name, how common, and their Chinese characters. Pure.

import { type HeadwordKey, headwordKey } from "../text/headwordKey.ts";
import type { Lexicon } from "./lookup.ts";

/** One value a word, in the order in which they were asked. */
export interface SettledWords {
	readonly keys: readonly HeadwordKey[];
	/** 1 to 6; 0 where nobody has counted. */
	readonly bands: Uint8Array;
	/** "" for none. */
	readonly hans: readonly string[];
}

/**
 * Words in small letters are words where the dictionary has them as such, and names where it has them as names only. With a
 * capital at its beginning a word is a name where the dictionary has such a name, or where all its syllables have one and it
 * knows neither (`Nguyễn Du`); a word that merely begins with a capital (`Xin chào`) is a word.
 * @param kinds kind of each where it is known, else `null`
 */
export function settleWords(
	headwords: readonly string[],
	kinds: readonly ("word" | "name" | null)[],
	lexicon: Pick<Lexicon, "find">,
): SettledWords {
	const keys: HeadwordKey[] = [];
	const bands = new Uint8Array(headwords.length);
	const hans: string[] = [];
	for (const [index, headword] of headwords.entries()) {
		const name = headwordKey("name", headword);
		const word = headwordKey("word", headword);
		const said = kinds[index] ?? null;
		const asWord = said === "name" ? null : lexicon.find(word);
		const asName = said === "word" ? null : lexicon.find(name);
		const isName = said === null ? soundsLikeName(headword, asWord !== null, asName !== null) : said === "name";
		const entry = isName ? asName : asWord;
		keys.push(isName ? name : word);
		bands[index] = entry?.band ?? 0;
		hans.push(entry?.han ?? "");
	}
	return { keys, bands, hans };
}

function soundsLikeName(headword: string, isWord: boolean, isName: boolean): boolean {
	const syllables = headword.split(/[\s-]+/).filter((syllable) => syllable !== "");
	const capitals = syllables.filter(startsWithCapital).length;
	if (capitals === 0) return isName && !isWord;
	if (isName) return true;
	return !isWord && capitals === syllables.length && syllables.length > 1;
}

function startsWithCapital(syllable: string): boolean {
	const first = [...syllable][0] ?? "";
	return first !== first.toLowerCase();
}
