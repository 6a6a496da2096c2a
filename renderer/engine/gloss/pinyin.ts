// Chinese names that no list has, from their Sino-Vietnamese reading into pinyin, syllable by syllable: Uông Văn Bân is Wang
// Wenbin. Only where something tells that the name is Chinese; the reading is by rule, and marked so.

import { chineseEvidence } from "./chineseEvidence.ts";
import type { TaggedWord } from "./context.ts";
import { doubleSurnameReadings, givenReadings, surnameReadings } from "./pinyinReadings.ts";
import type { Gloss } from "./types.ts";

/** Surnames and middle names of Vietnamese alone: Ruan and Huang exist, but hardly in our press under these spellings. */
const neverSurname: ReadonlySet<string> = new Set(["nguyễn", "huỳnh"]);
const neverGiven: ReadonlySet<string> = new Set(["thị"]);

/** Gloss of the name at `index` where it is Chinese; `null` for all others. */
export function glossChineseName(sentence: readonly TaggedWord[], index: number): Gloss | null {
	const word = sentence[index];
	if (word?.token.kind !== "name" || word.token.subkind === "place" || word.token.subkind === "organization")
		return null;
	const text = pinyinOf(word.folded.split(" "));
	if (text === null) return null;
	const cue = chineseEvidence(sentence, index);
	return cue === null ? null : { text, from: "rule", sense: null, cue };
}

/**
 * A person's name in pinyin, given its lower-cased syllables, surname first: the surname apart, the given name joined, an
 * apostrophe before a syllable that begins with a vowel. A surname alone is read alone; `null` for what is no such name.
 */
export function pinyinOf(syllables: readonly string[]): string | null {
	const double = doubleSurnameReadings.get(syllables.slice(0, 2).join(" "));
	if (double !== undefined && syllables.length > 2) return fullName(double, syllables.slice(2));
	const [first = "", ...given] = syllables;
	const surname = neverSurname.has(first) ? undefined : surnameReadings.get(first);
	return surname === undefined ? null : fullName(surname, given);
}

function fullName(surname: string, given: readonly string[]): string | null {
	if (given.length > 2) return null;
	let joined = "";
	for (const syllable of given) {
		const reading = neverGiven.has(syllable) ? undefined : givenReadings.get(syllable);
		if (reading === undefined) return null;
		joined += joined !== "" && /^[aeo]/.test(reading) ? `'${reading}` : reading;
	}
	return joined === "" ? capitalized(surname) : `${capitalized(surname)} ${capitalized(joined)}`;
}

function capitalized(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
