// The one place that knows in which shell the page runs: Electron's preload has left a bridge, a browser has not.

import type { HostApi } from "../../app/host/contract.ts";
import { createElectronHost } from "./electronHost.ts";
import { createWebHost } from "./webHost.ts";

export function chooseHost(): HostApi {
	const { haiDong } = window;
	return haiDong === undefined ? createWebHost() : createElectronHost(haiDong);
}
