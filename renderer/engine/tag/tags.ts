// The classes that the tagger tells apart, and which parts of speech of our dictionary each of them can be. Pure.

import type { Sense } from "../lexicon/types.ts";

/**
 * Those of UD Vietnamese-VTB, its rare ones merged: `classifier` is its Nc, `copula` là, `modal` được, bị, phải, cần;
 * `other` are idioms, interjections and what the treebank leaves open.
 */
export const tags = [
	"noun",
	"classifier",
	"name",
	"pronoun",
	"numeral",
	"determiner",
	"verb",
	"copula",
	"modal",
	"adjective",
	"adverb",
	"preposition",
	"subordinator",
	"coordinator",
	"particle",
	"punctuation",
	"other",
] as const;

export type Tag = (typeof tags)[number];
export const tagCount = tags.length;

/**
 * How well a word of this part of speech bears a tag, from 0 to 1: what the treebank calls the words that have only this
 * one in our dictionary (its adverbs include đã, sẽ, its nouns khi, its pronouns này, ấy). What it does not tell apart as
 * we do bears the same: its words of kinship are nouns whoever is meant, its adjectives serve as adverbs.
 */
const bears: Readonly<Partial<Record<Sense["pos"], Readonly<Partial<Record<Tag, number>>>>>> = {
	n: { noun: 1, name: 0.5, classifier: 0.3 },
	v: { verb: 1, copula: 1, modal: 0.5 },
	a: { adjective: 1, verb: 0.1 },
	adv: { adverb: 1, adjective: 1, particle: 0.5, other: 0.5, noun: 0.1 },
	pron: { pronoun: 1, noun: 1, classifier: 1 },
	num: { numeral: 1, noun: 0.2 },
	clf: { classifier: 1, noun: 0.2 },
	prep: { preposition: 1, subordinator: 0.3, adverb: 0.3 },
	conj: { subordinator: 1, coordinator: 1, preposition: 0.5, noun: 0.2 },
	aux: { modal: 1, adverb: 1 },
	part: { particle: 1, adverb: 0.5, subordinator: 0.2 },
	det: { determiner: 1, pronoun: 1, numeral: 1, adjective: 1 },
	intj: { other: 1, particle: 0.5 },
	phr: { other: 1, verb: 0.5 },
};

const table = new Map<Sense["pos"], Float64Array>(
	Object.entries(bears).map(([pos, weights]) => [
		pos as Sense["pos"],
		Float64Array.from(tags, (tag) => weights[tag] ?? 0),
	]),
);
const none = new Float64Array(tagCount);

/** One weight a tag, in the order of `tags`; all 0 for the kinds of names. */
export function weightsOf(pos: Sense["pos"]): Float64Array {
	return table.get(pos) ?? none;
}

/** The part of speech of a word of which only the tag is known. */
export function partOfSpeechOf(tag: Tag): Sense["pos"] {
	return plainest[tag];
}

const plainest: Readonly<Record<Tag, Sense["pos"]>> = {
	noun: "n",
	classifier: "clf",
	name: "n",
	pronoun: "pron",
	numeral: "num",
	determiner: "det",
	verb: "v",
	copula: "v",
	modal: "aux",
	adjective: "a",
	adverb: "adv",
	preposition: "prep",
	subordinator: "conj",
	coordinator: "conj",
	particle: "part",
	punctuation: "phr",
	other: "phr",
};
