// What belongs to an entry: the parts of a compound, each an entry of its own, and the words that begin as it does. Pure.

import type { SearchHit } from "../../engine/lexicon/search.ts";
import type { Entry } from "../../engine/lexicon/types.ts";
import { foldWord } from "../../engine/text/headwordKey.ts";
import { addressOf } from "./entryAddress.ts";

export interface Morpheme {
	readonly text: string;
	/** Its Chinese character in this word; `null` for a native one, and where it is not known. */
	readonly han: string | null;
	/** What it means by itself; `null` where the dictionary does not say so. */
	readonly entry: Entry | null;
}

export interface Family {
	/** What its words begin with. */
	readonly stem: string;
	readonly han: string | null;
	/** The most common ones. Never empty. */
	readonly hits: readonly SearchHit[];
	/** There are more than these. */
	readonly more: boolean;
}

export interface Related {
	readonly morphemes: readonly Morpheme[];
	/** Longer words first, then those that share a part. */
	readonly families: readonly Family[];
}

/** Hits to ask for of each query: as many as begin with the most productive syllables. */
export const mostRelated = 80;
const shownOfFamily = 8;

export type Described = Pick<Entry, "kind" | "headword" | "han">;

/** The searches that `relatedTo` needs, each once: the headword, and the syllables of a compound. */
export function relatedQueries(entry: Described): readonly string[] {
	if (entry.kind === "pattern") return [];
	return [...new Set([foldWord(entry.headword), ...partsOf(entry)])];
}

/** @param hitsOf the hits of each of `relatedQueries` */
export function relatedTo(entry: Described, hitsOf: (query: string) => readonly SearchHit[]): Related {
	if (entry.kind === "pattern") return { morphemes: [], families: [] };
	const parts = partsOf(entry);
	const characters = charactersOf(entry.han);
	const known = characters.length === parts.length;
	const morphemes = parts.map((text, index) => {
		const han = known ? (characters[index] ?? null) : null;
		return { text, han, entry: morphemeEntry(text, han, hitsOf(text)) };
	});
	const seen = new Set([addressOf(entry)]);
	const stem = foldWord(entry.headword);
	const own = familyOf(stem, parts.length > 0 ? null : (characters[0] ?? null), hitsOf(stem), seen);
	const shared = morphemes.map(({ text, han }) => familyOf(text, han, hitsOf(text), seen));
	return { morphemes, families: [own, ...shared].filter((family) => family !== null) };
}

/** Syllables of a compound. Those of a name count only where its characters are known: a person's name means nothing. */
function partsOf({ kind, headword, han }: Described): readonly string[] {
	const syllables = foldWord(headword).split(" ");
	return syllables.length < 2 || kind === "pattern" || (kind === "name" && han === null) ? [] : syllables;
}

function charactersOf(han: string | null): readonly string[] {
	return [...(han ?? "")].filter((character) => character.trim() !== "");
}

/** The part of words of that sound; else the word, unless its character says that it is another one. */
function morphemeEntry(text: string, han: string | null, hits: readonly SearchHit[]): Entry | null {
	const same = hits.map(({ entry }) => entry).filter(({ headword }) => foldWord(headword) === text);
	const word = same.find(({ kind }) => kind === "word");
	return same.find(({ kind }) => kind === "syllable") ?? (han === null || word?.han === han ? (word ?? null) : null);
}

/** Adds what it takes to `seen`. Words written with another character share only the sound. */
function familyOf(stem: string, han: string | null, hits: readonly SearchHit[], seen: Set<string>): Family | null {
	const members = hits.filter(({ entry, match }) => {
		if (match.kind !== "headword" || match.extent !== "prefix") return false;
		if (match.spelling !== "exact" && match.spelling !== "folded") return false;
		const first = charactersOf(entry.han)[0];
		return (han === null || first === undefined || first === han) && !seen.has(addressOf(entry));
	});
	if (members.length === 0) return null;
	const shown = members.slice(0, shownOfFamily);
	for (const { entry } of shown) seen.add(addressOf(entry));
	return { stem, han, hits: shown, more: members.length > shown.length };
}

/** The characters to show beside the headword: none where each part of a compound has its own. */
export function headingHan({ headword, han }: Pick<Entry, "headword" | "han">): string | null {
	const characters = charactersOf(han);
	const syllables = headword.split(" ").length;
	return characters.length === 0 || (syllables > 1 && characters.length === syllables) ? null : characters.join("");
}
