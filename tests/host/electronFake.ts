// Electron as far as app/main uses it, without Electron: the same types, and handles for the tests to pull.

import type { BrowserWindowConstructorOptions, HandlerDetails, MenuItemConstructorOptions } from "electron";
import { vi } from "vitest";
import type { ElectronParts } from "../../app/main/electronParts.ts";
import type { AppWindow } from "../../app/main/mainWindow.ts";
import type { GuardedContents } from "../../app/main/navigation.ts";
import type { Rectangle } from "../../app/main/windowPlace.ts";

type Listener = (...words: never[]) => void;

/** Events by their names. Nobody uses what `on` gives back, therefore it may be typed as anything. */
export class FakeEmitter {
	readonly #listeners = new Map<string, readonly Listener[]>();

	readonly on = (event: string, listener: Listener): never => {
		this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener]);
		return undefined as never;
	};

	readonly once = (event: string, listener: Listener): never => {
		const first = (...words: never[]) => {
			const rest = (this.#listeners.get(event) ?? []).filter((other) => other !== first);
			this.#listeners.set(event, rest);
			listener(...words);
		};
		return this.on(event, first);
	};

	/** Calls who listens; tells how many did. */
	emit(event: string, ...words: readonly unknown[]): number {
		const listeners = this.#listeners.get(event) ?? [];
		for (const listener of listeners) listener(...(words as never[]));
		return listeners.length;
	}
}

/** An event that remembers whether it was prevented. */
export function preventable<Rest extends object>(rest: Rest) {
	const event = {
		...rest,
		defaultPrevented: false,
		preventDefault() {
			event.defaultPrevented = true;
		},
	};
	return event;
}

export class FakeContents extends FakeEmitter implements GuardedContents {
	readonly send = vi.fn<(channel: string) => void>();
	readonly reload = vi.fn<() => void>();
	#answer: ((details: HandlerDetails) => { readonly action: string }) | null = null;

	readonly setWindowOpenHandler: GuardedContents["setWindowOpenHandler"] = (answer) => {
		this.#answer = answer;
	};

	/** As a click on a link that wants a new window. */
	openWindow(url: string): string {
		const rest = { frameName: "", features: "", disposition: "new-window", referrer: { url: "", policy: "default" } };
		return this.#answer?.({ url, ...rest } as HandlerDetails).action ?? "allow";
	}
}

/** A window on a screen: it has a place and a state, and a page that loads nothing. */
export class FakeWindow extends FakeEmitter implements AppWindow {
	readonly webContents = new FakeContents();
	readonly addresses: string[] = [];
	bounds: Rectangle;
	state: "normal" | "maximized" | "fullScreen" = "normal";
	minimized = false;
	visible: boolean;
	focused = false;
	destroyed = false;
	background: string | undefined;

	constructor(readonly options: BrowserWindowConstructorOptions) {
		super();
		const { x = 0, y = 0, width = 800, height = 600, show = true, backgroundColor } = options;
		this.bounds = { x, y, width, height };
		this.visible = show;
		this.background = backgroundColor;
	}

	readonly loadURL = async (address: string) => void this.addresses.push(address);
	readonly show = () => {
		this.visible = true;
	};
	readonly focus = () => {
		this.focused = true;
	};
	readonly isDestroyed = () => this.destroyed;
	readonly isMinimized = () => this.minimized;
	readonly isMaximized = () => this.state === "maximized";
	readonly isFullScreen = () => this.state === "fullScreen";
	readonly restore = () => {
		this.minimized = false;
	};
	readonly maximize = () => {
		this.state = "maximized";
	};
	readonly setFullScreen = (full: boolean) => {
		this.state = full ? "fullScreen" : "normal";
	};
	readonly getNormalBounds = () => this.bounds;
	readonly setBounds = (bounds: Partial<Rectangle>) => {
		this.bounds = { ...this.bounds, ...bounds };
	};
	readonly setBackgroundColor = (colour: string) => {
		this.background = colour;
	};

	/** As the person does. */
	close(): void {
		this.emit("close");
		this.destroyed = true;
		this.emit("closed");
	}
}

export interface FakeMenu {
	readonly template: readonly MenuItemConstructorOptions[];
	readonly popup: (options: { readonly window: FakeWindow }) => void;
}

export interface FakeOptions {
	readonly folder: string;
	/** False where another process is the first. */
	readonly first?: boolean;
	readonly packaged?: boolean;
	readonly languages?: readonly string[];
	readonly dark?: boolean;
}

