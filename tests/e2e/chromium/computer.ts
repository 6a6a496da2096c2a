// A computer that keeps its disk: browser and server are started and ended, the profile folder and the port stay.
// Runs in Node.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, BrowserType } from "@playwright/test";
import { type App, appOn } from "./app.ts";
import { type AppServer, startServer } from "./server.ts";
import { languageOf } from "./texts.ts";

type Settings = NonNullable<Parameters<BrowserType["launchPersistentContext"]>[1]>;

export interface Computer {
	/** Starts server and browser; the app is open in its window. */
	readonly turnOn: (clock?: { readonly at: Date }) => Promise<App>;
	/** Ends both as a person does. */
	readonly turnOff: () => Promise<void>;
	/** Ends the browser at once, in the middle of whatever it does. */
	readonly pullThePlug: () => Promise<void>;
}

/** Lends a computer with an empty disk to `use`, and clears it away afterwards. */
export async function withComputer(
	chromium: BrowserType,
	settings: Settings,
	use: (computer: Computer) => Promise<void>,
): Promise<void> {
	const disk = await mkdtemp(join(tmpdir(), "hai-dong-computer-"));
	let port = 0;
	let running: { readonly server: AppServer; readonly browser: BrowserContext } | null = null;

	const endBoth = async (endBrowser: (browser: BrowserContext) => Promise<void>) => {
		if (running === null) throw new Error("the computer is off");
		const { server, browser } = running;
		running = null;
		await endBrowser(browser);
		await server.end();
	};
	const computer: Computer = {
		turnOn: async (clock) => {
			const server = await startServer(port);
			port = server.port;
			const browser = await chromium.launchPersistentContext(disk, settings);
			running = { server, browser };
			if (clock !== undefined) await browser.clock.setFixedTime(clock.at);
			const app = appOn(browser.pages()[0] ?? (await browser.newPage()), languageOf(settings.locale));
			await app.open(server.address);
			return app;
		},
		turnOff: () => endBoth((browser) => browser.close()),
		pullThePlug: () => endBoth(kill),
	};
	try {
		await use(computer);
	} finally {
		if (running !== null) await computer.turnOff();
		await rm(disk, { recursive: true, force: true, maxRetries: 5 });
	}
}

async function kill(context: BrowserContext): Promise<void> {
	const browser = context.browser();
	if (browser === null) throw new Error("this browser cannot be reached");
	const session = await browser.newBrowserCDPSession();
	const { processInfo } = await session.send("SystemInfo.getProcessInfo");
	const main = processInfo.find(({ type }) => type === "browser");
	if (main === undefined) throw new Error("the browser names no process of its own");
	const gone = new Promise((resolve) => browser.once("disconnected", resolve));
	process.kill(main.id, "SIGKILL");
	await gone;
}
