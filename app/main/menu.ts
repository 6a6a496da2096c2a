// The menu bar with the items that each platform expects. Pure.

import type { MenuItemConstructorOptions } from "electron";
import type { MenuTexts } from "./menuTexts.ts";

export interface MenuActions {
	readonly openFiles: () => void;
	readonly showLibraryFolder: () => void;
}

export interface MenuOptions {
	readonly texts: MenuTexts;
	readonly platform: NodeJS.Platform;
	readonly developerTools: boolean;
	readonly actions: MenuActions;
}

const separator: MenuItemConstructorOptions = { type: "separator" };

/** Roles bring behaviour and keys, but labels in English only: every item has a label of ours. */
export function menuTemplate(options: MenuOptions): MenuItemConstructorOptions[] {
	const { texts, platform } = options;
	const mac = platform === "darwin";
	return [
		...(mac ? [appMenu(texts.app)] : []),
		fileMenu(options, mac),
		editMenu(texts.edit, mac),
		viewMenu(options),
		windowMenu(texts, mac),
		helpMenu(options, mac),
	];
}

/** The first menu of macOS; its title is the name of the app, whatever is given. */
function appMenu(texts: MenuTexts["app"]): MenuItemConstructorOptions {
	return {
		label: "Hai Dòng",
		submenu: [
			{ role: "about", label: texts.about },
			separator,
			{ role: "services", label: texts.services },
			separator,
			{ role: "hide", label: texts.hide },
			{ role: "hideOthers", label: texts.hideOthers },
			{ role: "unhide", label: texts.showAll },
			separator,
			{ role: "quit", label: texts.quit },
		],
	};
}

function fileMenu({ texts, actions }: MenuOptions, mac: boolean): MenuItemConstructorOptions {
	return {
		label: texts.file.title,
		submenu: [
			{ label: texts.file.open, accelerator: "CmdOrCtrl+O", click: () => actions.openFiles() },
			separator,
			mac ? { role: "close", label: texts.file.close } : { role: "quit", label: texts.file.quit },
		],
	};
}

function editMenu(texts: MenuTexts["edit"], mac: boolean): MenuItemConstructorOptions {
	const onMac: readonly MenuItemConstructorOptions[] = [
		separator,
		{
			label: texts.speech,
			submenu: [
				{ role: "startSpeaking", label: texts.startSpeaking },
				{ role: "stopSpeaking", label: texts.stopSpeaking },
			],
		},
	];
	return {
		label: texts.title,
		submenu: [
			{ role: "undo", label: texts.undo },
			{ role: "redo", label: texts.redo },
			separator,
			{ role: "cut", label: texts.cut },
			{ role: "copy", label: texts.copy },
			{ role: "paste", label: texts.paste },
			...(mac ? [{ role: "pasteAndMatchStyle", label: texts.pasteAndMatchStyle } as const] : []),
			{ role: "delete", label: texts.delete },
			separator,
			{ role: "selectAll", label: texts.selectAll },
			...(mac ? onMac : []),
		],
	};
}

function viewMenu({ texts: { view: texts }, developerTools }: MenuOptions): MenuItemConstructorOptions {
	return {
		label: texts.title,
		submenu: [
			{ role: "reload", label: texts.reload },
			...(developerTools ? [{ role: "toggleDevTools", label: texts.developerTools } as const] : []),
			separator,
			{ role: "resetZoom", label: texts.actualSize },
			{ role: "zoomIn", label: texts.zoomIn },
			// The item above wants Shift where + stands above =; one item has one key.
			{
				role: "zoomIn",
				label: texts.zoomIn,
				accelerator: "CmdOrCtrl+=",
				visible: false,
				acceleratorWorksWhenHidden: true,
			},
			{ role: "zoomOut", label: texts.zoomOut },
			separator,
			{ role: "togglefullscreen", label: texts.fullScreen },
		],
	};
}

function windowMenu({ window: texts, file }: MenuTexts, mac: boolean): MenuItemConstructorOptions {
	return {
		role: "window",
		label: texts.title,
		submenu: [
			{ role: "minimize", label: texts.minimize },
			...(mac
				? [
						{ role: "zoom", label: texts.zoom } as const,
						separator,
						{ role: "front", label: texts.bringToFront } as const,
					]
				: [{ role: "close", label: file.close } as const]),
		],
	};
}

function helpMenu({ texts: { help, app }, actions }: MenuOptions, mac: boolean): MenuItemConstructorOptions {
	return {
		role: "help",
		label: help.title,
		submenu: [
			{ label: help.libraryFolder, click: () => actions.showLibraryFolder() },
			...(mac ? [] : [separator, { role: "about", label: app.about } as const]),
		],
	};
}
