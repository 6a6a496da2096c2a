// Sentences with the tags of the treebank, as words like those that the tagger sees in the reader.

import { readFileSync } from "node:fs";
import type { Lexicon } from "../../renderer/engine/lexicon/lookup.ts";
import type { Segmenter } from "../../renderer/engine/segment/segmenter.ts";
import type { TokenKind } from "../../renderer/engine/segment/types.ts";
import type { TagWord } from "../../renderer/engine/tag/features.ts";
import { type Tag, tags } from "../../renderer/engine/tag/tags.ts";
import { foldWord, headwordKey } from "../../renderer/engine/text/headwordKey.ts";
import { span } from "../../renderer/engine/text/span.ts";

export interface TaggedSentence {
	readonly words: readonly TagWord[];
	/** Parallel to `words`: indices into `tags`. */
	readonly gold: Uint8Array;
	/** Parallel to `words`: the tags that would be right, bit n for tag n. */
	readonly allowed: Uint32Array;
	/** Parallel to `words`: the universal tag, `PUNCT` for marks. */
	readonly universal: readonly string[];
}

const tagOf: Readonly<Record<string, Tag>> = {
	N: "noun",
	Nu: "noun",
	Ny: "noun",
	Nb: "noun",
	Nc: "classifier",
	NNP: "name",
	Pro: "pronoun",
	Num: "numeral",
	Det: "determiner",
	V: "verb",
	AUX: "modal",
	Aux: "modal",
	Adj: "adjective",
	Adv: "adverb",
	Pre: "preposition",
	SC: "subordinator",
	CC: "coordinator",
	Prt: "particle",
};

/** How the treebank writes brackets. */
const brackets: Readonly<Record<string, string>> = { LBKT: "(", RBKT: ")" };

/** The tag of a word of the treebank: its own finer tag where we keep it, else `other`. */
function tagFrom(universal: string, fine: string): Tag {
	if (universal === "PUNCT" || universal === "SYM") return "punctuation";
	if (universal === "AUX" && fine === "V") return "copula";
	return tagOf[fine] ?? "other";
}

/** The universal tag that each of ours stands for. */
export const universalOf: Readonly<Record<Tag, string>> = {
	noun: "NOUN",
	classifier: "NOUN",
	name: "PROPN",
	pronoun: "PRON",
	numeral: "NUM",
	determiner: "DET",
	verb: "VERB",
	copula: "AUX",
	modal: "AUX",
	adjective: "ADJ",
	adverb: "ADV",
	preposition: "ADP",
	subordinator: "SCONJ",
	coordinator: "CCONJ",
	particle: "PART",
	punctuation: "PUNCT",
	other: "X",
};

/** Lines of `word|universal tag|tag of the treebank`. @throws Error where the file cannot be read. */
export function readTagged(path: string, lexicon: Lexicon, segmenter: Segmenter): readonly TaggedSentence[] {
	const lines = readFileSync(path, "utf8").normalize("NFC").trimEnd().split("\n");
	return lines.map((line) => taggedSentence(line, lexicon, segmenter));
}

function taggedSentence(line: string, lexicon: Lexicon, segmenter: Segmenter): TaggedSentence {
	const parts = line.split(" ").map((word) => {
		const [, written = "", universal = "", fine = ""] = /^(.*)\|([^|]*)\|([^|]*)$/.exec(word) ?? [];
		return { surface: brackets[written] ?? written.replaceAll("_", " "), universal, fine };
	});
	const text = parts.map(({ surface }) => surface).join(" ");
	const kinds = new Map<string, TokenKind>(
		segmenter
			.segment(text, span(0, text.length), null)
			.map(({ kind, span: { start, end } }) => [`${start} ${end}`, kind]),
	);
	let at = 0;
	const words = parts.map(({ surface }, index): TagWord => {
		const kind = kinds.get(`${at} ${at + surface.length}`) ?? likelyKind(surface, index);
		at += surface.length + 1;
		return {
			token: { kind },
			surface,
			folded: foldWord(surface),
			entry: kind === "word" || kind === "name" ? lexicon.find(headwordKey(kind, surface)) : null,
			capital: /^\p{Lu}/u.test(surface),
		};
	});
	const found = parts.map(({ universal, fine }) => tagFrom(universal, fine));
	return {
		words,
		gold: Uint8Array.from(found, (tag) => tags.indexOf(tag)),
		allowed: Uint32Array.from(words, (word, index) => allowedFor(word, found[index] ?? "other")),
		universal: parts.map(({ universal }) => universal),
	};
}

const nounOrVerb: readonly Tag[] = ["noun", "verb"];

/**
 * The treebank calls a verb a verb where it names its act, too; our dictionary has nouns for that. Where it has both,
 * the words that are only nouns or only verbs are to teach which of them stands here.
 */
function allowedFor({ entry }: TagWord, gold: Tag): number {
	const listed = new Set(entry?.senses.map(({ pos }) => pos));
	const open = nounOrVerb.includes(gold) && listed.has("n") && listed.has("v");
	return (open ? nounOrVerb : [gold]).reduce((bits, tag) => bits | (1 << tags.indexOf(tag)), 0);
}

/** The kind of a word that the segmenter cuts otherwise. */
function likelyKind(surface: string, index: number): TokenKind {
	if (!/[\p{L}\p{N}]/u.test(surface)) return "gap";
	if (/^\d/.test(surface)) return "number";
	return index > 0 && /^\p{Lu}/u.test(surface) ? "name" : "word";
}
