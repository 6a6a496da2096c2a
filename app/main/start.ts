// The whole of the Electron shell, put together: which part is told of what. Runs in Electron's main process.

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { ContextMenuParams } from "electron";
import { createBackups } from "../host/backups.ts";
import { appScheme, type HostApi, type InterfaceLanguage } from "../host/contract.ts";
import { fetchFromPublicSites } from "../host/fetchArticle.ts";
import { createRunningFetches } from "../host/runningFetches.ts";
import { commandLineFiles } from "./commandLineFiles.ts";
import { contextMenuTemplate } from "./contextMenu.ts";
import type { ElectronParts, PopupMenu, Surroundings } from "./electronParts.ts";
import { createExternalLinks } from "./externalLinks.ts";
import { chooseArticleFiles, createHostCalls } from "./hostCalls.ts";
import { answerHostCalls } from "./ipc.ts";
import { type AppWindow, createMainWindow } from "./mainWindow.ts";
import { menuTemplate } from "./menu.ts";
import { menuTexts, systemLanguage } from "./menuTexts.ts";
import { guardNavigation } from "./navigation.ts";
import { watchForFailure } from "./pageFailure.ts";
import { guardPermissions } from "./permissions.ts";
import { createRendererHandler, rendererScheme } from "./rendererProtocol.ts";
import { becomeOnlyInstance } from "./singleInstance.ts";
import { userFolder } from "./userFolder.ts";
import { createWaitingFiles } from "./waitingFiles.ts";
import { windowBackground } from "./windowBackground.ts";
import { createWindowMemory } from "./windowMemory.ts";

/** Of Chromium: it reads aloud by speech-dispatcher. */
const speechSwitch = "enable-speech-dispatcher";

/** The page listens on a channel of the contract's own name. */
const filesChannel = "onFilesWaiting" satisfies keyof HostApi;

/** To be called before Electron is ready. A second start hands over its files and ends. */
export function startApp<Window extends AppWindow, Menu extends PopupMenu<Window>>(
	electron: ElectronParts<Window, Menu>,
	{ words, namesApp, workingFolder, env, platform, builtFolder, report }: Surroundings,
): void {
	const { app, clipboard, dialog, nativeTheme, protocol, screen, session, shell } = electron;
	const folder = userFolder(env, app.getPath("appData"));
	mkdirSync(folder, { recursive: true });
	app.setPath("userData", folder);
	protocol.registerSchemesAsPrivileged([rendererScheme]);
	// On Linux Chromium asks the system for voices only when it is told to.
	if (platform === "linux") app.commandLine.appendSwitch(speechSwitch);

	const files = commandLineFiles({ words, namesApp, workingFolder });
	if (!becomeOnlyInstance(app, files, openFiles)) {
		app.quit();
		return;
	}

	let language: InterfaceLanguage = "en";
	let started = false;
	const texts = () => menuTexts[language];
	const developerTools = !app.isPackaged;
	const links = createExternalLinks(shell, report);
	const waitingFiles = createWaitingFiles(() => mainWindow.send(filesChannel));
	const mainWindow = createMainWindow<Window>({
		create: (options) => new electron.BrowserWindow(options),
		memory: createWindowMemory(join(folder, "window.json"), report),
		workAreas: () => [screen.getPrimaryDisplay().workArea, ...screen.getAllDisplays().map(({ workArea }) => workArea)],
		background: () => windowBackground(nativeTheme),
		preload: join(builtFolder, "preload", "index.cjs"),
		developerTools,
		report,
		onCreated(window) {
			const ask = async (options: Electron.MessageBoxOptions) =>
				(await dialog.showMessageBox(window, options)).response;
			watchForFailure(window, { texts: () => texts().failure, ask, quit: () => app.quit(), report });
			window.webContents.on("context-menu", (_event, clicked) => showContextMenu(window, clicked));
		},
	});

	const chooseFiles = () => chooseArticleFiles(dialog, mainWindow.current(), texts().openFiles);

	/** Files from outside: what waits is taken by the page, which is there or comes. */
	function openFiles(paths: readonly string[]): void {
		waitingFiles.offer(paths);
		bringForward();
	}

	/** Before all is set up there is nothing to load; the start ends with it anyway. */
	function bringForward(): void {
		if (started) mainWindow.bringForward();
	}

	function showContextMenu(window: Window, clicked: ContextMenuParams): void {
		const template = contextMenuTemplate(clicked, texts(), {
			openLink: (address) => void links.open(address),
			copyLink: (address) => void clipboard.writeText(address),
		});
		if (template.length > 0) electron.Menu.buildFromTemplate(template).popup({ window });
	}

	function speak(spoken: InterfaceLanguage): void {
		language = spoken;
		const actions = {
			openFiles: () => void chooseFiles().then((paths) => (paths.length > 0 ? openFiles(paths) : undefined)),
			showLibraryFolder: () => void shell.openPath(folder),
		};
		const template = menuTemplate({ texts: texts(), platform, developerTools, actions });
		electron.Menu.setApplicationMenu(electron.Menu.buildFromTemplate(template));
	}

	waitingFiles.offer(files);
	app.on("open-file", (event, path) => {
		event.preventDefault();
		openFiles([path]);
	});
	app.on("web-contents-created", (_event, contents) => guardNavigation(contents, links));
	app.on("activate", bringForward);
	app.on("window-all-closed", () => {
		if (platform !== "darwin") app.quit();
	});

	async function whenReady(): Promise<void> {
		await app.whenReady();
		guardPermissions(session.defaultSession);
		session.defaultSession.setSpellCheckerEnabled(false);
		protocol.handle(appScheme, createRendererHandler(join(builtFolder, "renderer")));
		app.setAboutPanelOptions({ applicationName: "Hai Dòng", applicationVersion: app.getVersion() });
		speak(systemLanguage(app.getPreferredSystemLanguages()));
		const setLanguage = (spoken: InterfaceLanguage) => {
			if (spoken !== language) speak(spoken);
		};
		const around = {
			version: app.getVersion(),
			platform,
			chooseFiles,
			waitingFiles,
			fetches: createRunningFetches(fetchFromPublicSites(app.getVersion())),
			externalLinks: links,
			setLanguage,
			backups: createBackups(join(folder, "backups")),
			openFolder: (path: string) => shell.openPath(path),
		};
		answerHostCalls(electron.ipcMain, createHostCalls(around), report);
		nativeTheme.on("updated", () => mainWindow.themeChanged());
		screen.on("display-removed", () => mainWindow.screensChanged());
		screen.on("display-metrics-changed", () => mainWindow.screensChanged());
		started = true;
		bringForward();
	}

	whenReady().catch((error: unknown) => {
		report("the app could not start", error);
		app.exit(1);
	});
}
