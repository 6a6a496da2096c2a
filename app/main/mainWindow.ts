// The one window: made at its remembered place, shown when it has something to show, brought back when it is asked for.
// Runs in Electron's main process.

import type { BrowserWindow, BrowserWindowConstructorOptions, WebContents } from "electron";
import { startAddress } from "./ownAddress.ts";
import type { Report } from "./report.ts";
import type { WindowMemory, WindowNote } from "./windowMemory.ts";
import { canBeReached, leastSize, placeWindow, type Rectangle } from "./windowPlace.ts";

/** What is used of a `BrowserWindow`. */
export type AppWindow = Pick<
	BrowserWindow,
	| "loadURL"
	| "on"
	| "once"
	| "show"
	| "focus"
	| "isDestroyed"
	| "isMinimized"
	| "isMaximized"
	| "isFullScreen"
	| "restore"
	| "maximize"
	| "setFullScreen"
	| "getNormalBounds"
	| "setBounds"
	| "setBackgroundColor"
> & { readonly webContents: Pick<WebContents, "send" | "on" | "reload"> };

export interface MainWindowOptions<Window extends AppWindow> {
	readonly create: (options: BrowserWindowConstructorOptions) => Window;
	readonly memory: WindowMemory;
	/** Of the screens that are there now, the main one first. */
	readonly workAreas: () => readonly [Rectangle, ...Rectangle[]];
	readonly background: () => string;
	/** Absolute path of the built preload script. */
	readonly preload: string;
	readonly developerTools: boolean;
	readonly report: Report;
	/** Called once for each window, before its page is loaded. */
	readonly onCreated: (window: Window) => void;
}

export interface MainWindow<Window extends AppWindow> {
	/** The window, null where it is closed (macOS keeps the app without one). */
	current(): Window | null;
	/** Opens it where it is closed, else brings it to the front. */
	bringForward(): void;
	/** Tells the page, if there is one. */
	send(channel: string): void;
	/** To be called when the system's theme changes. */
	themeChanged(): void;
	/** To be called when a screen went away or changed. */
	screensChanged(): void;
}

/** A page that paints nothing for so long is shown as it is: a window that never comes looks like no start at all. */
export const showAtLatestMs = 5000;
/** While the window is dragged, its place changes a hundred times a second. */
export const rememberAfterMs = 500;

/** No window is made before `bringForward`. */
export function createMainWindow<Window extends AppWindow>(options: MainWindowOptions<Window>): MainWindow<Window> {
	let open: OpenWindow<Window> | null = null;
	return {
		current: () => open?.window ?? null,
		bringForward() {
			if (open === null) {
				open = openWindow(options, () => {
					open = null;
				});
				return;
			}
			const { window, reveal } = open;
			reveal();
			if (window.isMinimized()) window.restore();
			window.show();
			window.focus();
		},
		send(channel) {
			open?.window.webContents.send(channel);
		},
		themeChanged() {
			open?.window.setBackgroundColor(options.background());
		},
		screensChanged() {
			const window = open?.window;
			if (window === undefined || window.isFullScreen() || window.isMaximized()) return;
			const [bounds, areas] = [window.getNormalBounds(), options.workAreas()];
			if (!canBeReached(bounds, areas)) window.setBounds(placeWindow(bounds, areas));
		},
	};
}

interface OpenWindow<Window> {
	readonly window: Window;
	/** Shows it for the first time, in its remembered state; later calls do nothing. */
	readonly reveal: () => void;
}

function openWindow<Window extends AppWindow>(
	options: MainWindowOptions<Window>,
	onClosed: () => void,
): OpenWindow<Window> {
	const { memory, report } = options;
	const note = memory.read();
	const window = options.create({
		...placeWindow(note?.bounds ?? null, options.workAreas()),
		minWidth: leastSize.width,
		minHeight: leastSize.height,
		title: "Hai Dòng",
		show: false,
		backgroundColor: options.background(),
		webPreferences: pagePreferences(options.preload, options.developerTools),
	});
	options.onCreated(window);
	const reveal = revealWhenPainted(window, note?.state ?? "normal");
	rememberPlace(window, memory);
	window.once("closed", onClosed);
	// A page that does not load is the business of whoever listens to `did-fail-load`.
	window.loadURL(startAddress).catch((error: unknown) => report("the page was not loaded", error));
	return { window, reveal };
}

/** Spelled out although most of it is the default: this is the wall between texts from anywhere and the machine. */
export function pagePreferences(preload: string, developerTools: boolean) {
	return {
		preload,
		sandbox: true,
		contextIsolation: true,
		nodeIntegration: false,
		nodeIntegrationInWorker: false,
		nodeIntegrationInSubFrames: false,
		webSecurity: true,
		allowRunningInsecureContent: false,
		experimentalFeatures: false,
		webviewTag: false,
		navigateOnDragDrop: false,
		spellcheck: false,
		devTools: developerTools,
	} as const;
}

function revealWhenPainted(window: AppWindow, state: WindowNote["state"]): () => void {
	let revealed = false;
	const reveal = () => {
		clearTimeout(timer);
		if (revealed || window.isDestroyed()) return;
		revealed = true;
		// Not before: to maximise a window shows it.
		if (state === "maximized") window.maximize();
		window.show();
		if (state === "fullScreen") window.setFullScreen(true);
	};
	const timer = setTimeout(reveal, showAtLatestMs);
	window.once("ready-to-show", reveal);
	window.once("closed", () => clearTimeout(timer));
	return reveal;
}

function rememberPlace(window: AppWindow, memory: WindowMemory): void {
	let timer: NodeJS.Timeout | undefined;
	const remember = () => memory.write(noteOf(window));
	const later = () => {
		clearTimeout(timer);
		timer = setTimeout(remember, rememberAfterMs);
	};
	window.on("resize", later);
	window.on("move", later);
	window.on("close", () => {
		clearTimeout(timer);
		remember();
	});
	window.once("closed", () => clearTimeout(timer));
}

function noteOf(window: AppWindow): WindowNote {
	const { x, y, width, height } = window.getNormalBounds();
	const state = window.isFullScreen() ? "fullScreen" : window.isMaximized() ? "maximized" : "normal";
	return { bounds: { x, y, width, height }, state };
}
