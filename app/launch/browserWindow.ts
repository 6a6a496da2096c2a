// Opens the app as a window of an installed browser: without tabs and address bar, with a profile of its own, so that
// it neither touches the person's usual profile nor shares its library with it. Runs in Node.

import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import type { Browser } from "./browsers.ts";

export interface WindowWish {
	readonly browser: Browser;
	readonly address: string;
	readonly profileFolder: string;
	/** Running as root on Linux: Chromium refuses its sandbox there and would not start. */
	readonly asRoot: boolean;
	readonly platform: NodeJS.Platform;
}

export function windowArguments({ address, profileFolder, asRoot, platform }: WindowWish): readonly string[] {
	return [
		`--app=${address}`,
		`--user-data-dir=${profileFolder}`,
		"--no-first-run",
		"--no-default-browser-check",
		// The profile holds no passwords: no question for a key ring.
		"--password-store=basic",
		// On Linux Chromium asks the system for voices only when it is told to.
		...(platform === "linux" ? ["--enable-speech-dispatcher"] : []),
		...(asRoot ? ["--no-sandbox"] : []),
	];
}

/**
 * The process ends when its last window is closed, except on macOS, and at once where a window of the same profile is
 * open already: that one's process takes over.
 */
export function openWindow(wish: WindowWish, { detached }: { readonly detached: boolean }): ChildProcess {
	mkdirSync(wish.profileFolder, { recursive: true, mode: 0o700 });
	const child = spawn(wish.browser.path, [...windowArguments(wish)], { stdio: "ignore", detached });
	if (detached) child.unref();
	return child;
}

/** Whether this process runs as root where that matters to Chromium. */
export function runsAsRoot(): boolean {
	return process.platform === "linux" && process.getuid?.() === 0;
}
