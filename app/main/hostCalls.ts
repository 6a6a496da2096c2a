// The calls of HostApi as Electron answers them. Runs in Electron's main process.

import type { OpenDialogOptions } from "electron";
import { articleExtensions, type HostApi, type InterfaceLanguage } from "../host/contract.ts";
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
	readonly externalLinks: ExternalLinks;
	readonly setLanguage: (language: InterfaceLanguage) => void;
}

export function createHostCalls(around: HostCallSurroundings): HostCalls {
	const { version, platform, waitingFiles } = around;
	return {
		describe: async () => ({ ok: true, value: { shell: "electron", version, platform } }),
		pickArticles: async () => ({ ok: true, value: await waitingFiles.takeFirst(await around.chooseFiles()) }),
		takeLaunchFiles: async () => ({ ok: true, value: await waitingFiles.take() }),
		openExternal: (address) => around.externalLinks.open(address),
		async setLanguage(language) {
			around.setLanguage(language);
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
