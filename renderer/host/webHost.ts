// HostApi for the browser shell: what needs the machine asks the loopback server, what the page can do itself (choosing
// files, opening links) it does itself. A server that has ended is `unavailable`, no exception. Runs in the window.

import {
	type ArticleFile,
	articleLimitOf,
	articleMediaType,
	type BackupFolder,
	type FileReply,
	type HostApi,
	type HostDescription,
	type HostReply,
	openableSchemes,
} from "../../app/host/contract.ts";
import { createRunningFetches } from "../../app/host/runningFetches.ts";
import { createFilePicker, type FilePicker } from "./filePicker.ts";
import { listenForFiles } from "./serverEvents.ts";

/** What the host uses of the page; tests give their own. */
export interface WebHostPage {
	readonly fetch: (address: string, init: RequestInit) => Promise<Response>;
	readonly pickFiles: FilePicker;
	/** As `window.open`. */
	readonly open: (address: string, target: string, features: string) => unknown;
	/** Calls back when the server says that files wait; gives back the way to stop. */
	readonly listenForFiles: (listener: () => void) => () => void;
}

function thisPage(): WebHostPage {
	return {
		fetch: (address, init) => fetch(address, init),
		pickFiles: createFilePicker(document),
		open: (address, target, features) => window.open(address, target, features),
		listenForFiles,
	};
}

const unavailable = { ok: false, error: { kind: "unavailable" } } as const;

export function createWebHost(page: WebHostPage = thisPage()): HostApi {
	async function call(
		name: "describe" | "takeLaunchFiles" | "fetchArticle" | "listBackups" | "finishBackup" | "readBackup",
		words: readonly unknown[] = [],
		signal: AbortSignal | null = null,
	): Promise<Response | null> {
		return post(`./host/${name}`, "application/json", JSON.stringify(words), signal);
	}

	async function post(
		address: string,
		type: string,
		body: string | Uint8Array<ArrayBuffer>,
		signal: AbortSignal | null = null,
	): Promise<Response | null> {
		try {
			const response = await page.fetch(address, {
				method: "POST",
				headers: { "Content-Type": type },
				body,
				signal,
			});
			return response.ok ? response : null;
		} catch (error) {
			// What fetch throws when nobody answers.
			if (error instanceof TypeError) return null;
			throw error;
		}
	}

	async function reply<Value>(name: "listBackups" | "finishBackup", words: readonly unknown[] = []) {
		const response = await call(name, words);
		return response === null ? unavailable : ((await unpacked(() => response.json())) as HostReply<Value>);
	}

	/** The server ends its fetch when the page leaves the call. */
	const fetches = createRunningFetches(async (address, signal) => {
		const cancelled = { ok: false, error: { kind: "cancelled" } } as const;
		try {
			const response = await call("fetchArticle", [address], signal);
			if (response === null) return unavailable;
			const reply = await unpacked(async () => onlyOne(await unpackFiles(await response.formData())));
			return signal.aborted ? cancelled : reply;
		} catch (error) {
			if (signal.aborted) return cancelled;
			throw error;
		}
	});

	return {
		async describe() {
			const response = await call("describe");
			if (response === null) return unavailable;
			return (await unpacked(() => response.json())) as HostReply<HostDescription>;
		},
		async pickArticles() {
			const files = await page.pickFiles();
			return { ok: true, value: await readFiles(files) };
		},
		async takeLaunchFiles() {
			const response = await call("takeLaunchFiles");
			return response === null ? unavailable : unpacked(async () => unpackFiles(await response.formData()));
		},
		fetchArticle: fetches.fetch,
		async cancelFetch(address) {
			fetches.cancel(address);
			return { ok: true, value: null };
		},
		async openExternal(address) {
			const url = URL.parse(address);
			if (url === null || !openableSchemes.some((scheme) => scheme === url.protocol)) {
				return { ok: false, error: { kind: "refusedAddress", address } };
			}
			// A mail program opens without a page; a new tab would stay behind empty.
			page.open(url.href, url.protocol === "mailto:" ? "_self" : "_blank", "noopener,noreferrer");
			return { ok: true, value: null };
		},
		// A browser has no menus or dialogs of ours.
		setLanguage: async () => ({ ok: true, value: null }),
		listBackups: () => reply<BackupFolder>("listBackups"),
		writeBackup: async (name, at, bytes) => {
			const words = encodeURIComponent(JSON.stringify([name, at]));
			const response = await post(`./host/writeBackup?words=${words}`, "application/octet-stream", bytes.slice());
			return response === null ? unavailable : ((await unpacked(() => response.json())) as HostReply<null>);
		},
		finishBackup: (name, size) => reply<null>("finishBackup", [name, size]),
		readBackup: async (name, from, length) => {
			const response = await call("readBackup", [name, from, length]);
			if (response === null) return unavailable;
			if (response.headers.get("Content-Type")?.startsWith("application/json"))
				return (await unpacked(() => response.json())) as HostReply<never>;
			return unpacked(async () => ({ ok: true, value: new Uint8Array(await response.arrayBuffer()) }));
		},
		// A page cannot open a folder; its path is told.
		showBackups: async () => unavailable,
		onFilesWaiting: page.listenForFiles,
	};
}

