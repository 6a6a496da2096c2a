// Finds and reads the dictionary's text files: dictionaries/vi-en/{words,function,names,syllables}/*.txt, patterns.txt,
// bands.txt and classes.txt.

import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { EntryKind } from "../../renderer/engine/lexicon/types.ts";
import { type BandLine, bandsFile, parseBands, withBands } from "./bands.ts";
import { type ClassLine, classesFile, parseClasses, withClasses } from "./classes.ts";
import { type Problem, parseDictionary, type SourceEntry } from "./parse.ts";

export const dictionariesFolder = dirname(dirname(fileURLToPath(import.meta.url)));
export const sourceFolder = join(dictionariesFolder, "vi-en");

const kindOfFolder: Readonly<Record<string, EntryKind>> = {
	words: "word",
	function: "word",
	names: "name",
	syllables: "syllable",
};

export interface Sources {
	readonly entries: readonly SourceEntry[];
	readonly bands: readonly BandLine[];
	readonly classes: readonly ClassLine[];
	readonly problems: readonly Problem[];
}

/** Reads all files in the order of their names; words have their bands and classes. @throws Error where a file cannot be read. */
export async function readSources(): Promise<Sources> {
	const entries: SourceEntry[] = [];
	const problems: Problem[] = [];
	for (const { path, kind } of await sourceFiles()) {
		const parsed = parseDictionary(await readFile(join(sourceFolder, path), "utf8"), path, kind);
		entries.push(...parsed.entries);
		problems.push(...parsed.problems);
	}
	const bands = parseBands(await readFile(join(sourceFolder, bandsFile), "utf8"));
	const classes = parseClasses(await readFile(join(sourceFolder, classesFile), "utf8"));
	return {
		entries: withClasses(withBands(entries, bands.lines), classes.lines),
		bands: bands.lines,
		classes: classes.lines,
		problems: [...problems, ...bands.problems, ...classes.problems],
	};
}

async function sourceFiles(): Promise<readonly { readonly path: string; readonly kind: EntryKind }[]> {
	const names = (await readdir(sourceFolder, { recursive: true })).map((name) => name.replaceAll("\\", "/")).sort();
	return names.flatMap((path) => {
		if (path === "patterns.txt") return [{ path, kind: "pattern" as const }];
		const kind = kindOfFolder[path.split("/")[0] ?? ""];
		return kind !== undefined && path.endsWith(".txt") ? [{ path, kind }] : [];
	});
}
