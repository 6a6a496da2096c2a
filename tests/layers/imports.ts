// Reads which module imports which, type-only imports told apart, from the syntax tree that Vite's own parser gives.
// (dependency-cruiser reads TypeScript 7 only through swc, and cannot be told that a .tsx file has JSX in it.)

import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { parseAst } from "vite";

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
	const { body } = parseAst(source, { lang: path.endsWith(".tsx") ? "tsx" : "ts", sourceType: "module" });
	const lazy = [...source.matchAll(/\bimport\(\s*"([^"]+)"\s*\)/g)].map(([, to = ""]) => ({ to, typeOnly: false }));
	return [...body.flatMap(importOf), ...lazy].map(({ to, typeOnly }) => ({ to: resolved(root, path, to), typeOnly }));
}

function importOf(statement: ReturnType<typeof parseAst>["body"][number]): readonly ModuleImport[] {
	switch (statement.type) {
		case "ImportDeclaration": {
			const { specifiers } = statement;
			const allTypes =
				specifiers.length > 0 &&
				specifiers.every((part) => part.type === "ImportSpecifier" && part.importKind === "type");
			return [{ to: statement.source.value, typeOnly: statement.importKind === "type" || allTypes }];
		}
		case "ExportAllDeclaration":
			return [{ to: statement.source.value, typeOnly: statement.exportKind === "type" }];
		case "ExportNamedDeclaration":
			return statement.source === null
				? []
				: [{ to: statement.source.value, typeOnly: statement.exportKind === "type" }];
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
