// The calls of HostApi as Electron answers them. Runs in Electron's main process.

import type { OpenDialogOptions } from "electron";
import type { Backups } from "../host/backups.ts";
import { articleExtensions, type HostApi, type InterfaceLanguage } from "../host/contract.ts";
import type { RunningFetches } from "../host/runningFetches.ts";
import type { HostCall } from "../host/schemas.ts";
import type { SystemDialogs } from "./electronParts.ts";
import type { ExternalLinks } from "./externalLinks.ts";
import type { MenuTexts } from "./menuTexts.ts";
import type { WaitingFiles } from "./waitingFiles.ts";

/** Spelled as a mapping of arguments to replies, so that a caller may go through the calls by their names. */
export type HostCalls = {
	readonly [Call in HostCall]: (...words: Parameters<HostApi[Call]>) => ReturnType<HostApi[Call]>;
};

/** Asks the person for files: absolute paths, none where nothing was chosen. */
export type ChooseFiles = () => Promise<readonly string[]>;

export interface HostCallSurroundings {
	readonly version: string;
	readonly platform: string;
	readonly chooseFiles: ChooseFiles;
	readonly waitingFiles: WaitingFiles;
	readonly fetches: RunningFetches;
	readonly externalLinks: ExternalLinks;
	readonly setLanguage: (language: InterfaceLanguage) => void;
	readonly backups: Backups;
	/** Opens a folder in the system's file manager. */
	readonly openFolder: (path: string) => Promise<unknown>;
}

export function createHostCalls(around: HostCallSurroundings): HostCalls {
	const { version, platform, waitingFiles } = around;
	return {
		describe: async () => ({ ok: true, value: { shell: "electron", version, platform } }),
		pickArticles: async () => ({ ok: true, value: await waitingFiles.takeFirst(await around.chooseFiles()) }),
		takeLaunchFiles: async () => ({ ok: true, value: await waitingFiles.take() }),
		fetchArticle: (address) => around.fetches.fetch(address),
		async cancelFetch(address) {
			around.fetches.cancel(address);
			return { ok: true, value: null };
		},
		openExternal: (address) => around.externalLinks.open(address),
		async setLanguage(language) {
			around.setLanguage(language);
			return { ok: true, value: null };
		},
		listBackups: () => around.backups.list(),
		writeBackup: (name, at, bytes) => around.backups.write(name, at, bytes),
		finishBackup: (name, size) => around.backups.finish(name, size),
		readBackup: (name, from, length) => around.backups.read(name, from, length),
		async showBackups() {
			const folder = await around.backups.list();
			if (!folder.ok) return folder;
			await around.openFolder(folder.value.path);
			return { ok: true, value: null };
		},
	};
}

/** The system's dialog for several article files, attached to the window where there is one. */
export async function chooseArticleFiles<Window>(
	dialog: Pick<SystemDialogs<Window>, "showOpenDialog">,
	window: Window | null,
	texts: MenuTexts["openFiles"],
): Promise<readonly string[]> {
	const options: OpenDialogOptions = {
		title: texts.title,
		properties: ["openFile", "multiSelections"],
		filters: [
			{ name: texts.articles, extensions: [...articleExtensions] },
			{ name: texts.allFiles, extensions: ["*"] },
		],
	};
	const chosen = window === null ? await dialog.showOpenDialog(options) : await dialog.showOpenDialog(window, options);
	return chosen.canceled ? [] : chosen.filePaths;
}
