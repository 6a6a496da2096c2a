// The folder of copies of libraries, for both shells: written beside and renamed, old ones taken away, nothing outside of it
// ever touched. What is in a copy is not the host's question. Runs in Node (the loopback server, Electron's main process).

import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import {
	type BackupFile,
	type BackupFolder,
	backupLimitBytes,
	backupNamePattern,
	type HostError,
	type HostReply,
} from "./contract.ts";

/** As the calls of HostApi of the same names; arguments are checked by whoever receives them. */
export interface Backups {
	list(): Promise<HostReply<BackupFolder>>;
	write(name: string, at: number, bytes: Uint8Array): Promise<HostReply<null>>;
	finish(name: string, size: number): Promise<HostReply<null>>;
	read(name: string, from: number, length: number): Promise<HostReply<Uint8Array>>;
}

/** Kept of each library. */
const keptDays = 14;
const keptMonths = 12;
const keptBefore = 5;

/** A copy that was never finished is taken away when it is as old as this. */
const abandonedMs = 24 * 60 * 60 * 1000;

const unfinished = ".part";

/** @param folder made when it is first written to; `null` where no copies are kept: every call answers `noBackups` */
export function createBackups(folder: string | null, now: () => number = Date.now): Backups {
	if (folder === null) {
		const none = async () => failed({ kind: "noBackups" });
		return { list: none, write: none, finish: none, read: none };
	}
	const path = resolve(folder);

	return {
		list: () =>
			answered("", async () => {
				const files: BackupFile[] = [];
				for (const name of (await namesIn(path)).filter((found) => backupNamePattern.test(found))) {
					const found = await stat(join(path, name)).catch(absent);
					if (found?.isFile()) files.push({ name, size: found.size, savedAt: found.mtimeMs });
				}
				return { path, files };
			}),

		write: (name, at, bytes) =>
			answered(name, async () => {
				const place = placeOf(path, name) + unfinished;
				if (at + bytes.length > backupLimitBytes) throw new Refused(tooLarge(name));
				if (at === 0) await mkdir(path, { recursive: true, mode: 0o700 });
				const file = await open(place, at === 0 ? "w" : "r+", 0o600);
				try {
					if ((await file.stat()).size !== at) throw new Refused({ kind: "vanished", name });
					for (let written = 0; written < bytes.length; ) {
						const { bytesWritten } = await file.write(bytes, written, bytes.length - written, at + written);
						written += bytesWritten;
					}
				} catch (error) {
					// What cannot be written whole is of no use, and takes the room that is wanting.
					if (!(error instanceof Refused)) await rm(place, { force: true });
					throw error;
				} finally {
					await file.close();
				}
				return null;
			}),

		finish: (name, size) =>
			answered(name, async () => {
				const place = placeOf(path, name);
				const file = await open(place + unfinished, "r+");
				try {
					if ((await file.stat()).size !== size) throw new Refused({ kind: "vanished", name });
					// On the disk before it takes the place of another one.
					await file.sync();
				} finally {
					await file.close();
				}
				await rename(place + unfinished, place);
				await clear(path, name, now());
				return null;
			}),

		read: (name, from, length) =>
			answered(name, async () => {
				const file = await open(placeOf(path, name), "r");
				try {
					const { size } = await file.stat();
					const bytes = new Uint8Array(Math.max(0, Math.min(length, size - from)));
					for (let read = 0; read < bytes.length; ) {
						const { bytesRead } = await file.read(bytes, read, bytes.length - read, from + read);
						if (bytesRead === 0) throw new Refused({ kind: "vanished", name });
						read += bytesRead;
					}
					return bytes;
				} finally {
					await file.close();
				}
			}),
	};
}

/**
 * Of copies of one library and one kind, those that are kept: the newest 14 days and the first copy of each of the newest 12
 * months, of those before a restore the newest 5. Names that are none are kept too: they are not ours.
 */
export function keptBackups(names: readonly string[]): ReadonlySet<string> {
	const kept = new Set(names.filter((name) => !backupNamePattern.test(name)));
	const series = new Map<string, string[]>();
	for (const name of names) {
		const [, kind, library] = backupNamePattern.exec(name) ?? [];
		if (kind !== undefined) series.set(`${kind} ${library}`, [...(series.get(`${kind} ${library}`) ?? []), name]);
	}
	for (const [kind, copies] of series) {
		// The day and the time come last in a name, the same number of digits in each.
		const newestFirst = copies.sort().reverse();
		const last = kind.startsWith("before") ? keptBefore : keptDays;
		for (const name of newestFirst.slice(0, last)) kept.add(name);
		if (kind.startsWith("before")) continue;
		const firstOfMonth = new Map<string, string>();
		for (const name of newestFirst) firstOfMonth.set(backupNamePattern.exec(name)?.[3]?.slice(0, 7) ?? "", name);
		for (const name of [...firstOfMonth.values()].slice(0, keptMonths)) kept.add(name);
	}
	return kept;
}

/** Takes away what is older than is kept, of the library and kind of `name` only, and what was never finished. */
async function clear(path: string, name: string, now: number): Promise<void> {
	const names = await namesIn(path);
	const [, kind, library] = backupNamePattern.exec(name) ?? [];
	const series = names.filter((other) => backupNamePattern.test(other) && other.startsWith(`${kind}-${library}-`));
	const kept = keptBackups(series);
	for (const other of series) if (!kept.has(other)) await rm(join(path, other), { force: true });
	for (const other of names) {
		if (!other.endsWith(unfinished) || !backupNamePattern.test(other.slice(0, -unfinished.length))) continue;
		const found = await stat(join(path, other)).catch(absent);
		if (found !== null && now - found.mtimeMs > abandonedMs) await rm(join(path, other), { force: true });
	}
}

/** @throws Refused for a name that is none: it could lead out of the folder. */
function placeOf(path: string, name: string): string {
	if (!backupNamePattern.test(name)) throw new Refused({ kind: "unreadable", name });
	return join(path, name);
}

/** None where the folder is not there yet. */
async function namesIn(path: string): Promise<readonly string[]> {
	return (await readdir(path).catch(absent)) ?? [];
}

function absent(error: NodeJS.ErrnoException): null {
	if (error.code === "ENOENT") return null;
	throw error;
}

/** Ends a call with an expected failure. */
class Refused extends Error {
	readonly reason: HostError;

	constructor(reason: HostError) {
		super(reason.kind);
		this.reason = reason;
	}
}

/** What the system says, as data. A failure without a code is a defect. */
async function answered<Value>(name: string, work: () => Promise<Value>): Promise<HostReply<Value>> {
	try {
		return { ok: true, value: await work() };
	} catch (error) {
		if (error instanceof Refused) return failed(error.reason);
		switch ((error as NodeJS.ErrnoException).code) {
			case undefined:
				throw error;
			case "ENOSPC":
			case "EDQUOT":
				return failed({ kind: "diskFull" });
			case "ENOENT":
				return failed({ kind: "vanished", name });
			case "EFBIG":
				return failed(tooLarge(name));
			default:
				return failed({ kind: "noBackups" });
		}
	}
}

function tooLarge(name: string): HostError {
	return { kind: "tooLarge", name, limitBytes: backupLimitBytes };
}

function failed(error: HostError): { readonly ok: false; readonly error: HostError } {
	return { ok: false, error };
}
