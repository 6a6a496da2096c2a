// Where the project lies, and what its package.json says. Runs in Node, from the sources (npm scripts).

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Absolute, without a slash at the end. */
export const projectFolder = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");

/** The version of the app. */
export function projectVersion(folder: string = projectFolder): string {
	const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { readonly version: string };
	return version;
}
