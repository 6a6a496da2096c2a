// The entry of Electron's main process: the only module that imports Electron itself and that does something when it is
// loaded. All must be asked for before the app is ready, therefore nothing here waits.

import { join } from "node:path";
import {
	app,
	BrowserWindow,
	clipboard,
	dialog,
	ipcMain,
	Menu,
	nativeTheme,
	protocol,
	screen,
	session,
	shell,
} from "electron";
import { reportToTerminal } from "./report.ts";
import { startApp } from "./start.ts";

startApp<BrowserWindow, Menu>(
	{ app, BrowserWindow, Menu, clipboard, dialog, ipcMain, nativeTheme, protocol, screen, session, shell },
	{
		words: process.argv,
		namesApp: process.defaultApp === true,
		workingFolder: process.cwd(),
		env: process.env,
		platform: process.platform,
		builtFolder: join(import.meta.dirname, ".."),
		report: reportToTerminal,
	},
);
