// Search as people type it: letters without marks match without them, with marks exactly. Pure.

import { foldWord, unaccented } from "../engine/text/headwordKey.ts";

export interface SearchedTexts {
	readonly headword: string;
	readonly plain: string;
	readonly gloss: string;
	readonly note: string;
}

/**
 * Typed without marks, letters are compared without marks (`thuy` finds thuỷ and thủy); typed with marks, they must be those
 * (`thủy` finds thuỷ, not thúy). Both begin at a syllable; English begins at a word of the gloss or the note.
 */
export function searcher(search: string): (word: SearchedTexts) => boolean {
	const typed = search.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();
	if (typed === "") return () => true;
	const plain = unaccented(typed);
	const marked = plain !== typed;
	const folded = foldWord(typed);
	// Folding takes time: only of words whose letters, i and y being one, can be those.
	const near = new RegExp(escaped(plain).replace(/[iy]/g, "[iy]").replaceAll(" ", "[\\s_]+"), "u");
	// As typed too: the beginning of a syllable (`hoà` of `hoàng`) folds as a syllable of its own.
	const hasMarked = (headword: string) =>
		startsInside(foldWord(headword), folded) || startsInside(headword.toLowerCase(), typed);
	return (word) =>
		(marked ? near.test(word.plain) && hasMarked(word.headword) : startsInside(word.plain, plain)) ||
		startsInside(word.gloss.toLowerCase(), typed) ||
		(word.note !== "" && startsInside(word.note.toLowerCase(), typed));
}

function escaped(text: string): string {
	return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

/** `part` stands in `text` at the beginning of one of its words. */
function startsInside(text: string, part: string): boolean {
	for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) {
		if (at === 0 || !/[\p{L}\p{M}\p{N}]/u.test(text.charAt(at - 1))) return true;
	}
	return false;
}
