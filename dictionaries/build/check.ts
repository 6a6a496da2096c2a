// npm run dictionary:check - names file and line of every problem; exit status 1 where there is one.

import { checkBands } from "./bands.ts";
import { checkEntries } from "./rules.ts";
import { readSources } from "./sources.ts";

const { entries, bands, problems } = await readSources();
const found = [...problems, ...checkEntries(entries), ...checkBands(entries, bands)];
for (const { file, line, text } of found) console.log(`dictionaries/vi-en/${file}:${line}: ${text}`);
console.log(`${entries.length} entries, ${found.length} problems`);
process.exitCode = found.length > 0 ? 1 : 0;
