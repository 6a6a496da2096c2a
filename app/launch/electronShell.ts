// Runs the app in Electron. Runs in Node.

import { spawn } from "node:child_process";
import { runsAsRoot } from "./browserWindow.ts";
import { projectFolder } from "./projectFolder.ts";

export type ElectronEnd =
	| { readonly kind: "ended"; readonly status: number }
	/** It could not show itself: a missing library of the system, no display. One clause. */
	| { readonly kind: "failed"; readonly reason: string };

/** An end with an error within this time is taken for a failure to start. */
const startLimitMs = 5000;

/** Arguments for Electron: the project folder, whose package.json names out/main/index.js, version and product. */
export function electronArguments(files: readonly string[], asRoot: boolean): readonly string[] {
	return [...(asRoot ? ["--no-sandbox"] : []), projectFolder, ...files];
}

/** Until its last window is closed; a second start ends at once, its files are handed to the first. */
export async function runElectron(binary: string, files: readonly string[]): Promise<ElectronEnd> {
	// Set by some editors in their terminals; Electron would be nothing but a Node.
	const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
	const started = Date.now();
	const child = spawn(binary, [...electronArguments(files, runsAsRoot())], { stdio: "inherit", env });
	let asked = false;
	const end = (signal: NodeJS.Signals) => {
		asked = true;
		child.kill(signal);
	};
	for (const signal of signals) process.on(signal, end);
	try {
		return await new Promise<ElectronEnd>((resolve) => {
			child.once("error", ({ message }) => {
				resolve({ kind: "failed", reason: `Electron could not be started (${message})` });
			});
			child.once("exit", (status, signal) => {
				if (status === 0 || asked) return resolve({ kind: "ended", status: 0 });
				if (Date.now() - started > startLimitMs) return resolve({ kind: "ended", status: status ?? 1 });
				resolve({ kind: "failed", reason: `Electron ended at once (${signal ?? `status ${status}`})` });
			});
		});
	} finally {
		for (const signal of signals) process.off(signal, end);
	}
}

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
