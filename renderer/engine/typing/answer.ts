// Compares a typed answer with the word that was asked for, syllable by syllable: what is only written otherwise is right,
// a wrong tone is told from a wrong mark and a wrong letter. Pure, runs anywhere.

import { foldSyllable, foldWord } from "../text/headwordKey.ts";
import { splitTone, type Tone } from "../text/syllable.ts";
import { type ComparedLetter, comparedLetters } from "./answerLetters.ts";
import { plainLetter, plainLetters } from "./letters.ts";

/** What is wrong with one syllable. */
export type SyllableFault =
	| { readonly kind: "tone"; readonly expected: Tone; readonly typed: Tone }
	/** A letter with another mark, or without one: `ư` and `u`, `ă` and `â`, `đ` and `d`. Lower case, toneless. */
	| { readonly kind: "mark"; readonly expected: string; readonly typed: string }
	| { readonly kind: "letters" };

export type ComparedSyllable =
	/** Alike, whatever capitals, place of the tone and normalisation. */
	| { readonly kind: "same"; readonly expected: string }
	| {
			readonly kind: "differs";
			readonly expected: string;
			readonly typed: string;
			/** At least one. */
			readonly faults: readonly SyllableFault[];
			readonly letters: readonly ComparedLetter[];
	  }
	| { readonly kind: "missing"; readonly expected: string }
	| { readonly kind: "added"; readonly typed: string };

export interface ComparedAnswer {
	/**
	 * `synonym`: another word that the question allows. `nearly`: all syllables are there, and few have a wrong tone or mark, or
	 * one letter is wrong.
	 */
	readonly verdict: "right" | "synonym" | "nearly" | "wrong";
	/** What the answer deserves: good for right ones, hard for nearly right ones, else again. */
	readonly grade: 1 | 2 | 3;
	/** In order; every syllable of the word asked for and of the answer is in exactly one. */
	readonly syllables: readonly ComparedSyllable[];
}

/** Letters of a word in which one may be wrong for the answer to be nearly right. */
const lettersForgiving = 5;

/**
 * @param typed as the person wrote it; an empty answer is wrong, with everything missing
 * @param headword the word asked for
 * @param alsoRight other words that the question allows
 */
export function compareAnswer(typed: string, headword: string, alsoRight: readonly string[] = []): ComparedAnswer {
	const syllables = aligned(syllablesOf(typed), syllablesOf(headword));
	if (syllables.every(({ kind }) => kind === "same")) return { verdict: "right", grade: 3, syllables };
	const folded = foldWord(syllablesOf(typed).join(" "));
	if (folded !== "" && alsoRight.some((word) => foldWord(syllablesOf(word).join(" ")) === folded))
		return { verdict: "synonym", grade: 3, syllables };
	return isNear(syllables) ? { verdict: "nearly", grade: 2, syllables } : { verdict: "wrong", grade: 1, syllables };
}

function isNear(syllables: readonly ComparedSyllable[]): boolean {
	const differing = syllables.flatMap((syllable) => (syllable.kind === "differs" ? [syllable] : []));
	if (syllables.some(({ kind }) => kind === "missing" || kind === "added")) return false;
	if (differing.length > Math.max(1, Math.floor(syllables.length / 2))) return false;
	const misspelt = differing.filter(({ faults }) => faults.some(({ kind }) => kind === "letters"));
	if (misspelt.length === 0) return true;
	const wrong = misspelt.flatMap(({ letters }) => letters.filter(({ kind }) => kind !== "same")).length;
	const length = syllables.reduce((sum, syllable) => sum + ("expected" in syllable ? syllable.expected.length : 0), 0);
	return misspelt.length === differing.length && wrong === 1 && length >= lettersForgiving;
}

/** NFC, white space, `_`, hyphens and punctuation left out. */
function syllablesOf(text: string): readonly string[] {
	return text
		.normalize("NFC")
		.split(/[^\p{L}\p{M}\p{N}]+/u)
		.filter((syllable) => syllable !== "");
}

