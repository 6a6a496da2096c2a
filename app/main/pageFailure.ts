// When the page's process dies or its files cannot be read: says so and offers to show it again, never a blank window.
// Runs in Electron's main process.

import type { MessageBoxOptions } from "electron";
import type { AppWindow } from "./mainWindow.ts";
import type { MenuTexts } from "./menuTexts.ts";
import type { Report } from "./report.ts";

export interface FailureSurroundings {
	readonly texts: () => MenuTexts["failure"];
	/** A message box of the window; gives the number of the button. */
	readonly ask: (options: MessageBoxOptions) => Promise<number>;
	readonly quit: () => void;
	readonly report: Report;
}

/** Chromium's code for a load that another one replaced. */
const aborted = -3;

export function watchForFailure(
	window: Pick<AppWindow, "isDestroyed" | "webContents">,
	{ texts, ask, quit, report }: FailureSurroundings,
): void {
	let asking = false;

	async function offerAgain(why: string): Promise<void> {
		report(why);
		if (asking || window.isDestroyed()) return;
		asking = true;
		const { message, detail, showAgain, quit: quitLabel } = texts();
		const buttons = [showAgain, quitLabel];
		const answer = await ask({ type: "error", message, detail, buttons, defaultId: 0, cancelId: 1, noLink: true });
		asking = false;
		if (answer !== 0) quit();
		else if (!window.isDestroyed()) window.webContents.reload();
	}

	window.webContents.on("render-process-gone", (_event, { reason, exitCode }) => {
		if (reason !== "clean-exit") void offerAgain(`the page's process has ended (${reason}, ${exitCode})`);
	});
	window.webContents.on("did-fail-load", (_event, code, description, _address, isMainFrame) => {
		if (isMainFrame && code !== aborted) void offerAgain(`the page could not be read (${description || code})`);
	});
}
