// A person's own glosses as entries in the form of the dictionary's text (dictionaries/vi-en/README.md), to be merged into its
// files: each takes the place of the entry with its headword. Pure.

import type { OwnWordGloss } from "../gloss/ownGlosses.ts";
import { partsOfKey } from "../text/headwordKey.ts";
import { printCue } from "./cue.ts";
import type { Lexicon } from "./lookup.ts";
import type { Entry, Sense } from "./types.ts";

/** Glosses of a sense in the files: the first and its synonyms. */
const mostGlosses = 3;

/**
 * Entries of words, then of names, each under a comment that tells which; sorted by headword. Where the dictionary has the
 * word, its entry with the own gloss in front: of the sense that has it already, else of the first. `;` in a gloss parts
 * synonyms. A word that the dictionary has not is a phrase, a name another one, until somebody says better. Empty for none.
 */
export function glossPatch(glosses: readonly OwnWordGloss[], lexicon: Lexicon): string {
	const entries = glosses
		.map(({ key, gloss }) => correctedEntry(key, gloss, lexicon))
		.filter((corrected) => corrected !== null)
		.sort((a, b) => (a.order < b.order ? -1 : 1));
	const sections = (["word", "name"] as const).flatMap((kind) => {
		const printed = entries.filter(({ entry }) => entry.kind === kind).map(({ entry, isNew }) => print(entry, isNew));
		return printed.length === 0 ? [] : [`# ${kind}s\n${printed.join("")}`];
	});
	return sections.join("\n");
}

interface CorrectedEntry {
	readonly entry: Entry;
	readonly isNew: boolean;
	readonly order: string;
}

/** `null` for a gloss that has no word in it. */
function correctedEntry(key: OwnWordGloss["key"], gloss: string, lexicon: Lexicon): CorrectedEntry | null {
	const { kind, word } = partsOfKey(key);
	// A phrase is no entry: it belongs to its person.
	if (kind === "phrase") return null;
	const [first, ...synonyms] = gloss
		.replaceAll("|", "/")
		.split(";")
		.map((part) => part.replace(/\s+/g, " ").trim())
		.filter((part) => part !== "");
	if (first === undefined) return null;
	const own = [first, ...synonyms] as const;
	const entry = lexicon.find(key);
	if (entry === null) {
		const headword = kind === "name" ? word.replace(/(?<=^| )\p{L}/gu, (letter) => letter.toUpperCase()) : word;
		const sense = newSense(kind === "name" ? "other" : "phr", own);
		const made: Entry = {
			kind,
			headword,
			han: null,
			classifier: null,
			see: null,
			band: null,
			classes: [],
			senses: [sense],
		};
		return { entry: made, isNew: true, order: word };
	}
	const held = entry.senses.find(({ glosses }) => glosses.includes(first)) ?? entry.senses[0];
	const others = entry.senses.filter((sense) => sense !== held);
	return { entry: { ...entry, senses: [withGlosses(held, own), ...others] }, isNew: false, order: word };
}

function newSense(pos: Sense["pos"], glosses: Sense["glosses"]): Sense {
	return { pos, glosses, definition: null, label: null, example: null, classifier: null, cues: [] };
}

function withGlosses(sense: Sense, own: readonly [string, ...string[]]): Sense {
	const [first, ...rest] = own;
	const others = [...new Set([...rest, ...sense.glosses])].filter((gloss) => gloss !== first);
	return { ...sense, glosses: [first, ...others.slice(0, mostGlosses - 1)] };
}

function print({ headword, han, classifier, see, senses }: Entry, isNew: boolean): string {
	const head = joined(headword, [
		["han", han],
		["clf", classifier],
		["see", see],
	]);
	const lines = senses.map((sense) => `  ${printSense(sense)}`);
	return `${[...(isNew ? ["# new: part of speech to be told"] : []), head, ...lines].join("\n")}\n`;
}

function printSense({ pos, glosses, definition, label, classifier, example, cues }: Sense): string {
	return joined(`${pos} ${glosses.join("; ")}`, [
		["def", definition],
		["label", label],
		["clf", classifier],
		["ex", example],
		["cue", cues.length > 0 ? printCue(cues) : null],
	]);
}

function joined(first: string, fields: readonly (readonly [string, string | null])[]): string {
	return [first, ...fields.flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`]))].join(" | ");
}
