// Which shell opens, from what was found: a table that can be read and tested without starting anything. Pure.

import type { Browser, BrowserSearch } from "./browsers.ts";
import type { StartSettings } from "./settings.ts";

export type ElectronState =
	| { readonly kind: "present"; readonly path: string }
	/** Absent, and this is why: one clause without a full stop. */
	| { readonly kind: "absent"; readonly reason: string };

export interface ShellChoices {
	readonly wish: StartSettings["shell"];
	readonly electron: ElectronState;
	readonly browser: BrowserSearch;
	/** Whether windows can be shown at all. */
	readonly display: boolean;
}

export type ShellDecision =
	| { readonly kind: "electron"; readonly path: string }
	/** An app window of an installed browser; `why` says in one line why not Electron, null where it was wished. */
	| { readonly kind: "window"; readonly browser: Browser; readonly why: string | null }
	/** Only the address is printed. */
	| { readonly kind: "address"; readonly why: string }
	| { readonly kind: "impossible"; readonly why: string };

/** Whether it is worth the wait to fetch Electron when it is absent. */
export function wantsElectron({ wish, display }: Pick<ShellChoices, "wish" | "display">): boolean {
	return wish === "electron" || (wish === null && display);
}

export function decideShell({ wish, electron, browser, display }: ShellChoices): ShellDecision {
	if (wish === "electron") {
		if (electron.kind === "present") return { kind: "electron", path: electron.path };
		return { kind: "impossible", why: `HAI_DONG_SHELL asks for Electron, but ${electron.reason}` };
	}
	if (wish === null && display && electron.kind === "present") return { kind: "electron", path: electron.path };
	if (!display) return { kind: "address", why: "there is no display here" };
	const why = wish === "browser" || electron.kind === "present" ? null : electron.reason;
	const because = why === null ? "" : `${why}, and `;
	switch (browser.kind) {
		case "found":
			return { kind: "window", browser: browser.browser, why };
		case "missing":
			return { kind: "address", why: `${because}HAI_DONG_BROWSER names ${browser.path}, which is not a program` };
		case "none":
			return { kind: "address", why: `${because}no Chromium, Chrome or Edge was found` };
	}
}

/** Linux shows windows where a display server is named; the other systems always have one. */
export function hasDisplay(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): boolean {
	if (platform === "win32" || platform === "darwin") return true;
	return Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}
