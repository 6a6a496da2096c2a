// Finds a Chromium for the browser tests, or installs one and says so: Playwright's download, else Debian's package when root.

import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { findTestBrowser } from "../app/launch/browsers.ts";

/** Path of a browser; `null` where there is none and none can be had: the reason has been printed. */
export async function browserForTests(root: string): Promise<string | null> {
	const found = await findTestBrowser();
	if (found.kind === "found") return found.browser.path;
	if (found.kind === "missing") {
		console.error(`HAI_DONG_BROWSER names ${found.path}, which is not there`);
		return null;
	}
	console.log("no Chromium found; installing Playwright's own");
	if (run(join(root, "node_modules/.bin/playwright"), ["install", "chromium"])) return again();
	if (process.platform === "linux" && process.getuid?.() === 0) {
		console.log("that download is not possible here; installing Debian's package chromium-headless-shell");
		const install = (name: string) => run("apt-get", ["install", "-y", "--no-install-recommends", name]);
		if (run("apt-get", ["update"]) && (install("chromium-headless-shell") || install("chromium"))) return again();
	}
	console.error("no Chromium could be installed; set HAI_DONG_BROWSER to the path of one");
	return null;
}

async function again(): Promise<string | null> {
	const found = await findTestBrowser();
	return found.kind === "found" ? found.browser.path : null;
}

function run(program: string, words: readonly string[]): boolean {
	const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
	return spawnSync(program, words, { stdio: "inherit", env: environment, timeout: 300_000 }).status === 0;
}
