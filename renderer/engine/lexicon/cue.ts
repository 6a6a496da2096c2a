// The small language of cues: `before tôi, em; after <start> & before <v>; not near sông; as title; capital`. Pure.

import { foldWord } from "../text/headwordKey.ts";
import { type CueClause, type CueCondition, semanticClasses } from "./types.ts";

const places = new Set<string>(["before", "after", "near", "ahead", "behind", "capital", "as"]);

/** Classes of words that a cue may name in angle brackets: of form, parts of speech, of meaning. */
export const cueClasses: ReadonlySet<string> = new Set(
	[
		..."number name start end punct question n v a adv pron num clf prep conj aux part det intj phr".split(" "),
		...semanticClasses,
	].map((name) => `<${name}>`),
);

/** What a word of kinship or address (`ông`, `em`) can be in its sentence. */
export const addressRoles = ["title", "kin", "call", "you", "self", "other", "told", "boy", "girl", "thing"] as const;
export type AddressRole = (typeof addressRoles)[number];

/** Reads the text of a `cue:` field; the string is what is wrong with it. */
export function parseCue(text: string): readonly CueClause[] | string {
	const clauses: CueClause[] = [];
	for (const part of text.split(";")) {
		if (part.trim() === "") continue;
		const clause: CueCondition[] = [];
		for (const words of part.split("&")) {
			const condition = parseCondition(words.trim());
			if (typeof condition === "string") return condition;
			clause.push(condition);
		}
		clauses.push(clause);
	}
	return clauses;
}

function parseCondition(words: string): CueCondition | string {
	const denied = words.startsWith("not ");
	const [place = "", ...rest] = (denied ? words.slice(4).trim() : words).split(/\s+/);
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
	const role = place === "as" ? terms.find((term) => !(addressRoles as readonly string[]).includes(term)) : undefined;
	if (role !== undefined) return `unknown role “${role}” in cue`;
	return { place: place as CueCondition["place"], denied, terms };
}

/** Reads what `printCue` wrote, without another look at it. */
export function readCue(printed: string): readonly CueClause[] {
	if (printed === "") return [];
	return printed.split("; ").map((clause) => clause.split(" & ").map(readCondition));
}

function readCondition(printed: string): CueCondition {
	const denied = printed.startsWith("not ");
	const words = denied ? printed.slice(4) : printed;
	const blank = words.indexOf(" ");
	return {
		place: (blank < 0 ? words : words.slice(0, blank)) as CueCondition["place"],
		denied,
		terms: blank < 0 ? [] : words.slice(blank + 1).split(", "),
	};
}

/** The text that `parseCue` reads. */
export function printCue(clauses: readonly CueClause[]): string {
	return clauses.map((clause) => clause.map(printCondition).join(" & ")).join("; ");
}

/** One condition, as it stands in a clause. */
export function printCondition({ place, denied, terms }: CueCondition): string {
	return `${denied ? "not " : ""}${place}${terms.length > 0 ? ` ${terms.join(", ")}` : ""}`;
}
