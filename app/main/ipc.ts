// Answers the page's calls: one channel for each call of the contract, open only to the app's own page. The receiver
// checks sender and arguments; every reply is data. Runs in Electron's main process.

import type { IpcMain, IpcMainInvokeEvent } from "electron";
import type { HostReply } from "../host/contract.ts";
import { type HostCall, hostCallArguments, isHostCall, parseHostArguments } from "../host/schemas.ts";
import type { HostCalls } from "./hostCalls.ts";
import { appOrigin } from "./ownAddress.ts";
import type { Report } from "./report.ts";

/** What decides whether a frame may call; null once the frame is gone. */
export type Caller = Pick<Electron.WebFrameMain, "origin" | "parent"> | null;

/** Only the page itself: not a frame inside it, not a page of another origin in the same window. */
export function mayCall(caller: Caller): boolean {
	return caller !== null && caller.parent === null && caller.origin === appOrigin;
}

/** The channel has the name of the call. What is refused, and what fails, is `unavailable` and is reported. */
export function answerHostCalls(ipc: Pick<IpcMain, "handle">, calls: HostCalls, report: Report): void {
	for (const call of Object.keys(hostCallArguments).filter(isHostCall)) {
		ipc.handle(call, (event: Pick<IpcMainInvokeEvent, "senderFrame">, ...given: readonly unknown[]) =>
			answer(call, event.senderFrame, given, calls, report),
		);
	}
}

const unavailable = { ok: false, error: { kind: "unavailable" } } as const;

async function answer<Call extends HostCall>(
	call: Call,
	caller: Caller,
	given: readonly unknown[],
	calls: HostCalls,
	report: Report,
): Promise<HostReply<unknown>> {
	if (!mayCall(caller)) {
		report(`refused ${call}: called by ${caller === null ? "a frame that is gone" : `a frame of ${caller.origin}`}`);
		return unavailable;
	}
	const words = parseHostArguments(call, given);
	if (words === null) {
		report(`refused ${call}: its arguments are not those of the contract`);
		return unavailable;
	}
	try {
		return await calls[call](...words);
	} catch (error) {
		report(`${call} failed`, error);
		return unavailable;
	}
}
