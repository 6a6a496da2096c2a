import { availableParallelism } from "node:os";
import { defineConfig } from "@playwright/test";

const browser = process.env.HAI_DONG_TEST_BROWSER;

export default defineConfig({
	testDir: "e2e",
	outputDir: "results/playwright",
	timeout: 60_000,
	expect: { timeout: 10_000 },
	fullyParallel: true,
	// A browser each: more than a few have too little memory.
	workers: Math.min(Math.max(availableParallelism(), 2), 6),
	forbidOnly: Boolean(process.env.CI),
	// A second try where two cores are shared with much else; what needed one is listed as flaky.
	retries: process.env.CI ? 1 : 0,
	reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME === undefined ? "list" : [["list"], ["json"]],
	use: {
		viewport: { width: 1280, height: 800 },
		locale: "en-GB",
		timezoneId: "Asia/Ho_Chi_Minh",
		launchOptions: {
			...(browser === undefined ? {} : { executablePath: browser }),
			args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--no-first-run"],
		},
	},
	projects: [
		{ name: "chromium", testDir: "e2e/chromium" },
		{ name: "electron", testDir: "e2e/electron" },
	],
});
