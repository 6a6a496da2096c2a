// Texts from wherever they come (dialog, drop, clipboard, address) as sources of an import, and the way to their bytes.

import {
	type ArticleFile,
	articleLimitBytes,
	articleLimitOf,
	articleMediaType,
	type FileReply,
	type HostApi,
} from "../../../../app/host/contract.ts";
import { unreachable } from "../../../engine/text/result.ts";
import type { ImportSource, SourceContent } from "./importItem.ts";

/** What the host read, or why it could not. */
export function sourceOfReply(file: FileReply): ImportSource {
	return { name: file.ok ? file.value.name : nameInError(file), title: null, content: { kind: "file", file } };
}

function nameInError(file: Extract<FileReply, { ok: false }>): string {
	return "name" in file.error ? file.error.name : "";
}

/** A file that was dropped: it is read when its turn comes. @param path with its folders, where it came in one */
export function sourceOfFile(file: File, path: string = file.name): ImportSource {
	return { name: path.normalize("NFC"), title: null, content: { kind: "dropped", file } };
}

/** A text that was pasted or dragged. `html` is what stood on the clipboard beside it; empty where there was none. */
export function sourceOfText(text: string, html: string, title: string): ImportSource {
	const marked = html.trim() !== "";
	const bytes = new TextEncoder().encode(marked ? html : text);
	const mediaType = marked ? "text/html" : "text/plain";
	const given = title.trim();
	return {
		name: "",
		title: given === "" ? null : given,
		content: { kind: "file", file: { ok: true, value: { name: given, mediaType, bytes } } },
	};
}

/** A page of the web. @param address as `addressIn` or `wholeAddress` give it */
export function sourceOfAddress(address: string): ImportSource {
	return { name: address, title: null, content: { kind: "address", address } };
}

/** Whether `bytesOf` can be asked once more. */
export function canReadAgain(content: SourceContent): boolean {
	switch (content.kind) {
		case "file":
			return content.file.ok && content.file.value.bytes.length > 0;
		case "dropped":
		case "address":
			return true;
		case "released":
			return false;
		default:
			return unreachable(content);
	}
}

/** For the language worker, which takes the bytes over; `content` keeps its own where they are no more than a text may have. */
export async function bytesOf(
	content: SourceContent,
	name: string,
	host: Pick<HostApi, "fetchArticle" | "cancelFetch">,
	signal: AbortSignal,
): Promise<FileReply> {
	switch (content.kind) {
		case "file":
			return content.file.ok ? { ok: true, value: ownBytes(content.file.value) } : content.file;
		case "dropped":
			return readDropped(content.file);
		case "address":
			return fetched(content.address, host, signal);
		case "released":
			return { ok: false, error: { kind: "vanished", name } };
		default:
			return unreachable(content);
	}
}

function ownBytes(file: ArticleFile): ArticleFile {
	return file.bytes.length <= articleLimitBytes ? { ...file, bytes: file.bytes.slice() } : file;
}

/** Refused before it is read where it is too large. */
async function readDropped(file: File): Promise<FileReply> {
	const name = file.name.normalize("NFC");
	const limitBytes = articleLimitOf(name);
	if (file.size > limitBytes) return { ok: false, error: { kind: "tooLarge", name, limitBytes } };
	try {
		const bytes = new Uint8Array(await file.arrayBuffer());
		const mediaType = file.type === "" ? articleMediaType(name) : file.type;
		return { ok: true, value: { name, mediaType, bytes } };
	} catch (error) {
		if (!(error instanceof DOMException)) throw error;
		return { ok: false, error: { kind: error.name === "NotFoundError" ? "vanished" : "unreadable", name } };
	}
}

async function fetched(
	address: string,
	host: Pick<HostApi, "fetchArticle" | "cancelFetch">,
	signal: AbortSignal,
): Promise<FileReply> {
	if (signal.aborted) return { ok: false, error: { kind: "cancelled" } };
	const cancel = () => void host.cancelFetch(address);
	signal.addEventListener("abort", cancel, { once: true });
	try {
		const reply = await host.fetchArticle(address);
		return reply.ok ? { ok: true, value: withCharset(reply.value) } : reply;
	} finally {
		signal.removeEventListener("abort", cancel);
	}
}

/** The encoding that the server names goes where readers of bytes look for one. */
function withCharset({ charset, ...file }: ArticleFile): ArticleFile {
	return charset === undefined ? file : { ...file, mediaType: `${file.mediaType}; charset=${charset}` };
}
