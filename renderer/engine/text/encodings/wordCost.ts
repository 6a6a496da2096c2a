// How unlikely a word is as Vietnamese and as a word of another language written in Latin letters: minus twice the natural
// logarithm of a rough probability. Only differences mean anything. Pure.

import { syllableCost } from "./frequencies.ts";

/** Rough figures, all in the measure of `syllableCost`. */
const costOf = {
	asciiLetter: 5.6,
	commonLetter: 9,
	rareLetter: 14,
	vietnameseLetter: 16,
	strangeSign: 20,
	control: 24,
	outerSign: 6,
	titleCase: 3,
	allCapitals: 5,
	mixedCase: 16,
	foreignWord: 8,
	brokenUp: 12,
	loneLetter: 8,
} as const;

const commonLetters = new Set("éèêëàâäçôöîïùûüßåøñáíóúãõæÉÈÊËÀÂÄÇÔÖÎÏÙÛÜÅØÑÁÍÓÚÃÕÆ");
const outerSigns = new Set("“”‘’–—…•«»·§\u00a0„");
const signsBeforeWords = new Set("°€£$");
const edges = /^([^\p{L}\p{M}]*)([\s\S]*?)([^\p{L}\p{M}]*)$/u;

export interface WordReading {
	/** -2 ln of a rough probability; above 0. */
	readonly cost: number;
	/** Its letters make one well-formed Vietnamese syllable. */
	readonly syllable: boolean;
	/** It has letters at all. */
	readonly word: boolean;
}

/**
 * Judges what one run of letter bytes reads as: a word, with the signs that stand directly around it. `foreign` tells how much
 * a foreign word costs more than elsewhere: 0 where the whole text is taken for foreign.
 */
export function judgeWord(text: string, foreign: number = costOf.foreignWord): WordReading {
	const [, before = "", word = "", after = ""] = edges.exec(text) ?? [];
	if (word === "") return { cost: loneSignCost(before), syllable: false, word: false };
	const around = signCost(before, true) + (/^[²³]$/.test(after) && /m$/.test(word) ? 1 : signCost(after, false));
	const vietnamese = syllableCost(word) + caseCost(word);
	const parts = word.split(/[–—…’]/u);
	if (parts.length > 1) return severalWords(parts, around, foreign);
	const other = foreign + foreignCost(word) + caseCost(word);
	return { cost: around + Math.min(vietnamese, other), syllable: vietnamese < Number.POSITIVE_INFINITY, word: true };
}

function severalWords(parts: readonly string[], around: number, foreign: number): WordReading {
	const judged = parts.map((part) => judgeWord(part, foreign));
	return {
		cost: judged.reduce((sum, { cost }) => sum + cost, around + costOf.outerSign * (parts.length - 1)),
		syllable: judged.every(({ syllable }) => syllable),
		word: true,
	};
}

/** A foreign word: `foreign` as in `judgeWord` is to be added. */
function foreignCost(word: string): number {
	let cost = word.length === 1 && word.charCodeAt(0) > 0x7f ? costOf.loneLetter : 0;
	for (const character of word) cost += letterCost(character);
	return /[^\p{L}\p{M}]/u.test(word) ? cost + costOf.brokenUp : cost;
}

function letterCost(character: string): number {
	const code = character.charCodeAt(0);
	if (code < 0x80) return costOf.asciiLetter;
	if (code === 0xfffd || code < 0xa0 || isLooseMark(code)) return costOf.control;
	if (commonLetters.has(character)) return costOf.commonLetter;
	if (!/[\p{L}\p{M}]/u.test(character)) return costOf.strangeSign;
	return code < 0x180 ? costOf.rareLetter : costOf.vietnameseLetter;
}

/** NFC leaves no mark of its own on a letter of Vietnamese or of its neighbours in Europe. */
function isLooseMark(code: number): boolean {
	return code >= 0x300 && code < 0x370;
}

/** Signs other than dashes and the like do not stand between spaces. */
function loneSignCost(signs: string): number {
	const cost = signCost(signs, false);
	return cost >= costOf.strangeSign ? cost + costOf.loneLetter : cost;
}

function signCost(signs: string, before: boolean): number {
	let cost = 0;
	for (const sign of signs) {
		const code = sign.charCodeAt(0);
		if (outerSigns.has(sign) || (before && signsBeforeWords.has(sign))) cost += costOf.outerSign;
		else if (code < 0x20 || (code > 0x7e && code < 0xa0) || code === 0xfffd) cost += costOf.control;
		else cost += code < 0x80 ? 1 : costOf.strangeSign;
	}
	return cost;
}

function caseCost(word: string): number {
	const small = word.toLowerCase();
	if (word === small) return 0;
	if (word === word.toUpperCase()) return word.length === 1 ? costOf.titleCase : costOf.allCapitals;
	return word.slice(1) === small.slice(1) ? costOf.titleCase : costOf.mixedCase;
}
