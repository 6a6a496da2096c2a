// Reads which module imports which, type-only imports told apart, from the syntax tree of @swc/core.
// (dependency-cruiser reads TypeScript 7 only through swc, and cannot be told that a .tsx file has JSX in it.)

import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { type ModuleItem, parse } from "@swc/core";

export interface ModuleImport {
	/** Path from the root of the repository, `package:NAME`, or `node:NAME`. */
	readonly to: string;
	readonly typeOnly: boolean;
}

export interface Module {
	/** Path from the root of the repository. */
	readonly path: string;
	readonly imports: readonly ModuleImport[];
}

/** All modules below the folders (relative to `root`), sorted by path. @throws Error where a file cannot be parsed or found. */
export async function readModules(root: string, folders: readonly string[]): Promise<readonly Module[]> {
	const modules: Module[] = [];
	for (const folder of folders) {
		for (const name of await readdir(join(root, folder), { recursive: true })) {
			const path = join(folder, name).replaceAll("\\", "/");
			if (!/\.tsx?$/.test(path) || path.endsWith(".d.ts")) continue;
			modules.push({ path, imports: await importsOf(root, path) });
		}
	}
	return modules.sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function importsOf(root: string, path: string): Promise<readonly ModuleImport[]> {
	const source = await readFile(join(root, path), "utf8");
	const { body } = await parse(source, { syntax: "typescript", tsx: path.endsWith(".tsx"), target: "es2022" });
	const found = body.flatMap(importOf);
	const lazy = [...source.matchAll(/\bimport\(\s*"([^"]+)"\s*\)/g)].map(([, to = ""]) => ({ to, typeOnly: false }));
	return [...found, ...lazy].map(({ to, typeOnly }) => ({ to: resolved(root, path, to), typeOnly }));
}

function importOf(item: ModuleItem): readonly ModuleImport[] {
	switch (item.type) {
		case "ImportDeclaration": {
			const allTypes =
				item.specifiers.length > 0 &&
				item.specifiers.every((part) => part.type === "ImportSpecifier" && part.isTypeOnly);
			return [{ to: item.source.value, typeOnly: item.typeOnly || allTypes }];
		}
		case "ExportAllDeclaration":
			return [{ to: item.source.value, typeOnly: "typeOnly" in item && item.typeOnly === true }];
		case "ExportNamedDeclaration":
			return item.source == null
				? []
				: [{ to: item.source.value, typeOnly: "typeOnly" in item && item.typeOnly === true }];
		default:
			return [];
	}
}

function resolved(root: string, from: string, to: string): string {
	if (to.startsWith("node:")) return to;
	if (!to.startsWith(".")) return `package:${to.startsWith("@") ? to.split("/", 2).join("/") : to.split("/", 1)[0]}`;
	const path = relative(root, join(root, dirname(from), to.replace(/\?.*$/, ""))).replaceAll("\\", "/");
	if (!existsSync(join(root, path))) throw new Error(`${from} imports ${to}, which is not there`);
	return path;
}
