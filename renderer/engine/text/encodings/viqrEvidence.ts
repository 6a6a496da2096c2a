// Whether ASCII text is VIQR. Formulas, source code, addresses, English and Vietnamese without marks have the same signs, but not
// in every other word and not always so that a Vietnamese syllable comes of it. Pure.

import { isSyllable } from "../syllable.ts";
import { isAddress, readWord } from "./viqr.ts";

const words = /[a-z][a-z^(+*'`?~.]*/gi;
/** `nghie^ng` with both its marks and signs behind it; longer ones are no words. */
const longestWord = 16;
const sampleLength = 4_096;
const samples = 24;

interface Evidence {
	readonly words: number;
	/** Words that are Vietnamese syllables, with or without marks. */
	readonly syllables: number;
	/** Different syllables with a circumflex, breve, horn or đ. */
	readonly quality: ReadonlySet<string>;
	/** How many of the words are such syllables, and how many have such a sign and are none. */
	readonly qualityWords: number;
	readonly broken: number;
	/** Words that are syllables with any mark. */
	readonly marked: number;
	/** One letter has such a sign and a tone, as in `e^.`. */
	readonly both: number;
}

/** True only where it is proven: ASCII text is never read anew on a hunch. */
export function judgeViqr(text: string): boolean {
	if (!/[aeou][\^+(*]|dd/i.test(text)) return false;
	const found = evidenceIn(text);
	if (found.words === 0 || found.qualityWords === 0) return false;
	const share = found.qualityWords / found.words;
	const often = share >= 0.2 || (share >= 0.08 && found.marked >= found.words * 0.45);
	if (!often || found.broken > found.qualityWords * 0.15) return false;
	if (found.quality.size >= 4) return found.both > 0 && found.syllables >= found.words * 0.6;
	if (found.both > 0 && found.quality.size >= 2 && found.marked >= Math.max(5, found.words * 0.4)) return true;
	// `o*'` is a rime in VIQR, and much else.
	const allSyllables = found.syllables === found.words && [...found.quality].join("").length >= 3;
	return allSyllables && (found.both > 0 || (found.quality.size >= 2 && share >= 0.5));
}

function evidenceIn(text: string): Evidence {
	const quality = new Set<string>();
	const counts = { words: 0, syllables: 0, qualityWords: 0, broken: 0, marked: 0, both: 0 };
	for (const piece of stretches(text).flatMap((stretch) => stretch.split(/\s+/))) {
		if (isAddress(piece)) continue;
		for (const [token] of piece.matchAll(words)) {
			counts.words += 1;
			if (token.length > longestWord) continue;
			const read = readWord(token);
			if (read.syllable || isSyllable(token.replace(/[.?'`~(*]+$/, ""))) counts.syllables += 1;
			if (read.syllable && read.marked) counts.marked += 1;
			if (!read.quality) continue;
			if (!read.syllable) {
				counts.broken += 1;
				continue;
			}
			counts.qualityWords += 1;
			if (read.both) counts.both += 1;
			quality.add(read.text.toLowerCase());
		}
	}
	return { ...counts, quality };
}

/** The whole of a short text; of a long one 24 stretches. */
function stretches(text: string): readonly string[] {
	if (text.length <= sampleLength * samples) return [text];
	const step = Math.floor(text.length / samples);
	return Array.from({ length: samples }, (_, index) => text.slice(index * step, index * step + sampleLength));
}
