// `test` with the app on a fresh library: one server a worker, one browser context a test, the tour of the first
// start skipped; or with a computer of its own, which can be turned off and on again.

import { test as base } from "@playwright/test";
import { type App, appOn } from "./app.ts";
import { type Computer, withComputer } from "./computer.ts";
import { type AppServer, startServer } from "./server.ts";
import { languageOf } from "./texts.ts";

interface TestFixtures {
	/** Open, at its empty library, in the language of the test's `locale`. */
	readonly app: App;
	/** Turned off at first. */
	readonly computer: Computer;
}

interface WorkerFixtures {
	readonly server: AppServer;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
	// No answer within this time is a failure: it need not wait for the end of the test.
	actionTimeout: 15_000,
	server: [
		// biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are needed
		async ({}, use) => {
			const server = await startServer();
			await use(server);
			await server.end();
		},
		{ scope: "worker" },
	],
	app: async ({ page, server, locale }, use) => {
		const app = appOn(page, languageOf(locale));
		await app.open(server.address);
		await app.skipTour();
		await use(app);
	},
	computer: async ({ playwright, launchOptions, viewport, locale, timezoneId }, use) => {
		const settings = { ...launchOptions, viewport, ...(locale && { locale }), ...(timezoneId && { timezoneId }) };
		await withComputer(playwright.chromium, settings, use);
	},
});
