// The typed client of HostApi over IPC: each call has the channel of its own name and passes on only its own arguments,
// so that the page cannot name a channel. Pure but for the given IPC.

import type { IpcRenderer } from "electron";
import type { HostApi } from "../host/contract.ts";
import type { HostCall } from "../host/schemas.ts";

export type BridgeIpc = Pick<IpcRenderer, "invoke" | "on" | "off">;

/** The replies are those of the main process, which checks sender and arguments. */
export function createBridge(ipc: BridgeIpc): HostApi {
	function call<Call extends HostCall>(name: Call, ...words: Parameters<HostApi[Call]>) {
		return ipc.invoke(name, ...words) as ReturnType<HostApi[Call]>;
	}
	return {
		describe: () => call("describe"),
		pickArticles: () => call("pickArticles"),
		takeLaunchFiles: () => call("takeLaunchFiles"),
		fetchArticle: (address) => call("fetchArticle", address),
		cancelFetch: (address) => call("cancelFetch", address),
		openExternal: (address) => call("openExternal", address),
		setLanguage: (language) => call("setLanguage", language),
		listBackups: () => call("listBackups"),
		writeBackup: (name, at, bytes) => call("writeBackup", name, at, bytes),
		finishBackup: (name, size) => call("finishBackup", name, size),
		readBackup: (name, from, length) => call("readBackup", name, from, length),
		showBackups: () => call("showBackups"),
		onFilesWaiting(listener) {
			// The event would hand the page a way to the IPC itself.
			const onEvent = () => listener();
			ipc.on(filesChannel, onEvent);
			return () => {
				ipc.off(filesChannel, onEvent);
			};
		},
	};
}

const filesChannel = "onFilesWaiting" satisfies keyof HostApi;