/** Places syllables of the answer beside those of the word so that they differ least. */
function aligned(typed: readonly string[], expected: readonly string[]): readonly ComparedSyllable[] {
	const columns = expected.length + 1;
	const costs = new Float64Array((typed.length + 1) * columns);
	const at = (row: number, column: number): number => costs[row * columns + column] ?? 0;
	const swap = (row: number, column: number) => distance(typed[row - 1] ?? "", expected[column - 1] ?? "");
	for (let row = 0; row <= typed.length; row++) {
		for (let column = 0; column <= expected.length; column++) {
			if (row === 0 || column === 0) costs[row * columns + column] = row + column;
			else {
				const apart = Math.min(at(row - 1, column), at(row, column - 1)) + 1;
				costs[row * columns + column] = Math.min(apart, at(row - 1, column - 1) + swap(row, column));
			}
		}
	}
	const found: ComparedSyllable[] = [];
	let row = typed.length;
	let column = expected.length;
	while (row > 0 || column > 0) {
		const here = at(row, column);
		// Of two ways that are as good, the one that has what is missing at the end.
		if (column > 0 && here === at(row, column - 1) + 1) {
			column -= 1;
			found.push({ kind: "missing", expected: expected[column] ?? "" });
		} else if (row > 0 && here === at(row - 1, column) + 1) {
			row -= 1;
			found.push({ kind: "added", typed: typed[row] ?? "" });
		} else {
			row -= 1;
			column -= 1;
			found.push(compared(typed[row] ?? "", expected[column] ?? ""));
		}
	}
	return found.reverse();
}

/** 0 for the same syllable, less than 1 for one that shares all plain letters, under 2 for any other. */
function distance(typed: string, expected: string): number {
	if (foldSyllable(typed) === foldSyllable(expected)) return 0;
	const [one, other] = [splitTone(typed.toLowerCase()), splitTone(expected.toLowerCase())];
	if (one.letters === other.letters) return 0.3;
	if (plainLetters(one.letters) === plainLetters(other.letters)) return one.tone === other.tone ? 0.4 : 0.6;
	const letters = comparedLetters(typed, expected);
	return 0.8 + letters.filter(({ kind }) => kind !== "same").length / letters.length;
}

function compared(typed: string, expected: string): ComparedSyllable {
	if (foldSyllable(typed) === foldSyllable(expected)) return { kind: "same", expected };
	const letters = comparedLetters(typed, expected);
	return { kind: "differs", expected, typed, faults: faultsOf(typed, expected), letters };
}

function faultsOf(typed: string, expected: string): readonly SyllableFault[] {
	const given = splitTone(typed.toLowerCase());
	const wanted = splitTone(expected.toLowerCase());
	const faults: SyllableFault[] = [];
	let otherWord = false;
	if (plainLetters(given.letters) === plainLetters(wanted.letters)) {
		for (const [index, letter] of Array.from(wanted.letters).entries()) {
			const other = given.letters.charAt(index);
			if (other === letter || plainLetter(other) !== plainLetter(letter)) continue;
			if (!faults.some((fault) => fault.kind === "mark" && fault.expected === letter && fault.typed === other))
				faults.push({ kind: "mark", expected: letter, typed: other });
		}
	} else {
		faults.push({ kind: "letters" });
		otherWord = comparedLetters(typed, expected).filter(({ kind }) => kind !== "same").length > 2;
	}
	// Two tones in one syllable are a slip of the keys, and another syllable has a tone of its own: the letters say it.
	if (!otherWord && given.tone !== null && wanted.tone !== null && given.tone !== wanted.tone)
		faults.push({ kind: "tone", expected: wanted.tone, typed: given.tone });
	return faults.length === 0 ? [{ kind: "letters" }] : faults;
}
