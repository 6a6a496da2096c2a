// Which given names a text has: single syllables with a capital inside its sentences (`cho Lan`), and those that a word of
// kinship calls (`chị Lan`). At the start of a sentence, where every word has a capital, this tells a name from a word.

import { foldSyllable } from "../text/headwordKey.ts";
import { isGivenName, kinWords, namesOfThings, otherCapitals } from "./givenNames.ts";

export interface NameEvidence {
	/** Whether the text around `at` has the lower-cased syllable as a name inside a sentence; counts those called, too. */
	isNamed(text: string, at: number, syllable: string): boolean;
	/** Whether a word of kinship stands before it there. */
	isCalled(text: string, at: number, syllable: string): boolean;
}

interface Found {
	readonly named: Set<string>;
	readonly called: Set<string>;
}

/** UTF-16 units that are looked through at once; a place asks its own stretch and those beside it. */
const stretch = 1 << 16;

/** Looks through a text when it is first asked, and remembers the last one. */
export function createNameEvidence(): NameEvidence {
	let known = "";
	const stretches = new Map<number, Found>();

	function has(which: keyof Found, text: string, at: number, syllable: string): boolean {
		if (text !== known) {
			known = text;
			stretches.clear();
		}
		const own = Math.floor(at / stretch);
		for (let number = Math.max(0, own - 1); number <= own + 1 && number * stretch < text.length; number++) {
			let found = stretches.get(number);
			if (found === undefined) {
				found = lookThrough(text, number * stretch, Math.min(text.length, (number + 1) * stretch));
				stretches.set(number, found);
			}
			if (found[which].has(syllable)) return true;
		}
		return false;
	}

	return {
		isNamed: (text, at, syllable) => has("named", text, at, syllable),
		isCalled: (text, at, syllable) => has("called", text, at, syllable),
	};
}

function lookThrough(text: string, from: number, end: number): Found {
	const found: Found = { named: new Set(), called: new Set() };
	const capitals = /\p{Lu}\p{Ll}{1,6}/gu;
	capitals.lastIndex = from;
	for (let match = capitals.exec(text); match !== null && match.index < end; match = capitals.exec(text)) {
		const [surface] = match;
		const before = wordBefore(text, match.index);
		if (before === null || !standsAlone(text, match.index + surface.length)) continue;
		const syllable = foldSyllable(surface);
		if (!isGivenName(syllable)) continue;
		if (kinWords.has(before)) {
			found.called.add(syllable);
			found.named.add(syllable);
		} else if (!namesOfThings.has(before) && !otherCapitals.has(syllable)) found.named.add(syllable);
	}
	return found;
}

/** The small word before a place, behind one blank (`""`: a comma); `null` where a sentence or another name may end there. */
function wordBefore(text: string, at: number): string | null {
	if (text.charAt(at - 1) !== " ") return null;
	const last = text.charAt(at - 2);
	if (last === ",") return "";
	let start = at - 1;
	while (start > 0 && /\p{L}/u.test(text.charAt(start - 1))) start -= 1;
	const word = text.slice(start, at - 1);
	const folded = foldSyllable(word);
	// `Anh Hùng`, `Chị Lan` at the start of a sentence.
	return word === "" || (folded !== word && /^\p{Lu}/u.test(word) && !kinWords.has(folded)) ? null : folded;
}

/** No letter, and no further capital behind one blank. */
function standsAlone(text: string, end: number): boolean {
	return !/^(?:[\p{L}\p{N}\-–'’]| \p{Lu})/u.test(text.slice(end, end + 3));
}
