// npm run dictionary:build - compiles the text into dictionaries/compiled/vi-en.lex and manifest.json. Deterministic.

import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import { encodeLexicon, formatVersion, openSections } from "../../renderer/engine/lexicon/format.ts";
import type { EntryKind } from "../../renderer/engine/lexicon/types.ts";
import { foldWord } from "../../renderer/engine/text/headwordKey.ts";
import { checkEntries } from "./rules.ts";
import { dictionariesFolder, readSources } from "./sources.ts";

export interface DictionaryManifest {
	readonly formatVersion: number;
	readonly hash: string;
	readonly bytes: number;
	readonly entries: Readonly<Record<EntryKind, number>>;
}

export const compiledFolder = join(dictionariesFolder, "compiled");

/** Compiles all sources. @throws Error where the sources have a problem: a broken dictionary is never shipped. */
export async function compileDictionary(): Promise<DictionaryManifest> {
	const { entries, problems } = await readSources();
	const found = [...problems, ...checkEntries(entries)];
	if (found.length > 0) {
		const [first] = found;
		throw new Error(
			`the dictionary has ${found.length} problems, the first: ${first?.file}:${first?.line}: ${first?.text}`,
		);
	}
	const encoder = new TextEncoder();
	const bytes = encodeLexicon(
		entries.map(({ entry }) => ({ folded: foldWord(entry.headword), entry })),
		(text) => encoder.encode(text),
	);
	const sections = openSections(bytes);
	if (typeof sections === "string") throw new Error(sections);
	const counts: Record<EntryKind, number> = { word: 0, name: 0, syllable: 0, pattern: 0 };
	for (const { entry } of entries) counts[entry.kind] += 1;
	const manifest: DictionaryManifest = { formatVersion, hash: sections.hash, bytes: bytes.byteLength, entries: counts };
	await mkdir(compiledFolder, { recursive: true });
	await writeWhole("vi-en.lex", new Uint8Array(bytes));
	await writeWhole("manifest.json", `${JSON.stringify(manifest, null, "\t")}\n`);
	return manifest;
}

/** Writes beside and renames, so that nobody ever reads half a file. */
async function writeWhole(name: string, content: string | Uint8Array): Promise<void> {
	const beside = join(compiledFolder, `.${name}.${process.pid}`);
	await writeFile(beside, content);
	await rename(beside, join(compiledFolder, name));
}

if (argv[1] === fileURLToPath(import.meta.url)) {
	const { hash, bytes, entries } = await compileDictionary();
	console.error(`dictionary ${hash}, ${bytes} bytes, ${JSON.stringify(entries)}`);
}
