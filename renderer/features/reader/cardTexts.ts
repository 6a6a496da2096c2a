// What the card says of an entry: its senses with the fitting one first, the cue that decided, the readings as parts.
// Pure.

import type { Gloss } from "../../engine/gloss/types.ts";
import type { Entry, Sense } from "../../engine/lexicon/types.ts";
import { type Span, sameSpan } from "../../engine/text/span.ts";
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

const cuePlaces = ["before", "after", "near", "ahead", "behind"] as const;
const cueRoles = ["title", "kin", "call", "you", "self", "other"] as const;

/** A cue that selected a sense, taken apart: where it looked, and the word or the class of words it found there. */
export type CardCue =
	| { readonly place: "capital" }
	/** What a word of address is in its sentence. */
	| { readonly place: "as"; readonly role: (typeof cueRoles)[number] }
	| {
			readonly place: (typeof cuePlaces)[number];
			readonly found:
				| { readonly kind: "word"; readonly word: string }
				| { readonly kind: "class"; readonly name: string };
	  };

/** `null` for a text that is no cue, and for one that only says what is not there. */
export function cardCue(cue: string): CardCue | null {
	const [, wherever, term] = /^([a-z]+)(?:\s+(.+))?$/.exec(cue.trim()) ?? [];
	if (wherever === "capital") return { place: "capital" };
	if (term === undefined) return null;
	if (wherever === "as") {
		const role = cueRoles.find((known) => known === term);
		return role === undefined ? null : { place: "as", role };
	}
	const place = cuePlaces.find((known) => known === wherever);
	if (place === undefined) return null;
	const name = /^<(.+)>$/.exec(term)?.[1];
	return { place, found: name === undefined ? { kind: "word", word: term } : { kind: "class", name } };
}

/** One button of *Read as*: each adds a part to what stands before it. */
export interface ReadingPart {
	readonly span: Span;
	/** What it adds. */
	readonly text: string;
	/** Whether it is part of the word as it is read now, and whether the word ends with it. */
	readonly within: boolean;
	readonly current: boolean;
}

/** Empty where there is no other reading. */
export function readingParts({ readings }: Pick<WordDescription, "readings">, now: Span): readonly ReadingPart[] {
	if (readings.length < 2) return [];
	let before = "";
	return readings.map(({ span, quote }) => {
		const text = quote.startsWith(before) ? quote.slice(before.length).trim() : quote;
		before = quote;
		return { span, text, within: span.end <= now.end, current: sameSpan(span, now) };
	});
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
