// Keeps every page where it is: no navigation, no new window, no guest page. Links to the web and to mail go to the
// system's programs. Runs in Electron's main process.

import type { WebContents } from "electron";
import type { ExternalLinks } from "./externalLinks.ts";
import { ruleOnAddress } from "./ownAddress.ts";

export type GuardedContents = Pick<WebContents, "on" | "setWindowOpenHandler">;

/** To be called for all contents that are made, whoever makes them. */
export function guardNavigation(contents: GuardedContents, links: ExternalLinks): void {
	const send = (address: string) => {
		if (ruleOnAddress(address).kind === "external") void links.open(address);
	};
	contents.on("will-frame-navigate", (event) => {
		// A page that reloads itself navigates too.
		if (event.isMainFrame && ruleOnAddress(event.url).kind === "own") return;
		event.preventDefault();
		if (event.isMainFrame) send(event.url);
	});
	// The rest of the way of an address that was let through: our protocol never redirects.
	contents.on("will-redirect", (event) => event.preventDefault());
	contents.on("will-attach-webview", (event) => event.preventDefault());
	contents.setWindowOpenHandler(({ url }) => {
		send(url);
		return { action: "deny" };
	});
}
