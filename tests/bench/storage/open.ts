// The page of storage beside the app: built into a copy of the built app, served by the same server with the same headers, so that
// its start costs what the app's costs. Opens it in new tabs of a browser that has the app's library. Runs in Node.

import { cp } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { build } from "vite";
import { projectFolder } from "../../../app/launch/projectFolder.ts";
import type { Bench } from "../bench.ts";

/** As in the app (electron.config.ts): what reads first is a file of its own, run before the other. */
const begin = { name: "begin", test: /beginReading\.ts$/, priority: 1 };
const rest = { name: "rest", test: /page\.ts$/ };

/** Each call is a new page, in which the library begins to open at once. Close it. */
export type OpenStorage = () => Promise<Page>;

/** The app with the page of storage; the folder to be served. */
export async function appWithStoragePage({ folder }: Bench): Promise<string> {
	const served = join(folder, "renderer");
	await cp(join(projectFolder, "out", "renderer"), served, { recursive: true });
	await build({
		configFile: false,
		logLevel: "silent",
		root: import.meta.dirname,
		build: {
			outDir: served,
			emptyOutDir: false,
			// Under assets/ as the app’s own, so that it is served with the same headers.
			assetsDir: "assets/storage-page",
			modulePreload: false,
			rolldownOptions: {
				input: join(import.meta.dirname, "storage-page.html"),
				output: { codeSplitting: { groups: [begin, rest] } },
			},
		},
	});
	return served;
}

/** @param page of the app; its tab stays */
export function storagePages(page: Page): OpenStorage {
	const address = new URL("/storage-page.html", page.url()).href;
	return async () => {
		const opened = await page.context().newPage();
		// The browser's making of a process for the app's pages is not measured: the tab has one by then.
		await opened.goto(new URL("/icon.svg", address).href);
		await opened.goto(address);
		return opened;
	};
}
