// What the app asks of the machine: one small typed list of calls, the same in Electron and in a browser.
// No Node, no DOM. Replies are data, not exceptions: Electron keeps only an error's message.

/** A file as the host read it, or what an address answered with. */
export interface ArticleFile {
	readonly name: string;
	/** Without parameters. */
	readonly mediaType: string;
	/** The encoding that a web server names for its text, in lower case; a hint only. Files have none. */
	readonly charset?: string;
	readonly bytes: Uint8Array;
}

/** Why an address is not fetched. */
export type FetchRefusal =
	/** No whole address: `http` or `https`, a host, a path. */
	| "malformed"
	/** Neither http nor https. */
	| "scheme"
	/** A user name or password stands in it. */
	| "credentials"
	/** A port at which other services than web sites answer. */
	| "port"
	/** It leads to this machine, to its own network, or into a range that belongs to no public site. */
	| "private";

export type HostError =
	| { readonly kind: "cancelled" }
	| { readonly kind: "vanished"; readonly name: string }
	| { readonly kind: "unreadable"; readonly name: string }
	| { readonly kind: "tooLarge"; readonly name: string; readonly limitBytes: number }
	/** An address that is not http, https or mailto. */
	| { readonly kind: "refusedAddress"; readonly address: string }
	/** An address that is not fetched: the given one, or one that a site redirects to. */
	| { readonly kind: "unfetchable"; readonly address: string; readonly reason: FetchRefusal }
	/** The machine has no network. */
	| { readonly kind: "offline" }
	/** No site of this name is found; without a way to the net, some systems say the same of every name. */
	| { readonly kind: "unknownHost"; readonly host: string }
	/** Nobody answers there. */
	| { readonly kind: "unreachable"; readonly host: string }
	/** The site can't prove that it is the one of this name: its certificate is not valid, or is none. */
	| { readonly kind: "insecure"; readonly host: string }
	/** The site answers, but with no page: 404 is not found, 403 and 429 keep programs out, 5xx are its own faults. */
	| { readonly kind: "badStatus"; readonly address: string; readonly status: number }
	/** A reply that breaks off or is no HTTP. */
	| { readonly kind: "brokenReply"; readonly host: string }
	| { readonly kind: "timedOut"; readonly host: string; readonly limitMs: number }
	| { readonly kind: "tooManyRedirects"; readonly address: string; readonly limit: number }
	/** The disk with the folder of copies is full: nothing of this copy is left there, the others are. */
	| { readonly kind: "diskFull" }
	/** There is no folder in which copies could be kept, or it cannot be used. */
	| { readonly kind: "noBackups" }
	/** The host does not answer: the loopback server has ended, or the call was refused. */
	| { readonly kind: "unavailable" };

export type HostReply<Value> =
	| { readonly ok: true; readonly value: Value }
	| { readonly ok: false; readonly error: HostError };

/** One file of several: some may be read and others not. */
export type FileReply = HostReply<ArticleFile>;

export interface HostDescription {
	readonly shell: "electron" | "browser";
	readonly version: string;
	/** `process.platform` of the machine. */
	readonly platform: string;
}

export type InterfaceLanguage = "en" | "vi";

/** A copy of a library in the host's folder of copies. */
export interface BackupFile {
	readonly name: string;
	/** Bytes. */
	readonly size: number;
	/** Milliseconds since 1970. */
	readonly savedAt: number;
}

export interface BackupFolder {
	/** Absolute path, for a person to read. */
	readonly path: string;
	/** In no order. */
	readonly files: readonly BackupFile[];
}

