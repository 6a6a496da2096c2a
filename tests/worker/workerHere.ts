// The language worker in the test's own thread, behind its protocol: every message is cloned, as between a window and a worker.

import { vi } from "vitest";
import { createLanguageClient, type LanguageClient } from "../../renderer/worker/client.ts";
import type { WorkerReply } from "../../renderer/worker/protocol.ts";
import { compileText, modelBytes, taggerBytes } from "../engine/support/lexicon.ts";

/**
 * A fresh worker with a small dictionary; `vi.unstubAllGlobals` ends it.
 * @param dictionary as the dictionary's files have it
 * @param onReply hears of every reply, with the number of buffers that were handed over
 */
export async function workerHere(
	dictionary: string,
	onReply: (reply: WorkerReply, handedOver: number) => void = () => undefined,
): Promise<LanguageClient> {
	vi.resetModules();
	let receive: (event: { readonly data: unknown }) => void = () => undefined;
	let answer: (event: { readonly data: WorkerReply }) => void = () => undefined;
	vi.stubGlobal("self", {
		addEventListener: (_type: string, listener: typeof receive) => {
			receive = listener;
		},
		postMessage: (reply: WorkerReply, transfer: ArrayBuffer[] = []) => {
			const data = structuredClone(reply, { transfer });
			onReply(reply, transfer.length);
			queueMicrotask(() => answer({ data }));
		},
	});
	await import("../../renderer/worker/language.worker.ts");
	const client = createLanguageClient({
		postMessage: (message) => {
			const data = structuredClone(message);
			queueMicrotask(() => receive({ data }));
		},
		addEventListener: (type: string, listener: (event: never) => void) => {
			if (type === "message") answer = listener as typeof answer;
		},
		terminate: () => undefined,
	});
	await client.load({ dictionary: compileText(dictionary), model: modelBytes(), tagger: taggerBytes() });
	return client;
}
