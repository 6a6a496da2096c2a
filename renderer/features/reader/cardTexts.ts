// What the card says of an entry: its senses with the fitting one first, a gloss that is none of them, the cue that decided.
// Pure.

import type { Gloss } from "../../engine/gloss/types.ts";
import type { Entry, Sense } from "../../engine/lexicon/types.ts";
import type { WordDescription } from "../../worker/protocol.ts";

export interface CardSense {
	readonly sense: Sense;
	/** Its place in the entry. */
	readonly index: number;
	readonly fits: boolean;
}

/**
 * The senses of an entry, the one that fits first, the others in their order. None fits where the gloss is not the
 * entry's.
 */
export function cardSenses({ senses }: Entry, gloss: Pick<Gloss, "sense"> | null): readonly CardSense[] {
	const fitting = gloss?.sense ?? null;
	const all = senses.map((sense, index) => ({ sense, index, fits: index === fitting }));
	return [...all.filter(({ fits }) => fits), ...all.filter(({ fits }) => !fits)];
}

/**
 * Whether the gloss stands above the senses, because it is none of them: the person's own, a part of a pattern, the share of a
 * unit, or the gloss of a word that has no entry.
 */
export function standsAlone(gloss: Gloss | null, entry: Entry | null): gloss is Gloss {
	return gloss !== null && (entry === null || gloss.sense === null || gloss.from === "user");
}

const cuePlaces = ["before", "after", "near", "ahead", "behind"] as const;
const cueRoles = ["title", "kin", "call", "you", "self", "other", "told", "boy", "girl", "thing"] as const;

/** A cue that selected a sense, taken apart: where it looked, and the word or the class of words it found there. */
export type CardCue =
	| { readonly place: "capital" }
	/** A part of a pattern. */
	| { readonly place: "pattern"; readonly headword: string }
	/** A Chinese name read syllable by syllable, and what told that it is Chinese. */
	| { readonly place: "name"; readonly by: "near" | "surname"; readonly word: string }
	/** What a word of address is in its sentence. */
	| { readonly place: "as"; readonly role: (typeof cueRoles)[number] }
	| {
			readonly place: (typeof cuePlaces)[number];
			readonly found:
				| { readonly kind: "word"; readonly word: string }
				| { readonly kind: "class"; readonly name: string };
	  };

/** `null` for a gloss without a cue, and for a text that is none or only says what is not there. */
export function cardCue({ cue, from }: Pick<Gloss, "cue" | "from">): CardCue | null {
	const [, wherever, term] = /^([a-z]+)(?:\s+(.+))?$/.exec(cue?.trim() ?? "") ?? [];
	if (wherever === "capital") return { place: "capital" };
	if (term === undefined) return null;
	if (wherever === "pattern") return { place: "pattern", headword: term };
	if (from === "rule") {
		return wherever === "near" || wherever === "surname" ? { place: "name", by: wherever, word: term } : null;
	}
	if (wherever === "as") {
		const role = cueRoles.find((known) => known === term);
		return role === undefined ? null : { place: "as", role };
	}
	const place = cuePlaces.find((known) => known === wherever);
	if (place === undefined) return null;
	const name = /^<(.+)>$/.exec(term)?.[1];
	return { place, found: name === undefined ? { kind: "word", word: term } : { kind: "class", name } };
}

/**
 * The parts of a compound; of a name only where the dictionary has its characters: the syllables of a person's name
 * mean nothing.
 */
export function cardMorphemes({
	kind,
	entry,
	morphemes,
}: Pick<WordDescription, "kind" | "entry" | "morphemes">): WordDescription["morphemes"] {
	return kind === "name" && (entry?.han ?? null) === null ? [] : morphemes;
}
