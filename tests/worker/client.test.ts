// Calls to the worker: answered in any order, with progress, cancelled when asked, and never left hanging when it dies.

import { expect, test, vi } from "vitest";
import { createLanguageClient, WorkerFailure, type WorkerPort } from "../../renderer/worker/client.ts";
import type { WorkerReply, WorkerRequest } from "../../renderer/worker/protocol.ts";

function fakePort() {
	const sent: WorkerRequest[] = [];
	const handedOver: Transferable[] = [];
	const listeners = new Map<string, (event: never) => void>();
	const port: WorkerPort = {
		postMessage: (message, transfer) => {
			sent.push(message);
			handedOver.push(...transfer);
		},
		addEventListener: (type: string, listener: (event: never) => void) => void listeners.set(type, listener),
		terminate: vi.fn(),
	};
	const reply = (data: WorkerReply) => listeners.get("message")?.({ data } as never);
	return { port, sent, handedOver, reply, die: () => listeners.get("error")?.(new Event("error") as never) };
}

test("answers reach their own calls, in whatever order they come", async () => {
	const { port, sent, reply } = fakePort();
	const client = createLanguageClient(port);
	const first = client.glossText({ text: "một" });
	const second = client.glossText({ text: "hai" });
	reply({ id: sent[1]?.id ?? 0, kind: "done", reply: [] });
	reply({ id: sent[0]?.id ?? 0, kind: "done", reply: null });
	expect(await second).toEqual([]);
	expect(await first).toBeNull();
});

test("progress is told, and an answer after it", async () => {
	const { port, sent, reply } = fakePort();
	const shares: number[] = [];
	const call = createLanguageClient(port).analyse({ documentId: "a" }, { onProgress: (share) => shares.push(share) });
	const id = sent[0]?.id ?? 0;
	reply({ id, kind: "progress", share: 0.5 });
	reply({ id, kind: "done", reply: null });
	await call;
	expect(shares).toEqual([0.5]);
});

test("a cancelled call ends at once and the worker is told; its late answer harms nobody", async () => {
	const { port, sent, reply } = fakePort();
	const stop = new AbortController();
	const call = createLanguageClient(port).analyse({ documentId: "a" }, { signal: stop.signal });
	stop.abort(new Error("enough"));
	await expect(call).rejects.toThrow("enough");
	expect(sent.at(-1)).toEqual({ id: sent[0]?.id, call: "cancel" });
	reply({ id: sent[0]?.id ?? 0, kind: "done", reply: null });
});

test("a call that was cancelled before it began is never sent", async () => {
	const { port, sent } = fakePort();
	const call = createLanguageClient(port).analyse({ documentId: "a" }, { signal: AbortSignal.abort(new Error("no")) });
	await expect(call).rejects.toThrow("no");
	expect(sent).toEqual([]);
});

test("a defect in the worker and its death reject what waits", async () => {
	const { port, sent, reply, die } = fakePort();
	const client = createLanguageClient(port);
	const broken = client.glossText({ text: "a" });
	reply({ id: sent[0]?.id ?? 0, kind: "failed", message: "a bug" });
	await expect(broken).rejects.toThrow(new WorkerFailure("a bug"));
	const waiting = client.glossText({ text: "b" });
	die();
	await expect(waiting).rejects.toBeInstanceOf(WorkerFailure);
});

test("the bytes of a source are handed over, unless others look into the same buffer", () => {
	const { port, handedOver } = fakePort();
	const client = createLanguageClient(port);
	const read = (bytes: Uint8Array) =>
		void client.readSource({ source: { name: "a", mediaType: "", bytes }, encoding: null, fields: null });
	const whole = Uint8Array.of(1, 2, 3);
	read(whole.subarray(1));
	expect(handedOver).toEqual([]);
	read(whole);
	expect(handedOver).toEqual([whole.buffer]);
});
