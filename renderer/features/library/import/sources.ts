// Texts from wherever they come (dialog, drop, clipboard) as sources of an import.

import { articleLimitBytes, type FileReply } from "../../../../app/host/contract.ts";
import type { ImportSource } from "./pendingImport.ts";

/** What the host read, or why it could not. */
export function sourceOfReply(file: FileReply): ImportSource {
	return { name: file.ok ? file.value.name : nameInError(file), title: null, file };
}

function nameInError(file: Extract<FileReply, { ok: false }>): string {
	return "name" in file.error ? file.error.name : "";
}

/** A file that was dropped: refused before it is read where it is too large. */
export async function sourceOfFile(file: File): Promise<ImportSource> {
	return { name: file.name, title: null, file: await readFile(file) };
}

async function readFile(file: File): Promise<FileReply> {
	const { name } = file;
	if (file.size > articleLimitBytes)
		return { ok: false, error: { kind: "tooLarge", name, limitBytes: articleLimitBytes } };
	try {
		const bytes = new Uint8Array(await file.arrayBuffer());
		return { ok: true, value: { name, mediaType: mediaTypeOf(file), bytes } };
	} catch (error) {
		if (!(error instanceof DOMException)) throw error;
		return { ok: false, error: { kind: error.name === "NotFoundError" ? "vanished" : "unreadable", name } };
	}
}

function mediaTypeOf({ type, name }: File): string {
	if (type !== "") return type;
	return /\.(?:md|markdown)$/i.test(name) ? "text/markdown" : "text/plain";
}

/** A text that was pasted or dragged. `html` is what stood on the clipboard beside it; empty where there was none. */
export function sourceOfText(text: string, html: string, title: string): ImportSource {
	const marked = html.trim() !== "";
	const bytes = new TextEncoder().encode(marked ? html : text);
	const mediaType = marked ? "text/html" : "text/plain";
	const given = title.trim();
	return { name: "", title: given === "" ? null : given, file: { ok: true, value: { name: given, mediaType, bytes } } };
}
