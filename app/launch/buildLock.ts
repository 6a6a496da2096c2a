// One build at a time: a lock file with the builder's process id. A lock whose process is gone, or that is far too old,
// is broken; who breaks it holds a second lock, so that two that wait never break each other's. Runs in Node.

import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** Longer than any build: guards against a process id that was given to another program. */
const oldestMs = 15 * 60 * 1000;
/** To break a lock takes a moment; a breaker that needs longer has died. */
const breakerOldestMs = 10_000;
const pauseMs = 150;

export interface LockSurroundings {
	readonly now: () => number;
	readonly isRunning: (pid: number) => boolean;
	/** Called once, when another process holds the lock. */
	readonly onWaiting: (pid: number) => void;
	/** The pause between two looks at a lock that is held. */
	readonly pause: () => Promise<unknown>;
}

/** Runs `work` while this process alone holds the lock; waits for another that holds it. */
export async function withLock<Value>(
	file: string,
	work: () => Promise<Value>,
	{
		now = Date.now,
		isRunning = isProcess,
		onWaiting = () => {},
		pause = () => sleep(pauseMs),
	}: Partial<LockSurroundings> = {},
): Promise<Value> {
	mkdirSync(dirname(file), { recursive: true });
	let told = false;
	while (!take(file)) {
		const holder = holderOf(file);
		if (holder !== null && isAbandoned(holder, now, isRunning)) {
			breakLock(file, now, isRunning);
			continue;
		}
		if (holder !== null && holder.pid !== null && !told) {
			told = true;
			onWaiting(holder.pid);
		}
		await pause();
	}
	const free = () => rmSync(file, { force: true });
	process.once("exit", free);
	try {
		return await work();
	} finally {
		process.off("exit", free);
		free();
	}
}

/** Made in one step: of two processes one succeeds. */
function take(file: string): boolean {
	try {
		writeFileSync(file, String(process.pid), { flag: "wx" });
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
		throw error;
	}
}

interface Holder {
	/** Null in the moment between the making of the file and its writing. */
	readonly pid: number | null;
	readonly since: number;
}

function holderOf(file: string): Holder | null {
	try {
		const since = statSync(file).mtimeMs;
		const pid = Number(readFileSync(file, "utf8"));
		return { pid: Number.isInteger(pid) && pid > 0 ? pid : null, since };
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
		throw error;
	}
}

function isAbandoned({ pid, since }: Holder, now: () => number, isRunning: (pid: number) => boolean): boolean {
	const age = now() - since;
	if (age > oldestMs) return true;
	return pid === null ? age > breakerOldestMs : !isRunning(pid);
}

function breakLock(file: string, now: () => number, isRunning: (pid: number) => boolean): void {
	const breaker = `${file}.breaker`;
	if (!take(breaker)) {
		const other = holderOf(breaker);
		if (other !== null && now() - other.since > breakerOldestMs) rmSync(breaker, { force: true });
		return;
	}
	try {
		// Asked again: it may have been broken and taken anew since we looked.
		const holder = holderOf(file);
		if (holder !== null && isAbandoned(holder, now, isRunning)) rmSync(file, { force: true });
	} finally {
		rmSync(breaker, { force: true });
	}
}

function isProcess(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		// A process of another user is there all the same.
		return (error as NodeJS.ErrnoException).code === "EPERM";
	}
}
