// npm run dictionary:bands -- WORKLIST.tsv - writes dictionaries/vi-en/bands.txt. Deterministic. A one-off command: the list
// (`rank<TAB>headword<TAB>…` a line, most frequent first; lines that begin with # are skipped) is never needed to build.

import { readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { argv, cwd, env } from "node:process";
import { bandsFile, learnBands, printBands } from "./bands.ts";
import { readSources, sourceFolder } from "./sources.ts";

const [list, ...others] = argv.slice(2);
if (list === undefined || others.length > 0) {
	console.error("which list? npm run dictionary:bands -- WORKLIST.tsv");
	process.exit(2);
}

const text = await readFile(resolve(env.INIT_CWD ?? cwd(), list), "utf8");
const listed = text
	.split("\n")
	.filter((line) => line !== "" && !line.startsWith("#"))
	.map((line) => line.split("\t")[1] ?? "");
const { entries } = await readSources();
const bands = learnBands(entries, listed);
await writeFile(join(sourceFolder, bandsFile), printBands(bands));
console.log(`${bands.size} words with a band, from ${listed.length} lines`);
