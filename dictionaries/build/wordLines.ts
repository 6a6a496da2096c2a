// Files beside the entries that say one thing of each word: `headword<TAB>value` a line, sorted (bands.txt, classes.txt). Pure.

import { foldWord } from "../../renderer/engine/text/headwordKey.ts";
import type { Problem, SourceEntry } from "./parse.ts";

export interface WordLine<Value> {
	readonly headword: string;
	readonly value: Value;
	/** From 1. */
	readonly line: number;
}

export interface WordLines<Value> {
	readonly lines: readonly WordLine<Value>[];
	readonly problems: readonly Problem[];
}

/**
 * Reads such a file; lines with a problem are left out.
 * @param readValue gives `null` for what is no value
 * @param form what a value looks like, for the message
 */
export function parseWordLines<Value>(
	text: string,
	file: string,
	readValue: (text: string) => Value | null,
	form: string,
): WordLines<Value> {
	const lines: WordLine<Value>[] = [];
	const problems: Problem[] = [];
	const seen = new Set<string>();
	text.split("\n").forEach((raw, index) => {
		if (raw === "") return;
		const line = index + 1;
		const [headword = "", printed = "", ...rest] = raw.split("\t");
		const value = readValue(printed);
		const key = foldWord(headword);
		if (headword === "" || value === null || rest.length > 0)
			problems.push({ file, line, text: `“${raw}” is not a headword, a tab and ${form}` });
		else if (seen.has(key)) problems.push({ file, line, text: `${headword}: stands already above` });
		else {
			seen.add(key);
			lines.push({ headword, value, line });
		}
	});
	return { lines, problems };
}

/** The one form of such a file: by headword, in the order of its code units. */
export function printWordLines(values: Iterable<readonly [headword: string, value: string]>): string {
	return [...values]
		.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
		.map(([headword, value]) => `${headword}\t${value}\n`)
		.join("");
}

/** The same entries, each word with what `join` makes of its value. */
export function withWordLines<Value>(
	entries: readonly SourceEntry[],
	lines: readonly WordLine<Value>[],
	join: (entry: SourceEntry["entry"], value: Value) => SourceEntry["entry"],
): readonly SourceEntry[] {
	const values = new Map(lines.map(({ headword, value }) => [foldWord(headword), value]));
	return entries.map((source) => {
		const { entry } = source;
		const value = entry.kind === "word" ? values.get(foldWord(entry.headword)) : undefined;
		return value === undefined ? source : { ...source, entry: join(entry, value) };
	});
}

/** Lines whose word the dictionary has no more, or spells otherwise: harmless, but not to be kept. */
export function strayWordLines(
	entries: readonly SourceEntry[],
	lines: readonly WordLine<unknown>[],
	file: string,
): readonly Problem[] {
	const headwords = new Set(entries.flatMap(({ entry }) => (entry.kind === "word" ? [entry.headword] : [])));
	return lines
		.filter(({ headword }) => !headwords.has(headword))
		.map(({ headword, line }) => ({
			file,
			line,
			text: `${headword}: no such word; npm run dictionary:format leaves it out`,
		}));
}
