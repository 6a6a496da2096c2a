// The words that a list or a text names, to be marked as known: a list has one word a line, of a text the segmenter finds the
// words. In steps, so that whoever runs it can report, pause and stop. Pure.

import type { Token } from "../segment/types.ts";
import { type HeadwordKey, headwordKey } from "../text/headwordKey.ts";
import type { Lexicon } from "./lookup.ts";
import { type SeedWord, seedWordOf } from "./seedWords.ts";

export type ListForm = "list" | "text";

export interface ListedWords {
	readonly form: ListForm;
	/** Each once, in order. */
	readonly words: readonly SeedWord[];
	/** Lines of a list that the dictionary does not have, each once, as they stand; for a text empty. */
	readonly unknown: readonly string[];
}

/** Lines looked at between two reports. */
const linesAStep = 50;
/** A list's lines are short and are no sentences: so many of them in a hundred, at the least. */
const listShare = 0.7;
const mostSyllables = 5;

/** What stands before the word: a number, a bullet, a box. */
const leading = /^\s*(?:\d+\s*[.):-]\s*|[-*•·–—+]\s*|\[[ x]?\]\s*)*/iu;
/** What parts the word from a gloss beside it. */
const separator = /\t|[;,|:=]|\s[-–—]\s|\s\(/u;

/** Whether a text looks like one word a line. */
export function formOf(text: string): ListForm {
	const lines = text.split("\n").filter((line) => line.trim() !== "");
	const short = lines.filter((line) => {
		const word = wordOfLine(line);
		return word !== "" && word.split(/\s+/).length <= mostSyllables && !/[.!?…]\s*$/u.test(line);
	});
	return lines.length > 0 && short.length >= lines.length * listShare ? "list" : "text";
}

/** The word of a line of a list, without number, bullet and gloss; empty where there is none. */
export function wordOfLine(line: string): string {
	const text = line.normalize("NFC").replace(leading, "");
	return (text.split(separator)[0] ?? "")
		.replaceAll("_", " ")
		.replace(/["“”'‘’]/gu, "")
		.trim();
}

/**
 * Yields the share done. A line of a list that is no headword counts by the words that it consists of, if the dictionary has
 * them all.
 * @param form `null`: as the text looks
 * @param segment tokens of a text, in order
 */
export function* listedWords(
	text: string,
	form: ListForm | null,
	lexicon: Pick<Lexicon, "find">,
	segment: (text: string) => readonly Token[],
): Generator<number, ListedWords, void> {
	const as = form ?? formOf(text);
	const words = new Map<HeadwordKey, SeedWord>();
	const unknown = new Set<string>();
	const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== "");
	for (const [index, line] of lines.entries()) {
		if (index % linesAStep === linesAStep - 1) yield index / lines.length;
		if (as === "text") {
			for (const word of wordsIn(line, lexicon, segment) ?? []) words.set(word.key, word);
			continue;
		}
		const written = wordOfLine(line);
		if (written === "") continue;
		const entry = lexicon.find(headwordKey("word", written));
		const found = entry === null ? wordsIn(written, lexicon, segment, true) : [seedWordOf(entry)];
		if (found === null || found.length === 0) unknown.add(written);
		else for (const word of found) words.set(word.key, word);
	}
	return { form: as, words: [...words.values()], unknown: [...unknown] };
}

/** @param whole `null` as soon as a word is not in the dictionary; without it such words are passed over */
function wordsIn(
	line: string,
	lexicon: Pick<Lexicon, "find">,
	segment: (text: string) => readonly Token[],
	whole = false,
): readonly SeedWord[] | null {
	const found: SeedWord[] = [];
	for (const token of segment(line.normalize("NFC"))) {
		if (token.kind === "gap") continue;
		const entry = token.kind === "word" ? lexicon.find(token.key) : null;
		if (entry !== null) found.push(seedWordOf(entry));
		else if (whole) return null;
	}
	return found;
}
