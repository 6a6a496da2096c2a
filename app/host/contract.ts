// What the app asks of the machine: one small typed list of calls, the same in Electron and in a browser.
// No Node, no DOM. Replies are data, not exceptions: Electron keeps only an error's message.

/** A file as the host read it. */
export interface ArticleFile {
	readonly name: string;
	readonly mediaType: string;
	readonly bytes: Uint8Array;
}

export type HostError =
	| { readonly kind: "cancelled" }
	| { readonly kind: "vanished"; readonly name: string }
	| { readonly kind: "unreadable"; readonly name: string }
	| { readonly kind: "tooLarge"; readonly name: string; readonly limitBytes: number }
	/** An address that is not http, https or mailto. */
	| { readonly kind: "refusedAddress"; readonly address: string }
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

export interface HostApi {
	describe(): Promise<HostReply<HostDescription>>;
	/** Lets the person choose text files; an empty list where nothing was chosen. */
	pickArticles(): Promise<HostReply<readonly FileReply[]>>;
	/** Files given on the command line, by the file manager or by a second start: each is handed over once. */
	takeLaunchFiles(): Promise<HostReply<readonly FileReply[]>>;
	/** In the system's browser, after a check of the address. */
	openExternal(address: string): Promise<HostReply<null>>;
	/** So that menus and dialogs of the system speak the language of the interface. */
	setLanguage(language: InterfaceLanguage): Promise<HostReply<null>>;
	/** Called when files wait for `takeLaunchFiles`; gives back the way to stop listening. */
	onFilesWaiting(listener: () => void): () => void;
}

/** The largest article that is read, in bytes. */
export const articleLimitBytes = 50 * 1024 * 1024;

/** Extensions that the file dialog offers, without a dot. */
export const articleExtensions = ["txt", "md", "markdown", "html", "htm"] as const;

/** The media type of an article file, from the extension of its name; of a name without a known one, bytes. */
export function articleMediaType(name: string): string {
	const extension = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
	switch (extension) {
		case "txt":
			return "text/plain";
		case "md":
		case "markdown":
			return "text/markdown";
		case "html":
		case "htm":
			return "text/html";
		default:
			return "application/octet-stream";
	}
}

/** The schemes that `openExternal` lets through; an address of another one is a `refusedAddress`. */
export const openableSchemes = ["https:", "http:", "mailto:"] as const;

/** Fixed, so that the library keeps its address; IndexedDB belongs to scheme, host and port. */
export const loopbackPort = 47_821;

/** Address of the app in Electron. */
export const appScheme = "app";
export const appHost = "hai-dong";
