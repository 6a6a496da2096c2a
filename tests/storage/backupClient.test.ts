// Window and worker of backups: every request gets its own answer, progress and end; a worker that dies fails what waits.

import { describe, expect, test, vi } from "vitest";
import { createBackupClient, type WorkerPort } from "../../renderer/storage/backup/client.ts";
import type { BackupReply, BackupRequest } from "../../renderer/storage/backup/protocol.ts";

/** A worker whose answers a test gives. */
function fakeWorker() {
	const heard: BackupRequest[] = [];
	const listeners = new Map<string, (event: Event) => void>();
	const port = {
		postMessage: (request: BackupRequest) => void heard.push(request),
		addEventListener: (name: string, listener: (event: Event) => void) => void listeners.set(name, listener),
		terminate: vi.fn(),
	} as unknown as WorkerPort;
	const say = (data: BackupReply) => listeners.get("message")?.(new MessageEvent("message", { data }));
	return { port, heard, say, die: () => listeners.get("error")?.(new Event("error")) };
}

const identity = { id: "0123abcd", empty: false };

describe("the client", () => {
	test("starts its worker when it is first needed, and one only", async () => {
		const worker = fakeWorker();
		const start = vi.fn(() => worker.port);
		const client = createBackupClient(start);
		expect(start).not.toHaveBeenCalled();
		const [first, second] = [client.identify(false), client.identify(true)];
		expect(worker.heard).toEqual([
			{ kind: "identify", id: 1, begin: false },
			{ kind: "identify", id: 2, begin: true },
		]);
		worker.say({ kind: "done", id: 2, result: { ok: true, value: identity } });
		worker.say({ kind: "done", id: 1, result: { ok: false, error: { kind: "full" } } });
		expect(await second).toEqual({ ok: true, value: identity });
		expect(await first).toEqual({ ok: false, error: { kind: "full" } });
		expect(start).toHaveBeenCalledOnce();
	});

	test("tells of progress to whoever asked, and passes on the wish to end", async () => {
		const worker = fakeWorker();
		const client = createBackupClient(() => worker.port);
		const ending = new AbortController();
		const shares: number[] = [];
		const file = new Blob(["x"]);
		const restoring = client.restore(file, "merge", {
			signal: ending.signal,
			onProgress: (share) => shares.push(share),
		});
		worker.say({ kind: "progress", id: 1, share: 0.25 });
		worker.say({ kind: "progress", id: 9, share: 0.5 });
		ending.abort();
		expect(worker.heard).toEqual([
			{ kind: "restore", id: 1, file, mode: "merge" },
			{ kind: "cancel", id: 1 },
		]);
		worker.say({ kind: "done", id: 1, result: { ok: false, error: { kind: "cancelled" } } });
		expect(await restoring).toEqual({ ok: false, error: { kind: "cancelled" } });
		expect(shares).toEqual([0.25]);
	});

	test("does not ask for what is ended before it has begun", async () => {
		const worker = fakeWorker();
		const client = createBackupClient(() => worker.port);
		const result = await client.examine(new Blob([]), { signal: AbortSignal.abort() });
		expect(result).toEqual({ ok: false, error: { kind: "cancelled" } });
		expect(worker.heard).toEqual([]);
	});

	test("answers with what went wrong in the worker, as data", async () => {
		const worker = fakeWorker();
		const client = createBackupClient(() => worker.port);
		const writing = client.write({ recordings: true, appVersion: "", at: 0 });
		worker.say({ kind: "failed", id: 1, message: "TypeError: broken" });
		expect(await writing).toEqual({ ok: false, error: { kind: "unavailable", message: "TypeError: broken" } });
	});

	test("fails what waits where the worker dies, and starts another one for the next", async () => {
		const [dying, next] = [fakeWorker(), fakeWorker()];
		const ports = [dying.port, next.port];
		const client = createBackupClient(() => ports.shift() as WorkerPort);
		const [first, second] = [client.identify(false), client.identify(false)];
		dying.die();
		expect([(await first).ok, (await second).ok]).toEqual([false, false]);
		expect(dying.port.terminate).toHaveBeenCalledOnce();
		const third = client.identify(false);
		next.say({ kind: "done", id: 3, result: { ok: true, value: identity } });
		expect(await third).toEqual({ ok: true, value: identity });
	});
});
