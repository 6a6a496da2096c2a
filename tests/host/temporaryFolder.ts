// A folder for one test file, removed when its tests are done.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll } from "vitest";

export interface TemporaryFolder {
	readonly path: string;
	/** Writes a file below the folder, with the folders that lead to it; gives back its path. */
	write(name: string, content: string | Uint8Array): string;
}

export function createTemporaryFolder(): TemporaryFolder {
	const path = mkdtempSync(join(tmpdir(), "hai-dong-test-"));
	afterAll(() => rmSync(path, { recursive: true, force: true }));
	return {
		path,
		write(name, content) {
			const file = join(path, name);
			mkdirSync(dirname(file), { recursive: true });
			writeFileSync(file, content);
			return file;
		},
	};
}
