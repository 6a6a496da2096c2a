// Classes of meaning (dictionaries/vi-en/classes.txt, `headword<TAB>class class` a line): what a word is about, so that a cue
// can name a whole family of neighbours at once. Pure.

import { type SemanticClass, semanticClasses } from "../../renderer/engine/lexicon/types.ts";
import type { SourceEntry } from "./parse.ts";
import { parseWordLines, printWordLines, type WordLine, type WordLines, withWordLines } from "./wordLines.ts";

export const classesFile = "classes.txt";

export type ClassLine = WordLine<readonly SemanticClass[]>;

const known: ReadonlySet<string> = new Set(semanticClasses);

/** Reads classes.txt. Lines with a problem are left out. */
export function parseClasses(text: string): WordLines<readonly SemanticClass[]> {
	return parseWordLines(text, classesFile, classesFrom, "known classes of meaning, each once");
}

/** The one form of classes.txt. */
export function printClasses(lines: readonly ClassLine[]): string {
	return printWordLines(lines.map(({ headword, value }) => [headword, value.join(" ")]));
}

/** The same entries, each word with its classes. */
export function withClasses(entries: readonly SourceEntry[], lines: readonly ClassLine[]): readonly SourceEntry[] {
	return withWordLines(entries, lines, (entry, classes) => ({ ...entry, classes }));
}

function classesFrom(text: string): readonly SemanticClass[] | null {
	const names = text.split(" ");
	const sound = names.every((name) => known.has(name)) && new Set(names).size === names.length;
	return sound ? (names as SemanticClass[]) : null;
}
