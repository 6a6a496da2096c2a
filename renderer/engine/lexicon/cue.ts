// The small language of cues: `before tôi, em; after <start>; not near sông; capital`. Pure.

import { foldWord } from "../text/headwordKey.ts";
import type { CueClause } from "./types.ts";

const places = new Set<string>(["before", "after", "near", "capital"]);

/** Classes of words that a cue may name in angle brackets. */
export const cueClasses: ReadonlySet<string> = new Set(
	"number name start end punct n v a adv pron num clf prep conj aux part det intj phr"
		.split(" ")
		.map((name) => `<${name}>`),
);

/** Reads the text of a `cue:` field; the string is what is wrong with it. */
export function parseCue(text: string): readonly CueClause[] | string {
	const clauses: CueClause[] = [];
	for (const part of text.split(";")) {
		const words = part.trim();
		if (words === "") continue;
		const denied = words.startsWith("not ");
		const positive = denied ? words.slice(4).trim() : words;
		const [place = "", ...rest] = positive.split(/\s+/);
		if (!places.has(place)) return `unknown place “${place}” in cue`;
		const terms = rest
			.join(" ")
			.split(",")
			.map((term) => term.trim())
			.filter((term) => term !== "")
			.map((term) => (term.startsWith("<") ? term : foldWord(term)));
		if (place === "capital" ? terms.length > 0 : terms.length === 0)
			return `wrong number of words after “${place}” in cue`;
		const unknown = terms.find((term) => term.startsWith("<") && !cueClasses.has(term));
		if (unknown !== undefined) return `unknown class ${unknown} in cue`;
		clauses.push({ place: place as CueClause["place"], denied, terms });
	}
	return clauses;
}

/** The text that `parseCue` reads. */
export function printCue(clauses: readonly CueClause[]): string {
	return clauses
		.map(
			({ place, denied, terms }) => `${denied ? "not " : ""}${place}${terms.length > 0 ? ` ${terms.join(", ")}` : ""}`,
		)
		.join("; ");
}
