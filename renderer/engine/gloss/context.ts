// The neighbours of a token, as cues see them: words without the blanks between, each with its folded text and class.

import type { Lexicon } from "../lexicon/lookup.ts";
import { type Entry, type NameKind, type SemanticClass, type Sense, semanticClasses } from "../lexicon/types.ts";
import type { Token } from "../segment/types.ts";
import { likeliest, type Tagger, type TagProbabilities } from "../tag/tagger.ts";
import { partOfSpeechOf, tagCount, weightsOf } from "../tag/tags.ts";
import { foldWord } from "../text/headwordKey.ts";
import { Quotes } from "./quotes.ts";
import { Voices } from "./voices.ts";
import { evidentClass } from "./wordClass.ts";

/** A token that is no blank, with what the dictionary has for it. */
export interface ContextWord {
	readonly token: Token;
	/** As it stands in the text. */
	readonly surface: string;
	readonly folded: string;
	readonly entry: Entry | null;
	readonly capital: boolean;
	/** Whether it stands inside quotation marks; `null` where its paragraph has none so far. */
	readonly quoted: boolean | null;
	/** Whether a dash opened its paragraph, as it opens a line of speech. */
	readonly dashed: boolean;
	/** Whether it names, before a colon, who speaks in its paragraph. */
	readonly label: boolean;
	/** Who speaks and who is told of in the text around it; `null` where the sentence is all there is. */
	readonly voices: Voices | null;
}

/** A word with what its neighbours and the tagger say of its part of speech. */
export interface TaggedWord extends ContextWord {
	/** `null` where the neighbours tell nothing. */
	readonly evident: Sense["pos"] | null;
	/**
	 * How the tagger divides 1 among the parts of speech that its entry lists; `null` where there is no choice between
	 * several, or no tagger.
	 */
	readonly shares: ReadonlyMap<Sense["pos"], number> | null;
	/** What the tagger takes a word for that has no entry; `null` where it has one. */
	readonly guessed: Sense["pos"] | null;
}

/** The words and marks of one sentence, blanks left out; without a tagger the rules alone tell their classes. */
export function contextOf(
	text: string,
	tokens: readonly Token[],
	lexicon: Lexicon,
	tagger: Tagger | null = null,
): readonly TaggedWord[] {
	const words: ContextWord[] = [];
	const start = tokens[0]?.span.start ?? 0;
	const quotes = new Quotes(text, start);
	const voices = isWhole(text, start, tokens.at(-1)?.span.end ?? 0) ? null : voicesOf(text);
	for (const token of tokens) {
		const surface = text.slice(token.span.start, token.span.end);
		quotes.read(text, token.span.start, token.span.end);
		if (token.kind === "gap" && surface.trim() === "") continue;
		words.push({
			token,
			surface,
			folded: foldWord(surface),
			entry: token.key === null ? null : lexicon.find(token.key),
			capital: /^\p{Lu}/u.test(surface),
			quoted: quotes.inside,
			dashed: quotes.dashed,
			label: token.span.end < quotes.labelEnd,
			voices,
		});
	}
	const probabilities = tagger?.tag(words) ?? null;
	return words.map((word, index) => ({
		...word,
		evident: evidentClass(words, index),
		shares: probabilities === null ? null : sharesOf(word, probabilities, index),
		guessed: probabilities === null || word.entry !== null ? null : partOfSpeechOf(likeliest(probabilities, index).tag),
	}));
}

/** Whether nothing stands in the text besides one sentence. */
function isWhole(text: string, start: number, end: number): boolean {
	return text.length - (end - start) < shortestRest || text.slice(0, start).trim() + text.slice(end).trim() === "";
}

const shortestRest = 8;
let latest: { readonly text: string; readonly voices: Voices } | null = null;

/** A text is read sentence by sentence: what is known of the last one is kept. */
function voicesOf(text: string): Voices {
	if (latest?.text !== text) latest = { text, voices: new Voices(text) };
	return latest.voices;
}

function sharesOf(
	{ token, entry }: ContextWord,
	probabilities: TagProbabilities,
	index: number,
): ReadonlyMap<Sense["pos"], number> | null {
	if (token.kind !== "word" || entry === null || entry.senses.length < 2) return null;
	const shares = new Map<Sense["pos"], number>();
	let total = 0;
	for (const { pos } of entry.senses) {
		if (shares.has(pos)) continue;
		const weights = weightsOf(pos);
		let share = leastShare;
		for (let tag = 0; tag < tagCount; tag++) {
			share += (probabilities[index * tagCount + tag] as number) * (weights[tag] as number);
		}
		shares.set(pos, share);
		total += share;
	}
	if (shares.size < 2) return null;
	for (const [pos, share] of shares) shares.set(pos, share / total);
	return shares;
}

/** The tagger never rules a class out. */
const leastShare = 0.001;

/** The class of meaning of each kind of name. */
const classOfName: Readonly<Record<NameKind, SemanticClass | null>> = {
	person: "person",
	people: "person",
	place: "place",
	org: "group",
	language: "language",
	work: "text",
	event: "event",
	other: null,
};

/**
 * Whether a word belongs to a class such as `<number>`, `<v>` or `<drink>`: a part of speech as its neighbours say, or by
 * its first sense; a class of meaning as the dictionary says of any of its senses. A word without entry is what the tagger
 * takes it for.
 */
export function belongsTo(word: TaggedWord, name: string): boolean {
	switch (name) {
		case "<punct>":
			return word.token.kind === "gap";
		case "<question>":
			return word.token.kind === "gap" && word.surface.includes("?");
		case "<number>":
			return word.token.kind === "number" || (word.token.kind === "word" && partOf(word) === "num");
		case "<name>":
			return word.token.kind === "name";
		default:
			if (meanings.has(name)) return means(word, name.slice(1, -1) as SemanticClass);
			return word.token.kind === "word" && `<${partOf(word)}>` === name;
	}
}

/** The part of speech that its neighbours make evident, else that of its first sense, else what the tagger says. */
function partOf({ evident, entry, guessed }: TaggedWord): Sense["pos"] | null {
	return evident ?? entry?.senses[0].pos ?? guessed;
}

const meanings: ReadonlySet<string> = new Set(semanticClasses.map((name) => `<${name}>`));

function means({ token, entry }: TaggedWord, meaning: SemanticClass): boolean {
	if (token.kind === "name") {
		// `anh Đức` is a person, though the entry is a country.
		if (token.subkind === "person") return meaning === "person";
		return entry !== null && classOfName[entry.senses[0].pos as NameKind] === meaning;
	}
	if (entry === null) return false;
	return entry.classes.includes(meaning);
}

/** Whether this is the edge of a sentence: nothing, or a mark that ends one. */
export function isEdge(word: ContextWord | undefined): boolean {
	return word === undefined || (word.token.kind === "gap" && /[.!?…]/.test(word.surface));
}
