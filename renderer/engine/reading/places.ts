// All places of one word, name or phrase in a document, in steps, so that whoever runs it can report, pause and stop.

import { splitSentences } from "../document/sentences.ts";
import type { CleanDocument } from "../document/types.ts";
import type { Token } from "../segment/types.ts";
import { type HeadwordKey, isPhraseKey, partsOfKey, unaccented } from "../text/headwordKey.ts";
import { type Span, span } from "../text/span.ts";
import { joinsOf } from "./analyse.ts";
import { phraseFinder } from "./phrases.ts";

/** Sentences segmented between two reports. */
const sentencesAStep = 64;

/**
 * Yields the share done, 0 to 1, every few sentences; returns `placeNumbers` (types.ts) offsets into the text for each place, ascending.
 * A phrase in parts is one place, from its first part to its last.
 * @param sentences `Analysis.sentences`, where it is known
 */
export function* placesOf(
	document: CleanDocument,
	sentences: Int32Array | null,
	key: HeadwordKey,
	segment: (text: string, place: Span, joins: ReadonlySet<number> | null) => readonly Token[],
): Generator<number, Int32Array, void> {
	const bounds = sentences ?? boundsOf(document);
	const joins = joinsOf(document);
	const phrases = isPhraseKey(key) ? phraseFinder([key]) : null;
	const mayHold = sentenceFilter(document.text, key);
	const found: number[] = [];
	const count = bounds.length / 3;
	for (let index = 0; index < count; index += 1) {
		const place = span(bounds[index * 3] ?? 0, bounds[index * 3 + 1] ?? 0);
		const tokens = mayHold(place) ? segment(document.text, place, joins) : [];
		if (phrases === null) {
			for (const token of tokens) {
				if (token.key === key) found.push(place.start, place.end, token.span.start, token.span.end);
			}
		} else {
			for (const { parts } of phrases.find(document.text, tokens)) {
				const [first, last] = [parts[0], parts.at(-1)];
				if (first !== undefined && last !== undefined) found.push(place.start, place.end, first.start, last.end);
			}
		}
		if (index % sentencesAStep === sentencesAStep - 1) yield index / count;
	}
	return Int32Array.from(found);
}

function boundsOf(document: CleanDocument): Int32Array {
	const found = splitSentences(document);
	const bounds = new Int32Array(found.length * 3);
	found.forEach(({ span: place, block }, index) => {
		bounds.set([place.start, place.end, block], index * 3);
	});
	return bounds;
}

/** Letters that spellings of one syllable differ in: the tone's place, and i for y. */
const variants: Readonly<Record<string, string>> = {
	a: "[aàáảãạăằắẳẵặâầấẩẫậ]",
	e: "[eèéẻẽẹêềếểễệ]",
	i: "[iìíỉĩịyỳýỷỹỵ]",
	o: "[oòóỏõọôồốổỗộơờớởỡợ]",
	u: "[uùúủũụưừứửữự]",
};
const foldedSyllable = new RegExp(`^[a-zđ${Object.values(variants).join("").replace(/[[\]]/g, "")}]+$`);

/**
 * Whether a word may stand in a sentence: its first syllable does, however it is spelled. Most sentences need not be segmented
 * then. The sentences are asked in the order of the text; where a syllable has other letters than Vietnamese, all of them may.
 */
function sentenceFilter(text: string, key: HeadwordKey): (sentence: Span) => boolean {
	const [first = ""] = partsOfKey(key).word.split(" ");
	if (isPhraseKey(key) || !foldedSyllable.test(first)) return () => true;
	const letters = Array.from(first, (letter) => {
		const plain = unaccented(letter);
		return variants[plain === "y" ? "i" : plain] ?? letter;
	});
	const syllable = new RegExp(letters.join(""), "giu");
	let next = -1;
	return ({ start, end }) => {
		if (next < start) {
			syllable.lastIndex = start;
			next = syllable.exec(text)?.index ?? Number.POSITIVE_INFINITY;
		}
		return next < end;
	};
}
