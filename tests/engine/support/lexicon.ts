// A small dictionary for tests, written in the dictionary's own text form.

import { readFileSync } from "node:fs";
import { parseDictionary } from "../../../dictionaries/build/parse.ts";
import { encodeLexicon } from "../../../renderer/engine/lexicon/format.ts";
import { type Lexicon, openLexicon } from "../../../renderer/engine/lexicon/lookup.ts";
import { decodeModel, type SegmentationModel } from "../../../renderer/engine/segment/model.ts";
import { foldWord } from "../../../renderer/engine/text/headwordKey.ts";

const encoder = new TextEncoder();

/** Bytes of a compiled dictionary. @throws Error where the text has a problem. */
export function compileText(words: string, names = "", syllables = ""): ArrayBuffer {
	const parsed = [
		parseDictionary(words, "words", "word"),
		parseDictionary(names, "names", "name"),
		parseDictionary(syllables, "syllables", "syllable"),
	];
	const problems = parsed.flatMap((part) => part.problems);
	if (problems.length > 0) throw new Error(JSON.stringify(problems));
	const entries = parsed
		.flatMap((part) => part.entries)
		.map(({ entry }) => ({ folded: foldWord(entry.headword), entry }));
	return encodeLexicon(entries, (text) => encoder.encode(text));
}

export function lexiconOf(words: string, names = ""): Lexicon {
	const opened = openLexicon(compileText(words, names));
	if (!opened.ok) throw new Error(opened.error.reason);
	return opened.value;
}

/** Entries with throw-away glosses, each another one, for tests that only need the headwords. */
export function listed(...headwords: readonly string[]): string {
	return headwords.map((headword, index) => `${headword}\n  n thing${index}`).join("\n");
}

export function listedNames(...headwords: readonly string[]): string {
	return headwords.map((headword, index) => `${headword}\n  place place${index}`).join("\n");
}

/** Bytes of the trained model, as it is shipped. */
export function modelBytes(): ArrayBuffer {
	return shippedBytes("segmenter.bin");
}

/** Bytes of the trained tagger, as it is shipped. */
export function taggerBytes(): ArrayBuffer {
	return shippedBytes("tagger.bin");
}

function shippedBytes(name: string): ArrayBuffer {
	const bytes = readFileSync(new URL(`../../../dictionaries/model/${name}`, import.meta.url));
	return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}

export function trainedModel(): SegmentationModel {
	const model = decodeModel(modelBytes());
	if (typeof model === "string") throw new Error(model);
	return model;
}
