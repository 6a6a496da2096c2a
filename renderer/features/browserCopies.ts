// Copies that the browser itself keeps, in its private files (OPFS): the last three from before a restore, where the host has
// no folder. They go when the browser's storage goes.

import { backupNamePattern } from "../../app/host/contract.ts";

const folderName = "backups";
const kept = 3;

/** `null` where the browser has no private files. */
async function folder(create: boolean): Promise<FileSystemDirectoryHandle | null> {
	try {
		return await (await navigator.storage.getDirectory()).getDirectoryHandle(folderName, { create });
	} catch (error) {
		if (error instanceof DOMException || error instanceof TypeError) return null;
		throw error;
	}
}

/** `false` where there is no room, or no such place. What was kept before stays until the new one is whole. */
export async function keepInBrowser(name: string, file: Blob): Promise<boolean> {
	const place = await folder(true);
	if (place === null) return false;
	try {
		// Written beside by the browser, and put in its place when it is closed.
		const writable = await (await place.getFileHandle(name, { create: true })).createWritable();
		await file.stream().pipeTo(writable);
	} catch (error) {
		if (!(error instanceof DOMException)) throw error;
		await place.removeEntry(name).catch(() => undefined);
		return false;
	}
	const names = (await namesIn(place)).sort().reverse();
	for (const old of names.slice(kept)) await place.removeEntry(old);
	return true;
}

export async function listInBrowser(): Promise<readonly { readonly name: string; readonly file: File }[]> {
	const place = await folder(false);
	if (place === null) return [];
	const files: { readonly name: string; readonly file: File }[] = [];
	for (const name of await namesIn(place)) {
		const file = await (await place.getFileHandle(name)).getFile();
		if (file.size > 0) files.push({ name, file });
	}
	return files;
}

export async function fetchFromBrowser(name: string): Promise<File | null> {
	return (await listInBrowser()).find((found) => found.name === name)?.file ?? null;
}

async function namesIn(place: FileSystemDirectoryHandle): Promise<string[]> {
	const names: string[] = [];
	for await (const name of place.keys()) if (backupNamePattern.test(name)) names.push(name);
	return names;
}
