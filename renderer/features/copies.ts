// The automatic copies: made once a day and before each restore, kept by the host in its folder, listed and fetched again.
// Where the host has no folder, what is kept before a restore stays in the browser (browserCopies.ts).

import { backupNamePattern, backupPieceBytes, type HostApi, type HostError } from "../../app/host/contract.ts";
import { failure, type Result, success } from "../engine/text/result.ts";
import type { BackupError, BackupJobs, Watch } from "../storage/backup/contract.ts";
import { BackupRefusal, refuseBackup } from "../storage/backup/limits.ts";
import { type Manifest, sameContent } from "../storage/backup/manifest.ts";
import { type ByteSource, readHead, sourceOf } from "../storage/backup/open.ts";
import { fetchFromBrowser, keepInBrowser, listInBrowser } from "./browserCopies.ts";
import { dayName } from "./readingDays.ts";

/** What copies need of the world. */
export interface CopyWorld {
	readonly host: Pick<HostApi, "describe" | "listBackups" | "writeBackup" | "finishBackup" | "readBackup">;
	readonly jobs: BackupJobs;
	readonly now: () => number;
}

export type CopyFailure =
	| { readonly from: "host"; readonly error: HostError }
	| { readonly from: "backup"; readonly error: BackupError };

export type CopyResult<Value> = Promise<Result<Value, CopyFailure>>;

export type CopyKind = "daily" | "before";

export interface KeptCopy {
	readonly name: string;
	readonly kind: CopyKind;
	readonly place: "folder" | "browser";
	/** Bytes. */
	readonly size: number;
	/** `null` where it cannot be read: damaged, or of a version to come. */
	readonly manifest: Manifest | null;
}

export interface KeptCopies {
	/** Absolute path; `null` where the host keeps none. */
	readonly folder: string | null;
	/** Newest first. */
	readonly copies: readonly KeptCopy[];
}

/** Where a copy was kept: a path, or `null` for the browser itself. */
export interface CopyPlace {
	readonly folder: string | null;
}

/** All copies that are kept, each with what it says of itself. */
export async function listCopies(world: CopyWorld): CopyResult<KeptCopies> {
	const [listed, inBrowser] = await Promise.all([world.host.listBackups(), listInBrowser()]);
	if (!listed.ok && !isWithoutFolder(listed.error)) return hostFailure(listed.error);
	const copies: KeptCopy[] = [];
	for (const { name, file } of inBrowser) {
		copies.push({ ...named(name), place: "browser", size: file.size, manifest: await manifestOf(sourceOf(file)) });
	}
	for (const { name, size } of listed.ok ? listed.value.files : []) {
		copies.push({ ...named(name), place: "folder", size, manifest: await manifestOf(hostSource(world, name, size)) });
	}
	return success({ folder: listed.ok ? listed.value.path : null, copies: copies.sort(newestFirst) });
}

function newestFirst(a: KeptCopy, b: KeptCopy): number {
	return dayAndTime(b.name).localeCompare(dayAndTime(a.name)) || (b.manifest?.madeAt ?? 0) - (a.manifest?.madeAt ?? 0);
}

const dayAndTime = (name: string): string => backupNamePattern.exec(name)?.[3] ?? "";

function named(name: string): Pick<KeptCopy, "name" | "kind"> {
	return { name, kind: name.startsWith("before") ? "before" : "daily" };
}

/** The whole of a copy, to be restored. */
export async function fetchCopy(
	world: CopyWorld,
	copy: KeptCopy,
	{ signal, onProgress }: Watch = {},
): CopyResult<Blob> {
	if (copy.place === "browser") {
		const file = await fetchFromBrowser(copy.name);
		return file === null ? backupFailure({ kind: "unreadableFile" }) : success(file);
	}
	const pieces: Blob[] = [];
	for (let at = 0; at < copy.size; at += backupPieceBytes) {
		if (signal?.aborted) return backupFailure({ kind: "cancelled" });
		const piece = await world.host.readBackup(copy.name, at, Math.min(backupPieceBytes, copy.size - at));
		if (!piece.ok) return hostFailure(piece.error);
		// As a Blob the browser may put it on the disk.
		pieces.push(new Blob([piece.value.slice()]));
		onProgress?.(Math.min(1, (at + piece.value.length) / copy.size));
	}
	return success(new Blob(pieces));
}

export type DailyOutcome =
	/** A copy was made. */
	| "kept"
	/** There is one of today. */
	| "already"
	/** Nothing has changed since the last one. */
	| "unchanged"
	/** There is nothing in the library yet. */
	| "empty"
	/** The host keeps no copies. */
	| "nowhere";

