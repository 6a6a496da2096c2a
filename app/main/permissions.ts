// What the page may ask of the browser engine: to put text on the clipboard, after a click. Nothing else.
// Runs in Electron's main process.

import type { Session } from "electron";
import { isAppAddress } from "./ownAddress.ts";

const allowed: ReadonlySet<string> = new Set(["clipboard-sanitized-write"]);

/** `from`: an address or origin of who asks. */
export function mayUse(permission: string, from: string): boolean {
	return allowed.has(permission) && isAppAddress(from);
}

export type GuardedSession = Pick<
	Session,
	"setPermissionRequestHandler" | "setPermissionCheckHandler" | "setDevicePermissionHandler"
>;

/** Both ways must be closed: some of the web's interfaces check without asking. */
export function guardPermissions(session: GuardedSession): void {
	session.setPermissionRequestHandler((_contents, permission, reply, { requestingUrl, isMainFrame }) =>
		reply(isMainFrame && mayUse(permission, requestingUrl)),
	);
	session.setPermissionCheckHandler((_contents, permission, origin) => mayUse(permission, origin));
	session.setDevicePermissionHandler(() => false);
}
