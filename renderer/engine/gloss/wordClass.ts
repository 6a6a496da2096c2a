// A small tagger by rules: which part of speech the neighbours of a word make evident, where its entry leaves a choice.
// Only content classes are told apart (noun, verb, adjective); the rules stand in the order of their certainty.

import type { Sense } from "../lexicon/types.ts";
import type { ContextWord } from "./context.ts";

type Content = "n" | "v" | "a" | "num";

const list = (text: string): ReadonlySet<string> => new Set(text.split(", "));

/** Words that stand before a verb, or before an adjective used as one. */
const beforeVerb = list(
	"đã, đang, sẽ, chưa, không, chẳng, chả, hãy, đừng, chớ, cũng, vẫn, đều, cứ, phải, muốn, sắp, đã từng, " +
		"dám, định, bèn, liền, có thể, không thể, chưa thể, sẽ không, không nên, nhằm, bắt đầu, tiếp tục",
);
/** Words of degree: before an adjective, and after one (`hơn 30 năm` compares nothing). */
const beforeAdjective = list("rất, quá, hơi, khá, càng, thật, cực kỳ, vô cùng, hết sức, ngày càng, trở nên");
const afterAdjective = list("lắm, quá, nhất, hơn");
/** Words that only a noun follows. */
const beforeNoun = list(
	"những, các, mọi, mỗi, một, mấy, vài, nhiều, từng, của, trong, với, tại, ở, trên, dưới, bằng, toàn",
);
/** Those of them that adverbs and auxiliaries follow as well. */
const beforeGrammar = list("từng, toàn, nhiều, với, bằng, trong, một, mỗi, mọi");
const madeNoun = list("sự, nỗi, niềm");
/** Classifiers that stand as well before verbs. */
const noClassifiers = list("con, việc, cuộc");
/** What is counted: `năm` before these is five, not a year. */
const counted = list("năm, tuần, giờ, phút, giây, lần");
const afterNoun = list("này, của, ấy, đó, kia, nào");

/** Classes that a noun does not replace: they stand in its place, or join what follows. */
const nominal = list("n, pron, clf, num, det, prep, conj, part");
/** Classes that stand where a verb stands. */
const verbal = list("v, a, aux, adv");
/** Classes that stay what they are behind an auxiliary: `muốn cái kia`, `cũng hai`. */
const grammatical = list("pron, clf, num, det");

/**
 * The class of the word at `index` as its neighbours show it; `null` where its entry has no such class, where its first
 * sense stands in the same place anyway, or where the neighbours tell nothing.
 */
export function evidentClass(sentence: readonly ContextWord[], index: number): Content | null {
	const word = sentence[index];
	if (word?.token.kind !== "word" || word.entry === null) return null;
	const first = word.entry.senses[0].pos;
	const senses: ReadonlySet<Sense["pos"]> = new Set(word.entry.senses.map(({ pos }) => pos));
	const previous = sentence[index - 1];
	const before = previous?.folded ?? "";
	const after = sentence[index + 1]?.folded ?? "";
	if (word.folded === "năm" && counted.has(after) && senses.has("num") && !isYear(sentence, index)) return "num";
	const compared = afterAdjective.has(after) && !(after === "hơn" && counts(sentence[index + 2]));
	if (senses.has("a") && (beforeAdjective.has(before) || compared)) return first === "a" ? null : "a";
	if (beforeVerb.has(before)) {
		if (verbal.has(first) || grammatical.has(first)) return null;
		if (senses.has("v")) return "v";
		return first === "n" && senses.has("a") ? "a" : null;
	}
	if (!senses.has("n") || nominal.has(first)) {
		const follows = isPronoun(previous) && !isPronoun(sentence[index - 2]);
		return senses.has("v") && first === "n" && follows && !afterNoun.has(after) ? "v" : null;
	}
	// `từng bị phạt`, `toàn không có`: what stands there stays a word of grammar, though its syllable is a noun, too.
	const grammar = first !== "v" && first !== "a" && beforeGrammar.has(before);
	const announced =
		(beforeNoun.has(before) && !grammar) || madeNoun.has(before) || counts(previous) || isTitled(word, previous);
	return announced || (afterNoun.has(after) && !isPronoun(previous)) ? "n" : null;
}

/** `năm năm 1990` and `10 năm năm lần`: what follows a number, or stands before one, is a year. */
function isYear(sentence: readonly ContextWord[], index: number): boolean {
	const before = sentence[index - 1];
	return (
		before?.token.kind === "number" || sentence[index + 2]?.token.kind === "number" || counted.has(before?.folded ?? "")
	);
}

/** A capital behind another word is part of a body's name: `Sở Kế hoạch và Đầu tư`, `Quỹ Bảo vệ rừng`. */
function isTitled(word: ContextWord, previous: ContextWord | undefined): boolean {
	return word.capital && previous !== undefined && previous.token.kind !== "gap";
}

/** A number, or a word that is nothing but a classifier. */
function counts(word: ContextWord | undefined): boolean {
	if (word?.token.kind === "number") return true;
	if (word === undefined || noClassifiers.has(word.folded)) return false;
	const pos = word.entry?.senses[0].pos;
	return word.token.kind === "word" && (pos === "num" || pos === "clf");
}

function isPronoun(word: ContextWord | undefined): boolean {
	return word?.token.kind === "word" && word.entry?.senses[0].pos === "pron";
}
