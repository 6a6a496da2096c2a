// HostApi for the browser shell: what needs the machine asks the loopback server, what the page can do itself (choosing
// files, opening links) it does itself. A server that has ended is `unavailable`, no exception. Runs in the window.

import {
	type ArticleFile,
	articleLimitBytes,
	articleMediaType,
	type FileReply,
	type HostApi,
	type HostDescription,
	type HostReply,
	openableSchemes,
} from "../../app/host/contract.ts";
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
	async function call(name: "describe" | "takeLaunchFiles"): Promise<Response | null> {
		try {
			const response = await page.fetch(`./host/${name}`, {
				method: "POST",
				headers: { "Content-Type": "application/json" },
				body: "[]",
			});
			return response.ok ? response : null;
		} catch (error) {
			// What fetch throws when nobody answers.
			if (error instanceof TypeError) return null;
			throw error;
		}
	}

	return {
		async describe() {
			const response = await call("describe");
			if (response === null) return unavailable;
			return (await unpacked(() => response.json())) as HostReply<HostDescription>;
		},
		async pickArticles() {
			const files = await page.pickFiles();
			return { ok: true, value: await Promise.all(files.map(readFile)) };
		},
		async takeLaunchFiles() {
			const response = await call("takeLaunchFiles");
			return response === null ? unavailable : unpacked(async () => unpackFiles(await response.formData()));
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

/** Undoes `sendFiles` of app/loopback/calls.ts: in the JSON, the bytes of a file are the name of the part with them. */
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

/** A file that the person chose, read as app/host/files.ts reads one. */
async function readFile(file: File): Promise<FileReply> {
	const name = file.name.normalize("NFC");
	if (file.size > articleLimitBytes) {
		return { ok: false, error: { kind: "tooLarge", name, limitBytes: articleLimitBytes } };
	}
	try {
		const bytes = new Uint8Array(await file.arrayBuffer());
		return { ok: true, value: { name, mediaType: articleMediaType(name), bytes } };
	} catch (error) {
		if (!(error instanceof DOMException)) throw error;
		return { ok: false, error: { kind: error.name === "NotFoundError" ? "vanished" : "unreadable", name } };
	}
}
