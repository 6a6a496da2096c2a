// Finds an installed browser of the Chromium family: for the browser shell, and for the tests. Runs in Node.

import { accessSync, constants, realpathSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { posix, win32 } from "node:path";
import type { Machine } from "./personalFolder.ts";

export type BrowserFamily = "chrome" | "chromium" | "edge";

export interface Browser {
	readonly path: string;
	/** As a person calls it. */
	readonly name: string;
	readonly family: BrowserFamily;
	/** Confined by Ubuntu's snap: it may not write into hidden folders of the home folder. */
	readonly snap: boolean;
}

export type BrowserSearch =
	| { readonly kind: "found"; readonly browser: Browser }
	| { readonly kind: "none" }
	/** HAI_DONG_BROWSER names a program that is not there. */
	| { readonly kind: "missing"; readonly path: string };

/** The world in which to look; tests give their own. */
export interface BrowserWorld extends Machine {
	/** Whether a program lies there that may be run. */
	readonly isProgram: (path: string) => boolean;
	/** The path behind links; the same path where there is nothing. */
	readonly realPath: (path: string) => string;
}

export function thisWorld(): BrowserWorld {
	return { platform: process.platform, env: process.env, home: homedir(), isProgram, realPath };
}

function isProgram(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
		return statSync(path).isFile();
	} catch {
		// Whatever the reason, it is not a program that we could start.
		return false;
	}
}

function realPath(path: string): string {
	try {
		return realpathSync(path);
	} catch {
		return path;
	}
}

const names: Readonly<Record<BrowserFamily, string>> = {
	chrome: "Google Chrome",
	chromium: "Chromium",
	edge: "Microsoft Edge",
};

/** Names on PATH, in the order in which they are tried. */
const programs: readonly (readonly [BrowserFamily, string])[] = [
	["chrome", "google-chrome"],
	["chrome", "google-chrome-stable"],
	["chromium", "chromium"],
	["chromium", "chromium-browser"],
	["edge", "microsoft-edge"],
	["edge", "microsoft-edge-stable"],
];

/** Places where installers put them, whether or not PATH knows of it. */
function usualPlaces({ platform, env, home }: Machine): readonly (readonly [BrowserFamily, string])[] {
	switch (platform) {
		case "win32": {
			const roots = [env.ProgramFiles, env["ProgramFiles(x86)"], env.LOCALAPPDATA].filter((root) => root !== undefined);
			const within = (family: BrowserFamily, ...parts: readonly string[]) =>
				roots.map((root) => [family, win32.join(root, ...parts)] as const);
			return [
				...within("chrome", "Google", "Chrome", "Application", "chrome.exe"),
				...within("chromium", "Chromium", "Application", "chrome.exe"),
				...within("edge", "Microsoft", "Edge", "Application", "msedge.exe"),
			];
		}
		case "darwin": {
			const within = (family: BrowserFamily, name: string) =>
				["/Applications", posix.join(home, "Applications")].map(
					(root) => [family, posix.join(root, `${name}.app`, "Contents", "MacOS", name)] as const,
				);
			return [...within("chrome", names.chrome), ...within("chromium", names.chromium), ...within("edge", names.edge)];
		}
		default:
			return [
				["chrome", "/opt/google/chrome/google-chrome"],
				["chromium", "/usr/bin/chromium"],
				["chromium", "/usr/lib/chromium/chromium"],
				["chromium", "/snap/bin/chromium"],
				["edge", "/opt/microsoft/msedge/microsoft-edge"],
			];
	}
}

/**
 * `HAI_DONG_BROWSER` decides where it is set (a path or a name on PATH, or `none`: no browser at all), then the given
 * extra places (for tests: Playwright's own download), then PATH, then the usual places. Chrome before Chromium before
 * Edge.
 */
export function findBrowser(world: BrowserWorld = thisWorld(), extraPlaces: readonly string[] = []): BrowserSearch {
	const wished = world.env.HAI_DONG_BROWSER;
	if (wished === "none") return { kind: "none" };
	if (wished) {
		const path = [wished, ...inSearchFolders(world, wished)].find(world.isProgram);
		if (path === undefined) return { kind: "missing", path: wished };
		return { kind: "found", browser: describe(world, familyOf(wished), path) };
	}
	const extra = extraPlaces.map((path) => ["chromium", path] as const);
	for (const [family, path] of [...extra, ...onSearchPath(world), ...usualPlaces(world)]) {
		if (world.isProgram(path)) return { kind: "found", browser: describe(world, family, path) };
	}
	return { kind: "none" };
}

/** Chromium without a window, as Debian packs it: the same engine for two thirds of the time that a whole browser takes. */
const windowless = "chromium-headless-shell";

/** As `findBrowser`, with Playwright's own Chromium first where it has been downloaded, then one without a window. */
export async function findTestBrowser(world: BrowserWorld = thisWorld()): Promise<BrowserSearch> {
	const { chromium } = await import("@playwright/test");
	return findBrowser(world, [chromium.executablePath(), ...inSearchFolders(world, windowless)]);
}

function onSearchPath(machine: Machine): readonly (readonly [BrowserFamily, string])[] {
	return programs.flatMap(([family, program]) =>
		inSearchFolders(machine, program).map((path) => [family, path] as const),
	);
}

/** Where PATH would look for a program; nowhere for a path, nor on Windows: no browser is on PATH there. */
function inSearchFolders({ platform, env }: Machine, program: string): readonly string[] {
	if (platform === "win32" || program.includes("/")) return [];
	const folders = (env.PATH ?? "").split(":").filter((folder) => folder.startsWith("/"));
	return folders.map((folder) => posix.join(folder, program));
}

function familyOf(path: string): BrowserFamily {
	const name = path.toLowerCase();
	if (name.includes("edge")) return "edge";
	return name.includes("chromium") || !name.includes("chrome") ? "chromium" : "chrome";
}

function describe(world: BrowserWorld, family: BrowserFamily, path: string): Browser {
	return { path, name: names[family], family, snap: isSnap(world, path) };
}

/** Ubuntu's `chromium-browser` is a script that starts the snap; the snap's own name is a link to the snap program. */
function isSnap({ platform, isProgram: exists, realPath: real }: BrowserWorld, path: string): boolean {
	if (platform !== "linux") return false;
	if (path.startsWith("/snap/") || /\/snap$/.test(real(path))) return true;
	return path.endsWith("/chromium-browser") && exists("/snap/bin/chromium");
}
