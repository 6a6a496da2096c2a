// What every group of benchmarks is given: sizes, texts, a browser, the report, and a place that is cleared behind it.
// Runs in Node.

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Figure } from "./measure.ts";
import { type BenchText, benchText, type Material } from "./texts.ts";

/** A group: measures all that it names and reports each figure as soon as it is known. */
export type Group = (bench: Bench) => Promise<void>;

export interface Bench {
	/** Syllables of the texts, in the order asked for. */
	readonly sizes: readonly number[];
	readonly material: Material;
	/** Milliseconds that one size may take of the group's five minutes. */
	readonly sizeLimitMs: number;
	/** For files of this group; removed when it ends. */
	readonly folder: string;
	/** Path of a Chromium. @throws Error where there is none. */
	readonly browser: () => Promise<string>;
	/** One line on standard output. */
	readonly report: (figure: Figure) => void;
	/** One line on standard error. */
	readonly note: (line: string) => void;
	/** Called when the group ends, however it ends, the newest first. */
	readonly atEnd: (close: () => Promise<unknown>) => void;
}

export interface TextFile extends BenchText {
	readonly path: string;
}

/** Writes a text of `syllables` syllables into the group's folder; another `seed` is another text. */
export async function textFile({ material, folder }: Bench, syllables: number, seed: number): Promise<TextFile> {
	const made = benchText(material, syllables, seed);
	const path = join(folder, `${syllables}-${seed}.txt`);
	await writeFile(path, made.text);
	return { ...made, path };
}
