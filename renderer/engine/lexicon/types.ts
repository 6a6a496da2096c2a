// What the dictionary says of a word, as the engine, the card and the command line see it. Pure.

import type { HeadwordKind } from "../text/headwordKey.ts";

export const partsOfSpeech = [
	"n",
	"v",
	"a",
	"adv",
	"pron",
	"num",
	"clf",
	"prep",
	"conj",
	"aux",
	"part",
	"det",
	"intj",
	"phr",
] as const;
export const nameKinds = ["person", "place", "org", "people", "language", "work", "event", "other"] as const;
export const usageLabels = ["formal", "spoken", "north", "south", "literary", "vulgar", "old", "technical"] as const;

/**
 * What a word is about, so that a cue can name a whole family of neighbours at once (`before <drink>`): things first, then
 * what is done, then what things are like.
 */
export const semanticClasses = [
	"person",
	"group",
	"animal",
	"plant",
	"food",
	"drink",
	"medicine",
	"body",
	"illness",
	"clothing",
	"vehicle",
	"building",
	"room",
	"furniture",
	"tool",
	"weapon",
	"instrument",
	"container",
	"machine",
	"material",
	"liquid",
	"money",
	"language",
	"place",
	"road",
	"water",
	"land",
	"sky",
	"weather",
	"time",
	"sport",
	"game",
	"music",
	"picture",
	"text",
	"speech",
	"event",
	"disaster",
	"crime",
	"law",
	"war",
	"feeling",
	"thought",
	"quality",
	"measure",
	"study",
	"work",
	"belief",
	"moving",
	"saying",
	"thinking",
	"sensing",
	"giving",
	"making",
	"eating",
	"handling",
	"changing",
	"trading",
	"harming",
	"helping",
	"size",
	"color",
	"shape",
	"taste",
	"character",
] as const;
export type SemanticClass = (typeof semanticClasses)[number];

export type PartOfSpeech = (typeof partsOfSpeech)[number];
export type NameKind = (typeof nameKinds)[number];
export type UsageLabel = (typeof usageLabels)[number];

/** One thing that a cue asks of the sentence. */
export interface CueCondition {
	readonly place: "before" | "after" | "near" | "ahead" | "behind" | "capital" | "as";
	readonly denied: boolean;
	/**
	 * Folded headwords, or classes in angle brackets: `<number>`, `<name>`, `<start>`, `<end>`, `<punct>`, `<v>` …;
	 * with `as` the roles of a word of kinship. One of them is enough.
	 */
	readonly terms: readonly string[];
}

/** What in the sentence selects a sense: any clause is enough, all conditions of which hold. Never empty. */
export type CueClause = readonly CueCondition[];

export interface Sense {
	readonly pos: PartOfSpeech | NameKind;
	/** The first one is shown under the word; the others are synonyms for the card. Never empty. */
	readonly glosses: readonly [string, ...string[]];
	readonly definition: string | null;
	readonly label: UsageLabel | null;
	readonly example: string | null;
	readonly classifier: string | null;
	readonly cues: readonly CueClause[];
}

export type EntryKind = HeadwordKind | "syllable" | "pattern";

/** How common a word is in print: among the first 1,000 words, 2,000, 5,000, 10,000, 20,000, or rarer. */
export type FrequencyBand = 1 | 2 | 3 | 4 | 5 | 6;
export const rarestBand = 6 satisfies FrequencyBand;

export interface Entry {
	readonly kind: EntryKind;
	/** As it is printed: `chính quyền`, `Hà Nội`. */
	readonly headword: string;
	readonly han: string | null;
	readonly classifier: string | null;
	readonly see: string | null;
	/** `null` for names, syllables and patterns, and for words that nobody has counted. */
	readonly band: FrequencyBand | null;
	/** Empty for what nobody has classed, and for names, syllables and patterns. */
	readonly classes: readonly SemanticClass[];
	/** Best sense first. Never empty. */
	readonly senses: readonly [Sense, ...Sense[]];
}