export interface HostApi {
	describe(): Promise<HostReply<HostDescription>>;
	/** Lets the person choose article files; an empty list where nothing was chosen. */
	pickArticles(): Promise<HostReply<readonly FileReply[]>>;
	/** Files given on the command line, by the file manager or by a second start: each is handed over once. */
	takeLaunchFiles(): Promise<HostReply<readonly FileReply[]>>;
	/**
	 * What an http or https address answers with, from public sites only; within 25 seconds it has ended in any case. The
	 * name is the last part of the path, else the host.
	 */
	fetchArticle(address: string): Promise<FileReply>;
	/** Ends each `fetchArticle` of just this address that is under way: it answers `cancelled`. */
	cancelFetch(address: string): Promise<HostReply<null>>;
	/** In the system's browser, after a check of the address. */
	openExternal(address: string): Promise<HostReply<null>>;
	/** So that menus and dialogs of the system speak the language of the interface. */
	setLanguage(language: InterfaceLanguage): Promise<HostReply<null>>;
	/** The copies that are there: whole ones, of every library that was kept there. */
	listBackups(): Promise<HostReply<BackupFolder>>;
	/**
	 * Adds a piece to a copy that is being written. `at` is how many bytes of it are there; 0 begins anew. It is in no list
	 * until `finishBackup`. `vanished` where not just `at` bytes are there.
	 * @param name as `backupNamePattern` has it
	 * @param bytes at most `backupPieceBytes`
	 */
	writeBackup(name: string, at: number, bytes: Uint8Array): Promise<HostReply<null>>;
	/**
	 * Puts a copy that was written whole in its place, over one of the same name, and takes away what is older than is kept:
	 * of each library the last 14 days that have a copy and the first copy of each of 12 months; of those before a restore 5.
	 */
	finishBackup(name: string, size: number): Promise<HostReply<null>>;
	/** A piece of a copy: at most `length` bytes, fewer at its end. `length` is at most `backupPieceBytes`. */
	readBackup(name: string, from: number, length: number): Promise<HostReply<Uint8Array>>;
	/** Opens the folder in the system's file manager; in a browser `unavailable`. */
	showBackups(): Promise<HostReply<null>>;
	/** Called when files wait for `takeLaunchFiles`; gives back the way to stop listening. */
	onFilesWaiting(listener: () => void): () => void;
}

/** The largest text that is read, and the largest reply that is fetched, in bytes. */
export const articleLimitBytes = 50 * 1024 * 1024;

/** The largest file that holds its text packed, or beside pictures, in bytes. */
export const archiveLimitBytes = 200 * 1024 * 1024;

/**
 * Names of copies: kind, eight digits of the library's id, local day, and a time of day where there may be several.
 * `daily-1a2b3c4d-2026-03-10.haidong`, `before-1a2b3c4d-2026-03-10-154500.haidong`.
 */
export const backupNamePattern = /^(daily|before)-([0-9a-f]{8})-(\d{4}-\d\d-\d\d)(?:-(\d{6}))?\.haidong$/;

/** Bytes that go through one call at most. */
export const backupPieceBytes = 4 * 1024 * 1024;

/** Bytes of the largest copy that is kept: what the format can say. */
export const backupLimitBytes = 2 ** 32 - 1;

/** Extensions that the file dialog offers, without a dot. */
export const articleExtensions = [
	"txt",
	"md",
	"markdown",
	"html",
	"htm",
	"epub",
	"docx",
	"pdf",
	"srt",
	"vtt",
	"tsv",
	"csv",
	"jsonl",
	"ndjson",
	"zip",
] as const;

/** How large a file of this name may be, in bytes. What is in it, and whether that is too large, is seen later. */
export function articleLimitOf(name: string): number {
	const packed: readonly string[] = ["epub", "docx", "pdf", "zip"];
	return packed.includes(extensionOf(name)) ? archiveLimitBytes : articleLimitBytes;
}

/** The media type of an article file, from the extension of its name; of a name without a known one, bytes. */
export function articleMediaType(name: string): string {
	switch (extensionOf(name)) {
		case "txt":
			return "text/plain";
		case "md":
		case "markdown":
			return "text/markdown";
		case "html":
		case "htm":
			return "text/html";
		case "epub":
			return "application/epub+zip";
		case "docx":
			return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
		case "pdf":
			return "application/pdf";
		case "srt":
			return "application/x-subrip";
		case "vtt":
			return "text/vtt";
		case "tsv":
			return "text/tab-separated-values";
		case "csv":
			return "text/csv";
		case "jsonl":
		case "ndjson":
			return "application/x-ndjson";
		case "zip":
			return "application/zip";
		default:
			return "application/octet-stream";
	}
}

/** In lower case, without the dot; of a name without a dot, the whole name. */
function extensionOf(name: string): string {
	return name.slice(name.lastIndexOf(".") + 1).toLowerCase();
}

/** The schemes that `openExternal` lets through; an address of another one is a `refusedAddress`. */
export const openableSchemes = ["https:", "http:", "mailto:"] as const;

/** Fixed, so that the library keeps its address; IndexedDB belongs to scheme, host and port. */
export const loopbackPort = 47_821;

/** Address of the app in Electron. */
export const appScheme = "app";
export const appHost = "hai-dong";
