// Reads article files for both shells: what cannot be read comes back as data, one reply for each file.
// Runs in Node (the loopback server, Electron's main process).

import { type FileHandle, open, stat } from "node:fs/promises";
import { basename } from "node:path";
import { articleLimitOf, articleMediaType, type FileReply, type HostError } from "./contract.ts";

/**
 * One file with its bytes. `vanished` where nothing is there (any more), `tooLarge` before anything is read where its
 * size says so, and also where it grows past the limit while it is read; `unreadable` for a folder, a pipe, a file
 * without permission. An empty file is read as no bytes. The limit is that of the name's extension, unless one is given.
 */
export async function readArticleFile(
	path: string,
	limitBytes: number = articleLimitOf(basename(path)),
): Promise<FileReply> {
	const name = basename(path).normalize("NFC");
	const refused = (error: HostError): FileReply => ({ ok: false, error });
	const tooLarge = { kind: "tooLarge", name, limitBytes } as const;
	let file: FileHandle | null = null;
	try {
		// Asked before opening: to open a named pipe would wait for a writer for ever.
		const { size, isFile } = await describe(path);
		if (!isFile) return refused({ kind: "unreadable", name });
		if (size > limitBytes) return refused(tooLarge);
		file = await open(path, "r");
		const bytes = await readUpTo(file, size, limitBytes);
		if (bytes === null) return refused(tooLarge);
		return { ok: true, value: { name, mediaType: articleMediaType(name), bytes } };
	} catch (error) {
		const code = (error as NodeJS.ErrnoException).code;
		if (code === undefined) throw error;
		return refused({ kind: code === "ENOENT" || code === "ENOTDIR" ? "vanished" : "unreadable", name });
	} finally {
		await file?.close();
	}
}

async function describe(path: string): Promise<{ readonly size: number; readonly isFile: boolean }> {
	const found = await stat(path);
	return { size: found.size, isFile: found.isFile() };
}

/** All bytes of a file that should have `size` of them, uncopied where it does; null where there are more than `limit`. */
async function readUpTo(file: FileHandle, size: number, limit: number): Promise<Uint8Array | null> {
	let bytes = new Uint8Array(size);
	let filled = 0;
	for (;;) {
		if (filled === bytes.length) {
			// Asked for once more, beside: only a file that grows, or does not tell its size, needs another buffer.
			const more = new Uint8Array(Math.min(probeBytes, limit + 1 - filled));
			const { bytesRead } = await file.read(more, 0, more.length, filled);
			if (bytesRead === 0) return bytes;
			if (filled + bytesRead > limit) return null;
			const longer = new Uint8Array(Math.min(Math.max(bytes.length * 2, filled + bytesRead), limit));
			longer.set(bytes);
			longer.set(more.subarray(0, bytesRead), filled);
			filled += bytesRead;
			bytes = longer;
		} else {
			const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, filled);
			if (bytesRead === 0) return bytes.slice(0, filled);
			filled += bytesRead;
		}
	}
}

const probeBytes = 64 * 1024;
