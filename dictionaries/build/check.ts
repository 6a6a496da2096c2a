// npm run dictionary:check - names file and line of every problem; exit status 1 where there is one.

import { bandsFile } from "./bands.ts";
import { classesFile } from "./classes.ts";
import { checkEntries } from "./rules.ts";
import { readSources } from "./sources.ts";
import { strayWordLines } from "./wordLines.ts";

const { entries, bands, classes, problems } = await readSources();
const found = [
	...problems,
	...checkEntries(entries),
	...strayWordLines(entries, bands, bandsFile),
	...strayWordLines(entries, classes, classesFile),
];
for (const { file, line, text } of found) console.log(`dictionaries/vi-en/${file}:${line}: ${text}`);
console.log(`${entries.length} entries, ${found.length} problems`);
process.exitCode = found.length > 0 ? 1 : 0;
