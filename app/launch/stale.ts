// Whether the sources changed since the last build. First their sizes and times are compared with the stamp of that
// build (milliseconds), and only where these differ their content: a checkout that touches files does not build anew.
// Runs in Node.

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, type Stats, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import * as v from "valibot";

const sourceFolders = ["app", "renderer", "dictionaries"];
const sourceFiles = ["electron.config.ts", "package.json", "package-lock.json"];
/** Made by the build itself, from sources that are compared. */
const generated = "dictionaries/compiled";
/** What must be there whatever the stamp says. */
/** What a build leaves behind, by path from the root: without one of them it is to be made again. */
export const products: readonly string[] = [
	"out/main/index.js",
	"out/main/loopback.js",
	"out/main/hai-dong.js",
	"out/preload/index.cjs",
	"out/renderer/index.html",
	"out/renderer/dictionary/vi-en.lex",
	"out/renderer/dictionary/segmenter.bin",
	"out/renderer/dictionary/tagger.bin",
];

/** The state of the sources at one moment. */
export interface Fingerprint {
	/** Over paths, sizes and times. */
	readonly quick: string;
	/** Over paths and contents; read only when asked for. */
	readonly content: () => string;
}

const stampForm = v.object({ quick: v.string(), content: v.string() });

function stampFile(folder: string): string {
	return join(folder, "out", "build-stamp.json");
}

/** Sources that do not exist count as absent, which is a state like any other. */
export function fingerprintOf(folder: string): Fingerprint {
	const files = [...sourceFiles, ...sourceFolders.flatMap((name) => filesBelow(folder, name))].sort();
	const quick = createHash("sha256");
	for (const file of files) {
		const found = statOf(join(folder, file));
		quick.update(`${file}\0${found === null ? "absent" : `${found.size} ${found.mtimeMs}`}\n`);
	}
	return {
		quick: quick.digest("hex"),
		content: () => {
			const content = createHash("sha256");
			for (const file of files) {
				const path = join(folder, file);
				const bytes = existsSync(path) ? readFileSync(path) : null;
				content.update(`${file}\0${bytes === null ? "absent" : bytes.length}\n`);
				if (bytes !== null) content.update(bytes);
			}
			return content.digest("hex");
		},
	};
}

/** Whether the last build still holds. Renews the stamp where only times changed. */
export function isFresh(folder: string): boolean {
	const stamp = readStamp(folder);
	if (stamp === null || !products.every((product) => existsSync(join(folder, product)))) return false;
	const now = fingerprintOf(folder);
	if (now.quick === stamp.quick) return true;
	if (now.content() !== stamp.content) return false;
	writeStamp(folder, now);
	return true;
}

/**
 * Notes that what is built comes from these sources: their state *before* the build, so that a change during it counts.
 */
export function writeStamp(
	folder: string,
	{ quick, content }: { readonly quick: string; readonly content: () => string },
): void {
	mkdirSync(dirname(stampFile(folder)), { recursive: true });
	writeFileSync(stampFile(folder), JSON.stringify({ quick, content: content() }));
}

/** From now on what lies in out/ is not a whole build: whoever starts meanwhile waits for the builder. */
export function removeStamp(folder: string): void {
	rmSync(stampFile(folder), { force: true });
}

function readStamp(folder: string): v.InferOutput<typeof stampForm> | null {
	if (!existsSync(stampFile(folder))) return null;
	const read = v.safeParse(v.pipe(v.string(), v.parseJson(), stampForm), readFileSync(stampFile(folder), "utf8"));
	return read.success ? read.output : null;
}

/** Paths with slashes, relative to the project; documents and hidden files are no sources. */
function filesBelow(folder: string, name: string): readonly string[] {
	if (name === generated || !existsSync(join(folder, name))) return [];
	return readdirSync(join(folder, name), { withFileTypes: true }).flatMap((entry) => {
		if (entry.name.startsWith(".") || entry.name === "README.md" || entry.name.endsWith(".tsbuildinfo")) return [];
		const path = `${name}/${entry.name}`;
		if (entry.isDirectory()) return filesBelow(folder, path);
		return entry.isFile() ? [path] : [];
	});
}

function statOf(path: string): Stats | null {
	return statSync(path, { throwIfNoEntry: false }) ?? null;
}
