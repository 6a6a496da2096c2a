// Names of people that no entry decides: Chinese ones by their reading, and given names of one syllable, under which stands
// that they are names, and not what the same syllable means as a word (`anh Hùng` is no hero, `chị Mỹ` not from the US).

import type { Lexicon } from "../lexicon/lookup.ts";
import { isGivenName, kinWords } from "../segment/givenNames.ts";
import type { TaggedWord } from "./context.ts";
import { glossChineseName } from "./pinyin.ts";
import type { Gloss } from "./types.ts";

/** What stands under a name that has no English of its own. */
export const unnamed = "[name]";

/** `bác sĩ P.` */
const initial = /^\p{Lu}\.?$/u;

/** `null` for words, and for names that their entry glosses or nothing is known of. */
export function glossPerson(sentence: readonly TaggedWord[], index: number, lexicon: Lexicon): Gloss | null {
	const word = sentence[index];
	if (word?.label === true && word.capital && isGivenName(word.folded)) {
		return { text: unnamed, from: "name", sense: null, cue: null };
	}
	if (word?.token.kind !== "name") return null;
	const { entry, folded, token } = word;
	const chinese = entry === null ? glossChineseName(sentence, index) : null;
	if (chinese !== null) return chinese;
	if (token.subkind !== "person" || folded.includes(" ") || entry?.senses[0].pos === "person") return null;
	const sense = entry?.senses.findIndex(({ pos }) => pos === "person") ?? -1;
	const listed = entry?.senses[sense];
	if (listed !== undefined) return { text: listed.glosses[0], from: "name", sense, cue: null };
	const called = kinWords.has(sentence[index - 1]?.folded ?? "") && lexicon.findKind("word", folded) !== null;
	const isKnown = called || isGivenName(folded) || initial.test(word.surface);
	return isKnown ? { text: unnamed, from: "name", sense: null, cue: null } : null;
}
