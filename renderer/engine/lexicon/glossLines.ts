// The English of an entry as search reads it: a line for each gloss and definition, made when the dictionary is compiled.
// A line is three signs (sense, gloss, head word), then the stems of its words with a blank before and after each; the
// entry ends with a newline. All signs are Latin-1: those of the three lie above all letters, so that they part the lines.

import { englishStem, englishWords } from "./englishStem.ts";
import type { Sense } from "./types.ts";

/** The sign of 0; from here on a unit is a sign and no letter. */
export const firstSign = 0xa0;
/** In place of the index of a gloss: the line is a definition. */
export const definitionSign = 0x5f;
export const entryEnd = "\n";

const prepositions: ReadonlySet<string> = new Set(
	"of in on at by for from to with without under over into about against between among as than that who which".split(
		" ",
	),
);
/** Parts of speech whose first word says what the gloss is: `rise sharply`, `in order to`. */
const headFirst: ReadonlySet<string> = new Set(["v", "phr", "aux", "prep", "conj"]);

/** The lines of one entry, its end included. */
export function glossLines(senses: readonly Pick<Sense, "pos" | "glosses" | "definition">[]): string {
	let lines = "";
	senses.forEach(({ pos, glosses, definition }, sense) => {
		glosses.forEach((text, gloss) => {
			// What stands in brackets is about the word, no English for it.
			lines += lineOf(sense, text.startsWith("[") ? definitionSign : gloss, pos, text);
		});
		if (definition !== null) lines += lineOf(sense, definitionSign, pos, definition);
	});
	return lines + entryEnd;
}

function lineOf(sense: number, gloss: number, pos: string, text: string): string {
	const words = englishWords(text);
	if (words.length === 0) return "";
	const head = gloss === definitionSign ? 0 : headOf(words, pos);
	return `${sign(sense)}${sign(gloss)}${sign(head)} ${words.map(englishStem).join(" ")} `;
}

/** Numbers that are too great for a sign are all one. */
function sign(value: number): string {
	return String.fromCharCode(firstSign + Math.min(value, definitionSign));
}

/** Index of the word of a gloss that says what it is: the last of a noun up to a preposition, the first of a verb. */
function headOf(words: readonly string[], pos: string): number {
	if (headFirst.has(pos)) return 0;
	const preposition = words.findIndex((word, index) => index > 0 && prepositions.has(word));
	return (preposition < 0 ? words.length : preposition) - 1;
}
