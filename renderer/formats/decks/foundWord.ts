// Texts of the columns of one row, or the fields of one note, as a word: what may be one, and where it stands in its sentence.

import { foldWord } from "../../engine/text/headwordKey.ts";
import { readCloze } from "./cloze.ts";
import type { LeftOut } from "./plainText.ts";
import { bareWord, type CarriedContext, type CarriedWord, type Column } from "./types.ts";

/** What is longer is no word and no phrase to learn. */
export const longestHeadword = 80;
const longestGloss = 1_000;
const longestSentence = 2_000;
const longestNote = 20_000;

/** Plain texts by column, NFC. */
export type ColumnTexts = { readonly [Name in Column]?: string };

/** `null` for what has no word: counted in `left`. Status, dates and numbers are read by the form that knows how they are written. */
export function foundWord(texts: ColumnTexts, left: LeftOut): CarriedWord | null {
	const cut = (text: string, limit: number): string => {
		if (text.length <= limit) return text;
		left.cut += 1;
		return `${text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, "")}…`;
	};
	const cloze = readCloze(texts.cloze ?? "") ?? readCloze(texts.sentence ?? "") ?? readCloze(texts.word ?? "");
	const inGap = cloze === null ? "" : cloze.quote;
	const written = texts.word === undefined || readCloze(texts.word) !== null ? inGap : texts.word;
	const [spelling, aside] = asideOf(written === "" ? inGap : written);
	const headword = headwordOf(spelling);
	if (headword === null) {
		left.unusable += 1;
		return null;
	}
	const sentence = cut(cloze?.sentence ?? texts.sentence ?? texts.cloze ?? "", longestSentence);
	const hint = cloze === null ? "" : cloze.hint;
	const gloss = texts.gloss === undefined || texts.gloss === "" ? hint : texts.gloss;
	return {
		...bareWord,
		headword,
		gloss: cut(gloss.replaceAll("\n", "; "), longestGloss),
		note: cut([aside, texts.note ?? ""].filter((part) => part !== "").join("\n"), longestNote),
		han: cut((texts.han ?? "").replaceAll("\n", " "), 100),
		contexts: sentence === "" ? [] : [contextOf(sentence, headword, cloze, texts, cut)],
	};
}

function contextOf(
	sentence: string,
	headword: string,
	cloze: { readonly quote: string; readonly offset: number } | null,
	{ english = "", article = "" }: ColumnTexts,
	cut: (text: string, limit: number) => string,
): CarriedContext {
	const marked =
		cloze !== null && cloze.quote !== "" && sentence.startsWith(cloze.quote, cloze.offset)
			? { quote: cloze.quote, offset: cloze.offset }
			: placeOf(headword, sentence);
	return {
		sentence,
		...marked,
		english: english === "" ? null : cut(english, longestSentence),
		articleTitle: cut(article.replaceAll("\n", " "), 300),
		place: null,
	};
}

const bracketed = /^([^\n]{1,160}?\S)\s*[([]([^()[\]\n]{1,60})[)\]]$/;

/** What many decks put behind a word in brackets, `bàn (n)`, is no part of it. */
function asideOf(text: string): readonly [string, string] {
	const found = bracketed.exec(text.trim());
	return found === null ? [text, ""] : [found[1] ?? text, found[2] ?? ""];
}

/** Letters and marks: without any there is no word. */
const letters = /[\p{L}\p{N}]/u;

/** One line, without `_` between syllables and without punctuation around it; `null` for what is no word. */
export function headwordOf(text: string): string | null {
	const line = text.replace(/[\s_\u00a0]+/g, " ").trim();
	if (line === "" || line.length > longestHeadword * 2) return null;
	const bare = line.replace(/^[\s"'“”‘’«»([{*•·–—-]+|[\s"'“”‘’«»)\]},.;:!?*•·…–—-]+$/gu, "");
	if (bare === "" || bare.length > longestHeadword || !letters.test(bare)) return null;
	return bare;
}

/** Where a word stands in a sentence, whatever its capitals and tone placement; unmarked where it does not. */
export function placeOf(headword: string, sentence: string): { readonly quote: string; readonly offset: number } {
	const exact = sentence.indexOf(headword);
	if (exact >= 0 && isWhole(sentence, exact, headword.length)) return { quote: headword, offset: exact };
	const wanted = foldWord(headword).split(" ");
	const syllables = [...sentence.matchAll(/[\p{L}\p{M}\p{N}]+/gu)];
	const folded = syllables.map(([syllable]) => foldWord(syllable));
	for (let at = 0; at + wanted.length <= folded.length; at += 1) {
		if (!wanted.every((syllable, index) => folded[at + index] === syllable)) continue;
		const start = syllables[at]?.index ?? 0;
		const last = syllables[at + wanted.length - 1];
		const end = (last?.index ?? 0) + (last?.[0].length ?? 0);
		return { quote: sentence.slice(start, end), offset: start };
	}
	return { quote: "", offset: 0 };
}

function isWhole(sentence: string, start: number, length: number): boolean {
	const letter = /[\p{L}\p{M}\p{N}]/u;
	return !letter.test(sentence.charAt(start - 1)) && !letter.test(sentence.charAt(start + length));
}
