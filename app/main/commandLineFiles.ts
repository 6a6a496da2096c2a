// The article files that a command line names, as absolute paths. Pure.

import { isAbsolute, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export interface CommandLine {
	/** As `process.argv`: the program first. */
	readonly words: readonly string[];
	/** Started as `electron FOLDER`: the first word that is no option names the app. */
	readonly namesApp: boolean;
	/** What relative paths count from. */
	readonly workingFolder: string;
}

/** Options are left out, what follows `--` is a file whatever it looks like; file managers may give `file:` URLs. */
export function commandLineFiles({ words, namesApp, workingFolder }: CommandLine): readonly string[] {
	const given: string[] = [];
	let onlyFiles = false;
	for (let index = 1; index < words.length; index += 1) {
		const word = words[index] ?? "";
		if (onlyFiles || (word !== "" && !word.startsWith("-"))) given.push(word);
		else if (word === "--") onlyFiles = true;
		else if (namesApp && optionsWithValue.has(word)) index += 1;
	}
	return given
		.slice(namesApp ? 1 : 0)
		.map(pathOf)
		.map((path) => (isAbsolute(path) ? path : resolve(workingFolder, path)));
}

/** Options of Electron itself whose value is the next word. */
const optionsWithValue: ReadonlySet<string> = new Set(["-r", "--require"]);

/** An address that names no file of this machine stays as it is: the page will say that there is no such file. */
function pathOf(word: string): string {
	if (!word.startsWith("file:")) return word;
	try {
		return fileURLToPath(word);
	} catch (error) {
		if (error instanceof TypeError || error instanceof URIError) return word;
		throw error;
	}
}
