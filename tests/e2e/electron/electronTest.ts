// `test` with the built app in Electron: each test has a user's folder of its own. Where Electron cannot run, the tests
// are skipped and say why; with REQUIRE_ELECTRON=1 they fail instead.

import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { _electron, test as base, type ElectronApplication, type Page } from "@playwright/test";
import { runsAsRoot } from "../../../app/launch/browserWindow.ts";
import { hasDisplay } from "../../../app/launch/decideShell.ts";
import { findElectronBinary, findElectronPackage } from "../../../app/launch/electronBinary.ts";
import { electronArguments } from "../../../app/launch/electronShell.ts";

export interface RunningApp {
	readonly app: ElectronApplication;
	readonly page: Page;
}

export interface Shell {
	/** Starts the app, with files on its command line. */
	start(files?: readonly string[]): Promise<RunningApp>;
	/** Starts a second process while the first runs; its exit status. */
	startAgain(files: readonly string[]): Promise<number | null>;
	/** Writes a file to be opened; its absolute path. */
	write(name: string, text: string): Promise<string>;
}

type Found =
	| { readonly kind: "found"; readonly binary: string }
	/** One clause. */
	| { readonly kind: "absent"; readonly reason: string };

/** Without importing electron: that would start a download. */
function findElectron(): Found {
	const installed = findElectronPackage();
	const binary = installed === null ? null : findElectronBinary(installed.folder);
	if (binary === null) return { kind: "absent", reason: "Electron's binary is not here" };
	if (!hasDisplay(process.platform, process.env)) return { kind: "absent", reason: "there is no display here" };
	return { kind: "found", binary };
}

export const test = base.extend<{ readonly shell: Shell }>({
	// biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are needed
	shell: async ({}, use, testInfo) => {
		const found = findElectron();
		if (found.kind === "absent") {
			if (process.env.REQUIRE_ELECTRON === "1") throw new Error(`REQUIRE_ELECTRON=1, but ${found.reason}`);
			testInfo.skip(true, found.reason);
			return;
		}
		const folder = await mkdtemp(join(tmpdir(), "hai-dong-electron-"));
		const env = environment(folder);
		const running: ElectronApplication[] = [];
		await use({
			async start(files = []) {
				// Playwright finds the binary in the same place, and only then holds the app back until it listens.
				const app = await _electron.launch({ args: [...electronArguments(files, false)], env });
				running.push(app);
				return { app, page: await app.firstWindow() };
			},
			startAgain: (files) =>
				new Promise((resolve, reject) => {
					const child = spawn(found.binary, [...electronArguments(files, runsAsRoot())], { env, stdio: "ignore" });
					child.once("error", reject);
					child.once("exit", resolve);
				}),
			async write(name, text) {
				const file = join(folder, name);
				await writeFile(file, text);
				return file;
			},
		});
		for (const app of running) await app.close();
		await rm(folder, { recursive: true, force: true });
	},
});

function environment(folder: string): Record<string, string> {
	const { ELECTRON_RUN_AS_NODE: _, ...inherited } = process.env;
	const set = Object.entries(inherited).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
	return { ...Object.fromEntries(set), HAI_DONG_FOLDER: folder };
}

/** The system's file dialog gives these paths from now on, without being shown. */
export async function answerFileDialog(app: ElectronApplication, paths: readonly string[]): Promise<void> {
	await app.evaluate(({ dialog }, filePaths) => {
		dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [...filePaths] });
	}, paths);
}

/** The titles of the menu bar, without the marks of the keyboard. */
export async function menuTitles(app: ElectronApplication): Promise<readonly string[]> {
	const titles = await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label) ?? []);
	return titles.map((title) => title.replace("&", ""));
}
