// `npm start [-- FILE…]`: builds what is stale and opens the app: in Electron, else in an installed browser, else at an
// address that it prints. Standard output has only what the person is to read; the build's words go to standard error.

import { join } from "node:path";
import { findBrowser } from "./browsers.ts";
import { decideShell, type ElectronState, hasDisplay, type ShellDecision, wantsElectron } from "./decideShell.ts";
import { findElectronPackage } from "./electronBinary.ts";
import { electronOrReason, type FetchProgress, fetchLimitMs } from "./electronFetch.ts";
import { runElectron } from "./electronShell.ts";
import { runLoopbackShell } from "./loopbackShell.ts";
import { projectFolder } from "./projectFolder.ts";
import { BuildFailure, buildIfStale } from "./runBuild.ts";
import { readStartSettings, type StartSettings } from "./settings.ts";

async function start(): Promise<number> {
	const settings = readStartSettings(process.argv.slice(2), process.env, process.cwd());
	if (!settings.ok) {
		console.error(`hai-dong: ${settings.error}`);
		return 2;
	}
	try {
		await buildIfStale({ quiet: false });
	} catch (error) {
		if (!(error instanceof BuildFailure)) throw error;
		console.error(`hai-dong: ${error.message}`);
		return 1;
	}
	const { shell: wish } = settings.value;
	const display = hasDisplay(process.platform, process.env);
	const electron = await electronState(wish, display);
	return open(decideShell({ wish, electron, browser: findBrowser(), display }), settings.value);
}

async function open(decision: ShellDecision, settings: StartSettings): Promise<number> {
	switch (decision.kind) {
		case "impossible":
			console.error(`hai-dong: ${decision.why}.`);
			return 1;
		case "electron": {
			const end = await runElectron(decision.path, settings.files);
			if (end.kind === "ended") return end.status;
			const display = hasDisplay(process.platform, process.env);
			const electron: ElectronState = { kind: "absent", reason: end.reason };
			return open(decideShell({ wish: settings.shell, electron, browser: findBrowser(), display }), settings);
		}
		case "window":
			if (decision.why !== null) {
				console.error(`${decision.why}: Hai Dòng opens in ${decision.browser.name}, with that browser's own library.`);
			}
			return runLoopbackShell(settings, decision.browser);
		case "address":
			console.error(`No window can be opened, because ${decision.why}: Hai Dòng only serves.`);
			return runLoopbackShell(settings, null);
	}
}

async function electronState(wish: StartSettings["shell"], display: boolean): Promise<ElectronState> {
	const installed = findElectronPackage();
	if (installed === null) return { kind: "absent", reason: "the package electron is not installed" };
	if (!wantsElectron({ wish, display })) return { kind: "absent", reason: "it was not asked for" };
	const state = await electronOrReason(installed, {
		memoryFile: join(projectFolder, "node_modules", ".cache", "hai-dong", "electron-fetch.json"),
		env: process.env,
		now: Date.now,
		limitMs: fetchLimitMs,
		insist: wish === "electron",
		onProgress: showProgress,
	});
	endProgress();
	return state;
}

let progressShown = false;

/** One line that is written anew on a terminal; elsewhere one when it begins and one every five seconds. */
function showProgress({ seconds, bytes }: FetchProgress): void {
	const { isTTY } = process.stderr;
	if (!isTTY && seconds % 5 !== 0) return;
	const megabytes = (bytes / 1024 / 1024).toFixed(1);
	const line = `Fetching Electron: ${megabytes} MB, ${seconds} of at most ${fetchLimitMs / 1000} s`;
	process.stderr.write(isTTY ? `\r${line}` : `${line}\n`);
	progressShown = isTTY;
}

function endProgress(): void {
	if (progressShown) process.stderr.write("\n");
}

// Last: the module is whole when it begins.
process.exitCode = await start();
