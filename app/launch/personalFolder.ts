// The folder where the browser shell keeps what belongs to one user: the browser's profile (with the library in it) and
// the note about the running server. Pure.

import { posix, win32 } from "node:path";

export interface Machine {
	readonly platform: NodeJS.Platform;
	readonly env: NodeJS.ProcessEnv;
	/** The user's home folder. */
	readonly home: string;
}

/** `HAI_DONG_FOLDER` where it is set, else the platform's place for a program's data. */
export function personalFolder({ platform, env, home }: Machine): string {
	const own = env.HAI_DONG_FOLDER;
	if (own) return (platform === "win32" ? win32 : posix).resolve(own);
	switch (platform) {
		case "win32":
			return win32.join(env.LOCALAPPDATA || win32.join(home, "AppData", "Local"), "hai-dong");
		case "darwin":
			return posix.join(home, "Library", "Application Support", "hai-dong-browser");
		default:
			return posix.join(env.XDG_DATA_HOME || posix.join(home, ".local", "share"), "hai-dong");
	}
}

/**
 * The profile folder of a browser: each kind of browser has its own, since one cannot read the other's, and a snap can
 * write only below its own folder.
 */
export function profileFolder(machine: Machine, browser: { readonly family: string; readonly snap: boolean }): string {
	if (browser.snap) return posix.join(machine.home, "snap", "chromium", "common", "hai-dong");
	const path = machine.platform === "win32" ? win32 : posix;
	return path.join(personalFolder(machine), `profile-${browser.family}`);
}
