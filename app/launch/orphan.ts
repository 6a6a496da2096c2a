// Notices when the command that started us is gone. A program that ends `npm start` by a signal reaches npm and its
// shell, but not what the shell has started: the server would hold its port for ever. Runs in Node.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

const intervalMs = 2000;

export interface Family {
	/** The program that runs this script (tsx). */
	readonly parent: number;
	/** The parent of a process; null where that cannot be known. */
	readonly parentOf: (pid: number) => number | null;
}

/**
 * Calls back once when the parent, or the shell above it, has ended: then the parent belongs to another process than at
 * first. Gives back the way to stop. Watches nothing on Windows, where a signal does not part a family.
 */
export function onOrphaned(listener: () => void, { parent, parentOf }: Family = thisFamily()): () => void {
	const shell = parentOf(parent);
	if (shell === null || shell === 1) return () => {};
	const timer = setInterval(() => {
		if (parentOf(parent) === shell) return;
		clearInterval(timer);
		listener();
	}, intervalMs);
	timer.unref();
	return () => clearInterval(timer);
}

function thisFamily(): Family {
	return { parent: process.ppid, parentOf: process.platform === "linux" ? parentByProc : parentByPs };
}

function parentByProc(pid: number): number | null {
	try {
		const told = /^PPid:\s*(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
		return told === null ? null : Number(told[1]);
	} catch (error) {
		if (["ENOENT", "ESRCH", "EACCES"].includes((error as NodeJS.ErrnoException).code ?? "")) return null;
		throw error;
	}
}

function parentByPs(pid: number): number | null {
	if (process.platform === "win32") return null;
	try {
		const told = Number(execFileSync("ps", ["-o", "ppid=", "-p", String(pid)], { encoding: "utf8" }));
		return Number.isInteger(told) && told > 0 ? told : null;
	} catch {
		// `ps` ends with an error for a process that is no longer there.
		return null;
	}
}
