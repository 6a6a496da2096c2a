// Fetches Electron's binary with Electron's own installation program, for at most 20 seconds, and remembers for a day
// that it could not be had, so that an offline start is quick. Runs in Node.

import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import * as v from "valibot";
import type { ElectronState } from "./decideShell.ts";
import { type ElectronPackage, findElectronBinary } from "./electronBinary.ts";

export const fetchLimitMs = 20_000;
export const rememberMs = 24 * 60 * 60 * 1000;

export interface FetchSurroundings {
	/** Where a failure is remembered. */
	readonly memoryFile: string;
	readonly env: NodeJS.ProcessEnv;
	readonly now: () => number;
	readonly limitMs: number;
	/** Called when it begins and then about once a second. */
	readonly onProgress: (progress: FetchProgress) => void;
	/** Try although a failure is remembered. */
	readonly insist: boolean;
}

export interface FetchProgress {
	readonly seconds: number;
	/** Bytes that have arrived. */
	readonly bytes: number;
}

const memory = v.object({ version: v.string(), at: v.number(), reason: v.string() });

/** The binary, fetched if need be; else the reason why it is absent, as one clause. */
export async function electronOrReason(electron: ElectronPackage, around: FetchSurroundings): Promise<ElectronState> {
	const found = findElectronBinary(electron.folder, around.env);
	if (found !== null) return { kind: "present", path: found };
	const name = `Electron ${electron.version}`;
	const remembered = around.insist ? null : recall(around, electron.version);
	if (remembered !== null) {
		const again = "HAI_DONG_SHELL=electron tries again now";
		return { kind: "absent", reason: `${name} could not be fetched within the last day (${remembered}; ${again})` };
	}
	const reason = await runInstallation(electron.folder, around);
	const fetched = reason === null ? findElectronBinary(electron.folder, around.env) : null;
	if (fetched !== null) {
		rmSync(around.memoryFile, { force: true });
		return { kind: "present", path: fetched };
	}
	remember(around, { version: electron.version, at: around.now(), reason: reason ?? "no program came with it" });
	return { kind: "absent", reason: `${name} could not be fetched (${reason ?? "no program came with it"})` };
}

/** The reason of a failure of this version within the last day. */
function recall({ memoryFile, now }: FetchSurroundings, version: string): string | null {
	let text: string;
	try {
		text = readFileSync(memoryFile, "utf8");
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
		throw error;
	}
	const found = v.safeParse(v.pipe(v.string(), v.parseJson(), memory), text);
	if (!found.success || found.output.version !== version) return null;
	const age = now() - found.output.at;
	return age >= 0 && age < rememberMs ? found.output.reason : null;
}

function remember({ memoryFile }: FetchSurroundings, failure: v.InferOutput<typeof memory>): void {
	mkdirSync(dirname(memoryFile), { recursive: true });
	writeFileSync(memoryFile, JSON.stringify(failure));
}

/** Null where the installation succeeded, else why it did not. */
async function runInstallation(folder: string, around: FetchSurroundings): Promise<string | null> {
	// The download goes through a temporary folder of our own: its size is the progress, and nothing stays behind.
	const arrivals = mkdtempSync(join(tmpdir(), "hai-dong-electron-"));
	const started = around.now();
	const child = spawn(process.execPath, [join(folder, "install.js")], {
		stdio: ["ignore", "ignore", "pipe"],
		env: { ...around.env, TMPDIR: arrivals, TEMP: arrivals, TMP: arrivals, ELECTRON_GET_NO_PROGRESS: "1" },
	});
	let complaint = "";
	child.stderr.setEncoding("utf8").on("data", (text: string) => {
		complaint = (complaint + text).slice(0, 4000);
	});
	around.onProgress({ seconds: 0, bytes: 0 });
	const tick = setInterval(() => {
		around.onProgress({ seconds: Math.round((around.now() - started) / 1000), bytes: sizeBelow(arrivals) });
	}, 1000);
	let tooSlow = false;
	const limit = setTimeout(() => {
		tooSlow = true;
		child.kill("SIGKILL");
	}, around.limitMs);
	// Ctrl+C while we wait must not leave the download running.
	const stop = () => child.kill("SIGKILL");
	process.once("exit", stop);
	const status = await new Promise<number | null>((resolve) => {
		child.once("error", () => resolve(null));
		child.once("close", resolve);
	});
	process.off("exit", stop);
	clearInterval(tick);
	clearTimeout(limit);
	rmSync(arrivals, { recursive: true, force: true });
	if (tooSlow) return `not done after ${around.limitMs / 1000} s`;
	return status === 0 ? null : firstLine(complaint);
}

function firstLine(text: string): string {
	const line = text.split("\n").find((candidate) => candidate.trim() !== "");
	return line === undefined
		? "the installation failed"
		: line
				.trim()
				.replace(/^\w*Error: /, "")
				.slice(0, 160);
}

function sizeBelow(folder: string): number {
	let total = 0;
	try {
		for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
			if (entry.isFile()) total += statSync(join(entry.parentPath, entry.name)).size;
		}
	} catch (error) {
		// A file that is moved away while we count is counted next time.
		if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
	}
	return total;
}
