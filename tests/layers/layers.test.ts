// The layers of the house hold: first the check proves that it sees the modules and finds a planted violation.

import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readModules } from "./imports.ts";
import { violations } from "./rules.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const house = ["renderer", "app", "dictionaries"];

test("the check sees the modules and what they import", async () => {
	const modules = await readModules(root, house);
	const worker = modules.find(({ path }) => path === "renderer/worker/language.worker.ts");
	expect(modules.length).toBeGreaterThan(100);
	expect(worker?.imports).toContainEqual({ to: "renderer/engine/reading/language.ts", typeOnly: false });
	expect(worker?.imports).toContainEqual({ to: "renderer/engine/document/types.ts", typeOnly: true });
});

test("planted violations are reported", async () => {
	const planted = await mkdtemp(join(tmpdir(), "layers-"));
	try {
		await mkdir(join(planted, "renderer/engine"), { recursive: true });
		await mkdir(join(planted, "renderer/features/reader"), { recursive: true });
		await mkdir(join(planted, "renderer/features/library"), { recursive: true });
		await writeFile(
			join(planted, "renderer/engine/broken.ts"),
			'import { Dexie } from "dexie";\nexport const broken = Dexie;\n',
		);
		await writeFile(
			join(planted, "renderer/features/library/a.tsx"),
			'import { b } from "../reader/b.ts";\nexport const a = <i>{b}</i>;\n',
		);
		await writeFile(
			join(planted, "renderer/features/reader/b.ts"),
			'export const b = 1;\nexport const lazy = () => import("./c.ts");\n',
		);
		await writeFile(
			join(planted, "renderer/features/reader/c.ts"),
			'import { b } from "./b.ts";\nexport const c = b;\n',
		);
		expect(violations(await readModules(planted, ["renderer"]))).toEqual([
			"engine stands alone: renderer/engine/broken.ts -> package:dexie",
			"a feature never uses another feature: renderer/features/library/a.tsx -> renderer/features/reader/b.ts",
			"a circle: renderer/features/reader/b.ts -> renderer/features/reader/c.ts -> renderer/features/reader/b.ts",
		]);
	} finally {
		await rm(planted, { recursive: true, force: true });
	}
});

test("no module imports what its layer may not", async () => {
	expect(violations(await readModules(root, house))).toEqual([]);
});
