// The browser shell: serves the app on 127.0.0.1 and opens it in an app window, or prints its address. A second start
// goes to the server that is running. Runs in Node.

import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { homedir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import type { LoopbackServer, startLoopbackServer } from "../loopback/server.ts";
import type { Browser } from "./browsers.ts";
import { openWindow, runsAsRoot } from "./browserWindow.ts";
import { onOrphaned } from "./orphan.ts";
import { type Machine, personalFolder, profileFolder } from "./personalFolder.ts";
import { projectFolder, projectVersion } from "./projectFolder.ts";
import { noteFile, openInRunning, removeNote, writeNote } from "./runningServer.ts";
import type { StartSettings } from "./settings.ts";
import { watchWindow } from "./windowWatch.ts";

/** Runs until the person ends it; the reply is the exit status. `browser` null: only the address is printed. */
export async function runLoopbackShell(settings: StartSettings, browser: Browser | null): Promise<number> {
	const { port, files } = settings;
	const machine: Machine = { platform: process.platform, env: process.env, home: homedir() };
	const note = noteFile(personalFolder(machine), port);
	const start = await loadServer();
	const started = await start({
		rendererFolder: join(projectFolder, "out", "renderer"),
		port,
		version: projectVersion(),
		files,
		backupFolder: join(personalFolder(machine), "backups"),
	});
	switch (started.kind) {
		case "refused":
			console.error(`hai-dong: port ${port} cannot be opened (${started.reason}); ${otherPort}.`);
			return 1;
		case "portTaken":
			return joinRunning(note, settings, browser, machine);
		case "listening":
			writeNote(note, { port, pid: process.pid, key: started.server.handoverKey });
			try {
				await serve(started.server, browser, machine);
			} finally {
				removeNote(note, started.server.handoverKey);
				await started.server.end();
			}
			return 0;
	}
}

const otherPort =
	"set HAI_DONG_PORT to another number from 1024 to 65535; " +
	"a library belongs to its port, so another port opens another, empty one";

/** The built one, so that the sources are not needed at run time. */
async function loadServer(): Promise<typeof startLoopbackServer> {
	const built = pathToFileURL(join(projectFolder, "out", "main", "loopback.js")).href;
	return ((await import(built)) as { readonly startLoopbackServer: typeof startLoopbackServer }).startLoopbackServer;
}

async function joinRunning(
	note: string,
	{ port, files }: StartSettings,
	browser: Browser | null,
	machine: Machine,
): Promise<number> {
	const running = await openInRunning(note, port, { files, window: browser !== null });
	if (running === null) {
		console.error(`hai-dong: port ${port} is taken by another program; ${otherPort}.`);
		return 1;
	}
	if (browser === null) {
		console.log(`Hai Dòng is running already: ${running.address}`);
		return 0;
	}
	const child = openWindow(windowWish(browser, running.windowAddress, machine), { detached: true });
	// The window lives on without us; only a browser that fails at once is our business.
	const failed = await Promise.race([sleep(failureMs, false), failureOf(child)]);
	console.log(
		failed
			? `${browser.name} could not open another window. Hai Dòng is running already: ${running.address}`
			: `Hai Dòng is running already: another window opens in ${browser.name}.`,
	);
	return 0;
}

/** A browser that cannot show anything ends within this time. */
const failureMs = 2000;

async function failureOf(child: ChildProcess): Promise<boolean> {
	return new Promise((resolve) => {
		child.once("error", () => resolve(true));
		child.once("exit", (status) => resolve(status !== 0));
	});
}

function windowWish(browser: Browser, address: string, machine: Machine) {
	const { platform } = machine;
	return { browser, address, profileFolder: profileFolder(machine, browser), asRoot: runsAsRoot(), platform };
}

/** Until Ctrl+C, or the end of the command that started us, or until the app window is closed. */
async function serve(server: LoopbackServer, browser: Browser | null, machine: Machine): Promise<void> {
	const signalled = new Promise<void>((resolve) => {
		for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => resolve());
		onOrphaned(resolve);
	});
	if (browser === null) {
		printAddress(server);
		return signalled;
	}
	const child = openWindow(windowWish(browser, server.windowAddress(), machine), { detached: false });
	console.log(`Hai Dòng is open in ${browser.name}. Closing the window, or Ctrl+C here, ends it.`);
	const closed = new Promise<void>((resolve) => {
		const watch = watchWindow({
			platform: process.platform,
			graceMs: 4000,
			arrivalMs: 20_000,
			pages: server.pages.count,
			onClosed: resolve,
			onNeverShown: (status) => {
				const how = status === null ? "could not be started" : `ended with status ${status}`;
				console.error(`${browser.name} ${how} before it showed the app.`);
				printAddress(server);
			},
		});
		server.pages.onChange(watch.pagesChanged);
		child.once("error", () => watch.browserEnded(null));
		child.once("exit", (status) => watch.browserEnded(status));
		void signalled.then(watch.end);
	});
	await Promise.race([signalled, closed]);
	await endBrowser(child);
}

function printAddress({ address }: LoopbackServer): void {
	console.log(`Hai Dòng serves at ${address}`);
}

/** Gives the browser time to write what it holds; then it has to go. */
async function endBrowser(child: ChildProcess): Promise<void> {
	if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
	const ended = once(child, "exit");
	child.kill("SIGTERM");
	const force = setTimeout(() => child.kill("SIGKILL"), 5000);
	await ended;
	clearTimeout(force);
}