type IpcAnswer = (event: { readonly senderFrame: unknown }, ...words: readonly unknown[]) => Promise<unknown>;
type SchemeAnswer = (request: Request) => Response | Promise<Response>;

const screenArea: Rectangle = { x: 0, y: 0, width: 1920, height: 1040 };

/** One Electron, with all that was asked of it. */
export function createElectronFake({
	folder,
	first = true,
	packaged = false,
	languages = ["en-US"],
	dark,
}: FakeOptions) {
	const app = new FakeEmitter();
	const nativeTheme = Object.assign(new FakeEmitter(), { shouldUseDarkColors: dark ?? false });
	const screen = new FakeEmitter();
	const windows: FakeWindow[] = [];
	const menus: FakeMenu[] = [];
	const calls = new Map<string, IpcAnswer>();
	const schemes = new Map<string, SchemeAnswer>();
	const paths = new Map([["appData", folder]]);
	const popups: FakeMenu[] = [];
	let becomeReady = () => {};
	const ready = new Promise<void>((resolve) => {
		becomeReady = resolve;
	});
	const asked = {
		quit: vi.fn<() => void>(),
		exit: vi.fn<(status?: number) => void>(),
		lock: vi.fn((_sent?: Record<string, unknown>) => first),
		privileged: vi.fn<ElectronParts<FakeWindow, FakeMenu>["protocol"]["registerSchemesAsPrivileged"]>(),
		openExternal: vi.fn(async (_address: string) => {}),
		openPath: vi.fn(async (_path: string) => ""),
		copy: vi.fn(async (_text: string) => {}),
		chooseFiles: vi.fn(async (..._words: readonly unknown[]) => ({ canceled: true, filePaths: [] as string[] })),
		message: vi.fn(async (..._words: readonly unknown[]) => ({ response: 0, checkboxChecked: false })),
		spellChecker: vi.fn<(on: boolean) => void>(),
		permissionRequest: vi.fn(),
		permissionCheck: vi.fn(),
		devicePermission: vi.fn(),
		about: vi.fn(),
		commandLine: vi.fn<(name: string) => void>(),
	};
	const display = { workArea: screenArea } as Electron.Display;

	class Window extends FakeWindow {
		constructor(options: BrowserWindowConstructorOptions) {
			super(options);
			windows.push(this);
			app.emit("web-contents-created", {}, this.webContents);
		}
	}

	const parts: ElectronParts<FakeWindow, FakeMenu> = {
		app: {
			on: app.on,
			whenReady: () => ready,
			isPackaged: packaged,
			quit: asked.quit,
			exit: asked.exit,
			getPath: (name) => paths.get(name) ?? "",
			setPath: (name, path) => void paths.set(name, path),
			getVersion: () => "1.2.3",
			getPreferredSystemLanguages: () => [...languages],
			requestSingleInstanceLock: asked.lock,
			setAboutPanelOptions: asked.about,
			commandLine: { appendSwitch: asked.commandLine },
		},
		BrowserWindow: Window,
		Menu: {
			buildFromTemplate: (template) => {
				const menu: FakeMenu = { template, popup: () => void popups.push(menu) };
				return menu;
			},
			setApplicationMenu: (menu) => void (menu !== null && menus.push(menu)),
		},
		clipboard: { writeText: asked.copy },
		dialog: { showOpenDialog: asked.chooseFiles, showMessageBox: asked.message },
		ipcMain: { handle: (channel, answer) => void calls.set(channel, answer as IpcAnswer) },
		nativeTheme,
		protocol: {
			registerSchemesAsPrivileged: asked.privileged,
			handle: (scheme, answer) => void schemes.set(scheme, answer as SchemeAnswer),
		},
		screen: { on: screen.on, getPrimaryDisplay: () => display, getAllDisplays: () => [display] },
		session: {
			defaultSession: {
				setPermissionRequestHandler: asked.permissionRequest,
				setPermissionCheckHandler: asked.permissionCheck,
				setDevicePermissionHandler: asked.devicePermission,
				setSpellCheckerEnabled: asked.spellChecker,
			},
		},
		shell: { openExternal: asked.openExternal, openPath: asked.openPath },
	};

	return { parts, app, nativeTheme, screen, windows, menus, popups, calls, schemes, paths, asked, becomeReady };
}

/** The frame of the app's own page, as IPC names who sent a message. */
export const ownFrame = { origin: "app://hai-dong", parent: null } as const;
