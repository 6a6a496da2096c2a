// The page of storage beside the app: built into a copy of the built app, served by the same server with the same headers, so that
// its start costs what the app's costs. Opens it in new tabs of a browser that has the app's library. Runs in Node.

import { cp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { build } from "vite";
import { projectFolder } from "../../../app/launch/projectFolder.ts";
import type { Bench } from "../bench.ts";

/** Each call is a new page, in which the library begins to open at once. Close it. */
export type OpenStorage = () => Promise<Page>;

/** The app with the page of storage; the folder to be served. */
export async function appWithStoragePage({ folder }: Bench): Promise<string> {
	const served = join(folder, "renderer");
	await cp(join(projectFolder, "out", "renderer"), served, { recursive: true });
	await build({
		configFile: false,
		logLevel: "silent",
		build: {
			outDir: served,
			emptyOutDir: false,
			// As small as in the app: a library would keep its spaces.
			modulePreload: false,
			rollupOptions: {
				input: join(import.meta.dirname, "page.ts"),
				output: { format: "es", entryFileNames: "storage-page.js" },
			},
		},
	});
	const html = '<!doctype html><meta charset="utf-8"><script type="module" src="/storage-page.js"></script>';
	await writeFile(join(served, "storage-page.html"), html);
	return served;
}

/** @param page of the app; its tab stays */
export function storagePages(page: Page): OpenStorage {
	const address = new URL("/storage-page.html", page.url()).href;
	return async () => {
		const opened = await page.context().newPage();
		await opened.goto(address);
		return opened;
	};
}