/** The copy of today, without recordings, unless it is there or nothing has changed. */
export async function keepDaily(world: CopyWorld, watch: Watch = {}): CopyResult<DailyOutcome> {
	const listed = await world.host.listBackups();
	if (!listed.ok) return isWithoutFolder(listed.error) ? success("nowhere") : hostFailure(listed.error);
	const library = await world.jobs.identify(true);
	if (!library.ok) return backupFailure(library.error);
	if (library.value.empty) return success("empty");
	const today = dailyName(library.value.id ?? "", world.now());
	const before = listed.value.files.filter(({ name }) => name.startsWith(`daily-${library.value.id}-`));
	if (before.some(({ name }) => name === today)) return success("already");
	const written = await world.jobs.write({ ...(await wanted(world)), recordings: false }, watch);
	if (!written.ok) return backupFailure(written.error);
	const last = before.sort((a, b) => b.name.localeCompare(a.name))[0];
	const lastManifest = last === undefined ? null : await manifestOf(hostSource(world, last.name, last.size));
	if (lastManifest !== null && sameContent(lastManifest, written.value.manifest)) return success("unchanged");
	const saved = await saveToHost(world, today, written.value.file, watch);
	return saved.ok ? success("kept") : saved;
}

/** The library as it is now, recordings and all: before a restore. `null` where there is nothing to keep. */
export async function keepBefore(world: CopyWorld, watch: Watch = {}): CopyResult<CopyPlace | null> {
	const found = await world.jobs.identify(false);
	if (!found.ok) return backupFailure(found.error);
	if (found.value.empty) return success(null);
	const library = await world.jobs.identify(true);
	if (!library.ok) return backupFailure(library.error);
	const written = await world.jobs.write({ ...(await wanted(world)), recordings: true }, watch);
	if (!written.ok) return backupFailure(written.error);
	const name = beforeName(library.value.id ?? "", world.now());
	const listed = await world.host.listBackups();
	if (listed.ok) {
		const saved = await saveToHost(world, name, written.value.file, watch);
		return saved.ok ? success({ folder: listed.value.path }) : saved;
	}
	const kept = await keepInBrowser(name, written.value.file);
	return kept ? success({ folder: null }) : backupFailure({ kind: "full" });
}

/** What a copy says of its maker. */
export async function wanted(world: CopyWorld): Promise<{ readonly appVersion: string; readonly at: number }> {
	const described = await world.host.describe();
	return { appVersion: described.ok ? described.value.version : "", at: world.now() };
}

export function dailyName(libraryId: string, at: number): string {
	return `daily-${libraryId}-${dayName(at)}.haidong`;
}

export function beforeName(libraryId: string, at: number): string {
	const time = new Date(at);
	const two = (part: number) => String(part).padStart(2, "0");
	const clock = [time.getHours(), time.getMinutes(), time.getSeconds()].map(two).join("");
	return `before-${libraryId}-${dayName(at)}-${clock}.haidong`;
}

async function saveToHost(world: CopyWorld, name: string, file: Blob, { signal }: Watch): CopyResult<null> {
	for (let at = 0; at < file.size; at += backupPieceBytes) {
		if (signal?.aborted) return backupFailure({ kind: "cancelled" });
		const piece = new Uint8Array(await file.slice(at, at + backupPieceBytes).arrayBuffer());
		const written = await world.host.writeBackup(name, at, piece);
		if (!written.ok) return hostFailure(written.error);
	}
	const finished = await world.host.finishBackup(name, file.size);
	return finished.ok ? success(null) : hostFailure(finished.error);
}

function hostSource({ host }: CopyWorld, name: string, size: number): ByteSource {
	return {
		size,
		read: async (from, to) => {
			const bytes = new Uint8Array(to - from);
			for (let at = from; at < to; at += backupPieceBytes) {
				const piece = await host.readBackup(name, at, Math.min(backupPieceBytes, to - at));
				if (!piece.ok || piece.value.length !== Math.min(backupPieceBytes, to - at)) {
					return refuseBackup({ kind: "unreadableFile" });
				}
				bytes.set(piece.value, at - from);
			}
			return bytes;
		},
	};
}

async function manifestOf(source: ByteSource): Promise<Manifest | null> {
	try {
		return (await readHead(source)).manifest;
	} catch (error) {
		if (error instanceof BackupRefusal) return null;
		throw error;
	}
}

/** No folder, or nobody who could have one. */
function isWithoutFolder({ kind }: HostError): boolean {
	return kind === "noBackups" || kind === "unavailable";
}

function hostFailure(error: HostError) {
	return failure({ from: "host", error } as const);
}

function backupFailure(error: BackupError) {
	return failure({ from: "backup", error } as const);
}
