// The app in a browser of its own: loopback server on a free port, new profile folder, Chromium by Playwright. Runs in Node.

import { mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type BrowserContext, chromium, type Page } from "@playwright/test";
import { projectFolder, projectVersion } from "../../app/launch/projectFolder.ts";
import type { startLoopbackServer } from "../../app/loopback/server.ts";
import tour from "../../renderer/i18n/locales/en/tour.json" with { type: "json" };
import type { Bench } from "./bench.ts";
import { installRecorder, type Timing } from "./recorder.ts";

/** The app, loaded, with an empty library and the tour skipped. */
export interface AppPage {
	readonly page: Page;
	/** Loads the app anew, at the library: nothing is left but what is stored. Other pages are closed. */
	readonly reload: () => Promise<void>;
	readonly close: () => Promise<void>;
}

/** As the browser tests have them. */
const browserArguments = [
	"--no-sandbox",
	"--disable-background-networking",
	"--disable-component-update",
	"--no-first-run",
];

/** A browser with a profile of its own and one empty page that has the recorder. */
export async function openBrowser(bench: Bench): Promise<{ readonly context: BrowserContext; readonly page: Page }> {
	const profile = await mkdtemp(join(bench.folder, "profile-"));
	const context = await chromium.launchPersistentContext(profile, {
		executablePath: await bench.browser(),
		args: browserArguments,
		viewport: { width: 1280, height: 800 },
		locale: "en-GB",
		timezoneId: "Asia/Ho_Chi_Minh",
	});
	bench.atEnd(() => context.close());
	// tsx marks functions with a helper of its own, which a page does not have.
	await context.addInitScript("globalThis.__name ??= (named) => named;");
	await context.addInitScript(installRecorder);
	const page = context.pages()[0] ?? (await context.newPage());
	return { context, page };
}

/** The server of the shell for browsers, as built; ends with the group. */
async function startServer(bench: Bench, rendererFolder = join(projectFolder, "out", "renderer")) {
	const built = pathToFileURL(join(projectFolder, "out", "main", "loopback.js")).href;
	const { startLoopbackServer: start } = (await import(built)) as {
		readonly startLoopbackServer: typeof startLoopbackServer;
	};
	const started = await start({ rendererFolder, port: 0, version: projectVersion(), files: [] });
	if (started.kind !== "listening") throw new Error(`no server: ${started.kind}`);
	bench.atEnd(() => started.server.end());
	return started.server;
}

/**
 * Starts server and browser and opens the app. They end with the group, or with `close`.
 * @param rendererFolder what is served; without it the app as built
 */
export async function openApp(bench: Bench, rendererFolder?: string): Promise<AppPage> {
	const server = await startServer(bench, rendererFolder);
	const { context, page } = await openBrowser(bench);
	page.on("pageerror", (error) => bench.note(`in the page: ${error.message}`));
	await page.goto(server.windowAddress());
	await page.getByRole("button", { name: tour.skip }).click();
	return {
		page,
		async reload() {
			// By way of an empty page: a change of the address after # alone would load nothing.
			await page.goto("about:blank");
			await page.goto(`http://127.0.0.1:${server.port}/#/library`);
		},
		async close() {
			await context.close();
			await server.end();
		},
	};
}

/**
 * Times one input: `watch` tells the page's recorder what to wait for, `act` makes the input.
 * Inputs go through the browser like those of a person, and carry its own time stamps.
 */
export async function timed(page: Page, watch: () => Promise<unknown>, act: () => Promise<unknown>): Promise<Timing> {
	await watch();
	await act();
	return page.evaluate(() => window.recorder.timing());
}
