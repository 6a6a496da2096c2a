// npm run dictionary:report -- TEXT… [--pairs FILE] - what of the texts the dictionary lacks, most frequent first; of a file
// `Vietnamese<TAB>English`, which of the glosses that are shown miss the English. Reads the dictionary's text as it stands.

import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { argv, cwd, env } from "node:process";
import { parseArgs } from "node:util";
import { encodeLexicon } from "../../renderer/engine/lexicon/format.ts";
import { type Language, openLanguage } from "../../renderer/engine/reading/language.ts";
import { foldWord } from "../../renderer/engine/text/headwordKey.ts";
import { coverageOf } from "./coverage.ts";
import { compareWithPairs, readPairs } from "./misses.ts";
import { printCoverage, printPairs } from "./printReport.ts";
import { dictionariesFolder, readSources } from "./sources.ts";

const usage = "npm run dictionary:report -- TEXT… [--pairs FILE]";

const { texts, pairs } = readArguments();
const language = await openSources();
const parts: string[] = [];
if (texts.length > 0) {
	const contents = await Promise.all(texts.map(readText));
	parts.push(printCoverage(coverageOf(contents.join("\n").split(/\r?\n/), language)));
}
if (pairs !== undefined) parts.push(printPairs(compareWithPairs(readPairs(await readText(pairs)), language)));
process.stdout.write(parts.join("\n"));

function readArguments(): { readonly texts: readonly string[]; readonly pairs: string | undefined } {
	try {
		const { positionals, values } = parseArgs({
			args: argv.slice(2),
			options: { pairs: { type: "string" } },
			allowPositionals: true,
		});
		if (positionals.length > 0 || values.pairs !== undefined) return { texts: positionals, pairs: values.pairs };
		return leave(usage);
	} catch (error) {
		return leave(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
	}
}

async function readText(path: string): Promise<string> {
	try {
		const text = await readFile(resolve(env.INIT_CWD ?? cwd(), path), "utf8");
		return text.normalize("NFC");
	} catch (error) {
		return leave(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
	}
}

/** The engine over the dictionary's text. Problems of form are told, and left out: `dictionary:check` names them. */
async function openSources(): Promise<Language> {
	const { entries, problems } = await readSources();
	if (problems.length > 0) console.error(`the dictionary has ${problems.length} problems: npm run dictionary:check`);
	const encoder = new TextEncoder();
	const dictionary = encodeLexicon(
		entries.map(({ entry }) => ({ folded: foldWord(entry.headword), entry })),
		(text) => encoder.encode(text),
	);
	const [model, tagger] = await Promise.all([readModel("segmenter.bin"), readModel("tagger.bin")]);
	const opened = openLanguage(dictionary, model, tagger);
	if (!opened.ok) return leave(`${opened.error.kind}: ${opened.error.reason}`);
	return opened.value;
}

async function readModel(name: string): Promise<ArrayBuffer> {
	const bytes = await readFile(join(dictionariesFolder, "model", name));
	return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}

function leave(message: string): never {
	console.error(message);
	process.exit(2);
}
