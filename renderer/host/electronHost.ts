// HostApi for Electron: the bridge of the preload script, and data also where the main process does not answer.
// Runs in the window.

import type { HostApi, HostReply } from "../../app/host/contract.ts";

/** What app/preload gives the page. */
export type ElectronBridge = HostApi;

declare global {
	interface Window {
		/** Only in Electron. */
		readonly haiDong?: ElectronBridge;
	}
}

export function createElectronHost(bridge: ElectronBridge): HostApi {
	return {
		describe: () => answered(bridge.describe()),
		pickArticles: () => answered(bridge.pickArticles()),
		takeLaunchFiles: () => answered(bridge.takeLaunchFiles()),
		fetchArticle: (address) => answered(bridge.fetchArticle(address)),
		cancelFetch: (address) => answered(bridge.cancelFetch(address)),
		openExternal: (address) => answered(bridge.openExternal(address)),
		setLanguage: (language) => answered(bridge.setLanguage(language)),
		listBackups: () => answered(bridge.listBackups()),
		writeBackup: (name, at, bytes) => answered(bridge.writeBackup(name, at, bytes)),
		finishBackup: (name, size) => answered(bridge.finishBackup(name, size)),
		readBackup: (name, from, length) => answered(bridge.readBackup(name, from, length)),
		showBackups: () => answered(bridge.showBackups()),
		onFilesWaiting: (listener) => bridge.onFilesWaiting(listener),
	};
}

/** A call is rejected only while the main process ends, or where main and page are of different builds. */
async function answered<Value>(reply: Promise<HostReply<Value>>): Promise<HostReply<Value>> {
	try {
		return await reply;
	} catch (error) {
		console.error(error);
		return { ok: false, error: { kind: "unavailable" } };
	}
}
