// Opens the page of storage in new tabs of a browser that has the app's library. Runs in Node.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { build } from "vite";
import type { Bench } from "../bench.ts";

/** Each call is a new page, in which the library begins to open at once. Close it. */
export type OpenStorage = () => Promise<Page>;

/** @param page of the app; its tab stays */
export async function storagePages({ folder }: Bench, page: Page): Promise<OpenStorage> {
	await build({
		configFile: false,
		logLevel: "silent",
		build: {
			outDir: folder,
			emptyOutDir: false,
			// As small as in the app: a library would keep its spaces.
			modulePreload: false,
			rollupOptions: {
				input: join(import.meta.dirname, "page.ts"),
				output: { format: "es", entryFileNames: "storage.js" },
			},
		},
	});
	const script = await readFile(join(folder, "storage.js"), "utf8");
	const address = new URL("/storage-page", page.url()).href;
	const context = page.context();
	await context.route(address, (route) =>
		route.fulfill({
			contentType: "text/html; charset=utf-8",
			body: "<!doctype html><script type=module src=/storage-page.js></script>",
		}),
	);
	await context.route(`${address}.js`, (route) => route.fulfill({ contentType: "text/javascript", body: script }));
	return async () => {
		const opened = await context.newPage();
		await opened.goto(address);
		return opened;
	};
}
