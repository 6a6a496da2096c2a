// Reads what a command works on: a file beside where it was called, or standard input.

import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { buffer } from "node:stream/consumers";
import { UsageError } from "./arguments.ts";

/** Bytes of `file`, `-` for standard input. @throws UsageError where it cannot be read or is empty. */
export async function readInput(file: string): Promise<Uint8Array> {
	const bytes = file === "-" ? await buffer(process.stdin) : await readNamed(file);
	if (bytes.length === 0) throw new UsageError(`${nameOf(file)} is empty`);
	return bytes;
}

/** Lines of a UTF-8 text in NFC, without a byte order mark and without the empty line after the last line feed. */
export async function readLines(file: string): Promise<readonly string[]> {
	const bytes = await readInput(file);
	let text: string;
	try {
		text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch (error) {
		if (error instanceof TypeError) throw new UsageError(`${nameOf(file)} is not UTF-8`);
		throw error;
	}
	const lines = text.normalize("NFC").split(/\r?\n/);
	if (lines.at(-1) === "") lines.pop();
	return lines;
}

export function nameOf(file: string): string {
	return file === "-" ? "standard input" : `“${file}”`;
}

async function readNamed(file: string): Promise<Uint8Array> {
	try {
		return await readFile(resolve(process.env.INIT_CWD ?? process.cwd(), file));
	} catch (error) {
		const code = error instanceof Error && "code" in error ? String(error.code) : "unreadable";
		const reason =
			code === "ENOENT" ? "does not exist" : code === "EISDIR" ? "is a folder" : `cannot be read (${code})`;
		throw new UsageError(`${nameOf(file)} ${reason}`);
	}
}
