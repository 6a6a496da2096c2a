// Hands addresses to the system's browser or mail program, after the check. Runs in Electron's main process.

import type { Shell } from "electron";
import type { HostReply } from "../host/contract.ts";
import { ruleOnAddress } from "./ownAddress.ts";
import type { Report } from "./report.ts";

export interface ExternalLinks {
	/** `refusedAddress` for what is not http, https or mailto; `unavailable` where the system has no program for it. */
	open(address: string): Promise<HostReply<null>>;
}

export function createExternalLinks(shell: Pick<Shell, "openExternal">, report: Report): ExternalLinks {
	return {
		async open(address) {
			const ruling = ruleOnAddress(address);
			if (ruling.kind !== "external") return { ok: false, error: { kind: "refusedAddress", address } };
			try {
				await shell.openExternal(ruling.address);
				return { ok: true, value: null };
			} catch (error) {
				report("the system did not open an address", error);
				return { ok: false, error: { kind: "unavailable" } };
			}
		},
	};
}
