// The folder where Electron keeps what belongs to one user: the library, the window's place. Pure.

import { join, resolve } from "node:path";

/** Below `HAI_DONG_FOLDER` where it is set (as for the browser shell), else `hai-dong` in the platform's place. */
export function userFolder(env: NodeJS.ProcessEnv, platformFolder: string): string {
	const own = env.HAI_DONG_FOLDER;
	return own ? join(resolve(own), "electron") : join(platformFolder, "hai-dong");
}
