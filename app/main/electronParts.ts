// What this shell uses of Electron and of its process, given by index.ts; tests give a fake of the same type. Types.

import type {
	App,
	BrowserWindowConstructorOptions,
	Clipboard,
	CommandLine,
	IpcMain,
	MenuItemConstructorOptions,
	MessageBoxOptions,
	MessageBoxReturnValue,
	NativeTheme,
	OpenDialogOptions,
	OpenDialogReturnValue,
	Protocol,
	Screen,
	Session,
	Shell,
} from "electron";
import type { AppWindow } from "./mainWindow.ts";
import type { GuardedSession } from "./permissions.ts";
import type { Report } from "./report.ts";

/** `Window` is Electron's `BrowserWindow`, `Menu` its `Menu`. */
export interface ElectronParts<Window extends AppWindow, Menu extends PopupMenu<Window>> {
	readonly app: Pick<
		App,
		| "on"
		| "whenReady"
		| "isPackaged"
		| "quit"
		| "exit"
		| "getPath"
		| "setPath"
		| "getVersion"
		| "getPreferredSystemLanguages"
		| "requestSingleInstanceLock"
		| "setAboutPanelOptions"
	> & { readonly commandLine: Pick<CommandLine, "appendSwitch"> };
	readonly BrowserWindow: new (options: BrowserWindowConstructorOptions) => Window;
	readonly Menu: {
		buildFromTemplate(template: MenuItemConstructorOptions[]): Menu;
		setApplicationMenu(menu: Menu | null): void;
	};
	readonly clipboard: Pick<Clipboard, "writeText">;
	readonly dialog: SystemDialogs<Window>;
	readonly ipcMain: Pick<IpcMain, "handle">;
	readonly nativeTheme: Pick<NativeTheme, "on" | "shouldUseDarkColors">;
	readonly protocol: Pick<Protocol, "handle" | "registerSchemesAsPrivileged">;
	readonly screen: Pick<Screen, "on" | "getPrimaryDisplay" | "getAllDisplays">;
	/** `defaultSession` can be read only when the app is ready. */
	readonly session: { readonly defaultSession: GuardedSession & Pick<Session, "setSpellCheckerEnabled"> };
	readonly shell: Pick<Shell, "openExternal" | "openPath">;
}

export interface PopupMenu<Window> {
	popup(options: { readonly window: Window }): void;
}

/** Dialogs that belong to a window stand before it; without one they stand alone. */
export interface SystemDialogs<Window> {
	showOpenDialog(window: Window, options: OpenDialogOptions): Promise<OpenDialogReturnValue>;
	showOpenDialog(options: OpenDialogOptions): Promise<OpenDialogReturnValue>;
	showMessageBox(window: Window, options: MessageBoxOptions): Promise<MessageBoxReturnValue>;
}

export interface Surroundings {
	/** As `process.argv`. */
	readonly words: readonly string[];
	/** `process.defaultApp`: the first word that is no option names the app. */
	readonly namesApp: boolean;
	readonly workingFolder: string;
	readonly env: NodeJS.ProcessEnv;
	readonly platform: NodeJS.Platform;
	/** The folder that holds main/, preload/ and renderer/. */
	readonly builtFolder: string;
	readonly report: Report;
}