/** A reply that breaks off in the middle is a server that has ended. */
async function unpacked<Value>(read: () => Promise<HostReply<Value>>): Promise<HostReply<Value>> {
	try {
		return await read();
	} catch (error) {
		if (error instanceof TypeError || error instanceof SyntaxError) return unavailable;
		throw error;
	}
}

/** Undoes `sendFiles` of app/loopback/fileReplies.ts: in the JSON, the bytes of a file are the name of the part with them. */
async function unpackFiles(form: FormData): Promise<HostReply<readonly FileReply[]>> {
	const reply = form.get("reply");
	if (typeof reply !== "string") return unavailable;
	type Listed = HostReply<Omit<ArticleFile, "bytes"> & { readonly bytes: string }>;
	const { value } = JSON.parse(reply) as { readonly value: readonly Listed[] };
	const files = value.map(async (listed): Promise<FileReply> => {
		if (!listed.ok) return listed;
		const part = form.get(listed.value.bytes);
		if (!(part instanceof Blob)) return { ok: false, error: { kind: "unreadable", name: listed.value.name } };
		return { ok: true, value: { ...listed.value, bytes: new Uint8Array(await part.arrayBuffer()) } };
	});
	return { ok: true, value: await Promise.all(files) };
}

function onlyOne(reply: HostReply<readonly FileReply[]>): FileReply {
	return reply.ok ? (reply.value[0] ?? unavailable) : reply;
}

/** A browser asks the disk for the size of each while the window waits. */
const filesAtOnce = 8;

async function readFiles(files: readonly File[]): Promise<readonly FileReply[]> {
	const replies: FileReply[] = [];
	for (let from = 0; from < files.length; from += filesAtOnce) {
		replies.push(...(await Promise.all(files.slice(from, from + filesAtOnce).map(readFile))));
	}
	return replies;
}

/** A file that the person chose, read as app/host/files.ts reads one. */
async function readFile(file: File): Promise<FileReply> {
	const name = file.name.normalize("NFC");
	const limitBytes = articleLimitOf(name);
	if (file.size > limitBytes) return { ok: false, error: { kind: "tooLarge", name, limitBytes } };
	try {
		const bytes = new Uint8Array(await file.arrayBuffer());
		return { ok: true, value: { name, mediaType: articleMediaType(name), bytes } };
	} catch (error) {
		if (!(error instanceof DOMException)) throw error;
		return { ok: false, error: { kind: error.name === "NotFoundError" ? "vanished" : "unreadable", name } };
	}
}
