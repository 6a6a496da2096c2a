// Finds Electron's binary as Electron itself does, but without importing it: that import starts a download.
// Runs in Node.

import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

export interface ElectronPackage {
	/** The folder of the installed package `electron`. */
	readonly folder: string;
	readonly version: string;
}

/** The installed package, with or without its binary; null where npm has not installed it (`--omit=dev`). */
export function findElectronPackage(from: string = import.meta.url): ElectronPackage | null {
	let manifest: string;
	try {
		manifest = createRequire(from).resolve("electron/package.json");
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "MODULE_NOT_FOUND") return null;
		throw error;
	}
	const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { readonly version: string };
	return { folder: dirname(manifest), version };
}

/**
 * The binary, or null where it has not been fetched. `path.txt` is written last by Electron's own installation, so that
 * half a download is never found. `ELECTRON_OVERRIDE_DIST_PATH` names a folder with another build.
 */
export function findElectronBinary(
	folder: string,
	env: NodeJS.ProcessEnv = process.env,
	platform: NodeJS.Platform = process.platform,
): string | null {
	const pathFile = join(folder, "path.txt");
	const named = existsSync(pathFile) ? readFileSync(pathFile, "utf8").trim() : "";
	const other = env.ELECTRON_OVERRIDE_DIST_PATH;
	if (!other && named === "") return null;
	const binary = join(other || join(folder, "dist"), named || usualName(platform));
	return existsSync(binary) ? binary : null;
}

function usualName(platform: NodeJS.Platform): string {
	if (platform === "darwin") return "Electron.app/Contents/MacOS/Electron";
	return platform === "win32" ? "electron.exe" : "electron";
}
