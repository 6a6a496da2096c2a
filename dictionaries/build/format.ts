// npm run dictionary:format - sorts every file, moves content words to the file of their first letter and names to
// the file of their kind, prints in the one form. Bands and classes of words that are no more are left out.

import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { foldWord, unaccented } from "../../renderer/engine/text/headwordKey.ts";
import { bandsFile, printBands } from "./bands.ts";
import { classesFile, printClasses } from "./classes.ts";
import type { SourceEntry } from "./parse.ts";
import { printEntry } from "./print.ts";
import { readSources, sourceFolder } from "./sources.ts";
import { strayWordLines, type WordLine } from "./wordLines.ts";

const collator = new Intl.Collator("vi");

const nameFiles: Readonly<Record<string, string>> = { person: "people", place: "places", org: "organizations" };

const { entries, bands, classes, problems } = await readSources();
if (problems.length > 0) {
	for (const { file, line, text } of problems) console.error(`dictionaries/vi-en/${file}:${line}: ${text}`);
	console.error("mend these first: nothing was written");
	process.exit(1);
}

const files = groupByFile(entries);
for (const [file, group] of files) {
	const path = join(sourceFolder, file);
	await mkdir(dirname(path), { recursive: true });
	await writeFile(
		path,
		[...group]
			.sort(byHeadword)
			.map(({ entry }) => printEntry(entry))
			.join(""),
	);
}
for (const folder of ["words", "names"]) {
	for (const name of await readdir(join(sourceFolder, folder))) {
		if (!files.has(`${folder}/${name}`)) await rm(join(sourceFolder, folder, name));
	}
}
await writeFile(
	join(sourceFolder, bandsFile),
	printBands(kept(bands, bandsFile).map(({ headword, value }) => [headword, value])),
);
await writeFile(join(sourceFolder, classesFile), printClasses(kept(classes, classesFile)));
console.log(`${entries.length} entries in ${files.size} files`);

function kept<Value>(lines: readonly WordLine<Value>[], file: string): readonly WordLine<Value>[] {
	const gone = new Set(strayWordLines(entries, lines, file).map(({ line }) => line));
	return lines.filter(({ line }) => !gone.has(line));
}

function fileOf({ entry, file }: SourceEntry): string {
	if (entry.kind === "name") return `names/${nameFiles[entry.senses[0].pos] ?? "other"}.txt`;
	if (!file.startsWith("words/")) return file;
	const first = unaccented(entry.headword).charAt(0);
	return `words/${/[a-z]/.test(first) ? (entry.headword.startsWith("đ") ? "đ" : first) : "other"}.txt`;
}

function byHeadword(a: SourceEntry, b: SourceEntry): number {
	return (
		collator.compare(foldWord(a.entry.headword), foldWord(b.entry.headword)) ||
		(a.entry.headword < b.entry.headword ? -1 : 1)
	);
}

function groupByFile(all: readonly SourceEntry[]): ReadonlyMap<string, readonly SourceEntry[]> {
	const groups = new Map<string, SourceEntry[]>();
	for (const source of all) {
		const file = fileOf(source);
		const group = groups.get(file);
		if (group === undefined) groups.set(file, [source]);
		else group.push(source);
	}
	return groups;
}
