// Search in the dictionary both ways: Vietnamese with or without marks, and English. Hits say how they matched, best first.

import { englishWords } from "./englishStem.ts";
import { kindOfUnit } from "./format.ts";
import { createGlossIndex, type GlossIndex, type GlossMatch, type GlossPlace } from "./glossIndex.ts";
import { createHeadwordIndex, type HeadwordIndex, type HeadwordMatch, type HeadwordSpelling } from "./headwordIndex.ts";
import type { Lexicon } from "./lookup.ts";
import type { Entry, EntryKind } from "./types.ts";

export type SearchMatch =
	| { readonly kind: "headword"; readonly spelling: HeadwordSpelling; readonly extent: HeadwordMatch["extent"] }
	| {
			readonly kind: "english";
			readonly place: GlossPlace;
			readonly extent: GlossMatch["extent"];
			/** Index of the sense that has the words. */
			readonly sense: number;
			/** Index of the gloss in that sense; `null` where the words stand in the definition. */
			readonly gloss: number | null;
	  };

export interface SearchHit {
	/** Kind, headword and everything else: what a list shows and a card opens. */
	readonly entry: Entry;
	/** First glosses of the first senses, the sense that matched before the others; each once, at most three. */
	readonly glosses: readonly string[];
	readonly match: SearchMatch;
}

export interface SearchOptions {
	/** Hits at most; from 0. */
	readonly limit: number;
}

/**
 * Hits for what a person typed, best first, each entry once; the same for the same dictionary. A query with Vietnamese
 * marks is looked up as Vietnamese, any other one both ways. None for a blank query.
 */
export type Search = (query: string, options: SearchOptions) => readonly SearchHit[];

const longestQuery = 200;
const mostGlosses = 3;

/** Indices are built with the first query that needs them, and kept. */
export function createSearch(lexicon: Lexicon): Search {
	let headwords: HeadwordIndex | null = null;
	let glosses: GlossIndex | null = null;

	return (query, { limit }) => {
		const asked = query.normalize("NFC").slice(0, longestQuery).trim();
		if (asked === "") return [];
		headwords ??= createHeadwordIndex(lexicon.sections);
		const candidates = new Map<number, Candidate>();
		for (const match of headwords.find(asked)) keepBetter(candidates, headwordCandidate(match, asked, lexicon));
		if (!isVietnamese(asked)) {
			glosses ??= createGlossIndex(lexicon.sections);
			for (const match of glosses.find(asked)) keepBetter(candidates, glossCandidate(match, asked, lexicon));
		}
		return [...candidates.values()]
			.sort(byQuality)
			.slice(0, Math.max(0, limit))
			.map(({ index, match }) => {
				const entry = lexicon.entryAt(index);
				return { entry, glosses: firstGlosses(entry, match), match };
			});
	};
}

/** Whether a query has letters or marks that English has not. */
function isVietnamese(query: string): boolean {
	return /[đĐ]|\p{L}\p{M}/u.test(query.normalize("NFD"));
}

interface Candidate {
	readonly index: number;
	readonly match: SearchMatch;
	/** The kind of match first, from 0; then how likely it is what was meant, less is likelier. */
	readonly tier: number;
	readonly cost: number;
	/** Units of the headword. */
	readonly length: number;
}

/** Ways to match of like quality share a tier, whichever the language. */
const tier = {
	exact: 0,
	folded: 1,
	same: 2,
	inflected: 3,
	begins: 4,
	inside: 5,
	definition: 6,
	otherMarks: 7,
} as const;

/** Where nobody counted, the kind says how common an entry is, on the scale of the bands. */
const costOfKind: Readonly<Record<EntryKind, number>> = { pattern: 4, name: 5, word: 6, syllable: 8 };

function headwordCandidate(match: HeadwordMatch, asked: string, lexicon: Lexicon): Candidate {
	const { entry: index, spelling, extent, length } = match;
	const whole = extent === "whole";
	// A word is found before a name of the same letters, unless the capitals are those of the name.
	const capitals = whole && lexicon.entryAt(index).headword === asked ? 0 : 0.5;
	// What a syllable means inside others is no word that somebody looks for before the English one.
	const isPart = kindAt(index, lexicon) === "syllable";
	const unlike = spelling === "exact" ? 0 : spelling === "folded" ? 0.5 : 1;
	return {
		index,
		match: { kind: "headword", spelling, extent },
		tier: !whole
			? tier.begins
			: spelling === "unaccented" || (isPart && spelling !== "otherMarks")
				? tier.same
				: tier[spelling],
		cost: commonness(index, lexicon) + (whole ? capitals : unlike + (extent === "unfinished" ? 1 : 0)),
		length,
	};
}

function glossCandidate(match: GlossMatch, asked: string, lexicon: Lexicon): Candidate {
	const { entry: index, sense, gloss, place, extent } = match;
	// What stands first is what the word means first; an abbreviation comes after the name itself.
	const later = Math.min(sense, 2) * 2 + (gloss === 0 ? 0 : 1);
	const short = place === "gloss" && /^\P{Ll}+$/u.test(lexicon.entryAt(index).headword) ? 1 : 0;
	return {
		index,
		match: { kind: "english", place, extent, sense, gloss },
		tier: tierOfGloss(match, asked, lexicon),
		cost: commonness(index, lexicon) + later + short + (extent === "scattered" ? 3 : extent === "unfinished" ? 1 : 0),
		length: (lexicon.sections.keyEnds[index] ?? 0) - keyStart(index, lexicon) - 1,
	};
}

function tierOfGloss({ entry, sense, gloss, place, extent }: GlossMatch, asked: string, lexicon: Lexicon): number {
	switch (place) {
		case "gloss": {
			if (extent !== "whole") return tier.inside;
			const found = englishWords(lexicon.entryAt(entry).senses[sense]?.glosses[gloss ?? 0] ?? "").join(" ");
			return ` ${englishWords(asked).join(" ")}`.endsWith(` ${found}`) ? tier.same : tier.inflected;
		}
		case "head":
			return extent === "whole" ? tier.begins : tier.inside;
		case "inside":
			return tier.inside;
		case "definition":
			return tier.definition;
	}
}

function commonness(index: number, lexicon: Lexicon): number {
	return lexicon.sections.bands[index] || costOfKind[kindAt(index, lexicon)];
}

function kindAt(index: number, lexicon: Lexicon): EntryKind {
	return kindOfUnit(lexicon.sections.keys[keyStart(index, lexicon)] ?? 0);
}

function keyStart(index: number, { sections }: Lexicon): number {
	return index === 0 ? 0 : (sections.keyEnds[index - 1] ?? 0);
}

function keepBetter(candidates: Map<number, Candidate>, candidate: Candidate): void {
	const known = candidates.get(candidate.index);
	if (known === undefined || byQuality(candidate, known) < 0) candidates.set(candidate.index, candidate);
}

function byQuality(a: Candidate, b: Candidate): number {
	return a.tier - b.tier || a.cost - b.cost || a.length - b.length || a.index - b.index;
}

function firstGlosses({ senses }: Entry, match: SearchMatch): readonly string[] {
	const matched = match.kind === "english" ? senses[match.sense] : undefined;
	const own = match.kind === "english" && match.gloss !== null ? matched?.glosses[match.gloss] : undefined;
	const ordered = matched === undefined ? senses : [matched, ...senses.filter((sense) => sense !== matched)];
	const texts = [...(own === undefined ? [] : [own]), ...ordered.map(({ glosses }) => glosses[0])];
	return [...new Set(texts)].slice(0, mostGlosses);
}
